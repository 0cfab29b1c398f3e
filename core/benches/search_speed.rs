//! How fast the index is built and answers, beside plain tantivy in the same run.
//!
//! `cargo bench -p quyche --bench search_speed [-- TIMES]`, where TIMES repeats the collection.

use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;
use std::time::Instant;

use quyche::Document;
use quyche::IndexOptions;
use quyche::Ranking;
use quyche::SearchIndex;
use quyche::SearchOptions;
use quyche::Update;
use quyche::Words;
use quyche::fold;
use tantivy::TantivyDocument;
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
use tantivy::tokenizer::AsciiFoldingFilter;
use tantivy::tokenizer::LowerCaser;
use tantivy::tokenizer::RemoveLongFilter;
use tantivy::tokenizer::SimpleTokenizer;
use tantivy::tokenizer::TextAnalyzer;

const MEMORY: usize = 300_000_000;
const PASSES: usize = 5;

type Record = (String, String, String);

fn main() {
    let Some(records) = records() else {
        println!("skipped: the development data is not beside the repository");
        return;
    };
    let bytes: usize = records.iter().map(|(_, title, body)| title.len() + body.len()).sum();
    println!("{} records, {:.1} MB", records.len(), bytes as f64 / 1e6);
    let kept = queries(&records);
    let dropped: Vec<String> = kept.iter().map(|query| fold(query)).collect();
    println!("\n{:<26}{:>12}{:>12}", "", "MB/CPU-s", "index MB");
    let folder = std::env::temp_dir().join(format!("quyche-speed-{}", std::process::id()));
    let mut ours = Vec::new();
    for (name, options) in [
        ("quyche, default", IndexOptions::new()),
        ("quyche, without pairs", IndexOptions::new().pairs(false)),
    ] {
        let path = folder.join(name);
        let built = cpu(|| {
            let index = SearchIndex::open_with(&path, &options.memory(MEMORY)).unwrap();
            let update = records.iter().fold(Update::new(), |all, (id, title, body)| {
                let mut document = Document::default();
                document.title = Some(title.clone());
                document.body = Some(body.clone());
                all.add(id, document)
            });
            index.update(&update).unwrap();
        });
        size(name, bytes, built, &path);
        ours.push((name, SearchIndex::open(&path).unwrap()));
    }
    let mut peers = Vec::new();
    for (name, folding) in [("tantivy", false), ("tantivy, folding", true)] {
        let path = folder.join(name);
        let built = cpu(|| Peer::build(&path, &records, folding));
        size(name, bytes, built, &path);
        peers.push((name, Peer::open(&path, folding)));
    }
    println!("\n{:<26}{:>12}{:>12}   microseconds, marks dropped", "", "p50", "p99");
    for (name, peer) in &peers {
        for (how, mode) in [
            ("OR", Mode::Or),
            ("AND", Mode::And),
            ("phrase", Mode::Phrase),
            ("OR, counted", Mode::Counted),
        ] {
            time(&format!("{name}, {how}"), &dropped, |query| peer.search(query, mode));
        }
    }
    let bare = SearchOptions::new().count(false).details(false);
    let plain = Ranking {
        title: 0.0,
        title_pair: 0.0,
        pair: 0.0,
        exact: 0.0,
        low_trust: 0.0,
        freshness: 0.0,
    };
    for (name, index) in &ours {
        let run = |what: &str, queries: &[String], options: &SearchOptions| {
            time(&format!("{name}, {what}"), queries, |query| {
                index.search(query, options).unwrap().hits.len()
            });
        };
        run("OR, words alone", &dropped, &bare.clone().words(Words::Any).ranking(plain));
        run("OR, full ranking", &dropped, &bare.clone().words(Words::Any));
        run("AND, words alone", &dropped, &bare.clone().words(Words::All).ranking(plain));
        run("AND, full ranking", &dropped, &bare.clone().words(Words::All));
        run("best", &dropped, &bare);
        run("best, marks kept", &kept, &bare);
        run("best, counted", &dropped, &bare.clone().count(true));
        run("page with snippets", &dropped, &SearchOptions::new());
        let phrases: Vec<String> = dropped.iter().map(|query| format!("\"{query}\"")).collect();
        run("phrase", &phrases, &bare.clone().ranking(plain));
        run("phrase, full ranking", &phrases, &bare);
    }
    truth(&ours[0].1, &records, &kept);
    std::fs::remove_dir_all(&folder).ok();
}

