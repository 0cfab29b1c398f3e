//! Profiles: a regulation as data, and what it says about a record.

use std::collections::BTreeMap;
use std::sync::Arc;

use pyo3::prelude::*;

use crate::audit::Audit;
use crate::audit::inventory;
use crate::calendar::Calendar;
use crate::column::Column;
use crate::data;
use crate::day::Day;
use crate::deadline::Deadline;
use crate::deadline::Dues;
use crate::deadline::query;
use crate::errors::raise;
use crate::legal::Citation;
use crate::record::Record;
use crate::report::Report;
use crate::report::Validity;
use crate::said::Said;
use crate::value::Many;
use crate::value::value;
use crate::words::ReadingName;
use crate::words::RollName;

/// A regulation: who it is, when it binds, and its rules with their citations.
#[pyclass(frozen, module = "quyche")]
pub(crate) struct Profile(pub(crate) Arc<quyche::Profile>);

fn situation(on: Day, assume_in_force: bool) -> quyche::Situation {
    let situation = quyche::Situation::on(on.0);
    if assume_in_force { situation.assume_in_force() } else { situation }
}

#[pymethods]
impl Profile {
    /// Lists the identifiers of the built-in profiles.
    #[staticmethod]
    fn builtin_ids() -> Vec<&'static str> {
        quyche::Profile::builtin_ids().collect()
    }

    /// Returns a built-in profile.
    #[staticmethod]
    fn builtin(py: Python<'_>, id: &str) -> PyResult<Self> {
        py.detach(|| quyche::Profile::builtin(id)).map(|own| Self(own.into())).map_err(raise)
    }

    /// Reads a profile that a host wrote, in TOML or JSON; `file` is the name that errors carry.
    #[staticmethod]
    #[pyo3(signature = (text, *, file = "profile"))]
    fn parse(py: Python<'_>, text: &str, file: &str) -> PyResult<Self> {
        py.detach(|| quyche::Profile::parse(text, file)).map(|own| Self(own.into())).map_err(raise)
    }

    /// The identifier, such as `ben-tre-03-2019`.
    #[getter]
    fn id(&self) -> &str {
        self.0.id()
    }

    /// What the regulation is: number, issuer, dates, structure.
    #[getter]
    fn head(&self) -> ProfileHead {
        ProfileHead::from(self.0.head())
    }

    /// The rules, in the order of the text.
    #[getter]
    fn rules(&self) -> Many<Rule> {
        self.0.rules().iter().map(Rule::from).collect()
    }

    /// The notes on the text.
    #[getter]
    fn notes(&self) -> Many<Note> {
        self.0.notes().iter().map(Note::from).collect()
    }

    /// Returns whether the regulation binds on a day.
    #[pyo3(signature = (*, on))]
    fn validity(&self, on: Day) -> Validity {
        Validity::from(&self.0.validity(on.0))
    }

    /// Checks a record against the regulation as it stands on a day.
    ///
    /// A draft, or a regulation that is not in force, says nothing unless the caller assumes it in force.
    #[pyo3(signature = (record, *, on, assume_in_force = false))]
    fn validate(&self, py: Python<'_>, record: Record, on: Day, assume_in_force: bool) -> Report {
        let situation = situation(on, assume_in_force);
        py.detach(|| Report::new(&self.0, &record.0, &situation))
    }

    /// Looks at the regulation itself with its own rules on number, dates, bases and structure.
    #[pyo3(signature = (*, on))]
    fn inspect(&self, py: Python<'_>, on: Day) -> Report {
        let record = quyche::Record::from(self.0.head().instrument());
        py.detach(|| Report::new(&self.0, &record, &situation(on, true)))
    }

    /// Looks at many records, each with the host's name for it, and sums up.
    #[pyo3(signature = (records, *, on, assume_in_force = false))]
    fn audit(
        &self,
        py: Python<'_>,
        records: BTreeMap<String, Record>,
        on: Day,
        assume_in_force: bool,
    ) -> Audit {
        let situation = situation(on, assume_in_force);
        let records = inventory(records);
        py.detach(|| Audit::new(self.0.audit(&records, situation), &records))
    }

    /// Checks many records at once, crossing into the library only once.
    ///
    /// A table of Arrow, or a column of structs, is taken as it is.
    #[pyo3(signature = (records, *, on, assume_in_force = false))]
    fn validate_many(
        &self,
        py: Python<'_>,
        records: Column<Record>,
        on: Day,
        assume_in_force: bool,
    ) -> Vec<Report> {
        let situation = situation(on, assume_in_force);
        py.detach(|| {
            let records = records.0.iter();
            records.map(|record| Report::new(&self.0, &record.0, &situation)).collect()
        })
    }

    /// Returns what falls due between two days, both counted, for some roles or for all.
    ///
    /// `host_due` holds the host's own days for rules whose text names none, by rule.
    #[pyo3(signature = (
        calendar, start, end, *,
        roles = Vec::new(), host_due = Dues::default(),
        reading = ReadingName("strict"), roll = RollName("stay"), assume_in_force = false
    ))]
    #[expect(clippy::too_many_arguments, reason = "options are keywords in Python")]
    fn deadlines(
        &self,
        py: Python<'_>,
        calendar: &Calendar,
        start: Day,
        end: Day,
        roles: Vec<String>,
        host_due: Dues,
        reading: ReadingName,
        roll: RollName,
        assume_in_force: bool,
    ) -> PyResult<Vec<Deadline>> {
        let query = query(start.0..=end.0, roles, host_due, reading, roll, assume_in_force);
        let found = py.detach(|| self.0.deadlines(&calendar.0, query)).map_err(raise)?;
        Ok(found.iter().map(Deadline::from).collect())
    }

    fn __repr__(&self) -> String {
        format!("<Profile {}: {} rules>", self.0.id(), self.0.rules().len())
    }
}

