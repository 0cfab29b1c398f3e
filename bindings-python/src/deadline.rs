//! Terms, duties that recur, and the days on which they fall due.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use pyo3::exceptions::PyValueError;
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::type_hint_identifier;
use quyche::BeforeReading;
use quyche::HostDue;
use quyche::ScheduleOptions;
use serde::de::DeserializeOwned;

use crate::calendar::Calendar;
use crate::data;
use crate::data::Details;
use crate::day::Day;
use crate::day::Time;
use crate::errors::raise;
use crate::json;
use crate::legal::Citation;
use crate::report::Validity;
use crate::said::Said;
use crate::value::Many;
use crate::value::value;
use crate::words::EveryName;
use crate::words::Lang;
use crate::words::ReadingName;
use crate::words::RollName;
use crate::words::SourceName;
use crate::words::TermName;

fn read<T: DeserializeOwned>(what: &str, given: &Bound<'_, PyAny>) -> PyResult<T> {
    serde_json::from_value(json::value(given, 0)?)
        .map_err(|why| PyValueError::new_err(format!("{what}: {why}")))
}

/// A length of time that a text grants (thời hạn): so many hours, days, working days, weeks, months, years.
#[pyclass(frozen, eq, hash, from_py_object, module = "quyche")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Term(quyche::Term);

#[pymethods]
impl Term {
    /// Makes a term: `Term("working-days", 3)`.
    #[new]
    fn py_new(unit: TermName, count: u16) -> Self {
        Self(match unit.0 {
            "hours" => quyche::Term::Hours(count),
            "days" => quyche::Term::Days(count),
            "working-days" => quyche::Term::WorkingDays(count),
            "weeks" => quyche::Term::Weeks(count),
            "months" => quyche::Term::Months(count),
            _ => quyche::Term::Years(count),
        })
    }

    /// The unit.
    #[getter]
    fn unit(&self) -> TermName {
        TermName(match self.0 {
            quyche::Term::Hours(_) => "hours",
            quyche::Term::Days(_) => "days",
            quyche::Term::WorkingDays(_) => "working-days",
            quyche::Term::Weeks(_) => "weeks",
            quyche::Term::Months(_) => "months",
            _ => "years",
        })
    }

    /// How many.
    #[getter]
    fn count(&self) -> u16 {
        match self.0 {
            quyche::Term::Hours(n)
            | quyche::Term::Days(n)
            | quyche::Term::WorkingDays(n)
            | quyche::Term::Weeks(n)
            | quyche::Term::Months(n)
            | quyche::Term::Years(n) => n,
            _ => 0,
        }
    }

    /// Returns the last day of a term that runs from the day of an event, which is not counted itself.
    #[pyo3(signature = (event, calendar, *, roll = RollName("stay")))]
    fn last_day(&self, event: Day, calendar: &Calendar, roll: RollName) -> PyResult<Day> {
        self.0.last_day(event.0, &calendar.0, roll.roll()).map(Day).map_err(raise)
    }

    /// Returns the instant at which a term that runs from an instant is over.
    #[pyo3(signature = (start, calendar, *, roll = RollName("stay")))]
    fn end(&self, start: Time, calendar: &Calendar, roll: RollName) -> PyResult<Time> {
        self.0.end(start.0, &calendar.0, roll.roll()).map(Time).map_err(raise)
    }

    /// Says the term to a person.
    #[pyo3(signature = (lang = Lang::VI))]
    fn text(&self, lang: Lang) -> String {
        self.0.text(lang.0)
    }

    fn __repr__(&self) -> String {
        format!("Term('{}', {})", self.unit().0, self.count())
    }

    fn __getnewargs__(&self) -> (&'static str, u16) {
        (self.unit().0, self.count())
    }
}

/// A duty that recurs, as a profile or a host writes it: `every`, `due`, `window`, …
#[pyclass(frozen, eq, module = "quyche")]
#[derive(PartialEq)]
pub(crate) struct Schedule(quyche::Schedule);

#[pymethods]
impl Schedule {
    /// Reads a schedule from a mapping, shaped as in a profile.
    #[new]
    fn py_new(schedule: Details) -> PyResult<Self> {
        serde_json::from_value(schedule.0)
            .map(Self)
            .map_err(|why| PyValueError::new_err(format!("schedule: {why}")))
    }

