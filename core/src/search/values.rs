//! One entry as tantivy reads it: a text that several fields hold is there once.

use std::borrow::Cow;

use tantivy::schema::Document;
use tantivy::schema::Field;
use tantivy::schema::document::ReferenceValue;
use tantivy::schema::document::ReferenceValueLeaf;
use tantivy::schema::document::Value;

/// Most records have no more texts.
const TEXTS: usize = 8;
/// Most records have no more values.
const VALUES: usize = 24;

/// The values of one entry.
#[derive(Clone, Debug)]
pub(super) struct Values {
    texts: Vec<Cow<'static, str>>,
    held: Vec<(Field, Held)>,
}

/// A number, or the place of a text.
#[derive(Clone, Copy, Debug)]
enum Held {
    Number(u64),
    Text(usize),
}

/// A value as it is read.
#[derive(Clone, Copy, Debug)]
pub(super) enum Read<'v> {
    Number(u64),
    Text(&'v str),
}

impl Values {
    pub(super) fn new() -> Self {
        Self { texts: Vec::with_capacity(TEXTS), held: Vec::with_capacity(VALUES) }
    }

    /// Adds one text to several fields.
    pub(super) fn add_text(
        &mut self,
        fields: impl IntoIterator<Item = Field>,
        text: impl Into<Cow<'static, str>>,
    ) {
        let place = self.texts.len();
        self.held.extend(fields.into_iter().map(|field| (field, Held::Text(place))));
        self.texts.push(text.into());
    }

    pub(super) fn add_number(&mut self, field: Field, number: u64) {
        self.held.push((field, Held::Number(number)));
    }

    /// Says about how much room the values take.
    pub(super) fn size(&self) -> usize {
        self.texts.iter().map(|text| text.len()).sum()
    }
}

impl Document for Values {
    type Value<'v> = Read<'v>;
    type FieldsValuesIter<'v> = Iter<'v>;

    fn iter_fields_and_values(&self) -> Iter<'_> {
        Iter { held: self.held.iter(), texts: &self.texts }
    }
}

/// Goes through the values in the order in which they were added.
#[derive(Clone, Debug)]
pub(super) struct Iter<'v> {
    held: std::slice::Iter<'v, (Field, Held)>,
    texts: &'v [Cow<'static, str>],
}

impl<'v> Iterator for Iter<'v> {
    type Item = (Field, Read<'v>);

    fn next(&mut self) -> Option<Self::Item> {
        let (field, held) = self.held.next()?;
        let read = match *held {
            Held::Number(number) => Read::Number(number),
            Held::Text(place) => Read::Text(self.texts.get(place)?),
        };
        Some((*field, read))
    }
}

impl<'v> Value<'v> for Read<'v> {
    type ArrayIter = std::iter::Empty<Self>;
    type ObjectIter = std::iter::Empty<(&'v str, Self)>;

    fn as_value(&self) -> ReferenceValue<'v, Self> {
        ReferenceValue::Leaf(match self {
            Self::Number(number) => ReferenceValueLeaf::U64(*number),
            Self::Text(text) => ReferenceValueLeaf::Str(text),
        })
    }
}