value! {
    /// What a regulation is.
    ProfileHead {
        /// The identifier.
        id: String,
        /// The title in Vietnamese.
        title: String,
        /// The title in English.
        title_en: String,
        /// The province.
        province: String,
        /// The number; a draft has none.
        number: Option<String>,
        /// `issued`, `draft`, `replaced` or `unknown`.
        status: String,
        /// The day of issue.
        issued: Option<Dated>,
        /// When it binds.
        effect: Option<Effect>,
        /// What it replaces.
        replaces: Many<Replaced>,
        /// Who issued it.
        issuer: String,
        /// Who signed it.
        signer: Option<String>,
        /// The number of chapters, where it has chapters.
        chapters: Option<u64>,
        /// The number of articles.
        articles: u64,
        /// The documents it rests on.
        bases: Many<String>,
        /// Whether documents it names apply in their latest version.
        latest_reference_applies: bool,
    }
}

impl From<&quyche::ProfileHead> for ProfileHead {
    fn from(head: &quyche::ProfileHead) -> Self {
        Self {
            id: head.id.clone(),
            title: head.title.clone(),
            title_en: head.title_en.clone(),
            province: head.province.clone(),
            number: head.number.clone(),
            status: data::code(&head.status),
            issued: head.issued.as_ref().map(Dated::from),
            effect: head.effect.as_ref().map(Effect::from),
            replaces: head.replaces.iter().map(Replaced::from).collect(),
            issuer: head.issuer.clone(),
            signer: head.signer.clone(),
            chapters: head.structure.chapters,
            articles: head.structure.articles,
            bases: head.bases.iter().cloned().collect(),
            latest_reference_applies: head.latest_reference_applies,
        }
    }
}

value! {
    /// A day, with the readings of witnesses that differ.
    Dated {
        /// The day that counts.
        canonical: Day,
        /// What other witnesses say.
        variants: Many<Variant>,
    }
}

impl From<&quyche::Dated> for Dated {
    fn from(dated: &quyche::Dated) -> Self {
        let variants = dated.variants.iter();
        Self {
            canonical: Day(dated.canonical),
            variants: variants
                .map(|one| Variant { value: Day(one.value), witness: one.witness.clone() })
                .collect(),
        }
    }
}

value! {
    /// A day as another witness has it.
    Variant {
        /// The day.
        value: Day,
        /// Who says so.
        witness: String,
    }
}

value! {
    /// When a regulation binds.
    Effect {
        /// The first day.
        first: Day,
        /// The last day, where it is known.
        last: Option<Day>,
    }
}

impl From<&quyche::Effect> for Effect {
    fn from(effect: &quyche::Effect) -> Self {
        Self { first: Day(effect.from), last: effect.to.map(Day) }
    }
}

value! {
    /// A document that a regulation replaces.
    Replaced {
        /// Its number.
        number: String,
        /// Its day of issue.
        issued: Option<Day>,
    }
}

impl From<&quyche::Replaced> for Replaced {
    fn from(replaced: &quyche::Replaced) -> Self {
        Self { number: replaced.number.clone(), issued: replaced.issued.map(Day) }
    }
}

value! {
    /// A rule of a profile.
    Rule {
        /// The identifier, such as `ATTRIBUTION-SOURCE`.
        id: String,
        /// Every place of the regulation that says it.
        citations: Many<Citation>,
        /// How strongly it binds, such as `must`.
        modality: String,
        /// Whom it binds.
        binds: Many<String>,
        /// What it asks for.
        duty: Said,
        /// How well the provision is attested: `primary` or `secondary`.
        attested: String,
        /// The check that looks at records.
        check: String,
        /// The kinds of record it looks at.
        kinds: Many<String>,
        /// The fields it looks at.
        fields: Many<String>,
        /// The notes that touch it.
        notes: Many<String>,
    }
}

impl From<&quyche::Rule> for Rule {
    fn from(rule: &quyche::Rule) -> Self {
        Self {
            id: rule.id().to_owned(),
            citations: rule.citations().iter().cloned().map(Citation).collect(),
            modality: data::code(&rule.modality()),
            binds: rule.binds().iter().cloned().collect(),
            duty: Said::from(rule.duty()),
            attested: data::code(&rule.attested()),
            check: rule.check().to_owned(),
            kinds: rule.kinds().iter().map(|kind| kind.name().to_owned()).collect(),
            fields: rule.fields().into_iter().map(|field| field.name().to_owned()).collect(),
            notes: rule.notes().iter().cloned().collect(),
        }
    }
}

value! {
    /// A note on the text of a regulation.
    Note {
        /// The identifier.
        id: String,
        /// Vietnamese.
        vi: String,
        /// English.
        en: String,
    }
}

impl From<&quyche::Note> for Note {
    fn from(note: &quyche::Note) -> Self {
        Self { id: note.id.clone(), vi: note.vi.clone(), en: note.en.clone() }
    }
}

/// Lists the names of the checks.
#[pyfunction]
pub(crate) fn check_names() -> Vec<&'static str> {
    quyche::check_names().collect()
}

/// Returns the explanation of a check, in Markdown.
#[pyfunction]
pub(crate) fn check_page(name: &str) -> Option<&'static str> {
    quyche::check_page(name)
}
