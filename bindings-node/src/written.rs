//! Records that `record.js` wrote as one text, where nothing is wrong with them.
//!
//! JavaScript reads the properties of an object many times as fast as an addon does. What is not
//! written, also anything wrong, is read from the objects themselves, which says what was wrong.

use napi::JsString;
use napi_derive::napi;
use quyche::RecordKind;
use serde_json::Map;
use serde_json::Value;

use crate::names::camel;
use crate::strings::utf8;

/// The character of the first kind of record, and of the first field of a kind.
const FIRST: u32 = 0x20;

/// The records of one call, of which each is read at its turn.
pub struct Written<'t> {
    /// What is not read yet; empty where the text is none of ours.
    rest: &'t str,
    /// The texts that crossed by themselves.
    long: std::vec::IntoIter<JsString<'t>>,
}

/// The kinds of record with the names of their fields, as `record.js` counts them.
#[napi(skip_typescript)]
pub fn record_forms() -> Vec<(&'static str, Vec<String>)> {
    let form = |kind: &RecordKind| {
        let fields = kind.fields().iter().map(|(field, _)| camel(field.name()));
        (kind.name(), fields.collect())
    };
    RecordKind::ALL.iter().map(form).collect()
}

impl<'t> Written<'t> {
    /// Reads a text in which so many ends of words stand, more where one of the words holds such an end.
    pub fn new(text: &'t str, ends: u32, long: Vec<JsString<'t>>) -> Self {
        let found = text.bytes().filter(|byte| *byte == 0).count();
        let rest = if found == ends as usize { text } else { "" };
        Self { rest, long: long.into_iter() }
    }

    /// Reads the next record; `None` where it was not written, or something is wrong with it.
    pub fn next(&mut self) -> Option<quyche::Record> {
        let kind = RecordKind::ALL.get(self.code()?)?;
        let (mut record, mut right) = (quyche::Record::new(*kind), true);
        while let Some(field) = self.code() {
            let Some(value) = self.value() else {
                self.rest = "";
                return None;
            };
            right &= match kind.fields().get(field) {
                _ if value.is_null() => true,
                Some((field, _)) => record.set_value(*field, value).is_ok(),
                None => serde_json::from_value(value).map(|said| record.attest(said)).is_ok(),
            };
        }
        right.then_some(record)
    }

    fn letter(&mut self) -> Option<char> {
        let mut letters = self.rest.chars();
        let letter = letters.next();
        self.rest = letters.as_str();
        letter
    }

    /// Reads what a letter stands for; `None` at the end of a record.
    fn code(&mut self) -> Option<usize> {
        u32::from(self.letter()?).checked_sub(FIRST)?.try_into().ok()
    }

    fn word(&mut self) -> Option<&'t str> {
        let (word, rest) = self.rest.split_once('\0')?;
        self.rest = rest;
        Some(word)
    }

    fn value(&mut self) -> Option<Value> {
        Some(match self.letter()? {
            's' => self.word()?.into(),
            'l' => utf8(&self.long.next()?)?.into(),
            't' => true.into(),
            'f' => false.into(),
            'd' => self.word()?.parse::<i64>().ok()?.into(),
            '[' => {
                let mut items = Vec::new();
                while !self.ends(']') {
                    items.push(self.value()?);
                }
                items.into()
            }
            '{' => {
                let mut fields = Map::new();
                while !self.ends('}') {
                    fields.insert(self.word()?.to_owned(), self.value()?);
                }
                fields.into()
            }
            _ => Value::Null,
        })
    }

    fn ends(&mut self, end: char) -> bool {
        let rest = self.rest.strip_prefix(end);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }
}
