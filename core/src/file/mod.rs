//! Files that people write, in TOML or JSON, read into values.
//!
//! Both become one tree with places, and every kind of file is read from that tree alone: a reader for each
//! format would be half a megabyte of code.

mod fault;
mod json;
mod key;
mod node;
mod variant;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::DeTable;
use toml::de::DeValue;

use crate::file::node::Node;

pub(crate) use crate::file::fault::Fault;
pub(crate) use crate::file::fault::place;

/// Reads a text in TOML.
pub(crate) fn toml<T: DeserializeOwned>(text: &str) -> Result<T, Fault> {
    let table = DeTable::parse(text)
        .map_err(|error| Fault::new(error.message()).at(&error.span().unwrap_or_default()))?;
    let span = table.span();
    T::deserialize(Node(&Spanned::new(span, DeValue::Table(table.into_inner()))))
}

/// Reads a text in JSON; `null` is nothing where nothing may stand, and wrong elsewhere.
pub(crate) fn json<T: DeserializeOwned>(text: &str) -> Result<T, Fault> {
    T::deserialize(Node(&json::parse(text)?))
}
