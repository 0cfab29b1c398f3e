//! Bytes: canonical form in pieces, and the legacy character sets of Vietnamese.

use std::sync::Mutex;
use std::sync::PoisonError;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use quyche::Offsets;

use crate::errors::raise;
use crate::text::Span;
use crate::value::Many;
use crate::value::value;

/// Brings a text that comes in pieces of UTF-8 into the canonical form.
///
/// Pieces may end anywhere, even inside a character or between a letter and its mark.
#[pyclass(frozen, module = "quyche")]
pub(crate) struct Normalizer(Mutex<Option<quyche::Normalizer>>);

impl Normalizer {
    fn with(
        &self,
        py: Python<'_>,
        work: impl Send
        + FnOnce(&mut Option<quyche::Normalizer>) -> Result<Option<String>, quyche::Error>,
    ) -> PyResult<String> {
        let done = py.detach(|| work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner)));
        let ended = || PyValueError::new_err("this text has ended; start another");
        done.map_err(raise)?.ok_or_else(ended)
    }
}

#[pymethods]
impl Normalizer {
    #[new]
    fn py_new() -> Self {
        Self(Mutex::new(Some(quyche::Normalizer::new())))
    }

    /// Takes the next piece and returns what no later piece can change.
    fn push(&self, py: Python<'_>, piece: &[u8]) -> PyResult<String> {
        self.with(py, |normalizer| {
            let mut out = String::with_capacity(piece.len());
            let Some(normalizer) = normalizer else { return Ok(None) };
            normalizer.push(piece, &mut out).map(|()| Some(out))
        })
    }

    /// Ends the text and returns the rest of it.
    fn finish(&self, py: Python<'_>) -> PyResult<String> {
        self.with(py, |normalizer| {
            let mut out = String::new();
            let Some(normalizer) = normalizer.take() else { return Ok(None) };
            normalizer.finish(&mut out).map(|()| Some(out))
        })
    }
}

/// Lists the names of the character sets that can be read and written.
#[pyfunction]
pub(crate) fn charset_names() -> Vec<&'static str> {
    quyche::Charset::ALL.iter().map(|charset| charset.name()).collect()
}

value! {
    /// A text read from bytes, and what could not be read.
    Decoded {
        /// The text, composed.
        text: String,
        /// Places in the bytes that the character set does not have; U+FFFD stands for each.
        lost: Many<Span>,
        /// Words of the text that were raised to capitals because of the words around them.
        raised: Many<Span>,
    }
}

/// Returns the text that `data` holds in a character set such as `tcvn3`.
#[pyfunction]
pub(crate) fn decode(py: Python<'_>, data: &[u8], charset: &str) -> PyResult<Decoded> {
    let charset: quyche::Charset = charset.parse().map_err(raise)?;
    Ok(py.detach(|| {
        let decoded = quyche::decode(data, charset);
        let offsets = Offsets::new(&decoded.text);
        Decoded {
            lost: decoded.lost.iter().map(|span| Span::native(*span)).collect(),
            raised: decoded.raised.iter().map(|span| Span::new(&offsets, *span)).collect(),
            text: decoded.text,
        }
    }))
}

/// Returns the bytes of `text` in a character set, and the places that it cannot hold.
#[pyfunction]
pub(crate) fn encode<'py>(
    py: Python<'py>,
    text: &str,
    charset: &str,
) -> PyResult<(Bound<'py, PyBytes>, Vec<Span>)> {
    let charset: quyche::Charset = charset.parse().map_err(raise)?;
    let (bytes, lost) = py.detach(|| {
        let encoded = quyche::encode(text, charset);
        let offsets = Offsets::new(text);
        let lost = encoded.lost.into_iter().map(|span| Span::new(&offsets, span)).collect();
        (encoded.bytes, lost)
    });
    Ok((PyBytes::new(py, &bytes), lost))
}

/// Returns the name of the character set that `data` is in and a confidence from 0 to 1, or `None`.
#[pyfunction]
pub(crate) fn detect(py: Python<'_>, data: &[u8]) -> Option<(&'static str, f64)> {
    let found = py.detach(|| quyche::detect(data))?;
    Some((found.charset.name(), found.confidence))
}
