//! The examples on the page of each check are run, and each page has what a reader looks for.

use quyche::Date;
use quyche::Profile;
use quyche::Record;
use quyche::Situation;
use serde_json::Value;

/// The headings under which examples stand, with the outcome they promise.
const PROMISES: &[(&str, &str)] = &[
    ("## Fails", "fail"),
    ("## Passes", "pass"),
    ("## Needs a fact", "needs-fact"),
    ("## Needs attestation", "needs-attestation"),
    ("## Not applicable", "not-applicable"),
];

fn profile(example: &Value) -> Profile {
    let rule = serde_json::json!({
        "id": "EXAMPLE", "cite": "QC Điều 1", "modality": "must",
        "duty": { "vi": "ví dụ.", "en": "an example." },
        "for": example.get("for").cloned().unwrap_or(Value::Array(Vec::new())),
        "check": example["check"],
    });
    let file = serde_json::json!({
        "profile": {
            "id": "example", "title": "Ví dụ", "title_en": "Example", "province": "Ví dụ",
            "status": "issued", "effect": { "from": "2000-01-01" }, "issuer": "Ví dụ",
            "structure": { "articles": 1 },
        },
        "rule": [rule],
    });
    Profile::parse(&file.to_string(), "example.json").unwrap_or_else(|e| panic!("{e}\n{example}"))
}

fn outcome(example: &Value) -> &'static str {
    let on: Date = example["on"].as_str().unwrap_or("2026-03-01").parse().unwrap();
    let record = Record::from_value(example["record"].clone()).unwrap_or_else(|e| panic!("{e}"));
    profile(example).validate(&record, Situation::on(on)).outcome("EXAMPLE").name()
}

/// The examples of a page, each with the heading it stands under.
fn examples(page: &str) -> Vec<(String, Value)> {
    let mut heading = String::new();
    let mut code: Option<String> = None;
    let mut found = Vec::new();
    for line in page.lines() {
        match &mut code {
            None if line.starts_with("## ") => line.trim().clone_into(&mut heading),
            None if line.starts_with("```json") => code = Some(String::new()),
            None => {}
            Some(text) if line.starts_with("```") => {
                let value = serde_json::from_str(text).unwrap_or_else(|e| panic!("{e} in {text}"));
                found.push((heading.clone(), value));
                code = None;
            }
            Some(text) => {
                text.push_str(line);
                text.push('\n');
            }
        }
    }
    found
}

#[test]
fn examples_do_what_their_page_says() {
    for name in quyche::check_names() {
        for (heading, example) in examples(quyche::check_page(name).unwrap()) {
            let promise = PROMISES.iter().find(|(title, _)| *title == heading);
            let (_, promised) = promise.unwrap_or_else(|| panic!("{name}: `{heading}`"));
            assert_eq!(outcome(&example), *promised, "{name}: {heading}: {example}");
        }
    }
}

#[test]
fn every_page_is_whole() {
    for name in quyche::check_names() {
        let page = quyche::check_page(name).unwrap();
        assert!(page.contains("\n## Parameters\n"), "{name}: no parameters");
        let mut paragraphs = page.split("\n\n");
        assert!(paragraphs.next().unwrap().is_ascii(), "{name}: first sentence is English");
        assert!(!paragraphs.next().unwrap().is_ascii(), "{name}: second sentence is Vietnamese");
        let found = examples(page);
        assert!(!found.is_empty(), "{name}: no example");
        let both = ["## Fails", "## Passes"].iter().all(|h| found.iter().any(|(at, _)| at == h));
        assert!(
            both || ["accessibility", "attestation", "definition", "sensitive-text"]
                .contains(&name),
            "{name}: needs both examples"
        );
    }
}
