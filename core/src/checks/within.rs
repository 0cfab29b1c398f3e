#![doc = include_str!("within.md")]

use serde::Deserialize;

use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Place;
use crate::checks::Reason;
use crate::checks::Run;
use crate::checks::words::alike;
use crate::record::Field;
use crate::record::RecordKind;
use crate::record::Value;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Within {
    field: Field,
    of: Option<Field>,
    #[serde(default)]
    except: Vec<String>,
    #[serde(default)]
    none: bool,
}

fn list<'c>(case: &Case<'c>, field: Field) -> Result<&'c [String], Outcome> {
    match case.facts.value(field) {
        Some(Value::Texts(texts)) => Ok(texts),
        _ => Err(Outcome::NeedsFact(vec![field])),
    }
}

impl Run for Within {
    fn kinds(&self) -> &'static [RecordKind] {
        &[]
    }

    fn fields(&self) -> Vec<Field> {
        [self.field].into_iter().chain(self.of).collect()
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        let found = match list(case, self.field) {
            Ok(found) => found,
            Err(unknown) => return unknown,
        };
        let allowed = match self.of.map(|field| list(case, field)).transpose() {
            Ok(allowed) => allowed,
            Err(unknown) => return unknown,
        };
        let wrong = found.iter().enumerate().filter(|(_, text)| {
            let known = |name: &String| alike(name, text);
            self.none
                || self.except.iter().any(known)
                || allowed.is_some_and(|names| !names.iter().any(known))
        });
        let place = |(entry, text): (usize, &String)| {
            Place::new(self.field, Reason::NotIn { found: text.into() }).entry(entry)
        };
        Outcome::of(wrong.map(place).collect())
    }
}
