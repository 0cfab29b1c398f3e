#![doc = include_str!("unicode_text.md")]

use serde::Deserialize;

use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Place;
use crate::checks::Reason;
use crate::checks::Run;
use crate::checks::case::Reading;
use crate::record::Field;
use crate::record::RecordKind;
use crate::unicode::Irregularity;
use crate::unicode::IrregularityKind;
use crate::unicode::irregularities;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct UnicodeText {
    fields: Vec<Field>,
}

impl UnicodeText {
    fn place(field: Field, reading: &Reading<'_>, irregularity: Irregularity) -> Place {
        let found = irregularity.span.of(reading.text).unwrap_or_default().to_owned();
        let reason = match irregularity.edit {
            Some(edit) if irregularity.kind == IrregularityKind::NotComposed => {
                Reason::NotComposed { found, expected: edit.replacement }
            }
            _ => Reason::Character {
                found: found.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect(),
                what: irregularity.kind.code().into(),
            },
        };
        Place::new(field, reason).span(reading.source(irregularity.span))
    }
}

impl Run for UnicodeText {
    fn kinds(&self) -> &'static [RecordKind] {
        &[RecordKind::Article, RecordKind::LegalDocument]
    }

    fn fields(&self) -> Vec<Field> {
        self.fields.clone()
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        let mut places = Vec::new();
        let mut unsaid = Vec::new();
        for field in &self.fields {
            match case.reading(*field) {
                None => unsaid.push(*field),
                Some(reading) => {
                    let found = irregularities(reading.text).into_iter();
                    places.extend(found.map(|found| Self::place(*field, &reading, found)));
                }
            }
        }
        match Outcome::of(places) {
            Outcome::Pass if !unsaid.is_empty() => Outcome::NeedsFact(unsaid),
            other => other,
        }
    }
}
