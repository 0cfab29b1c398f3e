use serde_json::Value as Json;

use crate::error::Error;
use crate::error::ErrorKind;
use crate::record::Facts;
use crate::record::Record;
use crate::record::RecordKind;
use crate::text::offer;

impl Record {
    /// Reads a record from JSON text with its `kind`.
    ///
    /// # Errors
    /// `invalid-record` where the text is no JSON object, the kind or a field is unknown, or a value
    /// has the wrong shape.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Facts, Record};
    ///
    /// let record = Record::from_json(r#"{ "kind": "project", "name": "Cầu Rạch Miễu 2" }"#)?;
    /// assert_eq!(record.kind().name(), "project");
    ///
    /// let error = Record::from_json(r#"{ "kind": "article", "auhtor": "" }"#).unwrap_err();
    /// assert_eq!(error.code(), "invalid-record");
    /// assert!(error.to_string().contains("did you mean `author`?"));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn from_json(text: &str) -> Result<Self, Error> {
        let json = serde_json::from_str(text)
            .map_err(|e| Error::caused(ErrorKind::InvalidRecord, format!("record: {e}"), e))?;
        Self::from_value(json)
    }

    /// Reads a record from parsed JSON with its `kind`.
    ///
    /// # Errors
    /// `invalid-record`, as [`from_json`](Self::from_json).
    ///
    /// # Examples
    /// ```
    /// use quyche::{Facts, Record};
    ///
    /// let json = serde_json::json!({ "kind": "article", "reuse": true });
    /// assert_eq!(Record::from_value(json)?.kind().name(), "article");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn from_value(json: Json) -> Result<Self, Error> {
        let invalid = |message: String| Error::plain(ErrorKind::InvalidRecord, message);
        let Json::Object(mut fields) = json else {
            return Err(invalid("record: expected an object with a `kind`".into()));
        };
        let kind = match fields.remove("kind") {
            Some(Json::String(name)) => RecordKind::named(&name)?,
            Some(other) => return Err(invalid(format!("record: kind `{other}` is not a text"))),
            None => return Err(invalid("record: no `kind`".into())),
        };
        fields.retain(|_, value| !value.is_null());
        for name in fields.keys() {
            let known = kind.fields().iter().map(|(field, _)| field.name());
            if name != "attestations" && !known.clone().any(|field| field == name) {
                let said = format!("{}: no field `{name}`", kind.name());
                return Err(invalid(offer(said, name, known)));
            }
        }
        for (field, shape) in kind.fields() {
            if let Some(value) = fields.get(field.name()) {
                shape
                    .accepts(value)
                    .map_err(|why| invalid(format!("{}: field `{field}`: {why}", kind.name())))?;
            }
        }
        Self::read(kind, Json::Object(fields)).map_err(|e| {
            Error::caused(ErrorKind::InvalidRecord, format!("{}: {e}", kind.name()), e)
        })
    }

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
        let mut json = self
            .write()
            .map_err(|e| Error::caused(ErrorKind::Internal, "record not serialised", e))?;
        if let Some(fields) = json.as_object_mut() {
            fields.retain(|_, value| !value.is_null());
            fields.insert("kind".into(), self.kind().name().into());
        }
        Ok(json)
    }
}

impl RecordKind {
    /// Returns the kind of this name.
    ///
    /// # Errors
    /// `invalid-record` where there is none.
    ///
    /// # Examples
    /// ```
    /// use quyche::RecordKind;
    ///
    /// assert_eq!(RecordKind::named("article")?, RecordKind::Article);
    /// assert!(RecordKind::named("artikel").is_err());
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn named(name: &str) -> Result<Self, Error> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name).ok_or_else(|| {
            let said = format!("no kind of record `{name}`");
            let known = Self::ALL.iter().map(|kind| kind.name());
            Error::plain(ErrorKind::InvalidRecord, offer(said, name, known))
        })
    }
}

impl crate::record::Shape {
    fn accepts(self, value: &Json) -> Result<(), String> {
        let (fits, wanted) = match self {
            Self::Text | Self::Secret => (value.is_string(), "a text"),
            Self::Flag => (value.is_boolean(), "true or false"),
            Self::Day => return dated::<crate::date::Date>(value),
            Self::Moment => return dated::<crate::date::Moment>(value),
            Self::Count => (value.is_u64(), "a whole number"),
            Self::Texts => (
                value.as_array().is_some_and(|items| items.iter().all(Json::is_string)),
                "a list of texts",
            ),
            Self::Days => (
                value.as_array().is_some_and(|days| {
                    days.iter().all(|day| dated::<crate::date::Date>(day).is_ok())
                }),
                "a list of days such as 2026-03-01",
            ),
            Self::Entries(_) => (
                value.as_array().is_some_and(|items| items.iter().all(Json::is_object)),
                "a list of objects",
            ),
        };
        if fits { Ok(()) } else { Err(format!("expected {wanted}")) }
    }
}

fn dated<T: std::str::FromStr<Err = Error>>(value: &Json) -> Result<(), String> {
    match value.as_str() {
        Some(text) => text.parse::<T>().map(|_| ()).map_err(|e| e.to_string()),
        None => Err("expected a text such as 2026-03-01".into()),
    }
}
