//! How fast the index is built and answers, and how true it is, beside plain tantivy in the same run.
//!
//! `cargo bench -p quyche --bench search_speed [-- TIMES] [index | queries | truth]`, where TIMES repeats the
//! collection; leaves the queries in `target/bench` for peers elsewhere.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice
)]

use std::collections::BTreeMap;
use std::collections::HashMap;
use std::ops::RangeInclusive;
use std::path::Path;
use std::time::Duration;
use std::time::Instant;

use quyche::Document;
use quyche::IndexChange;
use quyche::IndexOptions;
use quyche::Ranking;
use quyche::SearchIndex;
use quyche::SearchOptions;
use quyche::Words;
use quyche::fold;
use serde_json::json;

#[path = "search/data.rs"]
#[allow(dead_code, reason = "the benchmark of quality uses the rest of it")]
mod data;
#[path = "search/peer.rs"]
#[allow(dead_code, reason = "the benchmark of quality uses the rest of it")]
mod peer;
#[path = "search/truth.rs"]
mod truth;

use data::head;
use data::row;
use peer::Mode;
use peer::Peer;
use truth::Texts;

const MEMORY: usize = 300_000_000;
const PASSES: usize = 7;
/// So often a collection taken once is built.
const BUILDS: usize = 9;
const FOLDING: &str = "tantivy, folding";

