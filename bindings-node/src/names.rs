//! Names of fields: `source_agency` or `last-good-day` in the core, `sourceAgency` and `lastGoodDay`
//! in JavaScript.

use serde_json::Map;
use serde_json::Value;

/// `source_agency` as `sourceAgency`, `last-good-day` as `lastGoodDay`.
pub fn camel(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut letters = name.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '_' | '-' => out.extend(letters.next().map(|next| next.to_ascii_uppercase())),
            other => out.push(other),
        }
    }
    out
}

/// `sourceAgency` as `source_agency`.
pub fn snake(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            out.push('_');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}

/// Puts fields into an object one by one: to collect them would be one more sort in the addon for each caller.
pub fn fields(all: impl Iterator<Item = (String, Value)>) -> Value {
    let mut object = Map::new();
    all.for_each(|(name, value)| drop(object.insert(name, value)));
    Value::Object(object)
}

/// The object with the keys of JavaScript; what is `null` is left out.
pub fn camel_keys(value: Value) -> Value {
    match value {
        Value::Object(said) => {
            let said = said.into_iter().filter(|(_, value)| !value.is_null());
            fields(said.map(|(name, value)| (camel(&name), camel_keys(value))))
        }
        Value::Array(items) => items.into_iter().map(camel_keys).collect(),
        other => other,
    }
}

/// The object with the keys of the core: `yearOffset` as `year-offset`; what is `null` is left out.
///
/// Keys that are no names, such as the period `2026-H1`, stay as they are.
pub fn kebab_keys(value: Value) -> Value {
    let kebab = |name: String| {
        let is_name = name.chars().all(|letter| letter.is_ascii_alphabetic());
        if is_name { snake(&name).replace('_', "-") } else { name }
    };
    match value {
        Value::Object(said) => {
            let said = said.into_iter().filter(|(_, value)| !value.is_null());
            fields(said.map(|(name, value)| (kebab(name), kebab_keys(value))))
        }
        Value::Array(items) => items.into_iter().map(kebab_keys).collect(),
        other => other,
    }
}
