//! What the rules say about a record; places are code points of the record's own texts.

use std::collections::BTreeMap;
use std::hash::DefaultHasher;
use std::hash::Hash as _;
use std::hash::Hasher as _;
use std::sync::Arc;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use quyche::Facts as _;
use quyche::Field;
use quyche::Offsets;
use quyche::Outcome;
use quyche::Value;

use crate::data;
use crate::day::Day;
use crate::legal::Citation;
use crate::said::Place;
use crate::said::Said;
use crate::value::Many;
use crate::value::value;
use crate::words::Lang;
use crate::words::OutcomeName;
use crate::words::ValidityName;

/// What the rules of a profile say about one record on one day.
#[pyclass(frozen, module = "quyche")]
pub(crate) struct Report(Source);

/// A report as the core packed it, with its places in code points, or as it was pickled.
enum Source {
    Live { profile: Arc<quyche::Profile>, packed: Vec<u8> },
    Stored(Stored),
}

#[derive(Clone, PartialEq, Eq, Hash, IntoPyObject, FromPyObject)]
#[pyo3(from_item_all)]
struct Stored {
    profile: String,
    on: Day,
    validity: Validity,
    passes: bool,
    verdicts: Many<Verdict>,
    outcomes: BTreeMap<String, OutcomeName>,
}

impl Report {
    /// Looks at a record.
    pub(crate) fn new(
        profile: &Arc<quyche::Profile>,
        record: &quyche::Record,
        situation: &quyche::Situation,
    ) -> Self {
        let mut places = Places::new(record);
        let packed = profile.validate_packed(record, situation, |place| places.span(place));
        Self(Source::Live { profile: Arc::clone(profile), packed })
    }

    /// The report of the core, which a pickle does not keep.
    pub(crate) fn core(&self) -> PyResult<quyche::Report> {
        match &self.0 {
            Source::Live { profile, packed } => unpacked(profile, packed),
            Source::Stored(_) => Err(PyValueError::new_err(
                "a report that was pickled has lost what this needs; validate the record again",
            )),
        }
    }

    fn only(&self, keep: impl Fn(&str) -> bool) -> PyResult<Many<Verdict>> {
        Ok(match &self.0 {
            Source::Live { profile, packed } => {
                let report = unpacked(profile, packed)?;
                let verdicts = report.verdicts().iter();
                verdicts.filter(|one| keep(one.outcome.name())).map(Verdict::from).collect()
            }
            Source::Stored(stored) => {
                stored.verdicts.iter().filter(|verdict| keep(verdict.outcome.0)).cloned().collect()
            }
        })
    }

    fn stored(&self) -> PyResult<Stored> {
        let report = match &self.0 {
            Source::Live { profile, packed } => unpacked(profile, packed)?,
            Source::Stored(stored) => return Ok(stored.clone()),
        };
        let outcome = |verdict: &quyche::Verdict| {
            let name = report.outcome(&verdict.rule).name();
            (verdict.rule.to_string(), OutcomeName(name))
        };
        Ok(Stored {
            profile: report.profile().to_owned(),
            on: Day(report.on()),
            validity: Validity::from(report.validity()),
            passes: report.passes(),
            verdicts: report.verdicts().iter().map(Verdict::from).collect(),
            outcomes: report.verdicts().iter().map(outcome).collect(),
        })
    }
}

fn unpacked(profile: &quyche::Profile, packed: &[u8]) -> PyResult<quyche::Report> {
    profile.unpack(packed).ok_or_else(|| PyValueError::new_err("this report cannot be read"))
}

/// The texts of a record, in which bytes become code points.
pub(crate) struct Places<'r> {
    record: &'r quyche::Record,
    texts: Vec<(Field, Option<usize>, Offsets<'r>)>,
}

impl<'r> Places<'r> {
    pub(crate) fn new(record: &'r quyche::Record) -> Self {
        Self { record, texts: Vec::new() }
    }

    pub(crate) fn in_code_points(&mut self, verdict: &mut quyche::Verdict) {
        let found = match &mut verdict.outcome {
            Outcome::Fail(places) | Outcome::NeedsAttestation(places) => places.as_mut_slice(),
            _ => &mut [],
        };
        for place in found.iter_mut().chain(&mut verdict.advice) {
            place.span = self.span(place);
        }
    }

