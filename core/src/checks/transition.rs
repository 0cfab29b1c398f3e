#![doc = include_str!("transition.md")]

use serde::Deserialize;

use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Reason;
use crate::checks::Run;
use crate::checks::case::known;
use crate::record::Field;
use crate::record::RecordKind;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Transition {
    table: Vec<Step>,
}

/// One event that the text allows.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    event: String,
    from: Vec<String>,
    by: Vec<String>,
    #[serde(default)]
    needs: Vec<Field>,
}

impl Run for Transition {
    fn kinds(&self) -> &'static [RecordKind] {
        &[RecordKind::ReportEvent]
    }

    fn fields(&self) -> Vec<Field> {
        let mut fields = vec![Field::Event, Field::State, Field::Role];
        for field in self.table.iter().flat_map(|step| &step.needs) {
            if !fields.contains(field) {
                fields.push(*field);
            }
        }
        fields
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        let event = known!(case.text(Field::Event));
        let state = known!(case.text(Field::State));
        let role = known!(case.text(Field::Role));
        let allowed = |step: &&Step| {
            let from = step.from.iter().any(|known| known == state);
            step.event == event && from && step.by.iter().any(|known| known == role)
        };
        match self.table.iter().find(allowed) {
            Some(step) => Outcome::Pass.and(case.all_of(&step.needs)),
            None => Outcome::fail(
                Field::Event,
                Reason::Refused { state: state.into(), event: event.into(), role: role.into() },
            ),
        }
    }
}
