#![doc = include_str!("definition.md")]

use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Run;
use crate::record::Field;
use crate::record::RecordKind;

/// A provision that defines, permits or organises, and so judges no record.
#[derive(Clone, Debug)]
pub(crate) struct Definition;

impl Run for Definition {
    fn kinds(&self) -> &'static [RecordKind] {
        &[]
    }

    fn fields(&self) -> Vec<Field> {
        Vec::new()
    }

    fn run(&self, _: &Case<'_>) -> Outcome {
        Outcome::NotApplicable
    }
}
