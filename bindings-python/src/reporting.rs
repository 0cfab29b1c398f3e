//! What an organisation owes, the papers that come of it, and the figures for leaders.

use std::collections::BTreeMap;

use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::type_hint_identifier;

use crate::calendar::Calendar;
use crate::data::Details;
use crate::day::Day;
use crate::day::Time;
use crate::deadline::Deadline;
use crate::errors::raise;
use crate::json;
use crate::legal::Citation;
use crate::profile::Profile;
use crate::record::Record;
use crate::said::Said;
use crate::value::Many;
use crate::value::value;
use crate::words::Lang;
use crate::words::StatusName;
use crate::workflow::read;

/// Defines what crosses the border as a dataclass of `quyche.office`, or a mapping with its fields.
macro_rules! given {
    ($name:ident, $hint:literal, $what:literal) => {
        pub(crate) struct $name(quyche::$name);

        impl<'py> FromPyObject<'_, 'py> for $name {
            type Error = PyErr;
            const INPUT_TYPE: PyStaticExpr = type_hint_identifier!("quyche.office", $hint);

            fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
                read($what, &given).map(Self)
            }
        }
    };
}

given!(Office, "OfficeLike", "office");
given!(Sent, "SentLike", "sent");
given!(ReportFacts, "ReportFactsLike", "reports");

/// The content of a report; the keys of its sections are those of the form.
pub(crate) struct ReportPaper(quyche::ReportPaper);

impl<'py> FromPyObject<'_, 'py> for ReportPaper {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = type_hint_identifier!("quyche.office", "ReportPaperLike");

    fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        let wrong = |why| pyo3::exceptions::PyValueError::new_err(format!("paper: {why}"));
        serde_json::from_value(json::value(&given, 0)?).map(Self).map_err(wrong)
    }
}

value! {
    /// One sending of a report; all but the last are superseded.
    Sending {
        /// When.
        at: Time,
        /// Whether a later one takes its place.
        superseded: bool,
    }
}

value! {
    /// One duty of an agenda.
    Duty {
        /// The identifier of the deadline.
        id: String,
        /// What is due, when and why.
        deadline: Deadline,
        /// How it stands; the first sending decides whether it was in time.
        status: StatusName,
        /// The days to or past the last good day, where the status has some.
        days: Option<i32>,
        /// What was sent, oldest first.
        sent: Many<Sending>,
        /// The working days on which somebody is to be reminded.
        remind_on: Many<Day>,
        /// How it stands, in words.
        texts: Said,
    }
    methods {
        /// Says how it stands.
        #[pyo3(signature = (lang = Lang::VI))]
        fn text(&self, lang: Lang) -> &str {
            self.texts.said(lang)
        }
    }
}

impl From<&quyche::Duty> for Duty {
    fn from(duty: &quyche::Duty) -> Self {
        let sending =
            |one: &quyche::Sending| Sending { at: Time(one.at), superseded: one.superseded };
        Self {
            id: duty.id.clone(),
            deadline: Deadline::from(&duty.deadline),
            status: StatusName(duty.status.code()),
            days: duty.status.days(),
            sent: duty.sent.iter().map(sending).collect(),
            remind_on: duty.remind_on.iter().copied().map(Day).collect(),
            texts: Said::both(|lang| duty.status.text(lang)),
        }
    }
}

/// Everything an organisation owes over some days, and how it stands on one of them.
#[pyclass(frozen, eq, module = "quyche")]
#[derive(PartialEq)]
pub(crate) struct Agenda(quyche::Agenda);

