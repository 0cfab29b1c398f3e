#![doc = include_str!("lag.md")]

use serde::Deserialize;

use crate::calendar::Due;
use crate::checks::Case;
use crate::checks::FallsDue;
use crate::checks::Outcome;
use crate::checks::Reason;
use crate::checks::Run;
use crate::checks::case::known;
use crate::checks::order::moment;
use crate::record::Field;
use crate::record::RecordKind;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Lag {
    from: Field,
    to: Field,
}

impl Run for Lag {
    fn kinds(&self) -> &'static [RecordKind] {
        &[]
    }

    fn fields(&self) -> Vec<Field> {
        vec![self.from, self.to]
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        let from = known!(moment(case, self.from));
        if case.facts.value(self.to).is_none() {
            let days = from.date().days_until(case.on);
            return Outcome::fail(self.to, Reason::Open { since: from.date(), days });
        }
        let to = known!(moment(case, self.to));
        match from.seconds_until(to) {
            seconds if seconds > 0 => {
                Outcome::fail(self.to, Reason::Lag { hours: seconds.div_euclid(3600) })
            }
            _ => Outcome::Pass,
        }
    }

    fn falls_due(&self, case: &Case<'_>) -> Option<FallsDue> {
        let from = moment(case, self.from).ok()?.date();
        Some(FallsDue { from, due: Due::Unspecified, done: moment(case, self.to).ok() })
    }
}
