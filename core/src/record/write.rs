use serde::Serialize;
use serde_json::Map;
use serde_json::Value as Json;

use crate::error::Error;
use crate::error::ErrorKind;
use crate::record::Facts;
use crate::record::Record;
use crate::record::Shape;
use crate::record::Value;

impl Record {
    /// Writes the record as JSON with its `kind`; a password is never written.
    ///
    /// # Errors
    /// `internal`, which cannot happen with the kinds of this library.
    ///
    /// # Examples
    /// ```
    /// use quyche::Record;
    ///
    /// let json = Record::from_json(r#"{ "kind": "account", "password": "Abc!1" }"#)?.to_value()?;
    /// assert_eq!(json, serde_json::json!({ "kind": "account" }));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn to_value(&self) -> Result<Json, Error> {
        let kind = self.kind();
        let mut json = Map::new();
        for (field, shape) in kind.fields() {
            match self.value(*field) {
                Some(value) if *shape != Shape::Secret => {
                    json.insert(field.name().into(), written(value)?);
                }
                _ => {}
            }
        }
        if !self.attestations().is_empty() {
            json.insert("attestations".into(), listed(self.attestations())?);
        }
        json.insert("kind".into(), kind.name().into());
        Ok(json.into())
    }
}

fn written(value: Value<'_>) -> Result<Json, Error> {
    Ok(match value {
        Value::Text(text) => text.into(),
        Value::Flag(flag) => flag.into(),
        Value::Day(day) => day.to_string().into(),
        Value::Moment(moment) => moment.to_string().into(),
        Value::Count(count) => count.into(),
        Value::Texts(texts) => texts.into(),
        Value::Days(days) => days.iter().map(ToString::to_string).collect(),
        Value::Reviews(list) => listed(list)?,
        Value::Sections(list) => listed(list)?,
        Value::Notices(list) => listed(list)?,
    })
}

fn listed<T: Serialize>(list: &[T]) -> Result<Json, Error> {
    serde_json::to_value(list)
        .map_err(|e| Error::caused(ErrorKind::Internal, "record not serialised", e))
}
