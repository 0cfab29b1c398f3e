#![doc = include_str!("order.md")]

use serde::Deserialize;

use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Reason;
use crate::checks::Run;
use crate::checks::case::known;
use crate::date::Moment;
use crate::record::Field;
use crate::record::RecordKind;
use crate::record::Value;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Order {
    first: Field,
    then: Field,
}

/// A moment, or the start of a day.
pub(super) fn moment(case: &Case<'_>, field: Field) -> Result<Moment, Outcome> {
    let unknown = || Outcome::NeedsFact(vec![field]);
    match case.said(field)? {
        Value::Moment(at) => Ok(at),
        Value::Day(day) => Moment::start_of(day).map_err(|_| unknown()),
        _ => Err(unknown()),
    }
}

impl Run for Order {
    fn kinds(&self) -> &'static [RecordKind] {
        &[]
    }

    fn fields(&self) -> Vec<Field> {
        vec![self.first, self.then]
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        let first = known!(moment(case, self.first));
        let at = known!(moment(case, self.then));
        if at < first {
            return Outcome::fail(self.then, Reason::TooEarly { at, first });
        }
        Outcome::Pass
    }
}
