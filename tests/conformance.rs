//! The vectors of the checks and scenarios: the same records, the same outcomes in every language.

#[path = "common/judge.rs"]
mod judge;

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;

use quyche::Date;
use quyche::Lang;
use quyche::Profile;
use quyche::Record;
use quyche::Report;
use quyche::Situation;
use serde_json::Value;

use judge::Shelf;
use judge::vectors;

fn asked(case: &Value) -> (Record, Situation) {
    let record = Record::from_value(case["record"].clone()).unwrap_or_else(|e| panic!("{e}"));
    let on: Date = case["on"].as_str().unwrap().parse().unwrap();
    let situation = Situation::on(on);
    (record, if case["assume_in_force"] == true { situation.assume_in_force() } else { situation })
}

fn report(shelf: &Shelf, case: &Value) -> Report {
    let (record, situation) = asked(case);
    shelf.of(case).validate(&record, situation)
}

/// The text at a place, as the vector gives it.
fn excerpt(case: &Value, place: &quyche::Place) -> Option<String> {
    let text = case["record"][place.field.name()].as_str()?;
    place.span?.of(text).map(str::to_owned)
}

fn holds(name: &str, report: &Report, case: &Value, rule: &str, want: &Value) {
    let outcome = report.outcome(rule);
    assert_eq!(outcome.name(), want["expect"].as_str().unwrap(), "{name}: {rule}: {outcome:?}");
    if let Some(fields) = want["fields"].as_array() {
        let found: Vec<_> = outcome.fields().iter().map(|field| field.name()).collect();
        let wanted: Vec<_> = fields.iter().map(|field| field.as_str().unwrap()).collect();
        assert_eq!(found, wanted, "{name}: {rule}");
    }
    if let Some(reasons) = want["reasons"].as_array() {
        let codes =
            |place: &quyche::Place| serde_json::to_value(&place.reason).unwrap()["code"].clone();
        let found: Vec<Value> = outcome.places().iter().map(codes).collect();
        assert_eq!(&found, reasons, "{name}: {rule}");
    }
    if let Some(advice) = want["advice"].as_array() {
        let verdicts = report.verdicts().iter().filter(|verdict| *verdict.rule == *rule);
        let found: Vec<Value> = verdicts
            .flat_map(|verdict| &verdict.advice)
            .map(|place| serde_json::to_value(&place.reason).unwrap()["code"].clone())
            .collect();
        assert_eq!(&found, advice, "{name}: {rule}");
    }
    if let Some(texts) = want["texts"].as_array() {
        let found: Vec<_> =
            outcome.places().iter().filter_map(|place| excerpt(case, place)).collect();
        let wanted: Vec<_> = texts.iter().map(|text| text.as_str().unwrap()).collect();
        assert_eq!(found, wanted, "{name}: {rule}");
    }
    if let Some(cite) = want["cite"].as_str() {
        let found = report.verdicts().iter().find(|verdict| *verdict.rule == *rule).unwrap();
        assert_eq!(found.citation.to_string(), cite, "{name}: {rule}");
    }
}

fn run(folder: &str) -> usize {
    let mut broken = 0;
    let shelf = Shelf::default();
    let cases = vectors(folder);
    for (name, case) in &cases {
        let report = report(&shelf, case);
        if let Some(validity) = case.get("validity") {
            let found = serde_json::to_value(report.validity()).unwrap();
            assert_eq!(&found["validity"], validity, "{name}");
        }
        let all = || match case.get("rules").and_then(Value::as_object) {
            Some(rules) => {
                for (rule, want) in rules {
                    holds(name, &report, case, rule, want);
                }
            }
            None => holds(name, &report, case, case["rule"].as_str().unwrap(), case),
        };
        // Every broken vector is shown, not only the first.
        broken += usize::from(catch_unwind(AssertUnwindSafe(all)).is_err());
    }
    assert_eq!(broken, 0, "broken vectors in {folder}");
    cases.len()
}

#[test]
fn vectors_of_the_checks_hold() {
    assert!(run("checks") > 0);
}

#[test]
fn vectors_of_the_scenarios_hold() {
    assert!(run("scenarios") > 0);
}

/// The bindings keep reports as bytes.
#[test]
fn a_packed_report_is_the_same_report() {
    let shelf = Shelf::default();
    for (name, case) in ["checks", "scenarios"].into_iter().flat_map(vectors) {
        let ((record, situation), profile) = (asked(&case), shelf.of(&case));
        let packed = profile.validate_packed(&record, &situation, |place| place.span);
        let report = profile.validate(&record, situation);
        assert_eq!(profile.unpack(&packed).as_ref(), Some(&report), "{name}");
        assert_eq!(packed[0] == 1, report.passes(), "{name}");
        for end in 0..packed.len() {
            assert_eq!(profile.unpack(&packed[..end]), None, "{name}: cut at {end}");
        }
    }
}

