#![doc = include_str!("reaches_back.md")]

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
pub(crate) struct ReachesBack {
    field: Field,
    months: i32,
    since: Option<Field>,
}

impl Run for ReachesBack {
    fn kinds(&self) -> &'static [RecordKind] {
        &[]
    }

    fn fields(&self) -> Vec<Field> {
        [self.field].into_iter().chain(self.since).collect()
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        let unknown = || Outcome::NeedsFact(vec![self.field]);
        let Value::Day(oldest) = known!(case.said(self.field)) else { return unknown() };
        let Ok(needed) = case.on.add_months(-self.months) else { return unknown() };
        if oldest <= needed {
            return Outcome::Pass;
        }
        if let Some(field) = self.since {
            let Value::Day(since) = known!(case.said(field)) else {
                return Outcome::NeedsFact(vec![field]);
            };
            if since > needed && oldest <= since {
                return Outcome::Pass;
            }
        }
        Outcome::fail(self.field, Reason::TooYoung { oldest, needed })
    }

    fn falls_due(&self, case: &Case<'_>) -> Option<FallsDue> {
        let Some(Value::Day(from)) = case.facts.value(self.field) else { return None };
        Some(FallsDue { from, due: Due::NotBefore(months(self.months)), done: None })
    }
}
