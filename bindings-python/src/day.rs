//! Days and times: `datetime.date` and `datetime.datetime`, or ISO 8601 text, become those of the core.

use pyo3::exceptions::PyTypeError;
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::type_hint_identifier;
use pyo3::type_hint_union;
use pyo3::types::PyDate;
use pyo3::types::PyDateAccess;
use pyo3::types::PyDateTime;
use pyo3::types::PyString;

use crate::errors::raise;

/// A day in or out.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Day(pub(crate) quyche::Date);

/// A time in or out; without an offset it is Vietnam's.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Time(pub(crate) quyche::Moment);

const DATE: PyStaticExpr = type_hint_identifier!("datetime", "date");
const DATETIME: PyStaticExpr = type_hint_identifier!("datetime", "datetime");
const STR: PyStaticExpr = type_hint_identifier!("builtins", "str");

impl<'py> FromPyObject<'_, 'py> for Day {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(DATE, STR);

    fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if given.is_instance_of::<PyDateTime>() {
            return given.extract::<Time>().map(|time| Self(time.0.date()));
        }
        if let Ok(day) = given.cast::<PyDate>() {
            let year = i16::try_from(day.get_year())?;
            return quyche::Date::new(year, day.get_month(), day.get_day())
                .map(Self)
                .map_err(raise);
        }
        match given.cast::<PyString>() {
            Ok(text) => text.to_str()?.parse().map(Self).map_err(raise),
            Err(_) => Err(PyTypeError::new_err("expected a date, or a text such as 2026-03-01")),
        }
    }
}

impl<'py> IntoPyObject<'py> for Day {
    type Target = PyDate;
    type Output = Bound<'py, PyDate>;
    type Error = PyErr;
    const OUTPUT_TYPE: PyStaticExpr = DATE;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyDate>> {
        PyDate::new(py, self.0.year().into(), self.0.month(), self.0.day())
    }
}

impl<'py> FromPyObject<'_, 'py> for Time {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(DATETIME, STR);

    fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if given.is_instance_of::<PyDateTime>() {
            let text = given.call_method0("isoformat")?;
            return text.cast::<PyString>()?.to_str()?.parse().map(Self).map_err(raise);
        }
        match given.cast::<PyString>() {
            Ok(text) => text.to_str()?.parse().map(Self).map_err(raise),
            Err(_) => {
                let wanted = "expected a datetime, or a text such as 2026-03-01T08:00:00+07:00";
                Err(PyTypeError::new_err(wanted))
            }
        }
    }
}

impl<'py> IntoPyObject<'py> for Time {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;
    const OUTPUT_TYPE: PyStaticExpr = DATETIME;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        py.get_type::<PyDateTime>().call_method1("fromisoformat", (self.0.to_string(),))
    }
}
