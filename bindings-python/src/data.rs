//! Results as plain data, and the words by which enums are written.

use pyo3::prelude::*;
use pyo3::types::PyDate;
use pyo3::types::PyDict;
use pyo3::types::PyList;
use pyo3::types::PyTuple;
use serde::Serialize;

use crate::json;

/// Returns a value of this package as dictionaries, lists, texts and numbers, as JSON holds it.
pub(crate) fn plain<'py>(value: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    if let Ok(items) = value.cast::<PyTuple>() {
        let items: Vec<_> = items.iter().map(|item| plain(&item)).collect::<PyResult<_>>()?;
        return Ok(PyList::new(value.py(), items)?.into_any());
    }
    if let Ok(fields) = value.cast::<PyDict>() {
        let copy = PyDict::new(value.py());
        for (name, field) in fields {
            copy.set_item(name, plain(&field)?)?;
        }
        return Ok(copy.into_any());
    }
    if value.is_instance_of::<PyDate>() {
        return value.call_method0("isoformat");
    }
    match value.getattr_opt("to_data")? {
        Some(to_data) => to_data.call0(),
        None => Ok(value.clone()),
    }
}

/// Returns the word by which an enum without fields is written.
pub(crate) fn code(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(code)) => code,
        _ => String::new(),
    }
}

/// Facts of a result that differ from kind to kind: a dictionary in Python.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Details(pub(crate) serde_json::Value);

impl std::hash::Hash for Details {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.to_string().hash(state);
    }
}

impl<'py> IntoPyObject<'py> for Details {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;
    const OUTPUT_TYPE: pyo3::inspect::PyStaticExpr = pyo3::type_hint_subscript!(
        pyo3::type_hint_identifier!("builtins", "dict"),
        pyo3::type_hint_identifier!("builtins", "str"),
        pyo3::type_hint_identifier!("builtins", "object")
    );

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        json::python(py, &self.0)
    }
}

impl<'py> FromPyObject<'_, 'py> for Details {
    type Error = PyErr;
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr = <Self as IntoPyObject<'py>>::OUTPUT_TYPE;

    fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        json::value(&given, 0).map(Self)
    }
}
