//! Vectors of credit lines, and the measure of extraction on real ends of articles.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use std::fs;
use std::path::PathBuf;

use quyche::find_credit;
use quyche::fold;
use serde_json::Value;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> Value {
    let path = root().join("tests").join(path);
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    serde_json::from_str(&text).unwrap()
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

#[derive(Default)]
struct Score {
    right: usize,
    read: usize,
    wanted: usize,
}

impl Score {
    fn count(&mut self, wanted: &Value, got: Option<&str>) -> bool {
        let (readings, silence): (Vec<&str>, bool) = match wanted {
            Value::Null => (Vec::new(), true),
            Value::String(one) => (vec![one], false),
            Value::Array(many) => {
                (many.iter().filter_map(Value::as_str).collect(), many.iter().any(Value::is_null))
            }
            other => panic!("{other}"),
        };
        let right = got.is_some_and(|got| readings.iter().any(|one| fold(one) == fold(got)));
        self.right += usize::from(right);
        self.read += usize::from(got.is_some());
        self.wanted += usize::from(!readings.is_empty() && (right || !silence));
        right || (got.is_none() && silence)
    }
}

#[test]
fn tails_of_real_articles() {
    let Some(text) = shared("data/attribution_tails_250.json") else { return };
    let tails: Vec<Value> = serde_json::from_str(&text).unwrap();
    let labels = read("attribution_tails.json");
    let labels = labels["tails"].as_array().unwrap();
    assert_eq!(tails.len(), labels.len());
    let mut score = Score::default();
    for (tail, label) in tails.iter().zip(labels) {
        assert_eq!(tail["src"], label["src"]);
        let body = tail["tail"].as_str().unwrap();
        let credit = find_credit(body);
        let said = credit.as_ref().map(|credit| &credit.attribution);
        let author = said.and_then(|said| said.author.as_deref());
        let source = said.and_then(|said| said.source.as_deref());
        let right = score.count(&label["author"], author) & score.count(&label["source"], source);
        if !right {
            let end: String =
                body.chars().rev().take(70).collect::<Vec<_>>().into_iter().rev().collect();
            println!("{label} read {author:?} {source:?} in …{end}");
        }
        if let Some(credit) = &credit {
            assert!(credit.span.of(body).is_some());
            assert!(credit.author.is_none_or(|span| span.of(body).is_some()));
        }
    }
    let precision = score.right as f64 / score.read as f64;
    let recall = score.right as f64 / score.wanted as f64;
    println!(
        "{} of {} read are right, {} wanted: precision {precision:.3}, recall {recall:.3}",
        score.right, score.read, score.wanted
    );
    assert!(precision >= 0.97, "precision {precision:.3}");
    assert!(recall >= 0.90, "recall {recall:.3}");
}