#[test]
fn a_wrong_profile_names_the_place_and_the_nearest_word() {
    let file: Value = serde_json::from_str(include_str!("vectors/profile_errors.json")).unwrap();
    for case in file["cases"].as_array().unwrap() {
        let (text, file) = (case["text"].as_str().unwrap(), case["file"].as_str().unwrap());
        let error = Profile::parse(text, file).expect_err(case["name"].as_str().unwrap());
        assert_eq!(error.code(), "invalid-profile", "{}", case["name"]);
        assert_eq!(error.to_string(), case["message"].as_str().unwrap(), "{}", case["name"]);
    }
}

/// What stands between curly quotes was said by the record.
fn unquoted(message: &str) -> String {
    let mut depth = 0_usize;
    let outside = |c: &char| {
        match c {
            '“' => depth += 1,
            '”' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0
    };
    message.chars().filter(outside).collect()
}

/// Two words of plain lower case letters joined by a hyphen or a low line, as codes are.
fn code_like(message: &str) -> Option<String> {
    let letter = |c: char| c.is_alphabetic() || c == '-' || c == '_';
    let code = |word: &&str| {
        let parts: Vec<&str> = word.split(['-', '_']).collect();
        let plain = |part: &&str| part.len() > 1 && part.bytes().all(|b| b.is_ascii_lowercase());
        parts.len() > 1 && parts.iter().all(plain)
    };
    message.split(|c| !letter(c)).find(code).map(str::to_owned)
}

#[test]
fn messages_are_for_people() {
    let shelf = Shelf::default();
    for (name, case) in vectors("checks").into_iter().chain(vectors("scenarios")) {
        let held = case["record"].to_string();
        for verdict in report(&shelf, &case).verdicts() {
            let message = verdict.message(Lang::Vi);
            // A record may hold any code, but those of the library are named.
            let leaked = code_like(&message).filter(|code| {
                code_like(&unquoted(&message)).is_some() || !held.contains(code.as_str())
            });
            assert_eq!(leaked, None, "{name}: {message}");
        }
    }
}

/// The names of the outcomes that each check has in the vectors.
fn outcomes_seen() -> BTreeMap<String, (usize, BTreeSet<String>)> {
    let shelf = Shelf::default();
    let mut seen = BTreeMap::<String, (usize, BTreeSet<String>)>::new();
    for (name, case) in vectors("checks").into_iter().chain(vectors("scenarios")) {
        let file = name.split('.').next().unwrap().replace('_', "-");
        let profile = shelf.of(&case);
        let kind = case["record"]["kind"].as_str().unwrap();
        let named: Vec<(&str, &str)> = match case["rules"].as_object() {
            Some(rules) => {
                rules.iter().map(|(id, w)| (&**id, w["expect"].as_str().unwrap())).collect()
            }
            None => vec![(case["rule"].as_str().unwrap(), case["expect"].as_str().unwrap())],
        };
        for (id, expect) in named {
            let rules = profile.rules().iter().filter(|rule| rule.id() == id);
            for rule in rules.filter(|rule| rule.kinds().iter().any(|k| k.name() == kind)) {
                // What a national act gives is looked at by the check that its file is about.
                let check = if rule.check() == "imported" { &*file } else { rule.check() };
                let (count, outcomes) = seen.entry(check.to_owned()).or_default();
                *count += 1;
                outcomes.insert(expect.to_owned());
            }
        }
    }
    seen
}

#[test]
fn every_check_has_six_vectors_and_its_outcomes() {
    let seen = outcomes_seen();
    let none = (0, BTreeSet::new());
    let mut lacking = Vec::new();
    // A definition judges no record, whatever its vectors show.
    for name in quyche::check_names().filter(|name| *name != "definition") {
        let (count, outcomes) = seen.get(name).unwrap_or(&none);
        let wanted: &[&str] = match name {
            // It measures, and decides nothing.
            "lag" => &[],
            "attestation" | "sensitive-text" => &["needs-attestation"],
            "accessibility" | "notice" => &["fail", "needs-fact", "needs-attestation"],
            _ => &["fail", "needs-fact"],
        };
        let wanted = wanted.iter().chain(&["pass", "not-applicable"]);
        let absent: Vec<_> = wanted.filter(|name| !outcomes.contains(**name)).collect();
        println!("{name}: {count} vectors, {outcomes:?}");
        if *count < 6 || !absent.is_empty() {
            lacking.push(format!("{name}: {count} vectors, none with {absent:?}"));
        }
    }
    assert!(lacking.is_empty(), "{lacking:#?}");
}
