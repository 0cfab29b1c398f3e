//! Canonical form, folding and repertoire of Vietnamese text.

use pyo3::prelude::*;
use pyo3::types::PyString;
use quyche::Offsets;

use crate::canonical;
use crate::column::Column;
use crate::text::Edit;
use crate::text::Span;
use crate::value::value;

/// Returns `text` in the canonical form of stored text, Unicode's NFC.
///
/// The text itself comes back when nothing changes.
#[pyfunction]
pub(crate) fn normalize<'py>(text: Bound<'py, PyString>) -> PyResult<Bound<'py, PyString>> {
    canonical::one(text)
}

/// Returns many texts in the canonical form, crossing into the library only once.
///
/// Texts that do not change come back themselves. A column of Arrow or pandas is taken as it is; it may have
/// no missing values.
#[pyfunction]
pub(crate) fn normalize_many<'py>(
    py: Python<'py>,
    texts: Column<Bound<'py, PyString>>,
) -> PyResult<Vec<Bound<'py, PyString>>> {
    canonical::many(py, texts.0)
}

/// Tells whether `text` is in the canonical form already.
#[pyfunction]
pub(crate) fn is_normalized(text: Bound<'_, PyString>) -> PyResult<bool> {
    canonical::is_composed(&text)
}

/// Returns the smallest changes that bring `text` into the canonical form, in order.
#[pyfunction]
pub(crate) fn normalization_edits(py: Python<'_>, text: &str) -> Vec<Edit> {
    py.detach(|| Edit::all(text, quyche::normalization_edits(text)))
}

/// Returns `text` folded for comparison: lower case, without marks, `đ` as `d`.
#[pyfunction]
pub(crate) fn fold(py: Python<'_>, text: &str) -> String {
    py.detach(|| quyche::fold(text))
}

/// Returns every place where `text` leaves the characters of TCVN 6909:2001, in order.
#[pyfunction]
pub(crate) fn irregularities(py: Python<'_>, text: &str) -> Vec<Irregularity> {
    py.detach(|| {
        let offsets = Offsets::new(text);
        let found = quyche::irregularities(text).into_iter();
        found.map(|one| Irregularity::new(&offsets, one)).collect()
    })
}

value! {
    /// A place where a text leaves the characters of TCVN 6909:2001.
    Irregularity {
        /// The place in the caller's text.
        span: Span,
        /// What is wrong there, such as `look-alike`.
        kind: String,
        /// The change that mends it, where no reading is lost by it.
        edit: Option<Edit>,
    }
}

impl Irregularity {
    fn new(offsets: &Offsets<'_>, one: quyche::Irregularity) -> Self {
        Self {
            span: Span::new(offsets, one.span),
            kind: one.kind.code().to_owned(),
            edit: one.edit.map(|edit| Edit::new(offsets, edit)),
        }
    }
}

/// A folded text that knows where each part of it stood in the source.
#[pyclass(frozen, module = "quyche")]
pub(crate) struct Folded {
    source: String,
    folded: quyche::Folded,
}

#[pymethods]
impl Folded {
    #[new]
    fn py_new(py: Python<'_>, source: String) -> Self {
        py.detach(|| Self { folded: quyche::Folded::new(&source), source })
    }

    /// The folded text.
    #[getter]
    fn text(&self) -> &str {
        self.folded.text()
    }

    /// Returns the place in the source that a place in the folded text stands for.
    fn source(&self, span: Span) -> Span {
        let folded = span.bytes(&Offsets::new(self.folded.text()));
        Span::new(&Offsets::new(&self.source), self.folded.source(folded))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("Folded({})", PyString::new(py, &self.source).repr()?))
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.source == other.source
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, &self.source).hash()
    }

    fn __getnewargs__(&self) -> (&str,) {
        (&self.source,)
    }
}
