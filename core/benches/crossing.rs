//! What calls cost in Rust itself: `name<TAB>nanoseconds of CPU`, one a line, for the benches of the bindings
//! (`bindings-python/benches/crossing.py`), which make the same calls with the same data.

mod common;

use std::borrow::Cow;
use std::error::Error;
use std::hint::black_box;
use std::time::Duration;
use std::time::Instant;

use quyche::Date;
use quyche::Profile;
use quyche::Record;
use quyche::SearchIndex;
use quyche::SearchOptions;
use quyche::Update;
use quyche::normalize;

use common::cpu;

const RECORDS: &str = include_str!("../../examples/data/records.json");
const SIZE: usize = 5_000;
const DOCUMENTS: usize = 1_000;
const MANY: usize = 200;

fn main() -> Result<(), Box<dyn Error>> {
    let mut articles = articles()?;
    let text = text(&articles);
    let spread: String = text.chars().flat_map(decomposed).collect();
    for article in &mut articles {
        article["body"] = text.clone().into();
    }
    let profile = Profile::builtin("ben-tre-03-2019")?;
    let day: Date = "2026-03-01".parse()?;
    let records: Vec<Record> =
        articles.iter().map(|one| Record::from_value(one.clone())).collect::<Result<_, _>>()?;
    let first = records.first().ok_or("no article")?;
    let first_data = articles.first().ok_or("no article")?;

    told("validate", || profile.validate(first, day).passes());
    told("validate plain data", || {
        Record::from_value(first_data.clone()).map(|one| profile.validate(&one, day).passes())
    });
    told("validate_many", || {
        records.iter().filter(|one| profile.validate(*one, day).passes()).count()
    });
    told("validate_many plain data", || {
        let read = articles.iter().map(|one| Record::from_value(one.clone()));
        read.flatten().filter(|one| profile.validate(one, day).passes()).count()
    });
    told("normalize composed", || normalize(&text).len());
    told("normalize decomposed", || normalize(&spread).len());
    let (many, composed) = (vec![spread.clone(); MANY], vec![text.clone(); MANY]);
    told("normalize_many composed", || {
        composed.iter().filter(|one| matches!(normalize(one), Cow::Borrowed(_))).count()
    });
    told("normalize_many decomposed", || {
        many.iter().map(|one| normalize(one).into_owned()).collect::<Vec<_>>()
    });
    let index = SearchIndex::in_memory()?;
    let mut update = Update::new();
    for (at, one) in articles.iter().cycle().take(DOCUMENTS).enumerate() {
        let Record::Article(article) = Record::from_value(one.clone())? else { continue };
        update = update.add(at.to_string(), article);
    }
    index.update(&update)?;
    let options = SearchOptions::new().limit(10);
    told("search", || index.search("uy ban nhan dan tinh", &options).map(|hits| hits.total));
    Ok(())
}

/// The articles of the examples, without their keys.
fn articles() -> Result<Vec<serde_json::Value>, Box<dyn Error>> {
    let mut all: Vec<serde_json::Value> = serde_json::from_str(RECORDS)?;
    all.retain(|one| one.get("kind").is_some_and(|kind| kind == "article"));
    for one in &mut all {
        one.as_object_mut().ok_or("no object")?.remove("id");
    }
    Ok(all)
}

/// Their bodies one after another, cut at the size, without emoji, for which Python keeps all of a text in
/// twice the space.
fn text(articles: &[serde_json::Value]) -> String {
    let mut text = String::new();
    while text.len() < SIZE {
        for one in articles {
            let body = one.get("body").and_then(serde_json::Value::as_str).unwrap_or_default();
            text.extend(normalize(body).chars().filter(|letter| *letter <= '\u{ffff}'));
        }
    }
    let end = (SIZE..).find(|at| text.is_char_boundary(*at)).unwrap_or(SIZE);
    text.truncate(end);
    text
}

fn decomposed(letter: char) -> Vec<char> {
    match letter {
        'ế' => vec!['e', '\u{302}', '\u{301}'],
        'á' => vec!['a', '\u{301}'],
        'à' => vec!['a', '\u{300}'],
        'ạ' => vec!['a', '\u{323}'],
        'ô' => vec!['o', '\u{302}'],
        other => vec![other],
    }
}

/// The least CPU time of a call over five rounds.
fn told<T>(name: &str, mut call: impl FnMut() -> T) {
    let mut least = f64::MAX;
    for _ in 0..5 {
        let (mut calls, start, begun) = (0_u32, Instant::now(), cpu());
        while start.elapsed() < Duration::from_millis(200) {
            for _ in 0..4 {
                black_box(call());
            }
            calls += 4;
        }
        least = least.min(cpu().saturating_sub(begun).as_secs_f64() * 1e9 / f64::from(calls));
    }
    println!("{name}\t{least:.0}");
}
