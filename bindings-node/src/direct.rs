//! Records read straight from objects of JavaScript, where nothing is wrong with them.
//!
//! What is read here reads the same as JSON; whatever is not, also anything wrong, is left to that
//! way, which says what was wrong.

use std::collections::HashMap;
use std::ffi::CStr;
use std::ffi::CString;
use std::sync::LazyLock;

use napi::Unknown;
use napi::ValueType;
use napi::bindgen_prelude::FromNapiValue as _;
use napi::bindgen_prelude::JsObjectValue as _;
use napi::bindgen_prelude::Object;
use quyche::Field;
use quyche::RecordKind;
use serde_json::Value;

use crate::names::camel;

/// A kind of record, and the names of its fields in JavaScript.
struct Form {
    kind: RecordKind,
    fields: Vec<(Field, CString)>,
}

/// The kinds by name.
static FORMS: LazyLock<HashMap<&str, Form>> = LazyLock::new(|| {
    let form = |kind: &RecordKind| {
        let fields = kind.fields().iter();
        let fields =
            fields.filter_map(|(field, _)| Some((*field, CString::new(camel(field.name())).ok()?)));
        (kind.name(), Form { kind: *kind, fields: fields.collect() })
    };
    RecordKind::ALL.iter().map(form).collect()
});

/// Reads a plain object as a record.
pub fn record(given: Unknown<'_>) -> Option<quyche::Record> {
    if given.get_type().ok()? != ValueType::Object {
        return None;
    }
    let object = Object::from_unknown(given).ok()?;
    let Value::String(kind) = property(&object, c"kind")?? else { return None };
    let form = FORMS.get(kind.as_str())?;
    let mut record = quyche::Record::new(form.kind);
    let mut seen = 1;
    for (field, name) in &form.fields {
        let Some(value) = property(&object, name)? else { continue };
        seen += 1;
        if !value.is_null() {
            record.set_value(*field, value).ok()?;
        }
    }
    if let Some(value) = property(&object, c"attestations")? {
        seen += 1;
        if !value.is_null() {
            record.attest(serde_json::from_value(value).ok()?);
        }
    }
    let names = object.get_property_names().ok()?;
    (names.get_array_length().ok()? == seen).then_some(record)
}

/// Returns what a property holds, if anything; nothing at all where that is no data.
fn property(object: &Object<'_>, name: &CStr) -> Option<Option<Value>> {
    let value: Unknown<'_> = object.get_c_named_property_unchecked(name).ok()?;
    match value.get_type().ok()? {
        ValueType::Undefined => Some(None),
        _ => Value::from_unknown(value).ok().map(Some),
    }
}
