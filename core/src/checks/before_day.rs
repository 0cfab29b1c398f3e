#![doc = include_str!("before_day.md")]

use serde::Deserialize;

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
#[serde(deny_unknown_fields)]
pub(crate) struct BeforeDay {
    field: Field,
    day: Date,
}

impl Run for BeforeDay {
    fn kinds(&self) -> &'static [RecordKind] {
        &[]
    }

    fn fields(&self) -> Vec<Field> {
        vec![self.field]
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        let unknown = || Outcome::NeedsFact(vec![self.field]);
        let day = match known!(case.said(self.field)) {
            Value::Moment(at) => at.date(),
            Value::Day(day) => day,
            _ => return unknown(),
        };
        let Ok(last) = self.day.add_days(-1) else { return unknown() };
        match last.days_until(day) {
            days if days > 0 => Outcome::fail(self.field, Reason::Overdue { last, days }),
            _ => Outcome::Pass,
        }
    }
}
