//! Values of the core as plain objects.

use quyche::ErrorKind;
use serde::Serialize;
use serde_json::Value;

use crate::errors;
use crate::errors::Result;
use crate::names::camel_keys;

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