#[pymethods]
impl Agenda {
    /// Lists what `office` owes from `start` to `end`, both counted, as it stands `on` a day.
    ///
    /// `sent` are the reports that were sent; `facts` are records from which duties follow, each with the
    /// host's name for what it describes.
    #[new]
    #[pyo3(signature = (office, profiles, calendar, start, end, *, on, sent = Vec::new(), facts = Vec::new()))]
    #[expect(clippy::too_many_arguments, reason = "options are keywords in Python")]
    fn py_new(
        py: Python<'_>,
        office: Office,
        profiles: Vec<PyRef<'_, Profile>>,
        calendar: &Calendar,
        start: Day,
        end: Day,
        on: Day,
        sent: Vec<Sent>,
        facts: Vec<(String, Record)>,
    ) -> PyResult<Self> {
        let profiles: Vec<_> =
            profiles.iter().map(|profile| quyche::Profile::clone(&profile.0)).collect();
        let sent: Vec<_> = sent.into_iter().map(|sent| sent.0).collect();
        let facts = facts.into_iter().map(|(subject, record)| quyche::Fact::new(subject, record.0));
        let facts: Vec<_> = facts.collect();
        py.detach(|| {
            let known = quyche::Known::new().sent(&sent).facts(&facts);
            quyche::Agenda::new(&office.0, &profiles, &calendar.0, start.0..=end.0, on.0, known)
        })
        .map(Self)
        .map_err(raise)
    }

    /// The organisation.
    #[getter]
    fn office(&self) -> &str {
        &self.0.office
    }

    /// The day on which it is read.
    #[getter]
    fn on(&self) -> Day {
        Day(self.0.on)
    }

    /// The duties in order.
    #[getter]
    fn duties(&self) -> Many<Duty> {
        self.0.duties.iter().map(Duty::from).collect()
    }

    /// The duties of which the office is to be reminded on the day of the agenda.
    #[getter]
    fn reminders(&self) -> Many<Duty> {
        self.0.reminders().map(Duty::from).collect()
    }

    /// Writes it as a list for people.
    #[pyo3(signature = (lang = Lang::VI))]
    fn to_text(&self, lang: Lang) -> String {
        self.0.to_text(lang.0)
    }

    /// Writes it as a table in CSV.
    #[pyo3(signature = (lang = Lang::VI))]
    fn to_csv(&self, lang: Lang) -> String {
        self.0.to_csv(lang.0)
    }

    /// Writes it as an iCalendar with reminders; `stamp` is the instant of writing.
    #[pyo3(signature = (stamp, lang = Lang::VI))]
    fn to_ics(&self, stamp: Time, lang: Lang) -> String {
        self.0.to_ics(lang.0, stamp.0)
    }

    /// Lays a year out as an HTML page with its days off and due days.
    #[pyo3(signature = (year, calendar, lang = Lang::VI))]
    fn to_year_page(&self, year: i16, calendar: &Calendar, lang: Lang) -> PyResult<String> {
        self.0.to_year_page(year, &calendar.0, lang.0).map_err(raise)
    }

    fn __repr__(&self) -> String {
        let (office, count) = (&self.0.office, self.0.duties.len());
        format!("<Agenda {office} {}..{}: {count} duties>", self.0.from, self.0.to)
    }
}

/// The form of a report (biểu mẫu báo cáo): its title and its sections in order.
#[pyclass(frozen, module = "quyche")]
pub(crate) struct ReportTemplate(quyche::ReportTemplate);

#[pymethods]
impl ReportTemplate {
    /// Returns the form that a built-in regulation prescribes.
    #[staticmethod]
    fn builtin(profile: &str) -> PyResult<Self> {
        quyche::ReportTemplate::builtin(profile).map(Self).map_err(raise)
    }

    /// Reads a form from TOML; errors name `file`, line and column.
    #[staticmethod]
    #[pyo3(signature = (text, file = "form"))]
    fn parse(text: &str, file: &str) -> PyResult<Self> {
        quyche::ReportTemplate::parse(text, file).map(Self).map_err(raise)
    }

    /// The profile it belongs to.
    #[getter]
    fn profile(&self) -> &str {
        self.0.profile()
    }

    /// The place of the regulation that prescribes it.
    #[getter]
    fn citation(&self) -> Citation {
        Citation(self.0.citation().clone())
    }

    /// The keys of the sections and parts that take text.
    #[getter]
    fn keys(&self) -> Vec<&str> {
        self.0.keys().collect()
    }

    /// Writes title, addressee and sections as plain text.
    fn text(&self, paper: ReportPaper) -> String {
        self.0.text(&paper.0)
    }

