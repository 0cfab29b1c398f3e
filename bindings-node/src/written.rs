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

/// The letter of the first kind of record, and of the first field of a kind.
const FIRST: u8 = 0x20;

/// The records of one call, of which each is read at its turn.
pub struct Written<'t> {
    /// What is not read yet of the letters; nothing where the text is none of ours.
    letters: std::slice::Iter<'t, u8>,
    words: std::str::Split<'t, char>,
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
    /// Reads a text of letters and words, so many pieces; it has more where a zero stands within a word.
    pub fn new(text: &'t str, pieces: u32, long: Vec<JsString<'t>>) -> Self {
        let zeros = text.bytes().filter(|byte| *byte == 0).count();
        let mut words = text.split('\0');
        let letters = words.next().filter(|_| zeros + 1 == pieces as usize).unwrap_or_default();
        Self { letters: letters.as_bytes().iter(), words, long: long.into_iter() }
    }

    /// Reads the next record; `None` where it was not written, or something is wrong with it.
    pub fn next(&mut self) -> Option<quyche::Record> {
        let kind = RecordKind::ALL.get(self.code()?)?;
        let (mut record, mut right) = (quyche::Record::new(*kind), true);
        while let Some(field) = self.code() {
            let Some(value) = self.value() else {
                self.letters = [].iter();
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

    /// Reads what a letter stands for; `None` at the end of a record.
    fn code(&mut self) -> Option<usize> {
        self.letters.next()?.checked_sub(FIRST).map(usize::from)
    }

    fn value(&mut self) -> Option<Value> {
        Some(match self.letters.next()? {
            b's' => self.words.next()?.into(),
            b'l' => utf8(&self.long.next()?)?.into(),
            b't' => true.into(),
            b'f' => false.into(),
            b'd' => self.words.next()?.parse::<i64>().ok()?.into(),
            b'[' => {
                let mut items = Vec::new();
                while !self.ends(b']') {
                    items.push(self.value()?);
                }
                items.into()
            }
            b'{' => {
                let mut fields = Map::new();
                while !self.ends(b'}') {
                    fields.insert(self.words.next()?.to_owned(), self.value()?);
                }
                fields.into()
            }
            _ => Value::Null,
        })
    }

    /// Tells whether a list or an object ends, or a further value follows.
    fn ends(&mut self, end: u8) -> bool {
        let ends = self.letters.as_slice().first() == Some(&end);
        if ends || end == b'}' {
            self.letters.next();
        }
        ends
    }
}
