//! Places in a text, in code points, and changes to it.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::IntoPyDict as _;
use pyo3::types::PyDict;
use pyo3::types::PySlice;
use pyo3::types::PyString;
use quyche::Offsets;

/// A place in a text, in code points: `text[span.start:span.end]`.
#[pyclass(frozen, eq, ord, hash, get_all, from_py_object, module = "quyche")]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Span {
    /// The first code point.
    start: usize,
    /// One past the last code point.
    end: usize,
}

impl Span {
    /// Returns a place of the core as Python counts.
    pub(crate) fn new(offsets: &Offsets<'_>, span: quyche::Span) -> Self {
        Self { start: offsets.code_point(span.start), end: offsets.code_point(span.end) }
    }

    /// Returns a place that was converted already.
    pub(crate) fn native(span: quyche::Span) -> Self {
        Self { start: span.start, end: span.end }
    }

    /// Returns the place as the core counts.
    pub(crate) fn bytes(self, offsets: &Offsets<'_>) -> quyche::Span {
        quyche::Span::new(
            offsets.byte_of_code_point(self.start),
            offsets.byte_of_code_point(self.end),
        )
    }
}

#[pymethods]
impl Span {
    #[new]
    fn py_new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Returns the text at this place.
    fn of<'py>(&self, text: &Bound<'py, PyString>) -> PyResult<Bound<'py, PyString>> {
        text.get_item(PySlice::new(text.py(), self.start.try_into()?, self.end.try_into()?, 1))?
            .cast_into()
            .map_err(PyErr::from)
    }

    /// Returns the place as plain data.
    #[expect(clippy::wrong_self_convention, reason = "Python hands out references")]
    #[pyo3(signature = () -> "dict[str, int]")]
    fn to_data<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        [("start", self.start), ("end", self.end)].into_py_dict(py)
    }

    fn __len__(&self) -> usize {
        self.end.saturating_sub(self.start)
    }

    fn __repr__(&self) -> String {
        format!("Span({}, {})", self.start, self.end)
    }

    fn __getnewargs__(&self) -> (usize, usize) {
        (self.start, self.end)
    }
}

/// One change to a text: what stands at `span` becomes `replacement`.
#[pyclass(frozen, eq, hash, get_all, from_py_object, module = "quyche")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Edit {
    /// The place in the caller's text.
    span: Span,
    /// What stands there after the change.
    replacement: String,
}

impl Edit {
    /// Returns a change of the core as Python counts.
    pub(crate) fn new(offsets: &Offsets<'_>, edit: quyche::Edit) -> Self {
        Self { span: Span::new(offsets, edit.span), replacement: edit.replacement }
    }

    /// Returns changes of one text as Python counts.
    pub(crate) fn all(text: &str, edits: Vec<quyche::Edit>) -> Vec<Self> {
        let offsets = Offsets::new(text);
        edits.into_iter().map(|edit| Self::new(&offsets, edit)).collect()
    }
}

#[pymethods]
impl Edit {
    #[new]
    fn py_new(span: Span, replacement: String) -> Self {
        Self { span, replacement }
    }

    /// Returns `text` with all `edits` made; they must be in order and must not overlap.
    #[staticmethod]
    fn apply(py: Python<'_>, text: &str, edits: Vec<Self>) -> PyResult<String> {
        let applied = py.detach(|| {
            let offsets = Offsets::new(text);
            let edits: Vec<_> = edits
                .into_iter()
                .map(|edit| quyche::Edit {
                    span: edit.span.bytes(&offsets),
                    replacement: edit.replacement,
                })
                .collect();
            quyche::Edit::apply(text, &edits)
        });
        applied.ok_or_else(|| PyValueError::new_err("the edits overlap or are not in order"))
    }

    /// Returns the change as plain data.
    #[pyo3(signature = () -> "dict[str, object]")]
    fn to_data<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let data = PyDict::new(py);
        data.set_item("span", self.span.to_data(py)?)?;
        data.set_item("replacement", &self.replacement)?;
        Ok(data)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let replacement = PyString::new(py, &self.replacement).repr()?;
        Ok(format!("Edit({}, {replacement})", self.span.__repr__()))
    }

    fn __getnewargs__(&self) -> (Span, String) {
        (self.span, self.replacement.clone())
    }
}
