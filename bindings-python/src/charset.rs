//! Bytes: canonical form in pieces, and the legacy character sets of Vietnamese.

use std::sync::Mutex;
use std::sync::PoisonError;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use quyche::Offsets;

use crate::errors::raise;
use crate::hits::Score;
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
    decode_font(py, data, charset, "context")
}

/// Returns the text that `data` holds, told how TCVN3 wrote its capitals: `context`, `font` or `bytes`.
#[pyfunction]
pub(crate) fn decode_font(
    py: Python<'_>,
    data: &[u8],
    charset: &str,
    capitals: &str,
) -> PyResult<Decoded> {
    let charset: quyche::Charset = charset.parse().map_err(raise)?;
    let capitals = match capitals {
        "context" => quyche::Capitals::Context,
        "font" => quyche::Capitals::Font,
        "bytes" => quyche::Capitals::Bytes,
        _ => return Err(PyValueError::new_err(format!("no way to write capitals `{capitals}`"))),
    };
    Ok(py.detach(|| {
        let decoded = quyche::decode_font(data, charset, capitals);
        let offsets = Offsets::new(&decoded.text);
        Decoded {
            lost: decoded.lost.iter().map(|span| Span::native(*span)).collect(),
            raised: decoded.raised.iter().map(|span| Span::new(&offsets, *span)).collect(),
            text: decoded.text,
        }
    }))
}

/// Returns the name of the character set that text in this font is stored in, or `None`.
#[pyfunction]
pub(crate) fn charset_of_font(name: &str) -> Option<&'static str> {
    quyche::Charset::of_font(name).map(quyche::Charset::name)
}

/// Bytes of a character set, and what it could not hold.
#[pyclass(frozen, eq, hash, module = "quyche")]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Encoded {
    bytes: Vec<u8>,
    /// Places in the text that the character set cannot hold.
    #[pyo3(get)]
    lost: Many<Span>,
}

#[pymethods]
impl Encoded {
    #[new]
    fn py_new(bytes: &[u8], lost: Many<Span>) -> Self {
        Self { bytes: bytes.to_vec(), lost }
    }

    /// The bytes; a question mark stands for what could not be held.
    #[getter]
    fn bytes<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &self.bytes)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let bytes = self.bytes(py).repr()?;
        let lost = self.lost.clone().into_pyobject(py)?.repr()?;
        Ok(format!("Encoded(bytes={bytes}, lost={lost})"))
    }

    fn __getnewargs__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyBytes>, Many<Span>) {
        (self.bytes(py), self.lost.clone())
    }
}

/// Returns the bytes of `text` in a character set, and the places that it cannot hold.
#[pyfunction]
pub(crate) fn encode(py: Python<'_>, text: &str, charset: &str) -> PyResult<Encoded> {
    let charset: quyche::Charset = charset.parse().map_err(raise)?;
    Ok(py.detach(|| {
        let encoded = quyche::encode(text, charset);
        let offsets = Offsets::new(text);
        let lost = encoded.lost.into_iter().map(|span| Span::new(&offsets, span)).collect();
        Encoded { bytes: encoded.bytes, lost }
    }))
}

value! {
    /// A guess at the character set of bytes.
    Detection {
        /// The name of the character set.
        charset: String,
        /// From 0 to 1: how much of the text speaks for it.
        confidence: Score,
    }
}

/// Returns the character set that `data` is in, when it says so clearly.
#[pyfunction]
pub(crate) fn detect(py: Python<'_>, data: &[u8]) -> Option<Detection> {
    let found = py.detach(|| quyche::detect(data))?;
    Some(Detection {
        charset: found.charset.name().to_owned(),
        confidence: Score(found.confidence),
    })
}

value! {
    /// A run of text that is legacy bytes misread, and what it should read.
    Misread {
        /// The place in the caller's text.
        span: Span,
        /// The name of the character set that the bytes were in.
        charset: String,
        /// From 0 to 1: how much of the run speaks for it.
        confidence: Score,
        /// What the run should read.
        text: String,
        /// Words of `text` whose case was lost and was taken from the words around.
        raised: Many<Span>,
    }
}

/// Returns the runs of `text` that are legacy bytes read as Latin-1 or windows-1252, in order.
#[pyfunction]
pub(crate) fn misread(py: Python<'_>, text: &str) -> Vec<Misread> {
    py.detach(|| {
        let offsets = Offsets::new(text);
        let found = quyche::misread(text).into_iter();
        found
            .map(|one| {
                let inside = Offsets::new(&one.text);
                Misread {
                    span: Span::new(&offsets, one.span),
                    charset: one.charset.name().to_owned(),
                    confidence: Score(one.confidence),
                    raised: one.raised.iter().map(|span| Span::new(&inside, *span)).collect(),
                    text: one.text,
                }
            })
            .collect()
    })
}
