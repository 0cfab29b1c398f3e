#![doc = include_str!("attribution_source.md")]

use serde::Deserialize;

use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Run;
use crate::checks::case::known;
use crate::record::Field;
use crate::record::RecordKind;
use crate::record::Value;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AttributionSource {
    #[serde(default)]
    all: Vec<Field>,
    #[serde(default)]
    any: Vec<Field>,
}

impl Run for AttributionSource {
    fn kinds(&self) -> &'static [RecordKind] {
        &[RecordKind::Article]
    }

    fn fields(&self) -> Vec<Field> {
        [Field::Reuse].iter().chain(&self.all).chain(&self.any).copied().collect()
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        match known!(case.said(Field::Reuse)) {
            Value::Flag(true) => case.all_of(&self.all).and(case.any_of(&self.any)),
            _ => Outcome::NotApplicable,
        }
    }
}