/// With marks typed, how many of the first ten have exactly those words; without, how many are found.
fn truth(index: &SearchIndex, records: &[Record], kept: &[String]) {
    let texts: std::collections::HashMap<&str, String> = records
        .iter()
        .map(|(id, title, body)| (id.as_str(), format!(" {} ", spaced(&format!("{title} {body}")))))
        .collect();
    let folded: Vec<String> = texts.values().map(|text| fold(text)).collect();
    let (mut right, mut all, mut found, mut there) = (0, 0, 0, 0);
    for query in kept {
        let words: Vec<String> = spaced(query).split(' ').map(|word| format!(" {word} ")).collect();
        let hits =
            index.search(query, &SearchOptions::new().details(false).words(Words::All)).unwrap();
        let possible =
            texts.values().filter(|text| words.iter().all(|word| text.contains(word))).count();
        right += hits
            .hits
            .iter()
            .filter(|hit| words.iter().all(|word| texts[hit.id.as_str()].contains(word)))
            .count();
        all += hits.hits.len().min(possible.max(1));
    }
    for query in kept.iter().take(60) {
        let words: Vec<String> =
            fold(&spaced(query)).split(' ').map(|word| format!(" {word} ")).collect();
        there += folded.iter().filter(|text| words.iter().all(|word| text.contains(word))).count();
        found += index
            .search(&fold(query), &SearchOptions::new().details(false).words(Words::All))
            .unwrap()
            .total;
    }
    println!("\nfirst ten with exactly the words typed: {:.3}", right as f64 / all as f64);
    println!(
        "AND recall with marks dropped: {:.3} ({found} of {there})",
        found as f64 / there as f64
    );
}

fn spaced(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

fn size(name: &str, bytes: usize, built: Duration, path: &Path) {
    println!(
        "{name:<26}{:>12.1}{:>12.1}",
        bytes as f64 / 1e6 / built.as_secs_f64(),
        disk(path) as f64 / 1e6
    );
}

fn disk(path: &Path) -> u64 {
    let entries = std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap());
    entries
        .map(|entry| {
            if entry.path().is_dir() {
                disk(&entry.path())
            } else {
                entry.metadata().unwrap().len()
            }
        })
        .sum()
}

/// The processor time of the whole process, from the kernel; ticks of ten milliseconds.
fn ticks() -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let rest = stat.rsplit(')').next().unwrap_or_default();
    rest.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<u64>().ok()).sum()
}

fn cpu(work: impl FnOnce()) -> Duration {
    let before = ticks();
    work();
    Duration::from_millis((ticks() - before).max(1) * 10)
}

fn time(name: &str, queries: &[String], mut run: impl FnMut(&str) -> usize) {
    let mut best = vec![Duration::MAX; queries.len()];
    let mut found = 0;
    for _ in 0..PASSES {
        for (query, best) in queries.iter().zip(&mut best) {
            let start = Instant::now();
            found += run(query);
            *best = start.elapsed().min(*best);
        }
    }
    best.sort_unstable();
    let at = |part: usize| best[best.len() * part / 100].as_secs_f64() * 1e6;
    println!(
        "{name:<40}{:>9.1}{:>12.1}   {:.1} hits",
        at(50),
        at(99),
        found as f64 / (PASSES * queries.len()) as f64
    );
}

/// Words of titles, one to four in a row.
fn queries(records: &[Record]) -> Vec<String> {
    let mut queries = Vec::new();
    let mut seed = 0x2545_F491_4F6C_DD1D_u64;
    while queries.len() < 500 {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        let title = &records[(seed % records.len() as u64) as usize].1;
        let words: Vec<&str> =
            title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let len = 1 + (seed >> 40) as usize % 4;
        if words.len() >= len && words.iter().all(|word| word.chars().all(char::is_alphabetic)) {
            let start = (seed >> 20) as usize % (words.len() - len + 1);
            queries.push(words[start..start + len].join(" "));
        }
    }
    queries
}

fn records() -> Option<Vec<Record>> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared");
    let shared =
        std::env::var_os("QUYCHE_SHARED").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let text = std::fs::read_to_string(shared.join("data/phapdien_subset.jsonl")).ok()?;
    let times = std::env::args().filter_map(|arg| arg.parse::<usize>().ok()).next().unwrap_or(1);
    let one: Vec<serde_json::Value> =
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let copies = (0..times).flat_map(|copy| {
        one.iter().map(move |line| {
            let field = |name: &str| line[name].as_str().unwrap_or_default().to_owned();
            (format!("{} {copy}", field("id")), field("title"), field("text"))
        })
    });
    Some(copies.collect())
}

