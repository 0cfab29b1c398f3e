#![doc = include_str!("required_fields.md")]

use serde::Deserialize;

use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Run;
use crate::record::Field;
use crate::record::RecordKind;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RequiredFields {
    #[serde(default)]
    all: Vec<Field>,
    #[serde(default)]
    any: Vec<Field>,
}

impl Run for RequiredFields {
    fn kinds(&self) -> &'static [RecordKind] {
        &[]
    }

    fn fields(&self) -> Vec<Field> {
        self.all.iter().chain(&self.any).copied().collect()
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        case.all_of(&self.all).and(case.any_of(&self.any))
    }
}
