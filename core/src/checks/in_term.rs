#![doc = include_str!("in_term.md")]

use std::sync::OnceLock;

use serde::Deserialize;

use crate::calendar::Calendar;
use crate::calendar::Due;
use crate::calendar::Roll;
use crate::calendar::Term;
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
pub(crate) struct InTerm {
    from: Field,
    to: Field,
    term: Term,
    #[serde(skip)]
    calendar: OnceLock<Option<Calendar>>,
}

impl Run for InTerm {
    fn kinds(&self) -> &'static [RecordKind] {
        &[]
    }

    fn fields(&self) -> Vec<Field> {
        vec![self.from, self.to]
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        let from = known!(moment(case, self.from));
        let calendar = self.calendar.get_or_init(|| Calendar::vietnam().ok());
        let end = calendar
            .as_ref()
            .and_then(|calendar| self.term.end(from, calendar, Roll::NextWorkday).ok());
        let Some(end) = end else { return Outcome::NeedsFact(vec![self.from]) };
        match case.facts.value(self.to) {
            None if case.on < end.date() => Outcome::NotApplicable,
            None => Outcome::NeedsFact(vec![self.to]),
            Some(_) => match known!(moment(case, self.to)) {
                at if at >= end => Outcome::fail(self.to, Reason::TooLate { at, end }),
                _ => Outcome::Pass,
            },
        }
    }

    fn falls_due(&self, case: &Case<'_>) -> Option<FallsDue> {
        let from = moment(case, self.from).ok()?.date();
        // Hours end at an instant, which no list of days can hold.
        let due = Some(self.term).filter(|term| !matches!(term, Term::Hours(_)))?;
        Some(FallsDue { from, due: Due::Within(due), done: moment(case, self.to).ok() })
    }
}
