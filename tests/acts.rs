//! The national acts: every file is shipped, chains of replacement hold together, and the vectors.

use std::fs;
use std::path::Path;

use quyche::Act;
use quyche::Date;
use serde_json::Value;

#[test]
fn every_file_ships_under_its_name() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("law/acts");
    let mut files: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    files.sort();
    let ids: Vec<String> = Act::all().unwrap().into_iter().map(|act| act.id).collect();
    assert_eq!(ids, files);
}

#[test]
fn replacements_follow_without_a_gap() {
    for act in Act::all().unwrap() {
        for next in &act.replaced_by {
            let next =
                Act::builtin(next).unwrap_or_else(|| panic!("{}: no {next}", act.id)).unwrap();
            let last =
                act.to.unwrap_or_else(|| panic!("{}: replaced, but no last day", act.id)).day;
            assert_eq!(last.add_days(1).unwrap(), next.from.day, "{} to {}", act.id, next.id);
        }
    }
}

#[test]
fn no_provision_rests_on_hearsay() {
    for act in Act::all().unwrap() {
        for provision in act.provisions() {
            assert!(provision.confidence().decides(), "{}: {}", act.id, provision.key());
            assert!(!provision.kinds().is_empty(), "{}: {}", act.id, provision.key());
        }
    }
}

#[test]
fn acts_stand_as_the_vectors_say() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/vectors/acts.json");
    let file: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    for case in file["cases"].as_array().unwrap() {
        let act = Act::numbered(case["number"].as_str().unwrap()).unwrap().unwrap();
        let on: Date = case["on"].as_str().unwrap().parse().unwrap();
        let standing = serde_json::to_value(act.standing(on)).unwrap();
        assert_eq!(standing["standing"], case["standing"], "{}", case["name"]);
        if let Some(next) = case.get("replaced_by") {
            assert_eq!(&standing["replaced_by"], next, "{}", case["name"]);
        }
    }
}

/// A profile with one rule imported from 43/2011, and whether replacements apply by its own text.
fn importing(follow: bool) -> quyche::Profile {
    let text = format!(
        r#"
        [profile]
        id = "example"
        title = "Ví dụ"
        title_en = "Example"
        province = "Ví dụ"
        status = "issued"
        effect = {{ from = "2012-01-01" }}
        issuer = "Ví dụ"
        structure = {{ articles = 1 }}
        latest_reference_applies = {follow}
        [[rule]]
        id = "FIELDS-LEGAL"
        cite = "QC Điều 1"
        modality = "imported"
        duty = {{ vi = "ví dụ.", en = "an example." }}
        import = {{ act = "nd-43-2011", provision = "fields-legal-document" }}
        "#
    );
    quyche::Profile::parse(&text, "example.toml").unwrap_or_else(|e| panic!("{e}"))
}

fn verdict(follow: bool, on: &str) -> quyche::Verdict {
    let record = r#"{ "kind": "legal-document", "form": "Quyết định", "number": "" }"#;
    let record = quyche::Record::from_json(record).unwrap();
    let on: Date = on.parse().unwrap();
    importing(follow).validate(&record, on).verdicts()[0].clone()
}

#[test]
fn an_import_resolves_by_the_day() {
    let old = verdict(true, "2022-08-14");
    assert_eq!(old.outcome.name(), "fail");
    assert_eq!(old.source.unwrap().act, "43/2011/NĐ-CP");
    assert_eq!(old.attested, quyche::Attested::Primary);

    let next = verdict(true, "2022-08-15");
    assert_eq!(next.outcome.name(), "fail");
    assert_eq!(next.source.unwrap().act, "42/2022/NĐ-CP");
    assert_eq!(next.attested, quyche::Attested::Secondary);
}

#[test]
fn an_act_nobody_read_decides_nothing() {
    let unread = verdict(true, "2026-07-01");
    assert_eq!(unread.outcome.name(), "needs-fact");
    assert!(unread.message(quyche::Lang::Vi).contains("Chưa có nội dung 224/2026/NĐ-CP"));
    assert!(unread.message(quyche::Lang::En).contains("224/2026/NĐ-CP is not known"));
}

#[test]
fn a_replacement_applies_only_where_the_regulation_says_so() {
    let dead = verdict(false, "2022-08-15");
    assert_eq!(dead.outcome.name(), "needs-fact");
    assert!(dead.message(quyche::Lang::Vi).contains("đã được thay thế bằng 42/2022/NĐ-CP"));
    assert_eq!(dead.source.unwrap().replaced_by, ["42/2022/NĐ-CP"]);
}

#[test]
fn a_misspelt_import_is_refused() {
    let text = "[[rule]]\nid = \"X\"\ncite = \"QC Điều 1\"\nmodality = \"must\"\n\
                duty = { vi = \"a.\", en = \"a.\" }\nimport = { act = \"nd-43-2012\", provision = \"x\" }\n";
    let error = quyche::Profile::parse(text, "hue.toml").unwrap_err();
    assert!(error.to_string().contains("no national act `nd-43-2012`"), "{error}");
}
