//! Days off, working days and lunar days.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::day::Day;
use crate::errors::raise;
use crate::value::Many;
use crate::value::value;

/// The days that state offices work, Monday to Friday without days off and with days made up.
#[pyclass(frozen, module = "quyche")]
pub(crate) struct Calendar(pub(crate) quyche::Calendar);

#[pymethods]
impl Calendar {
    /// Gives the calendar of Vietnam: known years from decisions, later years computed and labelled so.
    #[staticmethod]
    fn vietnam(py: Python<'_>) -> PyResult<Self> {
        py.detach(quyche::Calendar::vietnam).map(Self).map_err(raise)
    }

    /// Reads the calendar of one year from TOML.
    #[staticmethod]
    fn parse(py: Python<'_>, text: &str) -> PyResult<Self> {
        py.detach(|| quyche::Calendar::parse(text)).map(Self).map_err(raise)
    }

    /// Gives this calendar with the host's own year, which replaces or amends what was known of it.
    fn with_(&self, py: Python<'_>, text: &str) -> PyResult<Self> {
        py.detach(|| self.0.clone().with(text)).map(Self).map_err(raise)
    }

    /// Returns whether offices work on a day.
    fn is_workday(&self, day: Day) -> PyResult<bool> {
        self.0.is_workday(day.0).map_err(raise)
    }

    /// Returns the first working day after `day`.
    fn next_workday(&self, day: Day) -> PyResult<Day> {
        self.0.next_workday(day.0).map(Day).map_err(raise)
    }

    /// Returns the `n`th working day after the day of the event, which is not counted itself.
    ///
    /// A negative `n` counts back; 0 is `roll_forward`.
    fn add_workdays(&self, event: Day, n: i32) -> PyResult<Day> {
        self.0.add_workdays(event.0, n).map(Day).map_err(raise)
    }

    /// Returns `add_workdays` of each event with its own number, crossing into the library only once.
    fn add_workdays_many(
        &self,
        py: Python<'_>,
        events: Vec<Day>,
        numbers: Vec<i32>,
    ) -> PyResult<Vec<Day>> {
        if events.len() != numbers.len() {
            let (days, numbers) = (events.len(), numbers.len());
            let message = format!("{days} events cannot be paired with {numbers} numbers");
            return Err(PyValueError::new_err(message));
        }
        py.detach(|| {
            let pairs = events.iter().zip(&numbers);
            pairs
                .map(|(event, n)| self.0.add_workdays(event.0, *n).map(Day))
                .collect::<Result<Vec<_>, _>>()
        })
        .map_err(raise)
    }

    /// Counts the working days after `start` up to and with `end`; negative where `end` lies before.
    fn workdays_between(&self, start: Day, end: Day) -> PyResult<i32> {
        self.0.workdays_between(start.0, end.0).map_err(raise)
    }

    /// Returns `day` itself where it is worked, else the next working day.
    fn roll_forward(&self, day: Day) -> PyResult<Day> {
        self.0.roll_forward(day.0).map(Day).map_err(raise)
    }

    /// Tells why a day is off; `None` where it is worked.
    fn day_off(&self, day: Day) -> PyResult<Option<DayOff>> {
        self.0.day_off(day.0).map(|off| off.as_ref().map(DayOff::from)).map_err(raise)
    }

    /// Lists the holidays, the days instead and the swapped days off of a year, in order.
    fn days_off(&self, year: i16) -> Vec<DayOff> {
        self.0.days_off(year).map(DayOff::from).collect()
    }

    /// Tells for which day off a weekly rest day is worked.
    fn make_up_day(&self, day: Day) -> Option<MakeUpDay> {
        self.0.make_up_day(day.0).map(MakeUpDay::from)
    }

    /// Lists the weekly rest days that are worked in a year, in order.
    fn make_up_days(&self, year: i16) -> Vec<MakeUpDay> {
        self.0.make_up_days(year).map(MakeUpDay::from).collect()
    }

    /// Tells how well a year is attested: `projected`, `secondary`, `decided`; `None` for an unknown year.
    fn standing(&self, year: i16) -> Option<&'static str> {
        self.0.standing(year).map(quyche::CalendarStanding::code)
    }

    /// Lists the decisions behind a year.
    fn decisions(&self, year: i16) -> Vec<CalendarDecision> {
        self.0.decisions(year).iter().map(CalendarDecision::from).collect()
    }

    /// Lists what is not settled about a year.
    fn open_points(&self, year: i16) -> Vec<OpenPoint> {
        self.0.open_points(year).iter().map(OpenPoint::from).collect()
    }
}

