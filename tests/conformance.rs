//! The vectors of the checks and scenarios: the same records, the same outcomes in every language.

use std::collections::BTreeMap;
use std::fs;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use std::path::Path;
use std::path::PathBuf;

use quyche::Date;
use quyche::Lang;
use quyche::Profile;
use quyche::Record;
use quyche::Report;
use quyche::Situation;
use serde_json::Value;

fn files(folder: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/vectors").join(folder);
    let mut files: Vec<PathBuf> = fs::read_dir(&root)
        .unwrap_or_else(|e| panic!("{}: {e}", root.display()))
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ext| ext == "json"))
        .collect();
    files.sort();
    assert!(!files.is_empty(), "no vectors in {}", root.display());
    files
}

/// The profiles read so far, so that each is read once.
type Shelf = BTreeMap<String, Profile>;

fn report(shelf: &mut Shelf, case: &Value) -> Report {
    let id = case["profile"].as_str().unwrap();
    let profile = shelf.entry(id.to_owned()).or_insert_with(|| Profile::builtin(id).unwrap());
    let record = Record::from_value(case["record"].clone()).unwrap_or_else(|e| panic!("{e}"));
    let on: Date = case["on"].as_str().unwrap().parse().unwrap();
    let mut situation = Situation::on(on);
    if case["assume_in_force"] == true {
        situation = situation.assume_in_force();
    }
    profile.validate(&record, situation)
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
    let mut count = 0;
    let mut broken = 0;
    let mut shelf = Shelf::new();
    for path in files(folder) {
        let text = fs::read_to_string(&path).unwrap();
        let file: Value =
            serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        for case in file["cases"].as_array().unwrap() {
            let name = format!(
                "{}: {}",
                path.file_name().unwrap().to_string_lossy(),
                case["name"].as_str().unwrap()
            );
            let report = report(&mut shelf, case);
            if let Some(validity) = case.get("validity") {
                let found = serde_json::to_value(report.validity()).unwrap();
                assert_eq!(&found["validity"], validity, "{name}");
            }
            let all = || match case.get("rules").and_then(Value::as_object) {
                Some(rules) => {
                    for (rule, want) in rules {
                        holds(&name, &report, case, rule, want);
                    }
                }
                None => holds(&name, &report, case, case["rule"].as_str().unwrap(), case),
            };
            // Every broken vector is shown, not only the first.
            broken += usize::from(catch_unwind(AssertUnwindSafe(all)).is_err());
            count += 1;
        }
    }
    assert_eq!(broken, 0, "broken vectors in {folder}");
    count
}

#[test]
fn vectors_of_the_checks_hold() {
    assert!(run("checks") > 0);
}

#[test]
fn vectors_of_the_scenarios_hold() {
    assert!(run("scenarios") > 0);
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
    let mut shelf = Shelf::new();
    for folder in ["checks", "scenarios"] {
        for path in files(folder) {
            let file: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
            for case in file["cases"].as_array().unwrap() {
                for verdict in report(&mut shelf, case).verdicts() {
                    let message = verdict.message(Lang::Vi);
                    // A record may hold any code, but those of the library are named.
                    let held = case["record"].to_string();
                    let leaked = code_like(&message).filter(|code| {
                        code_like(&unquoted(&message)).is_some() || !held.contains(code.as_str())
                    });
                    assert_eq!(leaked, None, "{}: {message}", case["name"]);
                }
            }
        }
    }
}
