//! What both life cycles share: events and histories as plain data, refusals.

use pyo3::exceptions::PyValueError;
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::type_hint_identifier;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::data::Details;
use crate::json;
use crate::legal::Citation;
use crate::said::Said;
use crate::value::Many;
use crate::value::value;
use crate::words::Lang;

/// Reads plain data of the host; its own names are in snake case.
pub(crate) fn read<T: DeserializeOwned>(what: &str, given: &Bound<'_, PyAny>) -> PyResult<T> {
    let mut data = json::value(given, 0)?;
    if let serde_json::Value::Object(fields) = &mut data {
        let named = std::mem::take(fields).into_iter().filter(|(_, value)| !value.is_null());
        *fields = named.map(|(name, value)| (name.replace('_', "-"), value)).collect();
    }
    serde_json::from_value(data).map_err(|why| PyValueError::new_err(format!("{what}: {why}")))
}

pub(crate) fn details(value: &impl Serialize) -> Details {
    Details(serde_json::to_value(value).unwrap_or_default())
}

/// Defines what crosses the border as a typed dictionary of `quyche.events`.
macro_rules! input {
    ($name:ident($core:ty), $hint:literal, $what:literal) => {
        pub(crate) struct $name(pub(crate) $core);

        impl<'py> FromPyObject<'_, 'py> for $name {
            type Error = PyErr;
            const INPUT_TYPE: pyo3::inspect::PyStaticExpr =
                pyo3::type_hint_identifier!("quyche.events", $hint);

            fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
                crate::workflow::read($what, &given).map(Self)
            }
        }
    };
}

pub(crate) use input;

/// A sealed history as the host stores it.
pub(crate) struct History(serde_json::Value);

impl History {
    pub(crate) fn of<A: Serialize>(history: &quyche::History<A>) -> Self {
        Self(details(history).0)
    }
}

impl<'py> IntoPyObject<'py> for History {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;
    const OUTPUT_TYPE: PyStaticExpr = type_hint_identifier!("quyche.events", "History");

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        json::python(py, &self.0)
    }
}

value! {
    /// Why a step may not be taken, with the clause that says so.
    Refusal {
        /// The stable code, such as `not-sender`.
        reason: String,
        /// The event that was refused.
        event: String,
        /// The state of the case.
        state: String,
        /// The role that asked.
        role: String,
        /// What is missing or does not agree.
        details: Many<String>,
        /// The clause.
        citation: Citation,
        /// What to tell a person.
        messages: Said,
    }
    methods {
        /// Says it in a sentence.
        #[pyo3(signature = (lang = Lang::VI))]
        fn message(&self, lang: Lang) -> &str {
            self.messages.said(lang)
        }
    }
}

impl From<Box<quyche::Refusal>> for Refusal {
    fn from(refusal: Box<quyche::Refusal>) -> Self {
        Self {
            reason: refusal.reason.code().to_owned(),
            messages: Said::both(|lang| refusal.message(lang)),
            event: refusal.event,
            state: refusal.state,
            role: refusal.role,
            details: refusal.details.into_iter().collect(),
            citation: Citation(refusal.citation),
        }
    }
}