    fn span(&mut self, place: &quyche::Place) -> Option<quyche::Span> {
        let span = place.span?;
        let known = self
            .texts
            .iter()
            .position(|(field, entry, _)| (*field, *entry) == (place.field, place.entry));
        let at = known.unwrap_or_else(|| {
            let offsets = Offsets::new(text(self.record, place.field, place.entry));
            self.texts.push((place.field, place.entry, offsets));
            self.texts.len() - 1
        });
        let (_, _, offsets) = self.texts.get(at)?;
        Some(quyche::Span::new(offsets.code_point(span.start), offsets.code_point(span.end)))
    }
}

fn is_open(outcome: &str) -> bool {
    matches!(outcome, "needs-fact" | "needs-attestation")
}

/// Returns the text in which the places of a field lie.
fn text(record: &quyche::Record, field: Field, entry: Option<usize>) -> &str {
    match (record.value(field), entry) {
        (Some(Value::Text(text)), _) => text,
        (Some(Value::Texts(texts)), Some(entry)) => texts.get(entry).map_or("", String::as_str),
        _ => "",
    }
}

#[pymethods]
impl Report {
    /// The identifier of the profile.
    #[getter]
    fn profile(&self) -> &str {
        match &self.0 {
            Source::Live { profile, .. } => profile.id(),
            Source::Stored(stored) => &stored.profile,
        }
    }

    /// The day asked about.
    #[getter]
    fn on(&self) -> PyResult<Day> {
        match &self.0 {
            Source::Live { profile, packed } => Ok(Day(unpacked(profile, packed)?.on())),
            Source::Stored(stored) => Ok(stored.on),
        }
    }

    /// Whether the regulation binds on that day.
    #[getter]
    fn validity(&self) -> PyResult<Validity> {
        match &self.0 {
            Source::Live { profile, packed } => {
                Ok(Validity::from(unpacked(profile, packed)?.validity()))
            }
            Source::Stored(stored) => Ok(stored.validity.clone()),
        }
    }

    /// One verdict for each rule that looks at this kind of record, in the order of the text.
    #[getter]
    fn verdicts(&self) -> PyResult<Many<Verdict>> {
        self.only(|_| true)
    }

    /// The verdicts that fail.
    #[getter]
    fn failures(&self) -> PyResult<Many<Verdict>> {
        self.only(|outcome| outcome == "fail")
    }

    /// The verdicts that wait for a fact or for a person's word.
    #[getter]
    fn open(&self) -> PyResult<Many<Verdict>> {
        self.only(is_open)
    }

    /// Whether the regulation binds, and no rule fails or waits for anything.
    #[getter]
    fn passes(&self) -> bool {
        match &self.0 {
            Source::Live { packed, .. } => packed.first() == Some(&1),
            Source::Stored(stored) => stored.passes,
        }
    }

    /// Returns the outcome of a rule, the gravest where the text has it in several places, and
    /// `not-applicable` where the profile has no such rule for this kind of record.
    fn outcome(&self, rule: &str) -> PyResult<OutcomeName> {
        Ok(match &self.0 {
            Source::Live { profile, packed } => {
                OutcomeName(unpacked(profile, packed)?.outcome(rule).name())
            }
            Source::Stored(stored) => {
                stored.outcomes.get(rule).copied().unwrap_or(OutcomeName("not-applicable"))
            }
        })
    }

    /// Returns the report as plain data, as JSON holds it.
    #[pyo3(signature = () -> "dict[str, object]")]
    fn to_data<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyDict>> {
        let data = PyDict::new(slf.py());
        for name in ["profile", "on", "validity", "passes", "verdicts"] {
            data.set_item(name, data::plain(&slf.getattr(name)?)?)?;
        }
        Ok(data)
    }

    fn __repr__(&self) -> PyResult<String> {
        let stored = self.stored()?;
        let count = |keep: fn(&str) -> bool| {
            stored.verdicts.iter().filter(|verdict| keep(verdict.outcome.0)).count()
        };
        Ok(format!(
            "<Report {} on {}: {} verdicts, {} fail, {} open>",
            stored.profile,
            stored.on.0,
            count(|_| true),
            count(|outcome| outcome == "fail"),
            count(is_open),
        ))
    }

