//! The vectors of `sensitive.json` and `markup.json`, and false alarms on real texts.

mod common;

use crate::common::cases;
use crate::common::shared;

use quyche::Date;
use quyche::PlainText;
use quyche::Span;
use quyche::personal_data;
use quyche::secrecy_marks;
use serde_json::Value;

fn day() -> Date {
    "2026-03-01".parse().unwrap()
}

/// Kind and excerpt of everything found, in the order of the text.
fn found(text: &str) -> Vec<(String, String)> {
    let kind = |value: Value| value.as_str().unwrap().to_owned();
    let stamps = secrecy_marks(text)
        .into_iter()
        .map(|mark| (mark.span, kind(serde_json::to_value(mark.level).unwrap())));
    let people =
        personal_data(text, day()).into_iter().map(|data| (data.span, data.kind.code().to_owned()));
    let mut all: Vec<_> = stamps.chain(people).collect();
    all.sort();
    all.into_iter().map(|(span, kind)| (kind, span.of(text).unwrap().to_owned())).collect()
}

#[test]
fn sensitive_places_are_found() {
    for case in cases("sensitive.json") {
        let wanted: Vec<(String, String)> = serde_json::from_value(case["found"].clone()).unwrap();
        assert_eq!(found(case["text"].as_str().unwrap()), wanted, "{}", case["name"]);
    }
}

#[test]
fn markup_is_read_and_leads_back() {
    for case in cases("markup.json") {
        let source = case["source"].as_str().unwrap();
        let plain = match case["markup"].as_str().unwrap() {
            "html" => PlainText::from_html(source),
            _ => PlainText::from_markdown(source),
        };
        assert_eq!(plain.text(), case["text"].as_str().unwrap(), "{}", case["name"]);
        for place in case["places"].as_array().unwrap() {
            let at = plain.text().find(place[0].as_str().unwrap()).unwrap();
            let span = plain.source(Span::new(at, at + place[0].as_str().unwrap().len()));
            assert_eq!(span.of(source), place[1].as_str(), "{}", case["name"]);
        }
    }
}

/// The articles and pages beside the repository.
fn real_texts() -> [(&'static str, Vec<String>); 2] {
    let articles = shared("data/phapdien_subset.jsonl").map(|lines| {
        let text = |line: &str| serde_json::from_str::<Value>(line).unwrap()["text"].clone();
        lines.lines().map(|line| text(line).as_str().unwrap().to_owned()).collect()
    });
    let pages = shared("data/portal_pages_70.json").map(|pages| {
        let pages: Vec<Value> = serde_json::from_str(&pages).unwrap();
        pages.iter().filter_map(|page| page["body"].as_str().map(str::to_owned)).collect()
    });
    [("articles", articles.unwrap_or_default()), ("pages", pages.unwrap_or_default())]
}

/// `cargo test -p quyche --test content real_texts -- --nocapture` prints the count and each hit.
#[test]
fn real_texts_raise_few_alarms() {
    let mut alarms = Vec::new();
    for (name, texts) in real_texts() {
        let hits: Vec<_> = texts.iter().flat_map(|text| found(text)).collect();
        println!("{} {name}: {} alarms {hits:?}", texts.len(), hits.len());
        alarms.extend(hits);
    }
    let secret = |(kind, _): &&(String, String)| kind.contains("secret") || kind == "internal";
    assert_eq!(alarms.iter().filter(secret).count(), 0, "{alarms:?}");
    assert!(alarms.len() <= 5, "{alarms:?}");
}
