use serde_json::Value as Json;

use crate::error::Error;
use crate::error::ErrorKind;
use crate::record::Attestation;
use crate::record::Facts;
use crate::record::Field;
use crate::record::Given;
use crate::record::Record;
use crate::record::RecordKind;
use crate::record::Shape;
use crate::record::given::Misfit;
use crate::record::given::is_list_of_objects;
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
        let mut record = Self::new(kind);
        let attestations = fields.remove("attestations");
        let mut said = Vec::with_capacity(fields.len());
        for (name, value) in fields.into_iter().filter(|(_, value)| !value.is_null()) {
            let known = || kind.fields().iter().map(|(field, _)| field.name());
            let Some(at) = known().position(|field| field == name) else {
                let said = format!("{}: no field `{name}`", kind.name());
                return Err(invalid(offer(said, &name, known())));
            };
            said.push((at, value));
        }
        said.sort_unstable_by_key(|(at, _)| *at);
        let said = said.into_iter().filter_map(|(at, value)| Some((kind.fields().get(at)?, value)));
        let given =
            said.map(|((field, shape), value)| Ok((*field, given(kind, *field, *shape, value)?)));
        let given = given.collect::<Result<Vec<_>, Error>>()?;
        if let Some(attestations) = attestations.filter(|value| !value.is_null()) {
            *record.vouched() =
                serde_json::from_value(attestations).map_err(|e| unread(kind, e))?;
        }
        for (field, given) in given {
            record.set(field, given)?;
        }
        Ok(record)
    }

    /// Says what a field holds.
    ///
    /// # Errors
    /// `invalid-record` where the kind has no such field, or the field holds something else.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Facts, Field, Record, RecordKind, Value};
    ///
    /// let mut record = Record::new(RecordKind::Article);
    /// record.set(Field::Author, "")?;
    /// record.set(Field::Reuse, true)?;
    /// assert_eq!(record.value(Field::Author), Some(Value::Text("")));
    ///
    /// let error = record.set(Field::Reuse, "yes").unwrap_err();
    /// assert_eq!(error.to_string(), "article: field `reuse`: expected true or false");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn set(&mut self, field: Field, given: impl Into<Given>) -> Result<(), Error> {
        self.put(field, given.into()).map_err(|misfit| self.refuse(field, misfit))
    }

    /// Says what a field holds, from JSON.
    ///
    /// # Errors
    /// `invalid-record` where the kind has no such field, or the value has the wrong shape.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Facts, Field, Record, RecordKind};
    ///
    /// let mut record = Record::new(RecordKind::Article);
    /// record.set_value(Field::PublishedAt, "2026-03-01T08:00:00+07:00".into())?;
    /// assert!(record.value(Field::PublishedAt).is_some());
    /// assert!(record.set_value(Field::PublishedAt, true.into()).is_err());
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn set_value(&mut self, field: Field, value: Json) -> Result<(), Error> {
        let kind = self.kind();
        match kind.fields().iter().find(|(known, _)| *known == field) {
            Some((_, shape)) => self.set(field, given(kind, field, *shape, value)?),
            None => Err(self.refuse(field, Misfit::Field)),
        }
    }

    /// Says what a person has vouched for.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Attestation, Facts, Record, RecordKind};
    ///
    /// let mut record = Record::new(RecordKind::Article);
    /// record.attest(vec![Attestation::default()]);
    /// assert_eq!(record.attestations().len(), 1);
    /// ```
    pub fn attest(&mut self, attestations: Vec<Attestation>) {
        *self.vouched() = attestations;
    }

    fn refuse(&self, field: Field, misfit: Misfit) -> Error {
        let kind = self.kind();
        let invalid = |message: String| Error::plain(ErrorKind::InvalidRecord, message);
        let shape = kind.fields().iter().find(|(known, _)| *known == field);
        match (misfit, shape) {
            (Misfit::Entries(error), _) => unread(kind, error),
            (Misfit::Shape, Some((_, shape))) => {
                invalid(format!("{}: field `{field}`: expected {}", kind.name(), shape.wanted()))
            }
            _ => invalid(format!("{}: no field `{field}`", kind.name())),
        }
    }
}

fn given(kind: RecordKind, field: Field, shape: Shape, value: Json) -> Result<Given, Error> {
    shape.given(value).map_err(|why| {
        let message = format!("{}: field `{field}`: {why}", kind.name());
        Error::plain(ErrorKind::InvalidRecord, message)
    })
}

fn unread(kind: RecordKind, error: serde_json::Error) -> Error {
    let message = format!("{}: {error}", kind.name());
    Error::caused(ErrorKind::InvalidRecord, message, error)
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

impl Shape {
    fn given(self, value: Json) -> Result<Given, String> {
        let given = match (self, value) {
            (Self::Day, value) => return dated(&value).map(Given::Day),
            (Self::Moment, value) => return dated(&value).map(Given::Moment),
            (Self::Text | Self::Secret, Json::String(text)) => Some(Given::Text(text)),
            (Self::Flag, Json::Bool(flag)) => Some(Given::Flag(flag)),
            (Self::Count, value) => value.as_u64().map(Given::Count),
            (Self::Texts, Json::Array(items)) => texts(items).map(Given::Texts),
            (Self::Days, Json::Array(days)) => {
                days.iter().map(|day| dated(day).ok()).collect::<Option<_>>().map(Given::Days)
            }
            (Self::Entries(_), list) => is_list_of_objects(&list).then_some(Given::Entries(list)),
            _ => None,
        };
        given.ok_or_else(|| format!("expected {}", self.wanted()))
    }
}

fn texts(items: Vec<Json>) -> Option<Vec<String>> {
    let text = |item| match item {
        Json::String(text) => Some(text),
        _ => None,
    };
    items.into_iter().map(text).collect()
}

fn dated<T: std::str::FromStr<Err = Error>>(value: &Json) -> Result<T, String> {
    match value.as_str() {
        Some(text) => text.parse::<T>().map_err(|e| e.to_string()),
        None => Err(format!("expected {}", Shape::Day.wanted())),
    }
}
