//! Vectors and properties of the legal forms: citations, numbers, dates, structure.

mod common;

use crate::common::cases;
use crate::common::shared;

use quyche::Citation;
use quyche::DocumentNumber;
use quyche::LegalText;
use quyche::Part;
use quyche::Reading;
use quyche::find_dates;
use serde_json::Value;

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
    for case in cases("citations.json") {
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
                if let Some(english) = case["english"].as_str() {
                    assert_eq!(citation.english(), english, "{name}");
                }
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
    for case in cases("numbers.json") {
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
    for case in cases("legal_dates.json") {
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

/// Each regulation of the material, its column in the provisions, and how many articles its regulation has.
const REGULATIONS: [(&str, &str, usize); 5] = [
    ("ben-tre-03-2019", "BT", 23),
    ("ben-tre-03-2019.ocr", "BT", 23),
    ("binh-phuoc-draft-2015", "BP", 23),
    ("nghe-an-80-2025", "NA", 20),
    ("quang-ngai-239-2025", "QN", 22),
];

/// The locators of Part 1 of the provisions, with the document that each belongs to.
fn locators(provisions: &str) -> Vec<(String, Citation)> {
    let mut section = "";
    let mut out = Vec::new();
    for line in provisions.lines() {
        section = line.strip_prefix("## ").unwrap_or(section);
        let cells: Vec<&str> = line.trim().trim_matches('|').split('|').map(str::trim).collect();
        let rows = section.starts_with('1') && !section.starts_with("1B") && cells.len() > 8;
        if rows && cells[0] != "id" && !cells[0].starts_with('-') {
            out.push((
                cells[1].to_owned(),
                Citation::parse_in(Part::Regulation, cells[2]).unwrap(),
            ));
        }
    }
    out
}

fn in_part(text: &str) -> Citation {
    Citation::parse_in(Part::Text, text).unwrap_or_else(|e| panic!("{e}"))
}

#[test]
fn structure() {
    for case in cases("structure.json") {
        let name = case["name"].as_str().unwrap();
        let text = case["text"].as_str().unwrap();
        let read = LegalText::read(text);
        is_sound(text, &read);
        let units: Vec<Value> = read
            .units
            .iter()
            .map(|unit| {
                let reading = format!("{:?}", unit.reading).to_lowercase();
                serde_json::json!([unit.citation.compact(), reading])
            })
            .collect();
        assert_eq!(Value::from(units), case["units"], "{name}");
        for (place, wanted) in case["texts"].as_object().into_iter().flatten() {
            let unit = read.find(&in_part(place)).unwrap();
            assert_eq!(unit.text.of(text), wanted.as_str(), "{name}: {place}");
        }
        for (place, wanted) in case["headings"].as_object().into_iter().flatten() {
            let heading = read.find(&in_part(place)).unwrap().heading;
            assert_eq!(heading.and_then(|span| span.of(text)), wanted.as_str(), "{name}: {place}");
        }
        for (place, wanted) in case["paths"].as_object().into_iter().flatten() {
            let path: Vec<String> = read
                .path(read.find(&in_part(place)).unwrap())
                .iter()
                .map(|unit| unit.citation.compact())
                .collect();
            assert_eq!(&serde_json::json!(path), wanted, "{name}: {place}");
        }
    }
}

/// What every reading must keep, whatever the text: places in the text, parents before what they hold.
fn is_sound(text: &str, read: &LegalText) {
    assert!(read.end <= text.len());
    for (index, unit) in read.units.iter().enumerate() {
        let place = unit.citation.compact();
        assert!(unit.span.of(text).is_some() && unit.text.of(text).is_some(), "{place}");
        assert!(unit.heading.is_none_or(|span| span.of(text).is_some()), "{place}");
        assert!(unit.confidence <= 100, "{place}");
        assert!(unit.confidence < 100 || unit.reading == Reading::Printed, "{place}");
        let again = Citation::parse_in(unit.citation.part(), &unit.citation.to_string());
        assert_eq!(again.ok().as_ref(), Some(&unit.citation));
        if let Some(parent) = unit.parent {
            assert!(parent < index, "{place}");
            let holder = &read.units[parent].span;
            assert!(holder.start <= unit.span.start && unit.span.end <= holder.end, "{place}");
        }
    }
}

#[test]
fn structure_of_the_regulations() {
    let Some(provisions) = shared("provisions.md") else { return };
    let locators = locators(&provisions);
    for (name, document, articles) in REGULATIONS {
        let Some(text) = shared(&format!("regulations/{name}.txt")) else { return };
        let read = LegalText::read(&text);
        is_sound(&text, &read);
        let regulation = read.articles().filter(|u| u.citation.part() == Part::Regulation);
        assert_eq!(regulation.count(), articles, "{name}");
        let scan = name.ends_with(".ocr");
        for (_, citation) in locators.iter().filter(|(known, _)| known == document) {
            // the scan holds the regulation only, without the decision that issues it
            if scan && citation.part() == Part::Decision {
                continue;
            }
            let unit = read.find(citation).unwrap_or_else(|| panic!("{name}: no {citation}"));
            // what the export lost the scan has
            assert_eq!(unit.citation.is_inferred(), citation.is_inferred() && !scan, "{citation}");
            assert!(!unit.span.is_empty(), "{citation}");
        }
        let inferred: Vec<_> =
            read.articles().filter(|unit| unit.reading == Reading::Inferred).collect();
        assert!(inferred.iter().all(|unit| unit.confidence < 85), "{name}");
        let lost = match document {
            _ if scan => 0,
            "BT" => 6,
            "QN" => 5,
            _ => 0,
        };
        assert_eq!(inferred.len(), lost, "{name}");
        assert_eq!(read.repeated.is_some(), document == "QN", "{name}");
        if scan {
            let repaired = read.articles().filter(|unit| unit.reading == Reading::Repaired);
            assert_eq!(repaired.count(), articles, "every heading of the scan is damaged");
        }
    }
}

#[test]
fn the_title_of_a_directive_ends_before_its_text() {
    let head = "ỦY BAN NHÂN DÂN\nTỈNH AN HẢI\nSố: 04/CT-UBND\nCHỈ THỊ\nVề việc bảo đảm\nan toàn thông tin\n";
    for body in ["Thực hiện Nghị định số 85/2016/NĐ-CP, yêu cầu:\n1. Các sở.", "1. Các sở."]
    {
        let text = format!("{head}{body}");
        let read = LegalText::read(&text);
        let title = read.header().unwrap().title.unwrap();
        assert_eq!(title.of(&text), Some("Về việc bảo đảm\nan toàn thông tin"));
    }
}

#[test]
fn places_in_the_regulations() {
    let Some(text) = shared("regulations/ben-tre-03-2019.txt") else { return };
    let read = LegalText::read(&text);
    let of = |place: &str| {
        let unit = read.find(&place.parse().unwrap()).unwrap();
        unit.text.of(&text).unwrap()
    };
    assert!(of("QC Đ9.3").starts_with("Việc đăng tải, trích dẫn"));
    assert!(of("QC Đ18.6").starts_with("Báo cáo định kỳ"));
    assert!(of("QC Đ23.2").ends_with("./."));
    assert!(of("QĐ Đ2.1").ends_with("kể từ ngày 25 tháng 01 năm 2019."));
    assert!(of("QC Đ22 ¶2").contains("trước ngày"));
    assert_eq!(read.header().unwrap().part, Part::Regulation);
    let decision = &read.headers[0];
    let number = decision.number.as_ref().and_then(|mention| mention.number.as_ref());
    assert_eq!(number.map(ToString::to_string).as_deref(), Some("03/2019/QĐ-UBND"));
    assert_eq!(decision.date.and_then(|day| day.date()).unwrap().to_string(), "2019-01-11");
    assert_eq!(decision.place.and_then(|span| span.of(&text)), Some("Bến Tre"));
    assert_eq!(read.bases.len(), 12);
    assert!(!text[read.end..].contains("Điều"), "site text only behind the end");
    assert!(text[read.end..].contains("10 giây"));

    let Some(text) = shared("regulations/binh-phuoc-draft-2015.txt") else { return };
    let read = LegalText::read(&text);
    let letter = read.headers[0].number.as_ref().unwrap();
    assert_eq!(letter.printed, "1293 /VPUBND-TTTH-CB");
    assert_eq!(read.headers[1].number, None, "the draft has no number of its own");
    let deadline = read.find(&"CV ¶4".parse().unwrap()).unwrap();
    assert!(deadline.text.of(&text).unwrap().contains("10/10/2015"));

    let Some(text) = shared("regulations/nghe-an-80-2025.txt") else { return };
    let read = LegalText::read(&text);
    let second = read.find(&"QC Đ10.2.đ ¶2".parse().unwrap()).unwrap();
    assert!(second.text.of(&text).unwrap().starts_with("Các cá nhân được cấp tài khoản"));
    let heading = read.find(&"QC Đ4".parse().unwrap()).unwrap().heading.unwrap();
    assert!(heading.of(&text).unwrap().ends_with("Thông tin điện tử"));
}

#[test]
fn whole_laws_are_read_article_by_article() {
    let Some(corpus) = shared("data/alqac22_corpus_1377.jsonl") else { return };
    type Law = (String, String, Vec<(String, String)>);
    let mut laws: Vec<Law> = Vec::new();
    for line in corpus.lines() {
        let article: Value = serde_json::from_str(line).unwrap();
        let of = |field: &str| article[field].as_str().unwrap().to_owned();
        if laws.last().is_none_or(|(law, ..)| *law != of("law")) {
            laws.push((of("law"), String::new(), Vec::new()));
        }
        let (_, text, articles) = laws.last_mut().unwrap();
        let heading = of("text").lines().next().unwrap_or_default().trim().to_owned();
        text.push_str(&format!("Điều {}. {}\n\n", of("article"), of("text")));
        articles.push((of("article"), heading));
    }
    for (law, text, articles) in &laws {
        let read = LegalText::read(text);
        is_sound(text, &read);
        // the number of a repealed article is missing, so one is inferred in its place
        let printed = || read.articles().filter(|unit| unit.reading == Reading::Printed);
        assert_eq!(printed().count(), articles.len(), "{law}");
        assert!(read.articles().count() <= articles.len() + 1, "{law}");
        for (unit, (number, heading)) in printed().zip(articles) {
            assert_eq!(unit.citation.article(), Some(number.as_str()), "{law}");
            let own = unit.heading.and_then(|span| span.of(text)).unwrap_or_default();
            assert!(own.split_whitespace().eq(heading.split_whitespace()), "{law} {number}: {own}");
        }
    }
}

#[test]
fn pieces_of_the_regulations_are_read_soundly() {
    for (name, ..) in REGULATIONS {
        let Some(text) = shared(&format!("regulations/{name}.txt")) else { return };
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        for step in 1..12 {
            let cut = places[places.len() * step / 12];
            is_sound(&text[cut..], &LegalText::read(&text[cut..]));
            is_sound(&text[..cut], &LegalText::read(&text[..cut]));
            // parts in the wrong order
            let turned = format!("{}{}", &text[cut..], &text[..cut]);
            is_sound(&turned, &LegalText::read(&turned));
        }
        let joined = text.replace('\n', " ");
        is_sound(&joined, &LegalText::read(&joined));
        let spaced = text.replace('\n', "\r\n");
        let read = LegalText::read(&spaced);
        is_sound(&spaced, &read);
        assert_eq!(read.articles().count(), LegalText::read(&text).articles().count(), "{name}");
    }
}

#[test]
fn hostile_texts_are_read_in_time() {
    let lines = [
        "Điều 1. Một\n",
        "Điều 5. Năm./.\n",
        "- gạch\n",
        "1. Một\n",
        "a) Một;\n",
        "Căn cứ Luật\n",
        "CHƯƠNG\n",
        "Chương I\n",
        "“““\n",
        "QUYẾT ĐỊNH:\n",
        "(Ban hành kèm theo\n",
        "03/2019/",
        "9/",
        "Điều 9",
        "Theo ",
        "\u{301}",
    ];
    for line in lines {
        let text = line.repeat(5_000);
        is_sound(&text, &LegalText::read(&text));
        let found = DocumentNumber::find_all(&text).len() + find_dates(&text).len();
        assert!(found <= text.len());
        assert!(text.parse::<Citation>().is_err());
    }
}
