use std::fmt;

use serde::Deserialize;
use serde::Serialize;

use crate::record::Given;
use crate::record::given::Misfit;
use crate::record::value::Content;
use crate::record::value::Shape;
use crate::record::value::Value;

/// A text that is checked but never shown: it prints as `***` and serialises as nothing.
///
/// # Examples
/// ```
/// let password = quyche::Secret::from("Abc!1");
/// assert_eq!(format!("{password:?}"), "Secret(***)");
/// ```
#[derive(Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl<T: Into<String>> From<T> for Secret {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(***)")
    }
}

impl Serialize for Secret {
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_none()
    }
}

impl Content for Secret {
    const SHAPE: Shape = Shape::Secret;
    fn value(&self) -> Value<'_> {
        Value::Text(&self.0)
    }
    fn of(given: Given) -> Result<Self, Misfit> {
        String::of(given).map(Self)
    }
}
