//! Python values as JSON, the one form in which records reach the core.

use pyo3::IntoPyObjectExt as _;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyBool;
use pyo3::types::PyDate;
use pyo3::types::PyDict;
use pyo3::types::PyFloat;
use pyo3::types::PyInt;
use pyo3::types::PyList;
use pyo3::types::PyMapping;
use pyo3::types::PyString;
use pyo3::types::PyTuple;
use pyo3::types::PyType;
use serde_json::Map;
use serde_json::Value;

/// Deeper than any record; a list that holds itself ends here.
const DEPTH: usize = 16;

/// Returns a Python value as JSON.
pub(crate) fn value(given: &Bound<'_, PyAny>, depth: usize) -> PyResult<Value> {
    if depth > DEPTH {
        return Err(PyTypeError::new_err("nested too deeply"));
    }
    if let Ok(text) = given.cast::<PyString>() {
        return Ok(Value::String(text.to_str()?.to_owned()));
    }
    if given.is_none() {
        return Ok(Value::Null);
    }
    if let Ok(flag) = given.cast::<PyBool>() {
        return Ok(Value::Bool(flag.is_true()));
    }
    if given.is_instance_of::<PyInt>() {
        return given.extract::<u64>().map(Value::from).or_else(|_| {
            given
                .extract::<i64>()
                .map(Value::from)
                .map_err(|_| PyTypeError::new_err("expected a whole number of at most 64 bits"))
        });
    }
    if given.is_instance_of::<PyFloat>() {
        return given.extract::<f64>().map(Value::from);
    }
    if given.is_instance_of::<PyDate>() {
        let text = given.call_method0("isoformat")?;
        return Ok(Value::String(text.cast::<PyString>()?.to_str()?.to_owned()));
    }
    if given.is_instance_of::<PyList>() || given.is_instance_of::<PyTuple>() {
        let items = given.try_iter()?.map(|item| value(&item?, depth + 1));
        return items.collect::<PyResult<_>>().map(Value::Array);
    }
    match fields(given)? {
        Some(fields) => fields
            .into_iter()
            .map(|(name, field)| Ok((name, value(&field, depth + 1)?)))
            .collect::<PyResult<Map<_, _>>>()
            .map(Value::Object),
        None => {
            let name = given.get_type().name()?.to_string();
            Err(PyTypeError::new_err(format!("`{name}` is no value of a record")))
        }
    }
}

/// The names and values of a record or of a part of it.
type Fields<'py> = Vec<(String, Bound<'py, PyAny>)>;

/// Returns the names and values of a mapping, a dataclass or a Pydantic model; `None` for anything else.
pub(crate) fn fields<'py>(given: &Bound<'py, PyAny>) -> PyResult<Option<Fields<'py>>> {
    let name = |key: &Bound<'py, PyAny>| key.extract::<String>();
    if let Ok(dict) = given.cast::<PyDict>() {
        return dict
            .iter()
            .map(|(key, value)| Ok((name(&key)?, value)))
            .collect::<PyResult<_>>()
            .map(Some);
    }
    if given.is_instance_of::<PyType>() {
        return Ok(None);
    }
    if let Some(declared) = given.getattr_opt("__dataclass_fields__")? {
        let names = declared.try_iter()?.map(|key| {
            let key = key?;
            let value = given.getattr(key.cast::<PyString>()?)?;
            Ok((name(&key)?, value))
        });
        let mut found: Vec<_> = names.collect::<PyResult<_>>()?;
        if let Some(kind) = given.getattr_opt("kind")? {
            found.retain(|(name, _)| name != "kind");
            found.push(("kind".to_owned(), kind));
        }
        return Ok(Some(found));
    }
    if let Ok(mapping) = given.cast::<PyMapping>() {
        let pairs = mapping.items()?;
        let pairs = pairs.iter().map(|pair| {
            let (key, value): (Bound<'py, PyAny>, Bound<'py, PyAny>) = pair.extract()?;
            Ok((name(&key)?, value))
        });
        return pairs.collect::<PyResult<_>>().map(Some);
    }
    match given.getattr_opt("model_dump")? {
        Some(dump) => fields(&dump.call0()?),
        None => Ok(None),
    }
}

/// Returns JSON as a Python value.
pub(crate) fn python<'py>(py: Python<'py>, json: &Value) -> PyResult<Bound<'py, PyAny>> {
    match json {
        Value::Null => Ok(py.None().into_bound(py)),
        Value::Bool(flag) => flag.into_bound_py_any(py),
        Value::Number(number) => match number.as_u64() {
            Some(count) => count.into_bound_py_any(py),
            None => number.as_f64().into_bound_py_any(py),
        },
        Value::String(text) => text.into_bound_py_any(py),
        Value::Array(items) => {
            let items = items.iter().map(|item| python(py, item));
            items.collect::<PyResult<Vec<_>>>()?.into_bound_py_any(py)
        }
        Value::Object(fields) => {
            let dict = PyDict::new(py);
            for (name, field) in fields {
                dict.set_item(name, python(py, field)?)?;
            }
            Ok(dict.into_any())
        }
    }
}
