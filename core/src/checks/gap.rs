#![doc = include_str!("gap.md")]

use serde::Deserialize;

use crate::calendar::Due;
use crate::calendar::Term;
use crate::checks::Case;
use crate::checks::FallsDue;
use crate::checks::Outcome;
use crate::checks::Place;
use crate::checks::Reason;
use crate::checks::Run;
use crate::checks::case::known;
use crate::date::Date;
use crate::record::Field;
use crate::record::RecordKind;
use crate::record::Value;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Gap {
    field: Field,
    days: i32,
}

impl Run for Gap {
    fn kinds(&self) -> &'static [RecordKind] {
        &[]
    }

    fn fields(&self) -> Vec<Field> {
        vec![self.field]
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        let Value::Days(listed) = known!(case.said(self.field)) else {
            return Outcome::NeedsFact(vec![self.field]);
        };
        let mut days: Vec<Date> = listed.iter().copied().filter(|day| *day <= case.on).collect();
        days.push(case.on);
        days.sort();
        let gaps = days.iter().zip(days.iter().skip(1)).filter_map(|(from, to)| {
            let days = from.days_until(*to);
            let reason = Reason::Gap { from: *from, to: *to, days, most: self.days };
            (days > self.days).then(|| Place::new(self.field, reason))
        });
        Outcome::of(gaps.collect())
    }

    fn falls_due(&self, case: &Case<'_>) -> Option<FallsDue> {
        let Some(Value::Days(days)) = case.facts.value(self.field) else { return None };
        let term = Term::Days(u16::try_from(self.days).ok()?);
        let from = days.iter().copied().filter(|day| *day <= case.on).max()?;
        Some(FallsDue { from, due: Due::AtLeastEvery(term), done: None })
    }
}
