use serde_json::Value as Json;

use crate::date::Date;
use crate::date::Moment;
use crate::record::Shape;

/// What a field of a record is given; see [`Record::set`](crate::Record::set).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Given {
    /// A text, which may be a secret.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// A day.
    Day(Date),
    /// An instant.
    Moment(Moment),
    /// A number.
    Count(u64),
    /// Several texts.
    Texts(Vec<String>),
    /// Several days.
    Days(Vec<Date>),
    /// Structured values, such as the steps of a review: a list of objects.
    Entries(Json),
}

macro_rules! from {
    ($($ty:ty => $variant:ident,)*) => {
        $(impl From<$ty> for Given {
            fn from(value: $ty) -> Self {
                Self::$variant(value.into())
            }
        })*
    };
}

from! {
    &str => Text,
    String => Text,
    bool => Flag,
    Date => Day,
    Moment => Moment,
    u64 => Count,
    Vec<String> => Texts,
    Vec<Date> => Days,
}

/// Why a field does not take what it is given.
pub(crate) enum Misfit {
    /// The kind of record has no such field.
    Field,
    /// The field holds something else.
    Shape,
    /// A structured value cannot be read.
    Entries(serde_json::Error),
}

/// Tells whether structured values are written as they have to be.
pub(super) fn is_list_of_objects(list: &Json) -> bool {
    list.as_array().is_some_and(|items| items.iter().all(Json::is_object))
}

impl Shape {
    /// What a field of this shape expects, as the end of a sentence.
    pub(super) fn wanted(self) -> &'static str {
        match self {
            Self::Text | Self::Secret => "a text",
            Self::Flag => "true or false",
            Self::Day | Self::Moment => "a text such as 2026-03-01",
            Self::Count => "a whole number",
            Self::Texts => "a list of texts",
            Self::Days => "a list of days such as 2026-03-01",
            Self::Entries(_) => "a list of objects",
        }
    }
}
