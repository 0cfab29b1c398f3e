#![doc = include_str!("official_name.md")]

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Place;
use crate::checks::Reason;
use crate::checks::Run;
use crate::checks::case::known;
use crate::checks::words::alike;
use crate::checks::words::same;
use crate::record::Field;
use crate::record::RecordKind;

#[derive(Clone, Debug, Deserialize)]
#[serde(transparent)]
pub(crate) struct OfficialName {
    names: BTreeMap<Field, String>,
}

impl OfficialName {
    fn shown(case: &Case<'_>, field: Field, name: &str) -> Outcome {
        let shown = known!(case.texts(field));
        let wrong = shown.iter().enumerate().filter(|(_, text)| !same(text, name));
        let place = |(entry, text): (usize, &&str)| {
            let found = text.trim().to_owned();
            let expected = name.to_owned();
            let reason = if alike(text, name) {
                Reason::NearMiss { found, expected }
            } else {
                Reason::Differs { found: found.into(), expected: expected.into() }
            };
            Place::new(field, reason).entry(entry)
        };
        Outcome::of(wrong.map(place).collect())
    }
}

impl Run for OfficialName {
    fn kinds(&self) -> &'static [RecordKind] {
        &[RecordKind::Site]
    }

    fn fields(&self) -> Vec<Field> {
        self.names.keys().copied().collect()
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        self.names
            .iter()
            .map(|(field, name)| Self::shown(case, *field, name))
            .fold(Outcome::NotApplicable, Outcome::and)
    }
}
