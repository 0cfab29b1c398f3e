#![doc = include_str!("holds.md")]

use serde::Deserialize;

use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Reason;
use crate::checks::Run;
use crate::checks::case::known;
use crate::record::Field;
use crate::record::RecordKind;
use crate::record::Value;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Holds {
    all: Vec<Field>,
}

impl Run for Holds {
    fn kinds(&self) -> &'static [RecordKind] {
        &[]
    }

    fn fields(&self) -> Vec<Field> {
        self.all.clone()
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        let one = |field: &Field| match known!(case.said(*field)) {
            Value::Flag(true) => Outcome::Pass,
            Value::Flag(false) => Outcome::fail(*field, Reason::NotSo {}),
            _ => Outcome::NeedsFact(vec![*field]),
        };
        self.all.iter().map(one).fold(Outcome::NotApplicable, Outcome::and)
    }
}