type Record = (String, String, String);
type Named<T> = Vec<(&'static str, T)>;

/// What was built, and the two forms of the queries.
struct Bench {
    ours: Named<SearchIndex>,
    peers: Named<Peer>,
    kept: Vec<String>,
    dropped: Vec<String>,
    /// Of two words at least, for one is no phrase; without quotes.
    phrases: Vec<String>,
    /// Whole sentences, as people typed them.
    questions: Vec<String>,
}

fn main() {
    let Some(data) = data::folder() else { return };
    let records = records(&data);
    let bytes: usize = records.iter().map(|(_, title, body)| title.len() + body.len()).sum();
    let parts: Vec<String> = std::env::args().skip(1).collect();
    let wanted = |part: &str| {
        let named = ["index", "queries", "truth"];
        !parts.iter().any(|arg| named.contains(&arg.as_str())) || parts.iter().any(|a| a == part)
    };
    println!("## Search: {} records, {:.1} MB\n", records.len(), bytes as f64 / 1e6);
    let folder = std::env::temp_dir().join(format!("quyche-speed-{}", std::process::id()));
    let kept = queries(&records, 1..=4);
    let dropped = kept.iter().map(|query| fold(query)).collect();
    let phrases = queries(&records, 2..=5).iter().map(|query| fold(query)).collect();
    let questions = data::list(&data, "zalo_pd_queries_dev60.json");
    let questions = questions.iter().map(|one| data::text(one, "text")).collect();
    let (peers, ours) = build(&folder, &records, bytes);
    let bench = Bench { ours, peers, kept, dropped, phrases, questions };
    let numbers = numbers(&records);
    if wanted("queries") {
        let ours = bench.speed();
        keep(&bench, &numbers, &ours);
    }
    if wanted("truth") {
        bench.truth(&records, &numbers);
    }
    std::fs::remove_dir_all(&folder).ok();
}

/// What is built: a peer, folding or not, or with our words in one form or two, or ours with some options.
enum Built {
    Peer(bool),
    Analyzed(&'static str, Option<&'static str>),
    Ours(IndexOptions),
}

impl Built {
    fn all() -> Named<Self> {
        let ours = IndexOptions::new();
        vec![
            ("tantivy", Self::Peer(false)),
            (FOLDING, Self::Peer(true)),
            ("tantivy with quyche's folded words", Self::Analyzed("folded", None)),
            (
                "tantivy with quyche's folded and exact words",
                Self::Analyzed("folded", Some("exact")),
            ),
            ("quyche, folded words alone", Self::Ours(ours.clone().pairs(false).marks(false))),
            ("quyche, without pairs", Self::Ours(ours.clone().pairs(false))),
            ("quyche, with pairs", Self::Ours(ours.pairs(true))),
        ]
    }

    fn build(&self, path: &Path, records: &[Record]) {
        match self {
            Self::Peer(folding) => {
                peer::build(path, borrowed(records), MEMORY, peer::analyzer(*folding), None);
            }
            Self::Analyzed(words, second) => {
                let ours = quyche::search_tokenizers();
                let named = |name: &str| ours.get(name).unwrap();
                peer::build(path, borrowed(records), MEMORY, named(words), second.map(named));
            }
            Self::Ours(options) => {
                let options = options.clone().memory(MEMORY);
                let index = SearchIndex::open_with(path, &options).unwrap();
                let changes = records.iter().map(|(id, title, body)| {
                    let mut document = Document::default();
                    document.title = Some(title.clone());
                    document.body = Some(body.clone());
                    IndexChange::Add(id.clone(), Box::new(document))
                });
                index.update_all(changes, |_| std::ops::ControlFlow::Continue(())).unwrap();
            }
        }
    }
}

fn borrowed(records: &[Record]) -> impl Iterator<Item = (&str, &str, &str)> {
    records.iter().map(|(id, head, body)| (id.as_str(), head.as_str(), body.as_str()))
}

/// Builds every index in turn, as often as the collection is small, and prints what it took.
fn build(folder: &Path, records: &[Record], bytes: usize) -> (Named<Peer>, Named<SearchIndex>) {
    let all = Built::all();
    let mut took = vec![Vec::new(); all.len()];
    for _ in 0..(BUILDS / times()).max(1) {
        for ((name, built), took) in all.iter().zip(&mut took) {
            let path = folder.join(name);
            std::fs::remove_dir_all(&path).ok();
            took.push(cpu(|| built.build(&path, records)));
        }
    }
    let medians: Vec<f64> = took.iter_mut().map(|took| middle(took)).collect();
    let sizes: Vec<f64> = all.iter().map(|(name, _)| disk(&folder.join(name)) as f64).collect();
    head(&["building, in processor time", "MB/s", "× tantivy, folding", "index MB", "× its size"]);
    let base = all.iter().position(|(name, _)| *name == FOLDING).unwrap();
    for (((name, _), took), size) in all.iter().zip(&medians).zip(&sizes) {
        row(
            name,
            &[
                format!("{:.1}", bytes as f64 / 1e6 / took),
                format!("{:.2}", medians[base] / took),
                format!("{:.1}", size / 1e6),
                format!("{:.2}", size / sizes[base]),
            ],
        );
    }
    println!();
    let (mut peers, mut ours) = (Vec::new(), Vec::new());
    for (name, built) in all {
        let path = folder.join(name);
        match built {
            Built::Peer(folding) => peers.push((name, Peer::open(&path, peer::analyzer(folding)))),
            Built::Analyzed(..) => {}
            Built::Ours(_) => ours.push((name, SearchIndex::open(&path).unwrap())),
        }
    }
    (peers, ours)
}

/// The middle of some times, in seconds.
fn middle(times: &mut [Duration]) -> f64 {
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64()
}

/// A way to search, all of which are measured in turn.
struct Way<'b> {
    name: String,
    /// The way of tantivy that it is compared with.
    than: &'static str,
    queries: &'b [String],
    run: Box<dyn Fn(&str) -> usize + 'b>,
    best: Vec<Duration>,
    found: usize,
}

impl<'b> Way<'b> {
    fn new(
        name: String,
        than: &'static str,
        queries: &'b [String],
        run: impl Fn(&str) -> usize + 'b,
    ) -> Self {
        let best = vec![Duration::MAX; queries.len()];
        Self { name, than, queries, run: Box::new(run), best, found: 0 }
    }

    /// Answers every query once more, and keeps the best time of each.
    fn pass(&mut self) {
        self.found = 0;
        for (query, best) in self.queries.iter().zip(&mut self.best) {
            let start = Instant::now();
            self.found += (self.run)(query);
            *best = start.elapsed().min(*best);
        }
    }

    /// The time that so many in a hundred queries do not exceed, in microseconds.
    fn at(&self, part: usize) -> f64 {
        let mut best = self.best.clone();
        best.sort_unstable();
        best[best.len() * part / 100].as_secs_f64() * 1e6
    }
}

