//! The vectors of `damage.json`, and the regulations with their scan.

mod common;

use crate::common::shared;

use quyche::damage;
use serde::Deserialize;

#[derive(Deserialize)]
struct Vectors {
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    text: String,
    score: (f64, f64),
    kinds: Vec<String>,
}

#[test]
fn the_vectors_hold() {
    let vectors: Vectors = serde_json::from_str(include_str!("vectors/damage.json")).unwrap();
    for Case { name, text, score: (least, most), kinds } in vectors.cases {
        let found = damage(&text);
        assert!((least..=most).contains(&found.score), "{name}: {found:?}");
        for kind in kinds {
            assert!(found.reasons.iter().any(|one| one.kind.code() == kind), "{name}: no {kind}");
        }
        for reason in found.reasons {
            for place in reason.places {
                assert!(place.of(&text).is_some(), "{name}");
            }
        }
    }
}

#[test]
fn the_scan_is_told_from_the_good_texts() {
    let Some(scan) = shared("regulations/ben-tre-03-2019.ocr.txt") else { return };
    assert!(damage(&scan).score > 0.9);
    for name in
        ["ben-tre-03-2019", "binh-phuoc-draft-2015", "nghe-an-80-2025", "quang-ngai-239-2025"]
    {
        let good = shared(&format!("regulations/{name}.txt")).unwrap();
        assert!(damage(&good).score < 0.1, "{name}");
    }
}
