#![doc = include_str!("attestation.md")]

use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Run;
use crate::record::Field;
use crate::record::RecordKind;

/// What only a person can vouch for.
#[derive(Clone, Debug)]
pub(crate) struct Attestation;

impl Run for Attestation {
    fn kinds(&self) -> &'static [RecordKind] {
        &[]
    }

    fn fields(&self) -> Vec<Field> {
        Vec::new()
    }

    fn run(&self, _: &Case<'_>) -> Outcome {
        Outcome::NeedsAttestation(Vec::new())
    }
}
