#![doc = include_str!("report_window.md")]

use serde::Deserialize;

use crate::calendar::DayOfPeriod;
use crate::calendar::Window;
use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Reason;
use crate::checks::Run;
use crate::checks::case::known;
use crate::checks::report_due::year;
use crate::record::Field;
use crate::record::RecordKind;
use crate::record::Value;

#[derive(Clone, Debug, Deserialize)]
#[serde(transparent)]
pub(crate) struct ReportWindow {
    window: Window,
}

fn end(case: &Case<'_>, field: Field, named: DayOfPeriod) -> Outcome {
    let period = known!(year(case));
    let Ok(expected) = named.resolve(&period) else {
        return Outcome::NeedsFact(vec![Field::Year]);
    };
    match known!(case.said(field)) {
        Value::Day(day) if day == expected => Outcome::Pass,
        Value::Day(day) => {
            let (found, expected) = (day.to_string().into(), expected.to_string().into());
            Outcome::fail(field, Reason::Differs { found, expected })
        }
        _ => Outcome::NeedsFact(vec![field]),
    }
}

impl Run for ReportWindow {
    fn kinds(&self) -> &'static [RecordKind] {
        &[RecordKind::PeriodicReport]
    }

    fn fields(&self) -> Vec<Field> {
        vec![Field::Year, Field::WindowFrom, Field::WindowTo]
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        end(case, Field::WindowFrom, self.window.from).and(end(
            case,
            Field::WindowTo,
            self.window.to,
        ))
    }
}
