use std::cell::OnceCell;

use crate::checks::Outcome;
use crate::checks::Place;
use crate::checks::Reason;
use crate::date::Date;
use crate::markup::Body;
use crate::markup::Element;
use crate::markup::Markup;
use crate::markup::PlainText;
use crate::record::Facts;
use crate::record::Field;
use crate::record::Value;
use crate::text::Span;

/// What a check may look at: the record and the day; no clock, no profile.
pub(crate) struct Case<'r> {
    pub(crate) facts: &'r dyn Facts,
    pub(crate) on: Date,
    body: OnceCell<Body<'r>>,
}

/// The text of a field as a reader sees it, with the way back to what the host wrote.
pub(crate) struct Reading<'c> {
    pub(crate) text: &'c str,
    plain: Option<&'c PlainText>,
}

impl Reading<'_> {
    /// The place in what the host wrote.
    pub(crate) fn source(&self, span: Span) -> Span {
        self.plain.map_or(span, |plain| plain.source(span))
    }
}

impl<'r> Case<'r> {
    pub(crate) fn new(facts: &'r dyn Facts, on: Date) -> Self {
        Self { facts, on, body: OnceCell::new() }
    }

    /// The text of a field without its markup.
    pub(crate) fn reading(&self, field: Field) -> Option<Reading<'_>> {
        let Some(Value::Text(text)) = self.facts.value(field) else { return None };
        if field != Field::Body {
            return Some(Reading { text, plain: None });
        }
        let plain = self.body(text).plain();
        Some(Reading { text: plain.map_or(text, PlainText::text), plain })
    }

    /// The body, its markup read once for all checks.
    fn body(&self, text: &'r str) -> &Body<'r> {
        self.body.get_or_init(|| Body::new(self.markup(), text))
    }

    /// How the body is written; plain text unless said.
    fn markup(&self) -> Markup {
        match self.facts.value(Field::Markup) {
            Some(Value::Text(name)) => Markup::named(name),
            _ => Markup::Text,
        }
    }

    /// What the body holds beside its text; where it may hold something and nobody said how it is
    /// written, that is asked for.
    pub(crate) fn elements(&self) -> Result<&[Element], Outcome> {
        let Some(Value::Text(text)) = self.facts.value(Field::Body) else {
            return Err(Outcome::NeedsFact(vec![Field::Body]));
        };
        if self.facts.value(Field::Markup).is_none() && text.contains(['<', '[', '#', '=', '-']) {
            return Err(Outcome::NeedsFact(vec![Field::Markup]));
        }
        Ok(self.body(text).elements())
    }

    /// The content of a field, or the outcome where it was not said or says nothing.
    pub(crate) fn said(&self, field: Field) -> Result<Value<'r>, Outcome> {
        match self.facts.value(field) {
            None => Err(Outcome::NeedsFact(vec![field])),
            Some(value) if value.is_empty() => Err(Outcome::fail(field, Reason::Empty {})),
            Some(value) => Ok(value),
        }
    }

    /// The text of a field that says something.
    pub(crate) fn text(&self, field: Field) -> Result<&'r str, Outcome> {
        match self.said(field)? {
            Value::Text(text) => Ok(text),
            _ => Err(Outcome::NeedsFact(vec![field])),
        }
    }

    /// The texts of a field that says something, one text or several.
    pub(crate) fn texts(&self, field: Field) -> Result<Vec<&'r str>, Outcome> {
        match self.said(field)? {
            Value::Text(text) => Ok(vec![text]),
            Value::Texts(texts) => Ok(texts.iter().map(String::as_str).collect()),
            _ => Err(Outcome::NeedsFact(vec![field])),
        }
    }

    /// Passes where every field says something.
    pub(crate) fn all_of(&self, fields: &[Field]) -> Outcome {
        fields
            .iter()
            .map(|field| self.said(*field).map_or_else(|outcome| outcome, |_| Outcome::Pass))
            .fold(Outcome::NotApplicable, Outcome::and)
    }

    /// Passes where one of the fields says something; empty ones only fail when all are known.
    pub(crate) fn any_of(&self, fields: &[Field]) -> Outcome {
        if fields.is_empty() {
            return Outcome::NotApplicable;
        }
        if fields.iter().any(|field| self.said(*field).is_ok()) {
            return Outcome::Pass;
        }
        let unknown: Vec<Field> =
            fields.iter().copied().filter(|field| self.facts.value(*field).is_none()).collect();
        if unknown.is_empty() {
            let place = |field: &Field| Place::new(*field, Reason::Empty {});
            Outcome::Fail(fields.iter().map(place).collect())
        } else {
            Outcome::NeedsFact(unknown)
        }
    }
}

/// Ends a check early with the outcome of a missing fact.
macro_rules! known {
    ($said:expr) => {
        match $said {
            Ok(value) => value,
            Err(outcome) => return outcome,
        }
    };
}

pub(crate) use known;
