//! The vectors of `unicode.json`.

use quyche::Edit;
use quyche::Folded;
use quyche::Span;
use serde::Deserialize;

#[derive(Deserialize)]
struct Vectors {
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    text: String,
    normalized: Option<String>,
    edits: Option<Vec<Change>>,
    folded: Option<String>,
    places: Option<Vec<Place>>,
    irregularities: Option<Vec<Finding>>,
}

#[derive(Debug, Deserialize, PartialEq)]
struct Change {
    text: String,
    replacement: String,
}

#[derive(Deserialize)]
struct Place {
    folded: String,
    text: String,
}

#[derive(Debug, Deserialize, PartialEq)]
struct Finding {
    text: String,
    kind: String,
    replacement: Option<String>,
}

fn cases() -> Vec<Case> {
    let vectors: Vectors = serde_json::from_str(include_str!("vectors/unicode.json")).unwrap();
    vectors.cases
}

#[test]
fn canonical_form() {
    for Case { name, text, normalized, edits, .. } in cases() {
        let got = quyche::normalize(&text);
        let changes = quyche::normalization_edits(&text);
        if let Some(expected) = normalized {
            assert_eq!(got, expected, "{name}");
        }
        assert_eq!(quyche::is_normalized(&text), got == text, "{name}");
        assert_eq!(Edit::apply(&text, &changes).as_deref(), Some(&*got), "{name}");
        if let Some(expected) = edits {
            let changes: Vec<_> = changes
                .iter()
                .map(|edit| Change {
                    text: edit.span.of(&text).unwrap().to_owned(),
                    replacement: edit.replacement.clone(),
                })
                .collect();
            assert_eq!(changes, expected, "{name}");
        }
    }
}

#[test]
fn folding() {
    for Case { name, text, folded, places, .. } in cases() {
        let got = quyche::fold(&text);
        if let Some(expected) = folded {
            assert_eq!(got, expected, "{name}");
        }
        assert_eq!(quyche::fold(&got), got, "{name}: folding twice");
        assert_eq!(quyche::fold(&quyche::normalize(&text)), got, "{name}: composed first");
        let with_places = Folded::new(&text);
        assert_eq!(with_places.text(), got, "{name}");
        for place in places.unwrap_or_default() {
            let start = got.find(&place.folded).unwrap();
            let span = with_places.source(Span::new(start, start + place.folded.len()));
            assert_eq!(span.of(&text), Some(&*place.text), "{name}");
        }
    }
}

#[test]
fn repertoire() {
    for Case { name, text, irregularities, .. } in cases() {
        let Some(expected) = irregularities else { continue };
        let found: Vec<_> = quyche::irregularities(&text)
            .into_iter()
            .map(|one| Finding {
                text: one.span.of(&text).unwrap().to_owned(),
                kind: one.kind.code().to_owned(),
                replacement: one.edit.map(|edit| edit.replacement),
            })
            .collect();
        assert_eq!(found, expected, "{name}");
    }
}