    /// Returns when the duty falls due between two days, both counted.
    ///
    /// `in_force` is the first and the last day on which the duty binds; `asked_on` are the days on which
    /// a duty that is due once was asked for.
    #[pyo3(signature = (
        calendar, start, end, *,
        in_force = (None, None), reading = ReadingName("strict"), roll = RollName("stay"),
        host_due = None, asked_on = Vec::new()
    ))]
    #[expect(clippy::too_many_arguments, reason = "options are keywords in Python")]
    fn occurrences(
        &self,
        py: Python<'_>,
        calendar: &Calendar,
        start: Day,
        end: Day,
        in_force: (Option<Day>, Option<Day>),
        reading: ReadingName,
        roll: RollName,
        host_due: Option<Given>,
        asked_on: Vec<Day>,
    ) -> PyResult<Vec<Occurrence>> {
        let mut options = ScheduleOptions::new()
            .asked_on(asked_on.into_iter().map(|day| day.0))
            .in_force(in_force.0.map(|day| day.0), in_force.1.map(|day| day.0))
            .reading(reading.reading())
            .roll(roll.roll());
        if let Some(Given(due)) = host_due {
            options = options.host_due(due);
        }
        let found = py.detach(|| self.0.occurrences(start.0..=end.0, &calendar.0, &options));
        Ok(found.map_err(raise)?.iter().map(Occurrence::from).collect())
    }

    /// Returns the schedule as plain data.
    #[pyo3(signature = () -> "dict[str, object]")]
    fn to_data<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Details(serde_json::to_value(&self.0).unwrap_or_default()).into_pyobject(py)
    }

    fn __repr__(&self) -> String {
        format!("<Schedule {}>", serde_json::to_string(&self.0).unwrap_or_default())
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        let text = serde_json::to_string(&self.0).unwrap_or_default();
        pyo3::types::PyString::new(py, &text).hash()
    }

    fn __getnewargs__(&self) -> (Details,) {
        (Details(serde_json::to_value(&self.0).unwrap_or_default()),)
    }
}

/// The host's own day or days for a duty.
pub(crate) struct Given(HostDue);

impl<'py> FromPyObject<'_, 'py> for Given {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = type_hint_identifier!("quyche.documents", "HostDue");

    fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        read("host_due", &given).map(Self)
    }
}

/// The host's own days, by rule.
#[derive(Default)]
pub(crate) struct Dues(BTreeMap<String, Given>);

impl<'py> FromPyObject<'_, 'py> for Dues {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = type_hint_identifier!("quyche.documents", "HostDues");

    fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        given.extract().map(Self)
    }
}

/// Asks a profile for what falls due.
pub(crate) fn query(
    days: RangeInclusive<quyche::Date>,
    roles: Vec<String>,
    host_due: Dues,
    reading: ReadingName,
    roll: RollName,
    assume_in_force: bool,
) -> quyche::DeadlineQuery {
    let query = quyche::DeadlineQuery::between(days).reading(reading.reading()).roll(roll.roll());
    let query = roles.into_iter().fold(query, quyche::DeadlineQuery::role);
    let query =
        host_due.0.into_iter().fold(query, |query, (rule, Given(due))| query.host_due(rule, due));
    if assume_in_force { query.assume_in_force() } else { query }
}

value! {
    /// A duty that falls due.
    Deadline {
        /// Profile, rule and period in one word, the same each time it is asked for.
        id: String,
        /// The profile.
        profile: String,
        /// The rule, or the host's name for a regime of its own.
        rule: String,
        /// The account, the server or the like that it is about; none for reports.
        subject: Option<String>,
        /// The document by which a regime of the host's own was ordered.
        basis: Option<String>,
        /// The clauses that say it.
        citations: Many<Citation>,
        /// How strongly it binds.
        modality: String,
        /// What it asks for.
        duty: Said,
        /// The duty with its period, as a heading.
        titles: Said,
        /// The roles that owe it.
        reporters: Many<String>,
        /// The role that receives it.
        receiver: Option<String>,
        /// Whether the regulation binds on that day.
        validity: Validity,
        /// The period, the days and what to know about them.
        occurrence: Occurrence,
    }
    methods {
        /// The last day on which it is still in time, where the text or the host names one.
        #[getter]
        fn last_good_day(&self) -> Option<Day> {
            self.occurrence.last_good_day
        }

        /// Returns the duty with its period, as a heading.
        #[pyo3(signature = (lang = Lang::VI))]
        fn title(&self, lang: Lang) -> &str {
            self.titles.said(lang)
        }
    }
}

