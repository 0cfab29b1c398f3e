#![doc = include_str!("reaches_back.md")]

use serde::Deserialize;

use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Reason;
use crate::checks::Run;
use crate::checks::case::known;
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
        vec![self.field]
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        let unknown = || Outcome::NeedsFact(vec![self.field]);
        let Value::Day(oldest) = known!(case.said(self.field)) else { return unknown() };
        let Ok(needed) = case.on.add_months(-self.months) else { return unknown() };
        let started = self.since.and_then(|field| case.facts.value(field));
        let young = matches!(started, Some(Value::Day(since)) if since > needed && oldest <= since);
        if oldest <= needed || young {
            return Outcome::Pass;
        }
        Outcome::fail(self.field, Reason::TooYoung { oldest, needed })
    }
}
