//! Unicode's own conformance test, for `normalize` and for the stream cut at every byte.

mod common;

use crate::common::shared;

use quyche::Normalizer;
use quyche::normalize;

/// The test file for the version of the tables, when `../shared` is there.
fn conformance() -> Option<String> {
    let (major, minor, patch) = unicode_normalization::UNICODE_VERSION;
    shared(&format!("data/NormalizationTest-{major}.{minor}.{patch}.txt"))
}

fn characters(codes: &str) -> String {
    codes
        .split(' ')
        .map(|code| char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap())
        .collect()
}

fn streamed(text: &str, cut: usize) -> String {
    let mut out = String::new();
    let mut normalizer = Normalizer::new();
    let (head, tail) = text.as_bytes().split_at(cut);
    normalizer.push(head, &mut out).unwrap();
    normalizer.push(tail, &mut out).unwrap();
    normalizer.finish(&mut out).unwrap();
    out
}

#[test]
fn every_line_of_the_conformance_test() {
    let Some(test) = conformance() else { return };
    let mut lines = 0;
    let mut listed = std::collections::HashSet::new();
    let mut part = "";
    for line in test.lines().map(|line| line.split('#').next().unwrap().trim()) {
        if line.starts_with('@') {
            part = line;
            continue;
        }
        let columns: Vec<String> =
            line.split(';').filter(|codes| !codes.is_empty()).map(characters).collect();
        let [source, nfc, nfd, nfkc, nfkd] = columns.as_slice() else { continue };
        lines += 1;
        if part == "@Part1" {
            listed.extend(source.chars().next());
        }
        for (from, to) in [(source, nfc), (nfc, nfc), (nfd, nfc), (nfkc, nfkc), (nfkd, nfkc)] {
            assert_eq!(normalize(from), **to, "{line}");
            assert_eq!(quyche::is_normalized(from), from == to, "{line}");
        }
        // In the middle of a longer text the block loop sees it too.
        let within = format!("{:70}ế{source}{:70}", "Quyết", "định");
        assert_eq!(normalize(&within), format!("{:70}ế{nfc}{:70}", "Quyết", "định").as_str());
        for cut in 0..=source.len() {
            assert_eq!(streamed(source, cut), *nfc, "{line} cut at {cut}");
        }
    }
    assert!(lines > 18_000, "only {lines} lines");
    for c in ('\0'..=char::MAX).filter(|c| !listed.contains(c)) {
        let text = String::from(c);
        assert_eq!(normalize(&text), text, "{c:?} is not listed and must stay");
    }
}

#[test]
fn a_stream_names_the_wrong_byte() {
    let mut out = String::new();
    let mut normalizer = Normalizer::new();
    normalizer.push("Sở".as_bytes(), &mut out).unwrap();
    let error = normalizer.push(b" Y\xFF", &mut out).unwrap_err();
    assert_eq!(error.kind(), quyche::ErrorKind::InvalidUtf8);
    assert_eq!(error.to_string(), "byte 6 is not UTF-8");
    let mut normalizer = Normalizer::new();
    normalizer.push(b"a\xE1", &mut out).unwrap();
    assert_eq!(normalizer.push(b"b", &mut out).unwrap_err().to_string(), "byte 1 is not UTF-8");
}
