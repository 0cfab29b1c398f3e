#![doc = include_str!("report_due.md")]

use serde::Deserialize;

use crate::calendar::Due;
use crate::calendar::Every;
use crate::calendar::Period;
use crate::calendar::Schedule;
use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Reason;
use crate::checks::Run;
use crate::checks::case::known;
use crate::date::Date;
use crate::record::Field;
use crate::record::RecordKind;
use crate::record::Value;

#[derive(Clone, Debug, Deserialize)]
#[serde(transparent)]
pub(crate) struct ReportDue {
    pub(crate) schedule: Schedule,
}

/// The calendar year that a report is about.
pub(super) fn year(case: &Case<'_>) -> Result<Period, Outcome> {
    let unknown = || Outcome::NeedsFact(vec![Field::Year]);
    let Value::Count(year) = case.said(Field::Year)? else { return Err(unknown()) };
    let first = i16::try_from(year).ok().and_then(|year| Date::new(year, 1, 1).ok());
    first.and_then(|day| Period::containing(Every::Year, day).ok().flatten()).ok_or_else(unknown)
}

impl ReportDue {
    /// The last good day, by the text or else by the host.
    fn last(&self, case: &Case<'_>) -> Result<Date, Outcome> {
        let unknown = || Outcome::NeedsFact(vec![Field::Year]);
        match self.schedule.due {
            Due::Before(day) => {
                let named = day.resolve(&year(case)?).map_err(|_| unknown())?;
                named.add_days(-1).map_err(|_| unknown())
            }
            Due::NotLaterThan(day) => day.resolve(&year(case)?).map_err(|_| unknown()),
            _ => match case.said(Field::HostDue)? {
                Value::Day(day) => Ok(day),
                _ => Err(Outcome::NeedsFact(vec![Field::HostDue])),
            },
        }
    }
}

impl Run for ReportDue {
    fn kinds(&self) -> &'static [RecordKind] {
        &[RecordKind::PeriodicReport]
    }

    fn fields(&self) -> Vec<Field> {
        match self.schedule.due {
            Due::Before(_) | Due::NotLaterThan(_) => vec![Field::Year, Field::SentAt],
            _ => vec![Field::HostDue, Field::SentAt],
        }
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        let last = known!(self.last(case));
        match case.facts.value(Field::SentAt) {
            Some(Value::Moment(sent)) => match last.days_until(sent.date()) {
                days if days > 0 => Outcome::fail(Field::SentAt, Reason::Overdue { last, days }),
                _ => Outcome::Pass,
            },
            _ if case.on <= last => Outcome::NotApplicable,
            _ => Outcome::NeedsFact(vec![Field::SentAt]),
        }
    }
}
