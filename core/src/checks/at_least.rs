#![doc = include_str!("at_least.md")]

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
pub(crate) struct AtLeast {
    field: Field,
    least: u64,
}

impl Run for AtLeast {
    fn kinds(&self) -> &'static [RecordKind] {
        &[]
    }

    fn fields(&self) -> Vec<Field> {
        vec![self.field]
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        match known!(case.said(self.field)) {
            Value::Count(found) if found >= self.least => Outcome::Pass,
            Value::Count(found) => {
                Outcome::fail(self.field, Reason::TooFew { found, least: self.least })
            }
            _ => Outcome::NeedsFact(vec![self.field]),
        }
    }
}
