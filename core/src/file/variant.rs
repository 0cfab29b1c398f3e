use std::ops::Range;

use serde::Deserializer;
use serde::de::DeserializeSeed;
use serde::de::EnumAccess;
use serde::de::Error;
use serde::de::Unexpected;
use serde::de::VariantAccess;
use serde::de::Visitor;
use toml::Spanned;
use toml::de::DeString;

use crate::file::fault::Fault;
use crate::file::key::Key;
use crate::file::node::Node;

/// A choice by its name, with the value that may follow it.
pub(super) struct Variant<'t> {
    pub(super) name: Key<'t>,
    /// Where the name stands, if not alone.
    pub(super) at: Option<Range<usize>>,
    pub(super) value: Option<Node<'t>>,
}

impl<'t> Variant<'t> {
    fn value(self, expected: &str) -> Result<Node<'t>, Fault> {
        self.value.ok_or_else(|| Fault::invalid_type(Unexpected::UnitVariant, &expected))
    }
}

impl<'t> EnumAccess<'t> for Variant<'t> {
    type Error = Fault;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'t>>(self, seed: V) -> Result<(V::Value, Self), Fault> {
        let read = seed.deserialize(self.name).map_err(|fault| match &self.at {
            Some(span) => fault.at(span),
            None => fault,
        });
        Ok((read?, self))
    }
}

impl<'t> VariantAccess<'t> for Variant<'t> {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        match self.value {
            Some(value) if !value.is_empty() => {
                Err(Fault::new("expected empty table").at(&value.0.span()))
            }
            _ => Ok(()),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'t>>(self, seed: T) -> Result<T::Value, Fault> {
        seed.deserialize(self.value("newtype variant")?)
    }

    fn tuple_variant<V: Visitor<'t>>(self, _len: usize, visitor: V) -> Result<V::Value, Fault> {
        self.value("tuple variant")?.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'t>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let value = self.value("struct variant")?;
        let strange = |key: &&Spanned<DeString<'_>>| !fields.contains(&&**key.get_ref());
        match value.table().and_then(|table| table.keys().find(strange)) {
            Some(key) => Err(Fault::unknown_field(key.get_ref(), fields).at(&key.span())),
            None => value.deserialize_any(visitor),
        }
    }
}
