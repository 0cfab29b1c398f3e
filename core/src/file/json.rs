use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::Deserializer;
use serde::de::MapAccess;
use serde::de::Visitor;
use serde_json::value::RawValue;
use toml::Spanned;
use toml::de::DeTable;
use toml::de::DeValue;
use toml::value::Datetime;

use crate::file::fault::Fault;

/// How deep values may lie in each other.
const DEEPEST: usize = 100;

/// What stands for `null`, which TOML has not: a moment without day, hour and zone, which no file can write.
const NULL: Datetime = Datetime { date: None, time: None, offset: None };

/// Says whether `null` stands there.
pub(super) fn is_null(value: &DeValue<'_>) -> bool {
    matches!(value, DeValue::Datetime(moment) if *moment == NULL)
}

/// Reads a text in JSON into the tree of TOML, with places.
pub(super) fn parse(text: &str) -> Result<Spanned<DeValue<'_>>, Fault> {
    let raw: &RawValue = serde_json::from_str(text).map_err(|error| syntax(text, &error))?;
    value(text, raw, DEEPEST)
}

fn value<'t>(
    text: &'t str,
    raw: &'t RawValue,
    deepest: usize,
) -> Result<Spanned<DeValue<'t>>, Fault> {
    let source = raw.get();
    let start = source.as_ptr().addr().saturating_sub(text.as_ptr().addr());
    let span = start..start + source.len();
    let wrong = |error: &dyn fmt::Display| Fault::new(error.to_string()).at(&span);
    let Some(deepest) = deepest.checked_sub(1) else {
        return Err(wrong(&"recursion limit exceeded"));
    };
    let value = match source.as_bytes().first() {
        Some(b'n') => DeValue::Datetime(NULL),
        Some(b'"') => {
            let text: Cow<'_, str> = serde_json::from_str(source).map_err(|e| wrong(&e))?;
            DeValue::String(text)
        }
        Some(b'[') => {
            let raw: Vec<&RawValue> = serde_json::from_str(source).map_err(|e| wrong(&e))?;
            let inner = |raw| {
                let value = value(text, raw, deepest)?;
                match is_null(value.get_ref()) {
                    true => Err(wrong(&"`null` stands in a list")),
                    false => Ok(value),
                }
            };
            DeValue::Array(raw.into_iter().map(inner).collect::<Result<_, _>>()?)
        }
        Some(b'{') => {
            let raw: Entries<'_> = serde_json::from_str(source).map_err(|e| wrong(&e))?;
            let mut table = DeTable::new();
            for (key, raw) in raw.0 {
                let value = value(text, raw, deepest)?;
                let before = text.get(..value.span().start).unwrap_or_default();
                let at = before.rfind(&format!("\"{key}\"")).unwrap_or(start);
                let key = Spanned::new(at..value.span().start, Cow::Owned(key));
                if table.contains_key(&key) {
                    let message = format!("duplicate field `{}`", key.get_ref());
                    return Err(Fault::new(message).at(&key.span()));
                }
                table.insert(key, value);
            }
            DeValue::Table(table)
        }
        _ => DeValue::parse(source).map_err(|error| wrong(&error.message()))?.into_inner(),
    };
    Ok(Spanned::new(span, value))
}

/// What is no JSON at all, at the place where the reader stands.
fn syntax(text: &str, error: &serde_json::Error) -> Fault {
    let message = error.to_string();
    let said = message.rfind(" at line ").and_then(|end| message.get(..end)).unwrap_or(&message);
    let lines = text.split_inclusive('\n').take(error.line().saturating_sub(1));
    let at = lines.map(str::len).sum::<usize>() + error.column().saturating_sub(1);
    Fault::new(said).at(&(at..at + 1))
}

/// The fields of an object in their order.
struct Entries<'t>(Vec<(String, &'t RawValue)>);

impl<'t> Deserialize<'t> for Entries<'t> {
    fn deserialize<D: Deserializer<'t>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields;

        impl<'t> Visitor<'t> for Fields {
            type Value = Entries<'t>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'t>>(self, mut map: A) -> Result<Entries<'t>, A::Error> {
                let mut all = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    all.push(entry);
                }
                Ok(Entries(all))
            }
        }

        deserializer.deserialize_map(Fields)
    }
}
