#![doc = include_str!("max_age.md")]

use serde::Deserialize;

use crate::calendar::Due;
use crate::checks::Case;
use crate::checks::FallsDue;
use crate::checks::Outcome;
use crate::checks::Reason;
use crate::checks::Run;
use crate::checks::case::known;
use crate::checks::months;
use crate::record::Field;
use crate::record::RecordKind;
use crate::record::Value;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MaxAge {
    field: Field,
    months: i32,
}

impl Run for MaxAge {
    fn kinds(&self) -> &'static [RecordKind] {
        &[]
    }

    fn fields(&self) -> Vec<Field> {
        vec![self.field]
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        let unknown = || Outcome::NeedsFact(vec![self.field]);
        let Value::Day(last) = known!(case.said(self.field)) else { return unknown() };
        let Ok(last) = last.add_months(self.months) else { return unknown() };
        match last.days_until(case.on) {
            days if days > 0 => Outcome::fail(self.field, Reason::Overdue { last, days }),
            _ => Outcome::Pass,
        }
    }

    fn falls_due(&self, case: &Case<'_>) -> Option<FallsDue> {
        let Some(Value::Day(from)) = case.facts.value(self.field) else { return None };
        Some(FallsDue { from, due: Due::AtLeastEvery(months(self.months)), done: None })
    }
}
