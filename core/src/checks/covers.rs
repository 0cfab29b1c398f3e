#![doc = include_str!("covers.md")]

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Place;
use crate::checks::Reason;
use crate::checks::Run;
use crate::checks::case::known;
use crate::checks::words::alike;
use crate::record::Field;
use crate::record::RecordKind;
use crate::record::Value;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Covers {
    field: Field,
    #[serde(default)]
    all: BTreeMap<String, String>,
    of: Option<Field>,
}

/// The names that a list holds; an empty section does not count.
fn held<'c>(case: &Case<'c>, field: Field) -> Result<Vec<&'c str>, Outcome> {
    match case.facts.value(field) {
        None => Err(Outcome::NeedsFact(vec![field])),
        Some(Value::Text(text)) => Ok(vec![text]),
        Some(Value::Texts(texts)) => Ok(texts.iter().map(String::as_str).collect()),
        Some(Value::Sections(sections)) => {
            let filled = sections.iter().filter(|section| section.items != Some(0));
            Ok(filled.map(|section| section.name.as_str()).collect())
        }
        Some(_) => Err(Outcome::NeedsFact(vec![field])),
    }
}

impl Run for Covers {
    fn kinds(&self) -> &'static [RecordKind] {
        &[]
    }

    fn fields(&self) -> Vec<Field> {
        [self.field].into_iter().chain(self.of).collect()
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        let held = known!(held(case, self.field));
        let named = self.all.iter().filter(|(code, name)| {
            !held.iter().any(|text| text.trim() == code.as_str() || alike(name, text))
        });
        let mut missing: Vec<String> = named.map(|(_, name)| name.clone()).collect();
        if let Some(other) = self.of {
            let wanted = known!(self::held(case, other));
            let absent = wanted.iter().filter(|name| !held.iter().any(|text| alike(name, text)));
            missing.extend(absent.map(|name| (*name).to_owned()));
        }
        let place = |what| Place::new(self.field, Reason::Lacks { what });
        Outcome::of(missing.into_iter().map(place).collect())
    }
}