value! {
    /// A day on which offices do not work, and why.
    DayOff {
        /// The day.
        day: Day,
        /// The name of the holiday, or of the day of the week.
        name: String,
        /// Why the day is off: `weekly-rest`, `holiday`, `instead` or `swap`.
        kind: String,
        /// The holiday that this day stands for, or the rest day that is worked for it.
        other: Option<Day>,
        /// The numbers of the decisions behind it.
        decisions: Many<String>,
        /// How well it is attested.
        standing: String,
    }
}

impl From<&quyche::DayOff> for DayOff {
    fn from(off: &quyche::DayOff) -> Self {
        Self {
            day: Day(off.day),
            name: off.name.clone(),
            kind: off.kind.code().to_owned(),
            other: off.other.map(Day),
            decisions: off.decisions.iter().cloned().collect(),
            standing: off.standing.code().to_owned(),
        }
    }
}

value! {
    /// A weekly rest day that offices work in exchange for another (ngày làm bù).
    MakeUpDay {
        /// The day that is worked.
        day: Day,
        /// The day off for which it is worked.
        instead_of: Day,
        /// The numbers of the decisions behind it.
        decisions: Many<String>,
        /// How well it is attested.
        standing: String,
    }
}

impl From<&quyche::MakeUpDay> for MakeUpDay {
    fn from(worked: &quyche::MakeUpDay) -> Self {
        Self {
            day: Day(worked.day),
            instead_of: Day(worked.instead_of),
            decisions: worked.decisions.iter().cloned().collect(),
            standing: worked.standing.code().to_owned(),
        }
    }
}

value! {
    /// A decision on days off (thông báo, công văn), as a calendar file names it.
    CalendarDecision {
        /// The number of the document.
        number: String,
        /// The day of issue, where it is known.
        issued: Option<Day>,
        /// What it decides.
        about: String,
        /// Whether the text itself was read.
        standing: String,
    }
}

impl From<&quyche::CalendarDecision> for CalendarDecision {
    fn from(decision: &quyche::CalendarDecision) -> Self {
        Self {
            number: decision.number.clone(),
            issued: decision.issued.map(Day),
            about: decision.about.clone(),
            standing: decision.standing.code().to_owned(),
        }
    }
}

value! {
    /// Something about a year that is not settled; the calendar does not act on it.
    OpenPoint {
        /// The day in question.
        day: Day,
        /// What is known, for people.
        note: String,
    }
}

impl From<&quyche::OpenPoint> for OpenPoint {
    fn from(open: &quyche::OpenPoint) -> Self {
        Self { day: Day(open.day), note: open.note.clone() }
    }
}

/// A day of the lunar calendar (ngày âm lịch) of 1900 to 2100.
#[pyclass(frozen, eq, ord, hash, module = "quyche")]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct LunarDate(quyche::LunarDate);

#[pymethods]
impl LunarDate {
    #[new]
    #[pyo3(signature = (year, month, day, *, leap = false))]
    fn py_new(year: i16, month: u8, day: u8, leap: bool) -> PyResult<Self> {
        let make = if leap { quyche::LunarDate::new_leap } else { quyche::LunarDate::new };
        make(year, month, day).map(Self).map_err(raise)
    }

    /// Returns the lunar day that falls on a solar day.
    #[staticmethod]
    fn of(day: Day) -> PyResult<Self> {
        quyche::LunarDate::of(day.0).map(Self).map_err(raise)
    }

    /// Returns the solar day on which this lunar day falls.
    fn solar_date(&self) -> PyResult<Day> {
        self.0.date().map(Day).map_err(raise)
    }

    /// The lunar year, numbered as the solar year in which it begins.
    #[getter]
    fn year(&self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12; a leap month has the number of the month before it.
    #[getter]
    fn month(&self) -> u8 {
        self.0.month()
    }

    /// The day of the month, 1 to 30.
    #[getter]
    fn day(&self) -> u8 {
        self.0.day()
    }

    /// Whether the day lies in a leap month (tháng nhuận).
    #[getter]
    fn is_leap(&self) -> bool {
        self.0.is_leap()
    }

    /// The name of the year in the cycle of sixty (can chi).
    #[getter]
    fn year_name(&self) -> String {
        self.0.year_name()
    }

    /// The rule by which the day was computed: `hanoi` or `chinese`.
    #[getter]
    fn rule(&self) -> &'static str {
        self.0.rule().code()
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        let leap = if self.0.is_leap() { ", leap=True" } else { "" };
        format!("LunarDate({}, {}, {}{leap})", self.0.year(), self.0.month(), self.0.day())
    }

    fn __getnewargs_ex__(&self) -> ((i16, u8, u8), std::collections::HashMap<&'static str, bool>) {
        let (year, month, day) = (self.0.year(), self.0.month(), self.0.day());
        ((year, month, day), [("leap", self.0.is_leap())].into())
    }
}
