#![doc = include_str!("allowed_values.md")]

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
pub(crate) struct AllowedValues {
    field: Field,
    values: BTreeMap<String, String>,
}

impl AllowedValues {
    fn allows(&self, text: &str) -> bool {
        let known = |(code, name): (&String, &String)| code == text.trim() || alike(name, text);
        self.values.iter().any(known)
    }

    fn place(&self, text: &str) -> Place {
        let list = |words: Vec<&str>| words.join(", ");
        let allowed = list(self.values.values().map(String::as_str).collect());
        let codes = list(self.values.keys().map(String::as_str).collect());
        Place::new(self.field, Reason::NotAllowed { found: text.trim().into(), allowed, codes })
    }
}

impl Run for AllowedValues {
    fn kinds(&self) -> &'static [RecordKind] {
        &[]
    }

    fn fields(&self) -> Vec<Field> {
        vec![self.field]
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        match known!(case.said(self.field)) {
            Value::Text(text) if self.allows(text) => Outcome::Pass,
            Value::Text(text) => Outcome::Fail(vec![self.place(text)]),
            Value::Texts(texts) => {
                let wrong = texts.iter().enumerate().filter(|(_, text)| !self.allows(text));
                Outcome::of(wrong.map(|(entry, text)| self.place(text).entry(entry)).collect())
            }
            _ => Outcome::NeedsFact(vec![self.field]),
        }
    }
}
