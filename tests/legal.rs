//! Vectors and properties of the legal forms: citations, numbers, dates, structure.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use std::fs;
use std::path::PathBuf;

use quyche::Citation;
use quyche::DocumentNumber;
use quyche::Part;
use quyche::find_dates;
use serde_json::Value;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn vectors(name: &str) -> Vec<Value> {
    let path = root().join("tests/vectors").join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let file: Value = serde_json::from_str(&text).unwrap();
    file["cases"].as_array().unwrap().clone()
}

/// The material beside the repository, which is not always there.
fn shared(name: &str) -> Option<String> {
    let folder =
        std::env::var_os("QUYCHE_SHARED").map_or_else(|| root().join("../shared"), PathBuf::from);
    let text = fs::read_to_string(folder.join(name)).ok();
    if text.is_none() {
        eprintln!("skipped: no {name} beside the repository");
    }
    text
}

fn all_forms_return(citation: &Citation, name: &str) {
    for form in [citation.to_string(), citation.compact(), citation.prose()] {
        let again = Citation::parse_in(citation.part(), &form);
        assert_eq!(again.as_ref().ok(), Some(citation), "{name}: {form}");
    }
    let json = serde_json::to_string(citation).unwrap();
    assert_eq!(serde_json::from_str::<Citation>(&json).unwrap(), *citation, "{name}");
}

#[test]
fn citations() {
    for case in vectors("citations.json") {
        let name = case["name"].as_str().unwrap();
        let text = case["text"].as_str().unwrap();
        let parsed = match case["in"].as_str() {
            Some(part) => Citation::parse_in(part.parse().unwrap(), text),
            None => text.parse(),
        };
        match case["error"].as_str() {
            Some(code) => assert_eq!(parsed.unwrap_err().code(), code, "{name}"),
            None => {
                let citation = parsed.unwrap_or_else(|e| panic!("{name}: {e}"));
                assert_eq!(citation.to_string(), case["full"], "{name}");
                assert_eq!(citation.compact(), case["compact"], "{name}");
                assert_eq!(citation.prose(), case["prose"], "{name}");
                all_forms_return(&citation, name);
            }
        }
    }
}

#[test]
fn citations_of_the_provisions() {
    let Some(text) = shared("provisions.md") else { return };
    let mut section = "";
    let (mut rows, mut index) = (0, 0);
    for line in text.lines() {
        if let Some(title) = line.strip_prefix("## ") {
            section = title;
        }
        let cells: Vec<&str> = line.trim().trim_matches('|').split('|').map(str::trim).collect();
        if section.starts_with("1") && !section.starts_with("1F") && cells.len() > 8 {
            if cells[0] == "id" || cells[0].starts_with('-') {
                continue;
            }
            let second_witness = section.starts_with("1B");
            let list = Citation::parse_list(Part::Regulation, cells[2])
                .unwrap_or_else(|e| panic!("{line}: {e}"));
            for citation in &list {
                all_forms_return(citation, cells[0]);
            }
            if !second_witness {
                assert_eq!(list.len(), 1, "{line}");
                assert_eq!(list[0].compact(), cells[2], "{line}");
                rows += 1;
            }
        }
        if section.starts_with("2D") && cells.len() == 6 && cells[0] != "rule" {
            for cell in cells[1..].iter().filter(|cell| **cell != "-" && !cell.starts_with("--")) {
                let list = Citation::parse_list(Part::Regulation, cell)
                    .unwrap_or_else(|e| panic!("{line}: {e}"));
                list.iter().for_each(|citation| all_forms_return(citation, cell));
                index += list.len();
            }
        }
    }
    assert_eq!(rows, 463);
    assert!(index >= 463, "{index}");
}

