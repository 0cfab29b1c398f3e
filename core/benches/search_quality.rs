//! How well the index answers real questions, beside plain tantivy, over data that may be absent.
//!
//! `cargo bench -p quyche --bench search_quality`; leaves the questions in `target/bench` for peers elsewhere.

use std::collections::BTreeMap;
use std::path::Path;

use quyche::Document;
use quyche::IndexOptions;
use quyche::Passages;
use quyche::Ranking;
use quyche::SearchIndex;
use quyche::SearchOptions;
use quyche::Update;
use quyche::fold;
use serde_json::Value;
use serde_json::json;

#[path = "search/data.rs"]
mod data;
#[path = "search/peer.rs"]
#[allow(dead_code, reason = "the benchmark of speed uses all of it")]
mod peer;

use data::head;
use data::lines;
use data::list;
use data::row;
use data::text;
use peer::Mode;
use peer::Peer;

/// A collection with questions and the records that answer them.
struct Set {
    name: &'static str,
    records: Vec<(String, Document)>,
    passages: Passages,
    questions: Vec<(String, String, Vec<String>)>,
}

fn main() {
    let Some(data) = data::folder() else { return };
    let ranking = tuned();
    println!("## Search: quality\n");
    println!(
        "Questions with known answers; the first words joined by OR where an engine has no better way."
    );
    let mut kept = Vec::new();
    let wanted: Vec<String> =
        std::env::args().skip(1).filter(|one| !one.starts_with('-')).collect();
    for set in [zalo(&data), alqac(&data), laws(&data), gazette(&data)] {
        if !wanted.is_empty() && !wanted.iter().any(|name| set.name.contains(name.as_str())) {
            continue;
        }
        let (questions, records) = (set.questions.len(), set.records.len());
        println!("\n### {}: {questions} questions over {records} records\n", set.name);
        head(&["", "recall@1", "recall@10", "MRR@10"]);
        for (name, options) in [
            ("quyche", IndexOptions::new()),
            ("quyche, without pairs", IndexOptions::new().pairs(false)),
        ] {
            let ours = SearchIndex::in_memory_with(&options).unwrap();
            let all =
                set.records.iter().fold(Update::new(), |all, (id, record)| all.add(id, record));
            ours.update(&all).unwrap();
            let options = SearchOptions::new().snippet(0).count(false).ranking(ranking);
            let options = options.passages(set.passages);
            report(name, &set, &|question: &str| {
                let hits = ours.search(question, &options).unwrap().hits;
                hits.into_iter()
                    .map(|hit| hit.part.map_or(hit.id.clone(), |part| format!("{part} {}", hit.id)))
                    .collect()
            });
        }
        // Plain engines have no articles of a law to return.
        if std::env::var_os("QUYCHE_ALONE").is_some() || set.passages == Passages::Listed {
            continue;
        }
        let folder = std::env::temp_dir().join(format!("quyche-quality-{}", std::process::id()));
        for (name, folding) in [("tantivy", false), ("tantivy, folding", true)] {
            let path = folder.join(name);
            let heads: Vec<String> = set.records.iter().map(|(_, record)| title(record)).collect();
            let records = set.records.iter().zip(&heads).map(|((id, record), head)| {
                (id.as_str(), head.as_str(), record.body.as_deref().unwrap_or_default())
            });
            let words = peer::analyzer(folding);
            peer::build(&path, records, 100_000_000, words.clone(), None);
            let peer = Peer::open(&path, words);
            report(name, &set, &|question: &str| peer.ids(question, Mode::Or));
        }
        std::fs::remove_dir_all(&folder).ok();
        kept.push(exported(&set));
    }
    keep(&kept);
}

