use napi::Unknown;
use napi::ValueType;
use napi::bindgen_prelude::FromNapiValue;
use quyche::Document;
use quyche::ErrorKind;
use quyche::IndexChange as Change;
use serde_json::Map;
use serde_json::Value;

use crate::direct;
use crate::errors;
use crate::errors::Result;
use crate::names;
use crate::names::camel;
use crate::names::snake;

/// Reads a plain object as a record; names of fields become those of the core.
pub fn read(record: Unknown<'_>) -> Result<quyche::Record> {
    match direct::record(record) {
        Some(record) => Ok(record),
        None => of_value(object(record)?),
    }
}

fn object(value: Unknown<'_>) -> Result<Value> {
    match value.get_type() {
        Ok(ValueType::Object) => Value::from_unknown(value).map_err(unreadable),
        _ => Ok(Value::Null),
    }
}

fn of_value(json: Value) -> Result<quyche::Record> {
    quyche::Record::from_value(in_snake(json)?).map_err(in_camel)
}

fn in_camel(error: quyche::Error) -> errors::Error {
    errors::new(error.kind(), fields_in_camel(&error.to_string()))
}

fn in_snake(json: Value) -> Result<Value> {
    let Value::Object(fields) = json else { return Ok(json) };
    if let Some(name) = fields.keys().find(|name| name.contains('_')) {
        let message = format!("record: no field `{name}`, did you mean `{}`?", camel(name));
        return Err(errors::new(ErrorKind::InvalidRecord, message));
    }
    Ok(names::fields(fields.into_iter().map(|(name, value)| (snake(&name), value))))
}

/// Reads `{ add: { id: record, … }, remove: [id, …] }`.
pub fn changes(value: Unknown<'_>) -> Result<Vec<Change>> {
    let wrong = || errors::misuse("changes are `{ add: { id: record }, remove: [id] }`".into());
    let Value::Object(mut parts) = object(value)? else { return Err(wrong()) };
    let added = match parts.remove("add").unwrap_or_default() {
        Value::Null => Vec::new(),
        Value::Object(records) => named(records)?,
        _ => return Err(wrong()),
    };
    let removed = match parts.remove("remove").unwrap_or_default() {
        Value::Null => Vec::new(),
        Value::Array(ids) => ids,
        _ => return Err(wrong()),
    };
    if !parts.is_empty() {
        return Err(wrong());
    }
    let added = added.into_iter().map(|(id, document)| Ok(Change::Add(id, Box::new(document))));
    let removed = removed.into_iter().map(|id| match id {
        Value::String(id) => Ok(Change::Remove(id)),
        _ => Err(wrong()),
    });
    added.chain(removed).collect()
}

/// Reads one record as the index takes it.
pub fn indexed(value: Unknown<'_>) -> Result<Document> {
    document(object(value)?)
}

/// Reads `{ id: record, … }`.
pub fn documents(value: Unknown<'_>) -> Result<Vec<(String, Document)>> {
    match object(value)? {
        Value::Object(records) => named(records),
        _ => Err(errors::misuse("records are `{ id: record }`".into())),
    }
}

fn named(records: Map<String, Value>) -> Result<Vec<(String, Document)>> {
    records.into_iter().map(|(id, record)| Ok((id, document(record)?))).collect()
}

fn document(record: Value) -> Result<Document> {
    Document::from_value(in_snake(record)?).map_err(in_camel)
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