impl From<&quyche::Deadline> for Deadline {
    fn from(due: &quyche::Deadline) -> Self {
        Self {
            id: due.id(),
            profile: due.profile.clone(),
            rule: due.rule.clone(),
            subject: due.subject.clone(),
            basis: due.basis.clone(),
            citations: due.citations.iter().cloned().map(Citation).collect(),
            modality: data::code(&due.modality),
            duty: Said::from(&due.duty),
            titles: Said::both(|lang| due.title(lang)),
            reporters: due.reporters.iter().cloned().collect(),
            receiver: due.receiver.clone(),
            validity: Validity::from(&due.validity),
            occurrence: Occurrence::from(&due.occurrence),
        }
    }
}

value! {
    /// One time that a duty falls due.
    Occurrence {
        /// The period to which it belongs.
        period: Period,
        /// Who named the day: `text`, `host`, or nobody.
        source: SourceName,
        /// The day that is named, where one is.
        nominal_day: Option<Day>,
        /// The last day on which it is still in time.
        last_good_day: Option<Day>,
        /// The host's own target, where the text names the legal day.
        target: Option<Day>,
        /// The first day of its figures.
        window_first: Option<Day>,
        /// The last day of its figures.
        window_last: Option<Day>,
        /// Working days after the figures close up to the last good day.
        workdays_left: Option<i32>,
        /// How well the days off of that year are attested.
        standing: Option<String>,
        /// What a person should know about it.
        notes: Many<OccurrenceNote>,
        /// Why it is that day.
        reasons: Said,
    }
    methods {
        /// Says why it is that day.
        #[pyo3(signature = (lang = Lang::VI))]
        fn why(&self, lang: Lang) -> &str {
            self.reasons.said(lang)
        }
    }
}

impl From<&quyche::Occurrence> for Occurrence {
    fn from(one: &quyche::Occurrence) -> Self {
        Self {
            period: Period::from(&one.period),
            source: SourceName(one.source.code()),
            nominal_day: one.nominal_day.map(Day),
            last_good_day: one.last_good_day.map(Day),
            target: one.target.map(Day),
            window_first: one.window.map(|window| Day(window.first_day())),
            window_last: one.window.map(|window| Day(window.last_day())),
            workdays_left: one.workdays_left,
            standing: one.standing.map(|standing| standing.code().to_owned()),
            notes: one.notes.iter().map(OccurrenceNote::from).collect(),
            reasons: Said::both(|lang| one.why(lang)),
        }
    }
}

value! {
    /// A year, a quarter, a month, a week.
    Period {
        /// The period in one word: `2026`, `2026-H1`, `2026-Q3`, `2026-05`, `2026-W07`.
        code: String,
        /// The first day.
        first: Day,
        /// The last day.
        last: Day,
        /// Its name.
        names: Said,
    }
    methods {
        /// Returns the period in which a day lies; none for a day after the first six or nine months.
        #[staticmethod]
        fn containing(every: EveryName, day: Day) -> PyResult<Option<Period>> {
            let every = serde_json::from_value(every.0.into());
            let every = every.map_err(|why| PyValueError::new_err(why.to_string()))?;
            let found = quyche::Period::containing(every, day.0).map_err(raise)?;
            Ok(found.as_ref().map(Period::from))
        }

        /// Returns its name.
        #[pyo3(signature = (lang = Lang::VI))]
        fn name(&self, lang: Lang) -> &str {
            self.names.said(lang)
        }
    }
}

impl From<&quyche::Period> for Period {
    fn from(period: &quyche::Period) -> Self {
        Self {
            code: period.code(),
            first: Day(period.first),
            last: Day(period.last),
            names: Said::both(|lang| period.name(lang)),
        }
    }
}

value! {
    /// What a person should know about a day.
    OccurrenceNote {
        /// The stable code, such as `no-time-to-compile`.
        code: String,
        /// Whether somebody must act on it.
        is_warning: bool,
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

impl From<&quyche::OccurrenceNote> for OccurrenceNote {
    fn from(note: &quyche::OccurrenceNote) -> Self {
        Self {
            code: note.code().to_owned(),
            is_warning: note.is_warning(),
            messages: Said::both(|lang| note.message(lang)),
        }
    }
}

impl ReadingName {
    fn reading(self) -> BeforeReading {
        if self.0 == "on-the-day" { BeforeReading::OnTheDay } else { BeforeReading::Strict }
    }
}

impl RollName {
    fn roll(self) -> quyche::Roll {
        if self.0 == "next-workday" { quyche::Roll::NextWorkday } else { quyche::Roll::Stay }
    }
}