/// Number and title, the one field that an engine without fields of ours has for them.
fn title(record: &Document) -> String {
    let parts = [&record.number, &record.title].into_iter().flatten();
    parts.map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// The set as the peers in other languages read it, with every form of each question.
fn exported(set: &Set) -> Value {
    let records = set.records.iter().map(|(id, record)| json!([id, title(record), record.body]));
    let questions = set.questions.iter().flat_map(|(kind, question, gold)| {
        Form::of_kind(kind).iter().map(move |form| {
            let label = if kind.is_empty() { form.name() } else { kind };
            json!([label, form.of(question), gold])
        })
    });
    json!({
        "name": set.name,
        "records": records.collect::<Vec<_>>(),
        "questions": questions.collect::<Vec<_>>(),
    })
}

fn keep(sets: &[Value]) {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../target/bench"));
    std::fs::create_dir_all(folder).unwrap();
    std::fs::write(folder.join("search-quality.json"), json!(sets).to_string()).unwrap();
}

fn report(name: &str, set: &Set, search: &dyn Fn(&str) -> Vec<String>) {
    let kinds: BTreeMap<&str, Vec<usize>> =
        set.questions.iter().enumerate().fold(BTreeMap::new(), |mut kinds, (n, question)| {
            kinds.entry(question.0.as_str()).or_default().push(n);
            kinds
        });
    for (kind, questions) in &kinds {
        for form in Form::of_kind(kind) {
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
            let cells = sums.map(|sum| format!("{:.3}", sum / count));
            row(&format!("{name}, {label}"), &cells);
        }
    }
}

enum Form {
    Typed,
    None,
    Half,
}

impl Form {
    /// Numbers are typed as they are; questions lose their marks.
    fn of_kind(kind: &str) -> &'static [Self] {
        if kind.is_empty() { &[Self::Typed, Self::None, Self::Half] } else { &[Self::Typed] }
    }

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

/// Weights to try: `QUYCHE_RANKING=title,title_pair,pair,exact,restored`.
fn tuned() -> Ranking {
    let mut ranking = Ranking::default();
    if let Ok(text) = std::env::var("QUYCHE_RANKING") {
        let weights: Vec<f32> = text.split(',').map(|weight| weight.parse().unwrap()).collect();
        (ranking.title, ranking.title_pair, ranking.pair, ranking.exact, ranking.restored) =
            (weights[0], weights[1], weights[2], weights[3], weights[4]);
    }
    ranking
}

fn questions(data: &Path, name: &str, of: &str) -> Vec<(String, String, Vec<String>)> {
    let gold = |one: &Value| {
        one["gold"].as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect()
    };
    let all = list(data, name);
    all.iter().map(|one| (text(one, "kind"), text(one, of), gold(one))).collect()
}

fn zalo(data: &Path) -> Set {
    let records = lines(data, "phapdien_subset.jsonl").into_iter().map(|line| {
        let mut document = Document::default();
        document.title = Some(text(&line, "title"));
        document.body = Some(text(&line, "text"));
        (text(&line, "id"), document)
    });
    Set {
        name: "Zalo dev",
        records: records.collect(),
        passages: Passages::Grouped,
        questions: questions(data, "zalo_pd_queries_dev60.json", "text"),
    }
}

fn alqac(data: &Path) -> Set {
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
        passages: Passages::Grouped,
        questions: questions(data, "alqac22_queries_520.json", "text"),
    }
}

/// The same articles, put back into their laws: the answer is the article within the whole text.
fn laws(data: &Path) -> Set {
    let mut laws: BTreeMap<String, String> = BTreeMap::new();
    // Numbers of articles recur from law to law.
    let name = |line: &Value| format!("Điều {} {}", text(line, "article"), text(line, "law"));
    let mut names = BTreeMap::new();
    for line in lines(data, "alqac22_corpus_1377.jsonl") {
        let law = laws.entry(text(&line, "law")).or_default();
        law.push_str(&format!("Điều {}. {}\n\n", text(&line, "article"), text(&line, "text")));
        names.insert(text(&line, "id"), name(&line));
    }
    let records = laws.into_iter().map(|(law, body)| {
        let mut document = Document::default();
        document.kind = Some("legal-document".to_owned());
        document.body = Some(body);
        (law, document)
    });
    let mut questions = questions(data, "alqac22_queries_520.json", "text");
    for (_, _, gold) in &mut questions {
        gold.iter_mut().for_each(|id| *id = names[id].clone());
    }
    Set {
        name: "ALQAC22, whole laws",
        records: records.collect(),
        passages: Passages::Listed,
        questions,
    }
}

fn gazette(data: &Path) -> Set {
    let all = list(data, "congbao_docs_1000.json");
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
    Set { name: "Gazette numbers", records, passages: Passages::Grouped, questions }
}
