#![doc = include_str!("advertisement.md")]

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
pub(crate) struct Advertisement {
    still: Option<u64>,
    moving: Option<u64>,
    interactions: Option<u64>,
}

/// What lets a reader be rid of it.
const MEANS: [Field; 3] = [Field::Closable, Field::Refusable, Field::Reportable];

fn flag(case: &Case<'_>, field: Field) -> Result<bool, Outcome> {
    match case.said(field)? {
        Value::Flag(flag) => Ok(flag),
        _ => Err(Outcome::NeedsFact(vec![field])),
    }
}

fn holds(case: &Case<'_>, field: Field) -> Outcome {
    if known!(flag(case, field)) { Outcome::Pass } else { Outcome::fail(field, Reason::NotSo {}) }
}

fn at_most(case: &Case<'_>, field: Field, most: Option<u64>) -> Outcome {
    let Some(most) = most else { return Outcome::NotApplicable };
    match known!(case.said(field)) {
        Value::Count(found) if found <= most => Outcome::Pass,
        Value::Count(found) => Outcome::fail(field, Reason::TooMany { found, most }),
        _ => Outcome::NeedsFact(vec![field]),
    }
}

impl Advertisement {
    fn wait(&self, case: &Case<'_>) -> Outcome {
        if self.still.is_none() && self.moving.is_none() {
            return Outcome::NotApplicable;
        }
        let most = if known!(flag(case, Field::Moving)) { self.moving } else { self.still };
        at_most(case, Field::WaitSeconds, most)
    }

    fn free(&self, case: &Case<'_>) -> Outcome {
        if known!(flag(case, Field::Fixed)) {
            return Outcome::Pass;
        }
        let means = MEANS.iter().map(|field| holds(case, *field)).fold(Outcome::Pass, Outcome::and);
        means.and(self.wait(case)).and(at_most(case, Field::Interactions, self.interactions))
    }
}

impl Run for Advertisement {
    fn kinds(&self) -> &'static [RecordKind] {
        &[RecordKind::Advertisement]
    }

    fn fields(&self) -> Vec<Field> {
        let wait = self.still.is_some() || self.moving.is_some();
        let timed = [(Field::Moving, wait), (Field::WaitSeconds, wait)]
            .into_iter()
            .chain([(Field::Interactions, self.interactions.is_some())]);
        let timed = timed.filter(|(_, asked)| *asked).map(|(field, _)| field);
        [Field::Marked, Field::Fixed].into_iter().chain(MEANS).chain(timed).collect()
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        holds(case, Field::Marked).and(self.free(case))
    }
}
