#![doc = include_str!("not_before.md")]

use std::sync::OnceLock;

use serde::Deserialize;

use crate::calendar::Calendar;
use crate::calendar::Roll;
use crate::calendar::Term;
use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Reason;
use crate::checks::Run;
use crate::checks::case::known;
use crate::checks::order::moment;
use crate::record::Field;
use crate::record::RecordKind;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NotBefore {
    from: Field,
    to: Field,
    term: Term,
    #[serde(skip)]
    calendar: OnceLock<Option<Calendar>>,
}

impl Run for NotBefore {
    fn kinds(&self) -> &'static [RecordKind] {
        &[]
    }

    fn fields(&self) -> Vec<Field> {
        vec![self.from, self.to]
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        let from = known!(moment(case, self.from)).date();
        let at = known!(moment(case, self.to)).date();
        let calendar = self.calendar.get_or_init(|| Calendar::vietnam().ok());
        let earliest = calendar
            .as_ref()
            .and_then(|calendar| self.term.last_day(from, calendar, Roll::Stay).ok());
        match earliest {
            None => Outcome::NeedsFact(vec![self.from]),
            Some(earliest) if at < earliest => {
                Outcome::fail(self.to, Reason::TooSoon { at, earliest })
            }
            Some(_) => Outcome::Pass,
        }
    }
}
