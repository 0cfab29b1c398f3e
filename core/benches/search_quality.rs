//! How well the index answers real questions, beside plain tantivy, over data that may be absent.
//!
//! `cargo bench -p quyche --bench search_quality`

use std::collections::BTreeMap;
use std::path::PathBuf;

use quyche::Document;
use quyche::Ranking;
use quyche::SearchIndex;
use quyche::SearchOptions;
use quyche::Update;
use quyche::fold;
use serde_json::Value;
use tantivy::TantivyDocument;
use tantivy::collector::TopDocs;
use tantivy::query::BooleanQuery;
use tantivy::query::Occur;
use tantivy::query::Query;
use tantivy::query::TermQuery;
use tantivy::schema::Field;
use tantivy::schema::IndexRecordOption;
use tantivy::schema::STORED;
use tantivy::schema::STRING;
use tantivy::schema::Schema;
use tantivy::schema::TextFieldIndexing;
use tantivy::schema::TextOptions;
use tantivy::schema::Value as _;
use tantivy::tokenizer::AsciiFoldingFilter;
use tantivy::tokenizer::LowerCaser;
use tantivy::tokenizer::RemoveLongFilter;
use tantivy::tokenizer::SimpleTokenizer;
use tantivy::tokenizer::TextAnalyzer;

/// A collection with questions and the records that answer them.
struct Set {
    name: &'static str,
    records: Vec<(String, Document)>,
    questions: Vec<(String, String, Vec<String>)>,
}

fn main() {
    let Some(data) = data() else {
        println!("skipped: the development data is not beside the repository");
        return;
    };
    let ranking = tuned();
    for set in [zalo(&data), alqac(&data), gazette(&data)] {
        println!(
            "\n{}: {} questions over {} records",
            set.name,
            set.questions.len(),
            set.records.len()
        );
        println!("{:<28}{:>10}{:>11}{:>9}", "", "recall@1", "recall@10", "MRR@10");
        let ours = SearchIndex::in_memory().unwrap();
        let update =
            set.records.iter().fold(Update::new(), |all, (id, record)| all.add(id, record));
        ours.update(&update).unwrap();
        let options = SearchOptions::new().limit(10).snippet(0).count(false).ranking(ranking);
        let search = |question: &str| -> Vec<String> {
            let hits = ours.search(question, &options).unwrap().hits;
            hits.into_iter().map(|hit| hit.id).collect()
        };
        report("quyche", &set, &search);
        if std::env::var_os("QUYCHE_ALONE").is_some() {
            continue;
        }
        for (name, folding) in [("tantivy", false), ("tantivy, folding", true)] {
            let peer = Peer::new(&set, folding);
            report(name, &set, &|question: &str| peer.search(question));
        }
    }
}

fn report(name: &str, set: &Set, search: &dyn Fn(&str) -> Vec<String>) {
    let kinds: BTreeMap<&str, Vec<usize>> =
        set.questions.iter().enumerate().fold(BTreeMap::new(), |mut kinds, (n, question)| {
            kinds.entry(question.0.as_str()).or_default().push(n);
            kinds
        });
    for (kind, questions) in &kinds {
        let forms: &[Form] =
            if kind.is_empty() { &[Form::Typed, Form::None, Form::Half] } else { &[Form::Typed] };
        for form in forms {
            let mut sums = [0.0; 3];
            for n in questions {
                let (_, question, gold) = &set.questions[*n];
                let typed = form.of(question);
                let found = search(&typed);
                let at = |most: usize| {
                    let right =
                        gold.iter().filter(|id| found.iter().take(most).any(|one| one == *id));
                    right.count() as f64 / gold.len().min(most) as f64
                };
                sums[0] += at(1);
                sums[1] += at(10);
                let first = found.iter().take(10).position(|id| gold.contains(id));
                sums[2] += first.map_or(0.0, |n| 1.0 / (n as f64 + 1.0));
                if std::env::var_os("QUYCHE_MISSES").is_some()
                    && first != Some(0)
                    && name == "quyche"
                {
                    println!("  {first:?} {typed} -> {gold:?} but {:?}", found.first());
                }
            }
            let count = questions.len() as f64;
            let label = if kind.is_empty() { form.name() } else { kind };
            println!(
                "{:<28}{:>10.3}{:>11.3}{:>9.3}",
                format!("{name}, {label}"),
                sums[0] / count,
                sums[1] / count,
                sums[2] / count
            );
        }
    }
}

enum Form {
    Typed,
    None,
    Half,
}

impl Form {
    fn name(&self) -> &'static str {
        match self {
            Self::Typed => "as typed",
            Self::None => "no marks",
            Self::Half => "half the marks",
        }
    }

    fn of(&self, question: &str) -> String {
        let words = question.split(' ').enumerate().map(|(n, word)| match self {
            Self::Typed => word.to_owned(),
            Self::Half if n % 2 == 0 => word.to_owned(),
            _ => fold(word),
        });
        words.collect::<Vec<_>>().join(" ")
    }
}

/// Weights to try: `QUYCHE_RANKING=title,title_pair,pair,exact`.
fn tuned() -> Ranking {
    let mut ranking = Ranking::default();
    if let Ok(text) = std::env::var("QUYCHE_RANKING") {
        let weights: Vec<f32> = text.split(',').map(|weight| weight.parse().unwrap()).collect();
        (ranking.title, ranking.title_pair, ranking.pair, ranking.exact) =
            (weights[0], weights[1], weights[2], weights[3]);
    }
    ranking
}