    /// Returns the report as the record that a profile judges.
    #[pyo3(signature = (paper) -> "dict[str, object]")]
    fn record<'py>(&self, py: Python<'py>, paper: ReportPaper) -> PyResult<Bound<'py, PyAny>> {
        let record = quyche::Record::from(paper.0.record(&self.0));
        Details(record.to_value().map_err(raise)?).into_pyobject(py)
    }

    /// Lays the report out as an HTML page, ready to print on A4 by Decree 30/2020.
    fn to_html(&self, py: Python<'_>, paper: ReportPaper) -> PyResult<String> {
        py.detach(|| self.0.to_html(&paper.0)).map_err(raise)
    }

    /// Lays the report out by the host's own template of minijinja, with the values of the built-in one.
    fn to_page(&self, py: Python<'_>, paper: ReportPaper, template: &str) -> PyResult<String> {
        py.detach(|| self.0.to_page(&paper.0, template)).map_err(raise)
    }

    /// Lays the report out as a Word document (DOCX), A4 by Decree 30/2020.
    #[pyo3(signature = (paper) -> "bytes")]
    fn to_docx<'py>(
        &self,
        py: Python<'py>,
        paper: ReportPaper,
    ) -> PyResult<Bound<'py, pyo3::types::PyBytes>> {
        let docx = py.detach(|| self.0.to_docx(&paper.0)).map_err(raise)?;
        Ok(pyo3::types::PyBytes::new(py, &docx))
    }

    fn __repr__(&self) -> String {
        format!("<ReportTemplate {}>", self.0.profile())
    }
}

value! {
    /// How many reports came in time, late, or not at all.
    ReportTally {
        /// First sent in time.
        on_time: u32,
        /// First sent after the last good day.
        late: u32,
        /// Not sent, and the last good day is past.
        missing: u32,
        /// Not sent, and there is time or no day is set.
        waiting: u32,
        /// Sent, where no day is set.
        without_day: u32,
        /// How often reports were returned.
        returned: u32,
        /// How often reports were corrected after approval.
        corrected: u32,
        /// The reports, sent or not.
        reports: u32,
    }
}

impl From<&quyche::ReportTally> for ReportTally {
    fn from(tally: &quyche::ReportTally) -> Self {
        Self {
            on_time: tally.on_time,
            late: tally.late,
            missing: tally.missing,
            waiting: tally.waiting,
            without_day: tally.without_day,
            returned: tally.returned,
            corrected: tally.corrected,
            reports: tally.reports(),
        }
    }
}

/// The figures for leaders: reports by agency and by the month in which they were due.
#[pyclass(frozen, eq, module = "quyche")]
#[derive(PartialEq)]
pub(crate) struct Summary(quyche::Summary);

fn tallies(named: &BTreeMap<String, quyche::ReportTally>) -> BTreeMap<String, ReportTally> {
    named.iter().map(|(name, tally)| (name.clone(), tally.into())).collect()
}

#[pymethods]
impl Summary {
    /// Counts reports as they stand `on` a day.
    #[new]
    #[pyo3(signature = (reports, *, on))]
    fn py_new(reports: Vec<ReportFacts>, on: Day) -> Self {
        let reports: Vec<_> = reports.into_iter().map(|facts| facts.0).collect();
        Self(quyche::Summary::new(&reports, on.0))
    }

    /// The day on which it is read.
    #[getter]
    fn on(&self) -> Day {
        Day(self.0.on)
    }

    /// All reports.
    #[getter]
    fn total(&self) -> ReportTally {
        (&self.0.total).into()
    }

    /// By the reporting body; reports that are not assigned stand under an empty name.
    #[getter]
    fn agencies(&self) -> BTreeMap<String, ReportTally> {
        tallies(&self.0.agencies)
    }

    /// By the month of the last good day, as `2026-05`; those without one stand under an empty name.
    #[getter]
    fn months(&self) -> BTreeMap<String, ReportTally> {
        tallies(&self.0.months)
    }

    /// Draws the reports of each agency as bars (SVG).
    #[pyo3(signature = (lang = Lang::VI))]
    fn to_svg(&self, lang: Lang) -> PyResult<String> {
        self.0.to_svg(lang.0).map_err(raise)
    }

    fn __repr__(&self) -> String {
        format!("<Summary on {}: {} reports>", self.0.on, self.0.total.reports())
    }
}
