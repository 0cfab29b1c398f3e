//! Marks put back and ruined words mended: the vectors, how many syllables come out right in laws,
//! and what becomes of a scan.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may stop here"
)]

mod common;

use crate::common::shared;

use quyche::Restorer;
use serde::Deserialize;

#[derive(Deserialize)]
struct Vectors {
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    text: String,
    restored: String,
}

#[test]
fn the_vectors_hold() {
    let vectors: Vectors = serde_json::from_str(include_str!("vectors/restore.json")).unwrap();
    let restorer = Restorer::new();
    for Case { name, text, restored } in vectors.cases {
        assert_eq!(restorer.restore(&text), restored, "{name}");
        let proposals = restorer.proposals(&text, 3);
        assert_eq!(proposals[0].text, restored, "{name}");
        assert!(proposals.is_sorted_by(|a, b| a.score >= b.score), "{name}");
        for one in proposals {
            assert_eq!(quyche::fold(&one.text), quyche::fold(&text), "{name}");
        }
    }
}

#[derive(Deserialize)]
struct Ruined {
    cases: Vec<Words>,
}

#[derive(Deserialize)]
struct Words {
    name: String,
    text: String,
    found: Vec<(String, String)>,
}

#[test]
fn repairs() {
    let vectors: Ruined = serde_json::from_str(include_str!("vectors/repairs.json")).unwrap();
    let restorer = Restorer::new();
    for Words { name, text, found } in vectors.cases {
        let repairs = restorer.repairs(&text);
        assert!(repairs.iter().all(|one| (0.0..=1.0).contains(&one.score)), "{name}");
        assert!(repairs.iter().all(|one| !one.alternatives.contains(&one.replacement)), "{name}");
        let words: Vec<(String, String)> = repairs
            .into_iter()
            .map(|one| (one.span.of(&text).unwrap().to_owned(), one.replacement))
            .collect();
        assert_eq!(words, found, "{name}");
    }
}

/// How many words of `text` stand, in order, in `model` too: the longest common subsequence.
fn in_common(text: &str, model: &str) -> usize {
    let words = |text: &str| -> Vec<String> {
        let words = text
            .split_whitespace()
            .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase());
        words.filter(|word| !word.is_empty()).collect()
    };
    let (text, model) = (words(text), words(model));
    let mut row = vec![0; model.len() + 1];
    for word in &text {
        let mut corner = 0;
        for (at, other) in model.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if word == other { corner + 1 } else { above.max(row[at]) };
            corner = above;
        }
    }
    row[model.len()]
}

#[test]
fn a_scan_is_mended_and_good_texts_are_left_alone() {
    let (Some(scan), Some(good)) =
        (shared("regulations/ben-tre-03-2019.ocr.txt"), shared("regulations/ben-tre-03-2019.txt"))
    else {
        return;
    };
    let restorer = Restorer::new();
    let edits: Vec<quyche::Edit> = restorer
        .repairs(&scan)
        .into_iter()
        .map(|one| quyche::Edit { span: one.span, replacement: one.replacement })
        .collect();
    let mended = quyche::Edit::apply(&scan, &edits).unwrap();
    let words = scan.split_whitespace().count();
    let (before, after) = (in_common(&scan, &good), in_common(&mended, &good));
    println!("of {words} words {before} are right in the scan, {after} with the proposals");
    assert!(before * 100 < words * 20);
    assert!(after * 100 > words * 83);
    for name in
        ["ben-tre-03-2019", "binh-phuoc-draft-2015", "nghe-an-80-2025", "quang-ngai-239-2025"]
    {
        let text = shared(&format!("regulations/{name}.txt")).unwrap();
        let repairs = restorer.repairs(&text).len();
        assert!(repairs * 400 < text.split_whitespace().count(), "{name}: {repairs}");
    }
}

/// The letters of `text` without marks, in their case.
fn bare(text: &str) -> String {
    text.chars()
        .map(|c| match quyche::fold(&String::from(c)).chars().next() {
            Some(letter) if c.is_uppercase() => letter.to_ascii_uppercase(),
            Some(letter) if c.is_alphabetic() => letter,
            _ => c,
        })
        .collect()
}

#[test]
fn laws_come_out_right() {
    let Some(corpus) = shared("data/alqac22_corpus_1377.jsonl") else { return };
    let restorer = Restorer::new();
    let (mut right, mut all) = (0, 0);
    for line in corpus.lines() {
        let article: serde_json::Value = serde_json::from_str(line).unwrap();
        let text = quyche::normalize(article["text"].as_str().unwrap()).into_owned();
        let restored = restorer.restore(&bare(&text));
        let words = |text: &str| -> Vec<String> {
            let placed = quyche::place_tones(text, quyche::TonePlacement::First).to_lowercase();
            placed.split(|c: char| !c.is_alphabetic()).map(str::to_owned).collect()
        };
        for (wanted, got) in words(&text).into_iter().zip(words(&restored)) {
            if quyche::Syllable::parse(&wanted).is_some() {
                all += 1;
                right += usize::from(wanted == got);
            }
        }
    }
    println!("{right} of {all}");
    assert!(all > 200_000);
    assert!(right * 1000 >= all * 975, "{right} of {all}");
}
