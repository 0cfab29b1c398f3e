//! Records: the classes of `quyche.records`, mappings with a `kind`, dataclasses, Pydantic models.

use pyo3::exceptions::PyTypeError;
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use serde_json::Map;
use serde_json::Value;

use crate::direct;
use crate::errors::invalid_record;
use crate::errors::raise;
use crate::json;

/// A record in any form that Python hosts have.
pub(crate) struct Record(pub(crate) quyche::Record);

impl<'py> FromPyObject<'_, 'py> for Record {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = pyo3::type_hint_identifier!("quyche.records", "RecordLike");

    fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        match direct::record(&given) {
            Some(record) => Ok(Self(record)),
            None => quyche::Record::from_value(json(&given)?.into()).map(Self).map_err(raise),
        }
    }
}

/// Returns the fields of a record in any form that Python hosts have.
pub(crate) fn json(given: &Bound<'_, PyAny>) -> PyResult<Map<String, Value>> {
    let Some(fields) = json::fields(given)? else {
        return Err(PyTypeError::new_err("expected a record, or a mapping with a `kind`"));
    };
    let fields = fields.into_iter().map(|(name, field)| {
        let value = json::value(&field, 0).map_err(|why| {
            let why = why.value(given.py()).to_string();
            invalid_record(format!("record: field `{name}`: {why}"))
        })?;
        Ok((name, value))
    });
    fields.collect()
}

/// Returns a record as plain data with its `kind`, as JSON holds it; a password is left out.
#[pyfunction]
#[pyo3(signature = (record) -> "dict[str, object]")]
pub(crate) fn to_data(py: Python<'_>, record: Record) -> PyResult<Bound<'_, PyAny>> {
    json::python(py, &record.0.to_value().map_err(raise)?)
}