    fn __eq__(&self, other: &Self) -> PyResult<bool> {
        Ok(self.stored()? == other.stored()?)
    }

    fn __hash__(&self) -> PyResult<u64> {
        let mut hasher = DefaultHasher::new();
        self.stored()?.hash(&mut hasher);
        Ok(hasher.finish())
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __reduce__<'py>(
        slf: &Bound<'py, Self>,
    ) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyDict>,))> {
        let stored = slf.get().stored()?.into_pyobject(slf.py())?;
        Ok((slf.get_type().getattr("_stored")?, (stored,)))
    }

    #[staticmethod]
    #[pyo3(signature = (stored: "dict[str, object]"))]
    fn _stored(stored: Stored) -> Self {
        Self(Source::Stored(stored))
    }
}

value! {
    /// What one rule says about one record.
    Verdict {
        /// The rule, such as `ATTRIBUTION-SOURCE`.
        rule: String,
        /// The first place of the regulation that says it.
        citation: Citation,
        /// Every place of the regulation that says it.
        citations: Many<Citation>,
        /// One of five.
        outcome: OutcomeName,
        /// The fields that decide: those that fail, or those that are not known.
        fields: Many<String>,
        /// Where the record breaks the rule, or what a person should look at.
        places: Many<Place>,
        /// Places worth a look that decide nothing.
        advice: Many<Place>,
        /// How strongly the rule binds, such as `must`.
        modality: String,
        /// How grave a miss is: `advice`, `need` or `violation`.
        severity: String,
        /// How well the provision is attested: `primary` or `secondary`.
        attested: String,
        /// What the rule asks for.
        duty: Said,
        /// The notes of the profile that touch the rule.
        notes: Many<String>,
        /// What was found, where it stands in the regulation, and what it asks for.
        messages: Said,
    }
    methods {
        /// Says what was found, where it stands in the regulation, and what it asks for.
        #[pyo3(signature = (lang = Lang::VI))]
        fn message(&self, lang: Lang) -> &str {
            self.messages.said(lang)
        }
    }
}

impl From<&quyche::Verdict> for Verdict {
    fn from(verdict: &quyche::Verdict) -> Self {
        let fields = verdict.outcome.fields().into_iter();
        Self {
            rule: verdict.rule.to_string(),
            citation: Citation(quyche::Citation::clone(&verdict.citation)),
            citations: verdict.citations.iter().cloned().map(Citation).collect(),
            outcome: OutcomeName(verdict.outcome.name()),
            fields: fields.map(|field| field.name().to_owned()).collect(),
            places: verdict.outcome.places().iter().map(Place::from).collect(),
            advice: verdict.advice.iter().map(Place::from).collect(),
            modality: data::code(&verdict.modality),
            severity: data::code(&verdict.severity),
            attested: data::code(&verdict.attested),
            duty: Said::from(&*verdict.duty),
            notes: verdict.notes.iter().cloned().collect(),
            messages: Said::both(|lang| verdict.message(lang)),
        }
    }
}

value! {
    /// Whether a regulation binds on a day.
    Validity {
        /// One of five.
        name: ValidityName,
        /// The first day it binds, where it does not bind yet.
        first: Option<Day>,
        /// The last day it bound, where it binds no more.
        last: Option<Day>,
        /// The instrument that applied before, where it does not bind yet.
        before: Option<String>,
        /// What to tell a person.
        messages: Said,
    }
    methods {
        /// Says it to a person.
        #[pyo3(signature = (lang = Lang::VI))]
        fn message(&self, lang: Lang) -> &str {
            self.messages.said(lang)
        }
    }
}

impl From<&quyche::Validity> for Validity {
    fn from(validity: &quyche::Validity) -> Self {
        let (name, first, last, before) = match validity {
            quyche::Validity::InForce => ("in-force", None, None, None),
            quyche::Validity::Draft => ("draft", None, None, None),
            quyche::Validity::NotYet { from, before } => {
                ("not-yet", Some(Day(*from)), None, before.clone())
            }
            quyche::Validity::Ended { last } => ("ended", None, Some(Day(*last)), None),
            _ => ("unknown", None, None, None),
        };
        let name = ValidityName(name);
        let messages = Said::both(|lang| validity.message(lang));
        Self { name, first, last, before, messages }
    }
}
