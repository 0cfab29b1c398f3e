use std::collections::HashMap;

use napi_derive::napi;
use quyche::Facts;
use quyche::Field;
use quyche::Lang;
use quyche::Offsets;
use serde_json::Value;

use crate::errors::Result;
use crate::names::camel;
use crate::text::Span;
use crate::value::plain;
use crate::value::word;

/// What the rules of a profile say about one record on one day.
#[napi]
pub struct Report {
    pub(crate) core: quyche::Report,
    /// The places of each verdict in UTF-16 units, in the order of the verdicts.
    spans: Vec<Spans>,
}

/// The places of one verdict in UTF-16 units.
#[derive(Default)]
pub struct Spans {
    places: Vec<Option<Span>>,
    advice: Vec<Option<Span>>,
}

/// What a text says, in Vietnamese and in English.
#[napi(object, object_from_js = false)]
pub struct Said {
    pub vi: String,
    pub en: String,
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

/// A report as a plain object.
#[napi(object, object_from_js = false)]
pub struct ReportData {
    pub profile: String,
    #[napi(ts_type = "Day")]
    pub on: String,
    #[napi(ts_type = "Validity")]
    pub validity: Value,
    #[napi(ts_type = "Verdict[]")]
    pub verdicts: Vec<VerdictBase>,
}

impl Report {
    pub fn new(core: quyche::Report, record: &quyche::Record) -> Self {
        let mut texts = Texts::new(record);
        let spans = core.verdicts().iter().map(|verdict| texts.spans(verdict)).collect();
        Self { core, spans }
    }

    fn chosen<'r>(
        &'r self,
        verdicts: impl Iterator<Item = &'r quyche::Verdict>,
    ) -> Result<Vec<VerdictBase>> {
        let all = self.core.verdicts();
        verdicts
            .map(|verdict| {
                let at = all.iter().position(|one| std::ptr::eq(one, verdict));
                verdict_object(verdict, at.and_then(|at| self.spans.get(at)))
            })
            .collect()
    }
}

#[napi]
impl Report {
    /// The identifier of the profile.
    #[napi(getter)]
    pub fn profile(&self) -> &str {
        self.core.profile()
    }

    /// The day asked about.
    #[napi(getter, ts_return_type = "Day")]
    pub fn on(&self) -> String {
        self.core.on().to_string()
    }

    /// Whether the regulation binds on that day.
    #[napi(getter, ts_return_type = "Validity")]
    pub fn validity(&self) -> Result<Value> {
        validity(self.core.validity())
    }

    /// One verdict for each rule that looks at this kind of record, in the order of the text.
    #[napi(getter, ts_return_type = "Verdict[]")]
    pub fn verdicts(&self) -> Result<Vec<VerdictBase>> {
        self.chosen(self.core.verdicts().iter())
    }

    /// The verdicts that fail.
    #[napi(getter, ts_return_type = "Extract<Verdict, { outcome: 'fail' }>[]")]
    pub fn failures(&self) -> Result<Vec<VerdictBase>> {
        self.chosen(self.core.failures())
    }

    /// The verdicts that wait for a fact or for a person's word.
    #[napi(getter, ts_return_type = "Extract<Verdict, { outcome: `needs-${string}` }>[]")]
    pub fn open(&self) -> Result<Vec<VerdictBase>> {
        self.chosen(self.core.open())
    }

    /// The outcome of a rule; not-applicable where no such rule looks at this kind of record.
    #[napi(ts_return_type = "Outcome")]
    pub fn outcome(&self, rule: String) -> &'static str {
        self.core.outcome(&rule).name()
    }

    /// Whether the regulation binds, and no rule fails or waits for anything.
    #[napi(getter)]
    pub fn passes(&self) -> bool {
        self.core.passes()
    }

    /// All of it as a plain object.
    #[napi(js_name = "toJSON")]
    pub fn data(&self) -> Result<ReportData> {
        Ok(ReportData {
            profile: self.core.profile().to_owned(),
            on: self.on(),
            validity: self.validity()?,
            verdicts: self.verdicts()?,
        })
    }
}

/// The texts of a record with their offsets, each read once.
pub struct Texts<'r> {
    record: &'r quyche::Record,
    known: HashMap<(Field, Option<usize>), Option<Offsets<'r>>>,
}

impl<'r> Texts<'r> {
    pub fn new(record: &'r quyche::Record) -> Self {
        Self { record, known: HashMap::new() }
    }

    pub fn spans(&mut self, verdict: &quyche::Verdict) -> Spans {
        Spans {
            places: verdict.outcome.places().iter().map(|place| self.span(place)).collect(),
            advice: verdict.advice.iter().map(|place| self.span(place)).collect(),
        }
    }

    fn span(&mut self, place: &quyche::Place) -> Option<Span> {
        let record = self.record;
        let offsets = self
            .known
            .entry((place.field, place.entry))
            .or_insert_with(|| text(record, place).map(Offsets::new));
        place.span.zip(offsets.as_ref()).map(|(span, offsets)| Span::new(span, offsets))
    }
}

fn text<'r>(record: &'r quyche::Record, place: &quyche::Place) -> Option<&'r str> {
    place.span?;
    match record.value(place.field)? {
        quyche::Value::Text(text) => Some(text),
        quyche::Value::Texts(texts) => texts.get(place.entry?).map(String::as_str),
        _ => None,
    }
}

pub fn validity(validity: &quyche::Validity) -> Result<Value> {
    let mut object = plain(validity)?;
    if let Value::Object(fields) = &mut object {
        let kind = fields.remove("validity").unwrap_or_default();
        fields.insert("kind".into(), kind);
        let message = |lang| Value::String(validity.message(lang));
        fields.insert(
            "message".into(),
            serde_json::json!({ "vi": message(Lang::Vi), "en": message(Lang::En) }),
        );
    }
    Ok(object)
}

pub fn verdict_object(verdict: &quyche::Verdict, spans: Option<&Spans>) -> Result<VerdictBase> {
    Ok(VerdictBase {
        rule: verdict.rule.to_string(),
        citation: verdict.citation.to_string(),
        citations: verdict.citations.iter().map(ToString::to_string).collect(),
        outcome: verdict.outcome.name(),
        fields: verdict.outcome.fields().iter().map(|field| camel(field.name())).collect(),
        places: places(verdict.outcome.places(), spans.map(|spans| &*spans.places))?,
        modality: word(&verdict.modality),
        severity: word(&verdict.severity),
        advice: places(&verdict.advice, spans.map(|spans| &*spans.advice))?,
        attested: word(&verdict.attested),
        source: verdict.source.as_ref().map(plain).transpose()?,
        duty: Said::from(&*verdict.duty),
        notes: verdict.notes.to_vec(),
        message: Said { vi: verdict.message(Lang::Vi), en: verdict.message(Lang::En) },
    })
}

fn places(places: &[quyche::Place], spans: Option<&[Option<Span>]>) -> Result<Vec<Place>> {
    places
        .iter()
        .enumerate()
        .map(|(i, place)| {
            let message = |lang| place.reason.message(lang);
            Ok(Place {
                field: camel(place.field.name()),
                entry: place.entry.and_then(|entry| u32::try_from(entry).ok()),
                span: spans.and_then(|spans| spans.get(i).copied().flatten()),
                reason: plain(&place.reason)?,
                message: Said { vi: message(Lang::Vi), en: message(Lang::En) },
            })
        })
        .collect()
}

impl From<&quyche::Said> for Said {
    fn from(said: &quyche::Said) -> Self {
        Self { vi: said.vi.clone(), en: said.en.clone() }
    }
}
