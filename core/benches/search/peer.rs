//! tantivy as its own documentation uses it: title with weight 2 and body, words joined by OR.

use std::path::Path;

use tantivy::Index;
use tantivy::Searcher;
use tantivy::TantivyDocument;
use tantivy::Term;
use tantivy::collector::Count;
use tantivy::collector::TopDocs;
use tantivy::query::BooleanQuery;
use tantivy::query::BoostQuery;
use tantivy::query::Occur;
use tantivy::query::PhraseQuery;
use tantivy::query::Query;
use tantivy::query::TermQuery;
use tantivy::schema::Field;
use tantivy::schema::IndexRecordOption;
use tantivy::schema::STORED;
use tantivy::schema::STRING;
use tantivy::schema::Schema;
use tantivy::schema::TextFieldIndexing;
use tantivy::schema::TextOptions;
use tantivy::schema::Value;
use tantivy::tokenizer::AsciiFoldingFilter;
use tantivy::tokenizer::LowerCaser;
use tantivy::tokenizer::RemoveLongFilter;
use tantivy::tokenizer::SimpleTokenizer;
use tantivy::tokenizer::TextAnalyzer;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    Or,
    And,
    Phrase,
    Counted,
}

pub struct Peer {
    searcher: Searcher,
    analyzer: TextAnalyzer,
    id: Field,
    title: Field,
    body: Field,
}

/// Words as tantivy's documentation makes them.
pub fn analyzer(folding: bool) -> TextAnalyzer {
    let plain = TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(RemoveLongFilter::limit(40))
        .filter(LowerCaser);
    if folding { plain.filter(AsciiFoldingFilter).build() } else { plain.build() }
}

/// Builds an index of ids, titles and bodies in a folder; both texts are stored. Words in a second form are kept
/// in a field without places.
pub fn build<'r>(
    path: &Path,
    records: impl Iterator<Item = (&'r str, &'r str, &'r str)>,
    memory: usize,
    words: TextAnalyzer,
    second: Option<TextAnalyzer>,
) {
    std::fs::create_dir_all(path).unwrap();
    let mut schema = Schema::builder();
    let indexing = TextFieldIndexing::default()
        .set_tokenizer("words")
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let plain = TextOptions::default().set_indexing_options(indexing) | STORED;
    let id = schema.add_text_field("id", STRING | STORED);
    let title = schema.add_text_field("title", plain.clone());
    let body = schema.add_text_field("body", plain);
    let indexing = TextFieldIndexing::default()
        .set_tokenizer("second")
        .set_index_option(IndexRecordOption::WithFreqs);
    let again = TextOptions::default().set_indexing_options(indexing);
    let again = second.is_some().then(|| schema.add_text_field("again", again));
    let index = Index::create_in_dir(path, schema.build()).unwrap();
    index.tokenizers().register("words", words);
    if let Some(second) = second {
        index.tokenizers().register("second", second);
    }
    let mut writer = index.writer_with_num_threads(1, memory).unwrap();
    for (key, head, text) in records {
        let mut document = TantivyDocument::new();
        document.add_text(id, key);
        document.add_text(title, head);
        document.add_text(body, text);
        if let Some(again) = again {
            document.add_text(again, head);
            document.add_text(again, text);
        }
        writer.add_document(document).unwrap();
    }
    writer.commit().unwrap();
    writer.wait_merging_threads().unwrap();
}

impl Peer {
    pub fn open(path: &Path, analyzer: TextAnalyzer) -> Self {
        let index = Index::open_in_dir(path).unwrap();
        let schema = index.schema();
        let field = |name: &str| schema.get_field(name).unwrap();
        let searcher = index.reader().unwrap().searcher();
        let (id, title, body) = (field("id"), field("title"), field("body"));
        Self { searcher, analyzer, id, title, body }
    }

    pub fn words(&self, query: &str) -> Vec<String> {
        let mut words = Vec::new();
        let mut analyzer = self.analyzer.clone();
        let mut stream = analyzer.token_stream(query);
        while let Some(token) = stream.next() {
            words.push(token.text.clone());
        }
        words
    }

    fn query(&self, query: &str, mode: Mode) -> Box<dyn Query> {
        let words = self.words(query);
        let term = |field: Field, word: &str| Term::from_field_text(field, word);
        let one = |field: Field, word: &str| -> Box<dyn Query> {
            Box::new(TermQuery::new(term(field, word), IndexRecordOption::WithFreqs))
        };
        let either =
            |title: Box<dyn Query>, body: Box<dyn Query>| -> Vec<(Occur, Box<dyn Query>)> {
                vec![(Occur::Should, Box::new(BoostQuery::new(title, 2.0))), (Occur::Should, body)]
            };
        Box::new(BooleanQuery::new(match mode {
            Mode::Or | Mode::Counted => words
                .iter()
                .flat_map(|word| either(one(self.title, word), one(self.body, word)))
                .collect(),
            Mode::And => {
                let each = words.iter().map(|word| {
                    let both =
                        BooleanQuery::new(either(one(self.title, word), one(self.body, word)));
                    (Occur::Must, Box::new(both) as Box<dyn Query>)
                });
                each.collect()
            }
            Mode::Phrase => {
                let phrase = |field: Field| -> Box<dyn Query> {
                    if let [word] = words.as_slice() {
                        return one(field, word);
                    }
                    Box::new(PhraseQuery::new(words.iter().map(|word| term(field, word)).collect()))
                };
                either(phrase(self.title), phrase(self.body))
            }
        }))
    }

    /// Says how many of the first ten there are.
    pub fn search(&self, query: &str, mode: Mode) -> usize {
        let query = self.query(query, mode);
        let top = TopDocs::with_limit(10).order_by_score();
        if mode == Mode::Counted {
            return self.searcher.search(&query, &(top, Count)).unwrap().0.len();
        }
        self.searcher.search(&query, &top).unwrap().len()
    }

    /// The ids of the first ten.
    pub fn ids(&self, query: &str, mode: Mode) -> Vec<String> {
        let top = TopDocs::with_limit(10).order_by_score();
        let found = self.searcher.search(&self.query(query, mode), &top).unwrap();
        let ids = found.into_iter().map(|(_, address)| {
            let stored: TantivyDocument = self.searcher.doc(address).unwrap();
            stored.get_first(self.id).and_then(|id| id.as_str().map(str::to_owned)).unwrap()
        });
        ids.collect()
    }

    pub fn count(&self, query: &str, mode: Mode) -> usize {
        self.searcher.search(&self.query(query, mode), &Count).unwrap()
    }
}
