#![doc = include_str!("covers.md")]

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::checks::Case;
use crate::checks::Outcome;
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

/// The names that a list holds, and those of sections of which name or content was not said.
#[derive(Default)]
struct Held<'c> {
    sure: Vec<&'c str>,
    perhaps: Vec<&'c str>,
}

impl<'c> Held<'c> {
    fn read(case: &Case<'c>, field: Field) -> Result<Self, Outcome> {
        let sure = |sure| Ok(Self { sure, ..Self::default() });
        match case.facts.value(field) {
            Some(Value::Text(text)) => sure(vec![text]),
            Some(Value::Texts(texts)) => sure(texts.iter().map(String::as_str).collect()),
            Some(Value::Sections(sections)) => {
                let mut held = Self::default();
                for section in sections {
                    match section.items {
                        Some(0) => {}
                        Some(_) if !section.name.trim().is_empty() => held.sure.push(&section.name),
                        _ => held.perhaps.push(&section.name),
                    }
                }
                Ok(held)
            }
            _ => Err(Outcome::NeedsFact(vec![field])),
        }
    }
}

impl Covers {
    fn one(&self, held: &Held<'_>, code: Option<&str>, name: &str) -> Outcome {
        let named = |text: &&str| code == Some(text.trim()) || alike(name, text);
        if held.sure.iter().any(named) {
            Outcome::Pass
        } else if held.perhaps.iter().any(|text| text.trim().is_empty() || named(text)) {
            Outcome::NeedsFact(vec![self.field])
        } else {
            Outcome::fail(self.field, Reason::Lacks { what: name.into() })
        }
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
        let held = known!(Held::read(case, self.field));
        let wanted = match self.of {
            Some(other) => known!(Held::read(case, other)),
            None => Held::default(),
        };
        let listed = self.all.iter().map(|(code, name)| self.one(&held, Some(code), name));
        let others = wanted.sure.iter().chain(&wanted.perhaps);
        listed
            .chain(others.map(|name| self.one(&held, None, name)))
            .fold(Outcome::Pass, Outcome::and)
    }
}
