use napi::Unknown;
use napi::ValueType;
use napi::bindgen_prelude::FromNapiValue;
use quyche::ErrorKind;
use serde_json::Value;

use crate::errors;
use crate::errors::Result;
use crate::names::camel;
use crate::names::snake;

/// Reads a plain object as a record; names of fields become those of the core.
pub fn read(record: Unknown<'_>) -> Result<quyche::Record> {
    let json = match record.get_type() {
        Ok(ValueType::Object) => Value::from_unknown(record).map_err(unreadable)?,
        _ => Value::Null,
    };
    let json = match json {
        Value::Object(fields) => {
            if let Some(name) = fields.keys().find(|name| name.contains('_')) {
                let message = format!("record: no field `{name}`, did you mean `{}`?", camel(name));
                return Err(errors::new(ErrorKind::InvalidRecord, message));
            }
            fields.into_iter().map(|(name, value)| (snake(&name), value)).collect()
        }
        other => other,
    };
    quyche::Record::from_value(json).map_err(|error| {
        let message = error.to_string();
        errors::new(error.kind(), fields_in_camel(&message))
    })
}

/// An object that goes in circles, or holds what no record holds.
fn unreadable(error: napi::Error) -> errors::Error {
    errors::new(ErrorKind::InvalidRecord, format!("record: {}", error.reason))
}

/// A message names fields in backticks after `field` or `mean`; they are written as JavaScript has them.
fn fields_in_camel(message: &str) -> String {
    let mut pieces = message.split('`');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for (i, piece) in pieces.enumerate() {
        let named = i % 2 == 0 && (out.ends_with("field ") || out.ends_with("mean "));
        out.push('`');
        if named { out.push_str(&camel(piece)) } else { out.push_str(piece) }
    }
    out
}