impl Bench {
    /// Prints how fast each answers, and returns our medians with everything that ranks.
    fn speed(&self) -> BTreeMap<&'static str, f64> {
        let words: usize = self.questions.iter().map(|one| one.split_whitespace().count()).sum();
        println!(
            "{} queries of one to four words of titles and as many phrases of two to five, marks dropped; {} questions of {} words in the mean, as typed; µs, the best of {PASSES} passes in turn.\n",
            self.kept.len(),
            self.questions.len(),
            words / self.questions.len().max(1),
        );
        let quoted: Vec<String> = self.phrases.iter().map(|query| format!("\"{query}\"")).collect();
        let mut ways = self.ways(&quoted);
        for _ in 0..PASSES {
            ways.iter_mut().for_each(Way::pass);
        }
        let base: HashMap<&str, f64> = ways
            .iter()
            .filter(|way| way.name == format!("{FOLDING}: {}", way.than))
            .map(|way| (way.than, way.at(50)))
            .collect();
        head(&["the ten best", "p50", "p99", "p50 ÷ tantivy, folding", "found"]);
        let mut ours = BTreeMap::new();
        for way in &ways {
            let half = way.at(50);
            row(
                &way.name,
                &[
                    format!("{half:.1}"),
                    format!("{:.1}", way.at(99)),
                    format!("{:.2}", half / base[way.than]),
                    format!("{:.1}", way.found as f64 / way.queries.len() as f64),
                ],
            );
            if way.name.ends_with("full ranking") {
                ours.insert(way.than, half);
            }
        }
        println!();
        ours
    }

    fn ways<'b>(&'b self, quoted: &'b [String]) -> Vec<Way<'b>> {
        let mut ways = Vec::new();
        let modes = [
            ("OR", Mode::Or),
            ("AND", Mode::And),
            ("phrase", Mode::Phrase),
            ("OR, counted", Mode::Counted),
            ("a question, OR", Mode::Or),
        ];
        for (name, peer) in &self.peers {
            for (how, mode) in modes {
                let run = move |query: &str| peer.search(query, mode);
                let queries = match how {
                    "phrase" => &self.phrases,
                    "a question, OR" => &self.questions,
                    _ => &self.dropped,
                };
                ways.push(Way::new(format!("{name}: {how}"), how, queries, run));
            }
            // What an application needs, and ours always read.
            for (how, mode) in modes.into_iter().take(3) {
                let run = move |query: &str| peer.ids(query, mode).len();
                let queries = if mode == Mode::Phrase { &self.phrases } else { &self.dropped };
                ways.push(Way::new(format!("{name}: {how}, with ids"), how, queries, run));
            }
        }
        let bare = SearchOptions::new().count(false).details(false);
        let plain = Ranking {
            title: 0.0,
            title_pair: 0.0,
            pair: 0.0,
            exact: 0.0,
            restored: 0.0,
            low_trust: 0.0,
            freshness: 0.0,
        };
        let (any, every) = (bare.clone().words(Words::Any), bare.clone().words(Words::All));
        let (kept, dropped) = (self.kept.as_slice(), self.dropped.as_slice());
        for (name, index) in self.ours.iter().skip(1) {
            let mut add = |what: &str, than, queries, options: &SearchOptions| {
                let options = options.clone();
                let run = move |query: &str| index.search(query, &options).unwrap().hits.len();
                ways.push(Way::new(format!("{name}: {what}"), than, queries, run));
            };
            add("OR, words alone", "OR", dropped, &any.clone().ranking(plain));
            add("OR, full ranking", "OR", dropped, &any);
            add("AND, words alone", "AND", dropped, &every.clone().ranking(plain));
            add("AND, full ranking", "AND", dropped, &every);
            add("phrase", "phrase", quoted, &bare.clone().ranking(plain));
            add("phrase, full ranking", "phrase", quoted, &bare);
            add("as a reader searches", "OR", dropped, &bare);
            add("the same, marks kept", "OR", kept, &bare);
            add("the same, counted", "OR, counted", dropped, &bare.clone().count(true));
            add("a page with snippets", "OR, counted", dropped, &SearchOptions::new());
            add("a question", "a question, OR", &self.questions, &bare);
            let page = bare.clone().details(true);
            add("a question, with snippets", "a question, OR", &self.questions, &page);
        }
        ways
    }

    /// What is found, beside what a look at every text finds.
    fn truth(&self, records: &[Record], numbers: &[String]) {
        let texts = Texts::new(records);
        let every = SearchOptions::new().details(false).words(Words::All);
        println!("Truth: what is found, beside a look at every text.\n");
        head(&[
            "all the words",
            "marks dropped: found",
            "marks kept: exactly those in the first ten",
            "`nd-cp` finds `NĐ-CP` first",
        ]);
        for (name, peer) in &self.peers {
            let found = |query: &str| peer.count(query, Mode::And);
            let ids = |query: &str| peer.ids(query, Mode::And);
            let first = |query: &str| peer.ids(query, Mode::And).into_iter().next();
            row(name, &texts.judge(&self.kept, numbers, &found, &ids, &first));
        }
        for (name, index) in self.ours.iter().skip(1) {
            let found = |query: &str| index.search(query, &every).unwrap().total;
            let ids = |query: &str| -> Vec<String> {
                let hits = index.search(query, &every).unwrap().hits;
                hits.into_iter().map(|hit| hit.id).collect()
            };
            let first = |query: &str| {
                let hits = index.search(query, &SearchOptions::new().details(false)).unwrap().hits;
                hits.into_iter().next().map(|hit| hit.id)
            };
            row(name, &texts.judge(&self.kept, numbers, &found, &ids, &first));
        }
        println!();
    }
}