#[test]
fn citations_sort_as_the_text_runs() {
    let order = [
        "CV số/ngày",
        "CV ¶3",
        "QĐ số/ngày",
        "QĐ căn cứ",
        "QĐ Đ1",
        "QĐ Đ2 ý1",
        "QC tiêu ngữ",
        "QC Chương II",
        "QC tiêu đề Đ2",
        "QC Đ2",
        "QC Đ9.3",
        "QC Đ9a.1",
        "QC Đ10.2.d",
        "QC Đ10.2.đ ¶1 ý1",
        "QC Đ10.2.đ ¶2",
        "QC Đ10.2.e",
        "QC Đ10.10",
        "QC Đ11 ý1",
        "QC chữ ký",
        "PL đầu biểu",
        "PL tên báo cáo",
        "PL III",
        "PL IV",
        "PL IX",
        "PL cuối biểu",
    ];
    let order: Vec<Citation> = order.iter().map(|text| text.parse().unwrap()).collect();
    for pair in order.windows(2) {
        assert!(pair[0] < pair[1], "{} before {}", pair[0], pair[1]);
    }
}

fn text_of(number: Option<&DocumentNumber>) -> Value {
    number.map_or(Value::Null, |number| number.to_string().into())
}

#[test]
fn numbers() {
    for case in vectors("numbers.json") {
        let name = case["name"].as_str().unwrap();
        let text = case["text"].as_str().unwrap();
        if let Some(wanted) = case["found"].as_array() {
            let found = DocumentNumber::find_all(text);
            assert_eq!(found.len(), wanted.len(), "{name}: {found:?}");
            for (found, wanted) in found.iter().zip(wanted) {
                assert_eq!(found.span.of(text), wanted["text"].as_str(), "{name}");
                assert_eq!(text_of(found.number.as_ref()), wanted["number"], "{name}");
                assert_eq!(text_of(found.proposal.as_ref()), wanted["proposal"], "{name}");
            }
            continue;
        }
        let parsed = text.parse::<DocumentNumber>();
        if let Some(code) = case["error"].as_str() {
            assert_eq!(parsed.unwrap_err().code(), code, "{name}");
            continue;
        }
        let number = parsed.unwrap_or_else(|e| panic!("{name}: {e}"));
        assert_eq!(number.to_string(), case["number"], "{name}");
        assert_eq!(Value::from(number.sequence()), case["sequence"], "{name}");
        assert_eq!(number.year().map_or(Value::Null, Value::from), case["year"], "{name}");
        assert_eq!(number.kind().map_or(Value::Null, Value::from), case["kind"], "{name}");
        assert_eq!(number.issuer(), case["issuer"], "{name}");
        assert_eq!(number.search_key(), case["key"], "{name}");
        assert_eq!(number.to_string().parse::<DocumentNumber>().unwrap(), number, "{name}");
    }
}

#[test]
fn numbers_of_the_gazette() {
    let Some(text) = shared("data/congbao_docs_1000.json") else { return };
    let documents: Vec<Value> = serde_json::from_str(&text).unwrap();
    let (mut titles, mut named) = (0, 0);
    for document in &documents {
        let printed = document["number"].as_str().unwrap();
        let number: DocumentNumber = printed.parse().unwrap_or_else(|e| panic!("{e}"));
        assert_eq!(number.printed_sequence(), printed.split('/').next().unwrap(), "{printed}");
        assert_eq!(number.to_string().parse::<DocumentNumber>().unwrap(), number);
        let title = document["title"].as_str().unwrap();
        if title.contains(printed) {
            titles += 1;
            let found = DocumentNumber::find_all(title);
            named += usize::from(found.iter().any(|found| found.number.as_ref() == Some(&number)));
        }
    }
    assert_eq!(named, titles);
    assert!(titles > 500, "{titles}");
}

#[test]
fn dates() {
    for case in vectors("legal_dates.json") {
        let name = case["name"].as_str().unwrap();
        let text = case["text"].as_str().unwrap();
        let found = find_dates(text);
        let wanted = case["found"].as_array().unwrap();
        assert_eq!(found.len(), wanted.len(), "{name}: {found:?}");
        for (found, wanted) in found.iter().zip(wanted) {
            assert_eq!(found.span.of(text), wanted["text"].as_str(), "{name}");
            match wanted["date"].as_str() {
                Some(date) => assert_eq!(found.date().unwrap().to_string(), date, "{name}"),
                None => {
                    assert_eq!(found.date(), None, "{name}");
                    assert_eq!(Value::from(found.day), wanted["day"], "{name}");
                    assert_eq!(Value::from(found.month), wanted["month"], "{name}");
                }
            }
        }
    }
}
