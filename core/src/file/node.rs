use serde::Deserializer;
use serde::de::DeserializeSeed;
use serde::de::Error;
use serde::de::MapAccess;
use serde::de::SeqAccess;
use serde::de::Unexpected;
use serde::de::Visitor;
use serde::forward_to_deserialize_any;
use toml::Spanned;
use toml::de::DeTable;
use toml::de::DeValue;

use crate::file::fault::Fault;
use crate::file::json::is_null;
use crate::file::key::Key;
use crate::file::variant::Variant;

/// A value of a file, from which others are read.
#[derive(Clone, Copy)]
pub(super) struct Node<'de>(pub(super) &'de Spanned<DeValue<'de>>);

impl<'de> Node<'de> {
    pub(super) fn table(self) -> Option<&'de DeTable<'de>> {
        self.0.get_ref().as_table()
    }

    pub(super) fn is_empty(self) -> bool {
        match self.0.get_ref() {
            DeValue::Array(values) => values.is_empty(),
            DeValue::Table(table) => table.is_empty(),
            _ => false,
        }
    }
}

impl<'de> Deserializer<'de> for Node<'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let read = match self.0.get_ref() {
            DeValue::String(text) => visitor.visit_borrowed_str(text),
            DeValue::Integer(number) => {
                match i64::from_str_radix(number.as_str(), number.radix()) {
                    Ok(number) => visitor.visit_i64(number),
                    Err(_) => Err(Fault::new("integer number overflowed")),
                }
            }
            DeValue::Float(number) => match number.as_str().parse() {
                Ok(number) => visitor.visit_f64(number),
                Err(_) => Err(Fault::new("floating-point number overflowed")),
            },
            DeValue::Boolean(yes) => visitor.visit_bool(*yes),
            value if is_null(value) => visitor.visit_unit(),
            DeValue::Datetime(_) => Err(Fault::invalid_type(Unexpected::Map, &visitor)),
            DeValue::Array(values) => visitor.visit_seq(Elements(values.iter())),
            DeValue::Table(table) => visitor.visit_map(Entries { rest: table.iter(), value: None }),
        };
        read.map_err(|fault| fault.at(&self.0.span()))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let read = match is_null(self.0.get_ref()) {
            true => visitor.visit_none(),
            false => visitor.visit_some(self),
        };
        read.map_err(|fault| fault.at(&self.0.span()))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self).map_err(|fault| fault.at(&self.0.span()))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let read = variant(self).and_then(|variant| visitor.visit_enum(variant));
        read.map_err(|fault| fault.at(&self.0.span()))
    }

    forward_to_deserialize_any! {
        bool u8 u16 u32 u64 i8 i16 i32 i64 u128 i128 f32 f64 char str string seq bytes byte_buf map unit
        ignored_any unit_struct tuple_struct tuple struct identifier
    }
}

/// A choice is its name, or a table with its name alone.
fn variant(node: Node<'_>) -> Result<Variant<'_>, Fault> {
    match node.0.get_ref() {
        DeValue::String(name) => Ok(Variant { name: Key(name), at: None, value: None }),
        DeValue::Table(table) => match (table.iter().next(), table.len()) {
            (Some((name, value)), 1) => {
                let at = Some(name.span());
                Ok(Variant { name: Key(name.get_ref()), at, value: Some(Node(value)) })
            }
            (_, 0) => Err(Fault::new("wanted exactly 1 element, found 0 elements")),
            _ => Err(Fault::new("wanted exactly 1 element, more than 1 element")),
        },
        _ => Err(Fault::new("wanted string or table")),
    }
}

struct Elements<'de>(std::slice::Iter<'de, Spanned<DeValue<'de>>>);

impl<'de> SeqAccess<'de> for Elements<'de> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Fault> {
        let Some(value) = self.0.next() else { return Ok(None) };
        seed.deserialize(Node(value)).map(Some).map_err(|fault| fault.at(&value.span()))
    }
}

type Rest<'de> = <&'de DeTable<'de> as IntoIterator>::IntoIter;

struct Entries<'de> {
    rest: Rest<'de>,
    value: Option<&'de Spanned<DeValue<'de>>>,
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Fault> {
        let Some((key, value)) = self.rest.next() else { return Ok(None) };
        self.value = Some(value);
        seed.deserialize(Key(key.get_ref())).map(Some).map_err(|fault| fault.at(&key.span()))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        let Some(value) = self.value.take() else { return Err(Fault::new("a key comes first")) };
        seed.deserialize(Node(value)).map_err(|fault| fault.at(&value.span()))
    }
}