/// A hundred numbers of decrees that the texts name.
fn numbers(records: &[Record]) -> Vec<String> {
    let mut all: Vec<String> = records
        .iter()
        .flat_map(|(_, _, body)| quyche::DocumentNumber::find_all(body))
        .filter_map(|found| Some(found.number?.to_string()))
        .filter(|number| number.ends_with("/NĐ-CP"))
        .collect();
    all.sort_unstable();
    all.dedup();
    let step = (all.len() / 100).max(1);
    all.into_iter().step_by(step).take(100).collect()
}

/// Leaves the queries, and how fast we answer them, for peers in other languages.
fn keep(bench: &Bench, numbers: &[String], ours: &BTreeMap<&str, f64>) {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../target/bench"));
    std::fs::create_dir_all(folder).unwrap();
    let all = json!({
        "kept": bench.kept, "dropped": bench.dropped, "phrases": bench.phrases,
        "numbers": numbers, "ours": ours,
    });
    let name = format!("search-speed-{}.json", times());
    std::fs::write(folder.join(name), all.to_string()).unwrap();
}

/// How many times the collection is taken.
fn times() -> usize {
    std::env::args().find_map(|arg| arg.parse().ok()).unwrap_or(1)
}

fn disk(path: &Path) -> u64 {
    let entries = std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap());
    let sizes = entries.map(|entry| match entry.path() {
        path if path.is_dir() => disk(&path),
        _ => entry.metadata().unwrap().len(),
    });
    sizes.sum()
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

/// Words of titles, so many in a row.
fn queries(records: &[Record], many: RangeInclusive<usize>) -> Vec<String> {
    let (least, most) = (*many.start(), *many.end());
    let mut queries = Vec::new();
    let mut seed = 0x2545_F491_4F6C_DD1D_u64;
    while queries.len() < 500 {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        let title = &records[(seed % records.len() as u64) as usize].1;
        let words: Vec<&str> =
            title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let len = least + (seed >> 40) as usize % (most - least + 1);
        if words.len() >= len && words.iter().all(|word| word.chars().all(char::is_alphabetic)) {
            let start = (seed >> 20) as usize % (words.len() - len + 1);
            queries.push(words[start..start + len].join(" "));
        }
    }
    queries
}

fn records(data: &Path) -> Vec<Record> {
    let one = data::lines(data, "phapdien_subset.jsonl");
    let copies = (0..times()).flat_map(|copy| {
        one.iter().map(move |line| {
            let field = |name: &str| data::text(line, name);
            (format!("{} {copy}", field("id")), field("title"), field("text"))
        })
    });
    copies.collect()
}
