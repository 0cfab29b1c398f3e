//! Vectors of credit lines, and the measure of extraction on real ends of articles.

mod common;

use crate::common::file;
use crate::common::shared;

use quyche::Attribution;
use quyche::CreditStyle;
use quyche::FormulaMatch;
use quyche::ReuseKind;
use quyche::credit_line;
use quyche::find_credit;
use quyche::fold;
use quyche::formula_match;
use quyche::reuse_signs;
use serde_json::Value;

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

impl Score {
    /// Reads every item, prints what differs from its label, and holds the figures to the goal.
    fn measure(items: &[Value], field: &str, labels: &[Value]) {
        assert_eq!(items.len(), labels.len());
        let mut score = Self::default();
        for (item, label) in items.iter().zip(labels) {
            assert_eq!(label.get("src").unwrap_or(&item["src"]), &item["src"]);
            let body = item[field].as_str().unwrap();
            let credit = find_credit(body);
            let said = credit.as_ref().map(|credit| &credit.attribution);
            let author = said.and_then(|said| said.author.as_deref());
            let source = said.and_then(|said| said.source.as_deref());
            let right =
                score.count(&label["author"], author) & score.count(&label["source"], source);
            if !right {
                let end: Vec<char> = body.chars().rev().take(70).collect();
                let end: String = end.into_iter().rev().collect();
                println!("{label} read {author:?} {source:?} in …{end}");
            }
            if let Some(credit) = &credit {
                assert!(credit.span.of(body).is_some());
                let named = credit.author.and_then(|span| span.of(body));
                assert_eq!(named.is_some(), author.is_some());
            }
        }
        let precision = score.right as f64 / score.read as f64;
        let recall = score.right as f64 / score.wanted as f64;
        println!(
            "{field}: {} of {} read are right, {} wanted: precision {precision:.3}, recall {recall:.3}",
            score.right, score.read, score.wanted
        );
        assert!(precision >= 0.97, "precision {precision:.3}");
        assert!(recall >= 0.90, "recall {recall:.3}");
    }
}

#[test]
fn tails_of_real_articles() {
    let Some(text) = shared("data/attribution_tails_250.json") else { return };
    let tails: Vec<Value> = serde_json::from_str(&text).unwrap();
    let labels = file("attribution_tails.json");
    Score::measure(&tails, "tail", labels["tails"].as_array().unwrap());
}

#[test]
fn pages_of_a_portal() {
    let Some(text) = shared("data/portal_pages_70.json") else { return };
    let pages: Vec<Value> = serde_json::from_str(&text).unwrap();
    let labels = file("attribution_tails.json");
    Score::measure(&pages, "body", labels["pages"].as_array().unwrap());
    let signs: usize = pages
        .iter()
        .map(|page| page["body"].as_str().unwrap())
        .flat_map(reuse_signs)
        .filter(|sign| sign.kind != ReuseKind::Credit)
        .count();
    assert_eq!(signs, 0, "no page quotes a newspaper");
}

fn says(case: &Value, name: &str, attribution: &Attribution) {
    assert_eq!(attribution.author.as_deref(), case["author"].as_str(), "{name}");
    assert_eq!(attribution.source.as_deref(), case["source"].as_str(), "{name}");
    if case.get("line").is_some() {
        let date = attribution.date.map(|day| day.to_string());
        assert_eq!(date.as_deref(), case["date"].as_str(), "{name}");
        assert_eq!(attribution.url.as_deref(), case["url"].as_str(), "{name}");
        assert_eq!(attribution.compiled, case["compiled"].as_bool().unwrap_or(false), "{name}");
    }
}

fn line(case: &Value, name: &str, text: &str) {
    let parsed = text.parse::<Attribution>();
    if let Some(code) = case["error"].as_str() {
        assert_eq!(parsed.unwrap_err().code(), code, "{name}");
        return;
    }
    let attribution = parsed.unwrap_or_else(|e| panic!("{name}: {e}"));
    says(case, name, &attribution);
    assert_eq!(attribution.to_string(), case["labelled"], "{name}");
    assert_eq!(credit_line(&attribution, CreditStyle::Press), case["press"], "{name}");
    assert_eq!(attribution.to_string().parse::<Attribution>().unwrap(), attribution, "{name}");
}

fn end_of_article(case: &Value, name: &str, body: &str) {
    let credit = find_credit(body);
    let text = credit.as_ref().and_then(|credit| credit.span.of(body));
    assert_eq!(text, case["text"].as_str(), "{name}");
    if let Some(credit) = credit {
        says(case, name, &credit.attribution);
        if let Some(author) = credit.author {
            assert_eq!(author.of(body), case["author"].as_str(), "{name}");
        }
    }
}

fn formula(case: &Value, name: &str, text: &str) {
    let formulas: Vec<&str> =
        case["formulas"].as_array().unwrap().iter().map(|f| f.as_str().unwrap()).collect();
    let (kind, found) = match formula_match(text, &formulas) {
        FormulaMatch::Exact { formula, span } => ("exact", Some((formula, span))),
        FormulaMatch::NearMiss { formula, span } => ("near", Some((formula, span))),
        _ => ("none", None),
    };
    assert_eq!(kind, case["match"], "{name}");
    let index = found.map(|(formula, _)| formula as u64);
    assert_eq!(index, case["formula"].as_u64(), "{name}");
    let place = found.and_then(|(_, span)| span.of(text));
    assert_eq!(place, case["text"].as_str(), "{name}");
}

#[test]
fn credits() {
    let file = file("vectors/attribution.json");
    for case in file["cases"].as_array().unwrap() {
        let name = case["name"].as_str().unwrap();
        if let Some(text) = case["reuse"].as_str() {
            let signs: Vec<_> = reuse_signs(text).iter().map(|sign| sign.span.of(text)).collect();
            assert_eq!(serde_json::json!(signs), case["signs"], "{name}");
            continue;
        }
        match (case["line"].as_str(), case["body"].as_str(), case["in"].as_str()) {
            (Some(text), None, None) => line(case, name, text),
            (None, Some(body), None) => end_of_article(case, name, body),
            (None, None, Some(text)) => formula(case, name, text),
            _ => panic!("{name}: neither line, body nor formula"),
        }
    }
}
