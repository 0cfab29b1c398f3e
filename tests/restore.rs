//! Marks put back: the vectors of `restore.json`, and how many syllables come out right in laws.

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
    for line in corpus.lines().step_by(10) {
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
    assert!(all > 20_000);
    assert!(right * 1000 >= all * 970, "{right} of {all}");
}
