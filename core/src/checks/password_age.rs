#![doc = include_str!("password_age.md")]

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
pub(crate) struct PasswordAge {
    months: i32,
}

impl Run for PasswordAge {
    fn kinds(&self) -> &'static [RecordKind] {
        &[RecordKind::Account]
    }

    fn fields(&self) -> Vec<Field> {
        vec![Field::PasswordChanged]
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        let field = Field::PasswordChanged;
        let Value::Day(changed) = known!(case.said(field)) else {
            return Outcome::NeedsFact(vec![field]);
        };
        let Ok(last) = changed.add_months(self.months) else {
            return Outcome::NeedsFact(vec![field]);
        };
        match last.days_until(case.on) {
            days if days > 0 => Outcome::fail(field, Reason::Overdue { last, days }),
            _ => Outcome::Pass,
        }
    }
}
