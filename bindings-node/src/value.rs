//! Values of the core as plain objects.

use napi::Unknown;
use napi::bindgen_prelude::FromNapiValue;
use quyche::ErrorKind;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::errors;
use crate::errors::Result;
use crate::names::camel_keys;
use crate::names::kebab_keys;

/// The value as a plain object with the keys of JavaScript.
pub fn plain<T: Serialize + ?Sized>(value: &T) -> Result<Value> {
    serde_json::to_value(value)
        .map(camel_keys)
        .map_err(|e| errors::new(ErrorKind::Internal, e.to_string()))
}

/// The word that stands for a choice in data: `must`, `violation`.
pub fn word<T: Serialize>(choice: &T) -> String {
    match serde_json::to_value(choice) {
        Ok(Value::String(word)) => word,
        _ => String::new(),
    }
}

/// Reads a plain object as a value of the core that is no record.
pub fn take<T: DeserializeOwned>(value: Unknown<'_>, name: &str) -> Result<T> {
    let wrong = |why: String| errors::misuse(format!("{name}: {why}"));
    let json = Value::from_unknown(value).map_err(|e| wrong(e.reason.clone()))?;
    serde_json::from_value(kebab_keys(json)).map_err(|e| wrong(e.to_string()))
}

/// Reads the word that stands for a choice: `strict`, `next-workday`.
pub fn choice<T: DeserializeOwned>(word: &str, name: &str) -> Result<T> {
    serde_json::from_value(Value::from(word)).map_err(|e| errors::misuse(format!("{name}: {e}")))
}
