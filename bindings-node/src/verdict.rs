//! What one rule says about one record, with its places in UTF-16 units.

use napi_derive::napi;
use quyche::Facts;
use quyche::Field;
use quyche::Lang;
use quyche::Offsets;
use quyche::Outcome;
use serde_json::Value;

use crate::errors::Result;
use crate::names::camel;
use crate::text::Span;
use crate::value::plain;
use crate::value::word;

/// What a text says, in Vietnamese and in English.
#[napi(object, object_from_js = false)]
pub struct Said {
    pub vi: String,
    pub en: String,
}

impl Said {
    pub fn both(text: impl Fn(Lang) -> String) -> Self {
        Self { vi: text(Lang::Vi), en: text(Lang::En) }
    }
}

impl From<&quyche::Said> for Said {
    fn from(said: &quyche::Said) -> Self {
        Self { vi: said.vi.clone(), en: said.en.clone() }
    }
}

/// Where a record breaks a rule, and why.
#[napi(object, object_from_js = false)]
pub struct Place {
    #[napi(ts_type = "Field")]
    pub field: String,
    /// Which entry of a list, counted from 0.
    pub entry: Option<u32>,
    /// The place in the text of the field.
    pub span: Option<Span>,
    #[napi(ts_type = "Reason")]
    pub reason: Value,
    /// What is wrong there, as the end of a sentence that names the field.
    pub message: Said,
}

/// What all verdicts share; see `Verdict`.
#[napi(object, object_from_js = false)]
pub struct VerdictBase {
    /// The rule, such as `ATTRIBUTION-SOURCE`.
    pub rule: String,
    /// The first place of the regulation that says it.
    pub citation: String,
    /// Every place of the regulation that says it.
    pub citations: Vec<String>,
    #[napi(ts_type = "Outcome")]
    pub outcome: &'static str,
    /// The fields concerned.
    #[napi(ts_type = "Field[]")]
    pub fields: Vec<String>,
    /// Where the record breaks the rule, or where a person should look.
    pub places: Vec<Place>,
    #[napi(ts_type = "Modality")]
    pub modality: String,
    #[napi(ts_type = "Severity")]
    pub severity: String,
    /// Places worth a look that decide nothing.
    pub advice: Vec<Place>,
    #[napi(ts_type = "Attested")]
    pub attested: String,
    /// For an imported duty: the act behind it, its clause, and what replaced it.
    #[napi(ts_type = "{ act: string; citation?: string; replacedBy?: string[] }")]
    pub source: Option<Value>,
    /// What the rule asks for.
    pub duty: Said,
    /// The notes of the profile that touch the rule.
    pub notes: Vec<String>,
    /// What is wrong, which clause asks for it, and what to do.
    pub message: Said,
}

/// The texts of a record with their offsets, each read once.
pub struct Texts<'r> {
    record: &'r quyche::Record,
    known: Vec<(Field, Option<usize>, Offsets<'r>)>,
}

impl<'r> Texts<'r> {
    pub fn new(record: &'r quyche::Record) -> Self {
        Self { record, known: Vec::new() }
    }

    /// Returns the verdict with its places in UTF-16 units.
    pub fn in_units(&mut self, verdict: &quyche::Verdict) -> quyche::Verdict {
        let mut verdict = verdict.clone();
        let found = match &mut verdict.outcome {
            Outcome::Fail(places) | Outcome::NeedsAttestation(places) => places.as_mut_slice(),
            _ => &mut [],
        };
        for place in found.iter_mut().chain(&mut verdict.advice) {
            place.span = self.units(place);
        }
        verdict
    }

    /// Returns where a place stands in UTF-16 units.
    pub fn units(&mut self, place: &quyche::Place) -> Option<quyche::Span> {
        let span = place.span?;
        let known = self
            .known
            .iter()
            .position(|(field, entry, _)| (*field, *entry) == (place.field, place.entry));
        let at = match known {
            Some(at) => at,
            None => {
                let offsets = Offsets::new(text(self.record, place)?);
                self.known.push((place.field, place.entry, offsets));
                self.known.len() - 1
            }
        };
        let (_, _, offsets) = self.known.get(at)?;
        Some(quyche::Span::new(offsets.utf16(span.start), offsets.utf16(span.end)))
    }
}

fn text<'r>(record: &'r quyche::Record, place: &quyche::Place) -> Option<&'r str> {
    match record.value(place.field)? {
        quyche::Value::Text(text) => Some(text),
        quyche::Value::Texts(texts) => texts.get(place.entry?).map(String::as_str),
        _ => None,
    }
}

impl VerdictBase {
    /// Of a verdict whose places are in UTF-16 units.
    pub fn new(verdict: &quyche::Verdict) -> Result<Self> {
        Ok(Self {
            rule: verdict.rule.to_string(),
            citation: verdict.citation.to_string(),
            citations: verdict.citations.iter().map(ToString::to_string).collect(),
            outcome: verdict.outcome.name(),
            fields: verdict.outcome.fields().iter().map(|field| camel(field.name())).collect(),
            places: places(verdict.outcome.places())?,
            modality: word(&verdict.modality),
            severity: word(&verdict.severity),
            advice: places(&verdict.advice)?,
            attested: word(&verdict.attested),
            source: verdict.source.as_ref().map(plain).transpose()?,
            duty: Said::from(&*verdict.duty),
            notes: verdict.notes.to_vec(),
            message: Said::both(|lang| verdict.message(lang)),
        })
    }
}

fn places(places: &[quyche::Place]) -> Result<Vec<Place>> {
    let place = |place: &quyche::Place| {
        Ok(Place {
            field: camel(place.field.name()),
            entry: place.entry.and_then(|entry| u32::try_from(entry).ok()),
            span: place.span.map(Span::of_units),
            reason: plain(&place.reason)?,
            message: Said::both(|lang| place.reason.message(lang)),
        })
    };
    places.iter().map(place).collect()
}
