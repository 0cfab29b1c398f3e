//! Many values at once: a list, anything that can be gone through, or a column of Arrow or pandas.

use pyo3::exceptions::PyTypeError;
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::type_hint_identifier;
use pyo3::type_hint_subscript;
use pyo3::types::PyString;

/// Values of one kind; the one that cannot be read is named by its place.
pub(crate) struct Column<T>(pub(crate) Vec<T>);

impl<'py, T: for<'x> FromPyObject<'x, 'py, Error: Into<PyErr>>> FromPyObject<'_, 'py>
    for Column<T>
{
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr =
        type_hint_subscript!(type_hint_identifier!("collections.abc", "Iterable"), T::INPUT_TYPE);

    fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if given.is_instance_of::<PyString>() {
            return Err(PyTypeError::new_err("expected several values, not one text"));
        }
        let items = match plain_list(&given)? {
            Some(list) => list.try_iter()?,
            None => given.try_iter()?,
        };
        let items = items.enumerate().map(|(place, item)| {
            let item = item?;
            item.extract::<T>().map_err(Into::into).map_err(|why: PyErr| {
                match why.add_note(given.py(), format!("in item {place}")) {
                    Ok(()) => why,
                    Err(other) => other,
                }
            })
        });
        items.collect::<PyResult<_>>().map(Self)
    }
}

/// Has a column of Arrow (`to_pylist`) or pandas and NumPy (`tolist`) write itself as a list, in one go.
fn plain_list<'py>(given: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyAny>>> {
    for name in ["to_pylist", "tolist"] {
        if let Some(write) = given.getattr_opt(name)? {
            return write.call0().map(Some);
        }
    }
    Ok(None)
}