fn data() -> Option<PathBuf> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared");
    let shared =
        std::env::var_os("QUYCHE_SHARED").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    Some(shared.join("data")).filter(|data| data.is_dir())
}

fn text(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_default().to_owned()
}

fn lines(data: &std::path::Path, name: &str) -> Vec<Value> {
    let all = std::fs::read_to_string(data.join(name)).unwrap();
    all.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn questions(data: &std::path::Path, name: &str, of: &str) -> Vec<(String, String, Vec<String>)> {
    let all: Vec<Value> =
        serde_json::from_str(&std::fs::read_to_string(data.join(name)).unwrap()).unwrap();
    let gold = |one: &Value| {
        one["gold"].as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect()
    };
    all.iter().map(|one| (text(one, "kind"), text(one, of), gold(one))).collect()
}

fn zalo(data: &std::path::Path) -> Set {
    let records = lines(data, "phapdien_subset.jsonl").into_iter().map(|line| {
        let mut document = Document::default();
        document.title = Some(text(&line, "title"));
        document.body = Some(text(&line, "text"));
        (text(&line, "id"), document)
    });
    Set {
        name: "Zalo dev",
        records: records.collect(),
        questions: questions(data, "zalo_pd_queries_dev60.json", "text"),
    }
}

fn alqac(data: &std::path::Path) -> Set {
    let records = lines(data, "alqac22_corpus_1377.jsonl").into_iter().map(|line| {
        let whole = text(&line, "text");
        let (title, body) = whole.split_once("\n\n").unwrap_or(("", &whole));
        let mut document = Document::default();
        document.title = Some(title.to_owned());
        document.body = Some(body.to_owned());
        (text(&line, "id"), document)
    });
    Set {
        name: "ALQAC22",
        records: records.collect(),
        questions: questions(data, "alqac22_queries_520.json", "text"),
    }
}

fn gazette(data: &std::path::Path) -> Set {
    let all: Vec<Value> = serde_json::from_str(
        &std::fs::read_to_string(data.join("congbao_docs_1000.json")).unwrap(),
    )
    .unwrap();
    let records = all.iter().map(|one| {
        let mut document = Document::default();
        document.title = Some(text(one, "title"));
        document.number = Some(text(one, "number"));
        let day: Vec<String> = text(one, "issued").split('/').map(str::to_owned).collect();
        document.date = format!("{}-{}-{}", day[2], day[1], day[0]).parse().ok();
        (text(one, "url"), document)
    });
    let records: Vec<(String, Document)> = records.collect();
    let mut questions = questions(data, "congbao_number_queries_dev.json", "query");
    // Some answers are documents outside these thousand; nobody can find those.
    for (_, _, gold) in &mut questions {
        gold.retain(|id| records.iter().any(|(one, _)| one == id));
    }
    Set { name: "Gazette numbers", records, questions }
}

/// tantivy as its own documentation uses it: title with weight 2, words joined by OR.
struct Peer {
    reader: tantivy::IndexReader,
    analyzer: TextAnalyzer,
    id: Field,
    title: Field,
    body: Field,
}

impl Peer {
    fn new(set: &Set, folding: bool) -> Self {
        let plain = TextAnalyzer::builder(SimpleTokenizer::default())
            .filter(RemoveLongFilter::limit(40))
            .filter(LowerCaser);
        let analyzer =
            if folding { plain.filter(AsciiFoldingFilter).build() } else { plain.build() };
        let mut schema = Schema::builder();
        let indexing = TextFieldIndexing::default()
            .set_tokenizer("words")
            .set_index_option(IndexRecordOption::WithFreqsAndPositions);
        let words = TextOptions::default().set_indexing_options(indexing);
        let id = schema.add_text_field("id", STRING | STORED);
        let title = schema.add_text_field("title", words.clone());
        let body = schema.add_text_field("body", words);
        let index = tantivy::Index::create_in_ram(schema.build());
        index.tokenizers().register("words", analyzer.clone());
        let mut writer = index.writer_with_num_threads(1, 100_000_000).unwrap();
        for (key, record) in &set.records {
            let mut document = TantivyDocument::new();
            document.add_text(id, key);
            for one in [&record.number, &record.title].into_iter().flatten() {
                document.add_text(title, one);
            }
            document.add_text(body, record.body.as_deref().unwrap_or_default());
            writer.add_document(document).unwrap();
        }
        writer.commit().unwrap();
        Self { reader: index.reader().unwrap(), analyzer, id, title, body }
    }

    fn search(&self, question: &str) -> Vec<String> {
        let mut clauses: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        let mut analyzer = self.analyzer.clone();
        let mut stream = analyzer.token_stream(question);
        while let Some(token) = stream.next() {
            for (field, boost) in [(self.title, 2.0), (self.body, 1.0)] {
                let term = tantivy::Term::from_field_text(field, &token.text);
                let query = Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs));
                clauses
                    .push((Occur::Should, Box::new(tantivy::query::BoostQuery::new(query, boost))));
            }
        }
        let searcher = self.reader.searcher();
        let top =
            searcher.search(&BooleanQuery::new(clauses), &TopDocs::with_limit(10).order_by_score());
        let found = top.unwrap().into_iter().map(|(_, address)| {
            let stored: TantivyDocument = searcher.doc(address).unwrap();
            stored.get_first(self.id).and_then(|id| id.as_str().map(str::to_owned)).unwrap()
        });
        found.collect()
    }
}