#[derive(Clone, Copy)]
enum Mode {
    Or,
    And,
    Phrase,
    Counted,
}

/// tantivy as its own documentation uses it: title with weight 2 and body, in one process.
struct Peer {
    searcher: tantivy::Searcher,
    analyzer: TextAnalyzer,
    title: Field,
    body: Field,
}

fn analyzer(folding: bool) -> TextAnalyzer {
    let plain = TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(RemoveLongFilter::limit(40))
        .filter(LowerCaser);
    if folding { plain.filter(AsciiFoldingFilter).build() } else { plain.build() }
}

impl Peer {
    fn build(path: &Path, records: &[Record], folding: bool) {
        std::fs::create_dir_all(path).unwrap();
        let mut schema = Schema::builder();
        let indexing = TextFieldIndexing::default()
            .set_tokenizer("words")
            .set_index_option(IndexRecordOption::WithFreqsAndPositions);
        let words = TextOptions::default().set_indexing_options(indexing) | STORED;
        let id = schema.add_text_field("id", STRING | STORED);
        let title = schema.add_text_field("title", words.clone());
        let body = schema.add_text_field("body", words);
        let index = tantivy::Index::create_in_dir(path, schema.build()).unwrap();
        index.tokenizers().register("words", analyzer(folding));
        let mut writer = index.writer_with_num_threads(1, MEMORY).unwrap();
        for (key, head, text) in records {
            let mut document = TantivyDocument::new();
            document.add_text(id, key);
            document.add_text(title, head);
            document.add_text(body, text);
            writer.add_document(document).unwrap();
        }
        writer.commit().unwrap();
        writer.wait_merging_threads().unwrap();
    }

    fn open(path: &Path, folding: bool) -> Self {
        let index = tantivy::Index::open_in_dir(path).unwrap();
        index.tokenizers().register("words", analyzer(folding));
        let schema = index.schema();
        let field = |name: &str| schema.get_field(name).unwrap();
        let searcher = index.reader().unwrap().searcher();
        Self { searcher, analyzer: analyzer(folding), title: field("title"), body: field("body") }
    }

    fn search(&self, query: &str, mode: Mode) -> usize {
        let mut words = Vec::new();
        let mut analyzer = self.analyzer.clone();
        let mut stream = analyzer.token_stream(query);
        while let Some(token) = stream.next() {
            words.push(token.text.clone());
        }
        let term = |field: Field, word: &str| tantivy::Term::from_field_text(field, word);
        let one = |field: Field, word: &str| -> Box<dyn Query> {
            Box::new(TermQuery::new(term(field, word), IndexRecordOption::WithFreqs))
        };
        let either =
            |title: Box<dyn Query>, body: Box<dyn Query>| -> Vec<(Occur, Box<dyn Query>)> {
                vec![(Occur::Should, Box::new(BoostQuery::new(title, 2.0))), (Occur::Should, body)]
            };
        let query: Box<dyn Query> = match mode {
            Mode::Or | Mode::Counted => Box::new(BooleanQuery::new(
                words
                    .iter()
                    .flat_map(|word| either(one(self.title, word), one(self.body, word)))
                    .collect(),
            )),
            Mode::And => {
                let each = words.iter().map(|word| {
                    let both =
                        BooleanQuery::new(either(one(self.title, word), one(self.body, word)));
                    (Occur::Must, Box::new(both) as Box<dyn Query>)
                });
                Box::new(BooleanQuery::new(each.collect()))
            }
            Mode::Phrase => {
                let phrase = |field: Field| -> Box<dyn Query> {
                    if let [word] = words.as_slice() {
                        return one(field, word);
                    }
                    Box::new(PhraseQuery::new(words.iter().map(|word| term(field, word)).collect()))
                };
                Box::new(BooleanQuery::new(either(phrase(self.title), phrase(self.body))))
            }
        };
        let top = TopDocs::with_limit(10).order_by_score();
        if let Mode::Counted = mode {
            return self.searcher.search(&query, &(top, Count)).unwrap().0.len();
        }
        self.searcher.search(&query, &top).unwrap().len()
    }
}
