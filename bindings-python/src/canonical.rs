//! The canonical form of Python's strings, by the way that costs least.
//!
//! The stable ABI gives a string as UTF-8, which it encodes once and then keeps beside the string,
//! or as a copy of its characters, which is ten times cheaper. So a long text is looked at as UTF-8
//! only where that is at hand, and changed as UTF-16.

use std::borrow::Cow;

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::units;

/// Up to so many characters a text crosses as UTF-8.
const SHORT: usize = 200;
/// From so many characters on Python is let go while one text is at work.
const LONG: usize = 20_000;
/// The most that a string occupies beside its characters, in bytes.
const HEAD: usize = 100;
/// So many texts of a batch are at work together.
const TOGETHER: usize = 128;

/// What became of a text.
enum Form {
    Same,
    Utf8(String),
    Utf16(Vec<u16>),
}

/// Returns `text` in the canonical form; the text itself where nothing changes.
pub(crate) fn one<'py>(text: Bound<'py, PyString>) -> PyResult<Bound<'py, PyString>> {
    let py = text.py();
    let form = match at_hand(&text)?.and_then(|text| work(py, text.len(), || look(text))) {
        Some(form) => form,
        None => {
            let units = units::read(&text, &mut Vec::new())?;
            work(py, units.len(), || compose(&units))
        }
    };
    form.of(text)
}

/// Tells whether `text` is in the canonical form already.
pub(crate) fn is_composed(text: &Bound<'_, PyString>) -> PyResult<bool> {
    let py = text.py();
    match at_hand(text)? {
        Some(text) => Ok(work(py, text.len(), || quyche::is_normalized(text))),
        None => {
            let units = units::read(text, &mut Vec::new())?;
            Ok(work(py, units.len(), || quyche::is_normalized_utf16(&units)))
        }
    }
}

/// Works on so many characters; lets Python go where that is worth it.
fn work<T: Send>(py: Python<'_>, len: usize, work: impl Send + FnOnce() -> T) -> T {
    if len < LONG { work() } else { py.detach(work) }
}

/// Returns many texts in the canonical form; Python is let go only twice for many.
pub(crate) fn many<'py>(
    py: Python<'py>,
    texts: Vec<Bound<'py, PyString>>,
) -> PyResult<Vec<Bound<'py, PyString>>> {
    let mut all = Vec::with_capacity(texts.len());
    let mut chars = Vec::new();
    for texts in texts.chunks(TOGETHER) {
        let given = texts.iter().map(at_hand).collect::<PyResult<Vec<_>>>()?;
        let seen: Vec<_> = py.detach(|| given.iter().map(|text| text.and_then(look)).collect());
        let rest = texts.iter().zip(&seen).filter(|(_, form)| form.is_none());
        let rest = rest.map(|(text, _)| units::read(text, &mut chars));
        let rest = rest.collect::<PyResult<Vec<_>>>()?;
        let composed: Vec<_> = py.detach(|| rest.iter().map(|units| compose(units)).collect());
        let mut composed = composed.into_iter();
        for (text, form) in texts.iter().zip(seen) {
            let form = form.or_else(|| composed.next()).unwrap_or(Form::Same);
            all.push(form.of(text.clone())?);
        }
    }
    Ok(all)
}

impl Form {
    fn of<'py>(self, text: Bound<'py, PyString>) -> PyResult<Bound<'py, PyString>> {
        let py = text.py();
        match self {
            Self::Same => Ok(text),
            Self::Utf8(changed) => Ok(PyString::new(py, &changed)),
            Self::Utf16(changed) => units::write(py, &changed),
        }
    }
}

/// Returns the UTF-8 of a text that is short or has it already.
fn at_hand<'t>(text: &'t Bound<'_, PyString>) -> PyResult<Option<&'t str>> {
    let len = text.len()?;
    if len > SHORT {
        let size: usize = text.call_method0(intern!(text.py(), "__sizeof__"))?.extract()?;
        // Two or four bytes a character and nothing beside them: there is no UTF-8 yet. What this
        // mistakes is only slower.
        let fills = |wide| size.checked_sub(wide * (len + 1)).is_some_and(|head| head < HEAD);
        if fills(2) || fills(4) {
            return Ok(None);
        }
    }
    text.to_str().map(Some)
}

/// Composes a short text, and tells whether a long one is composed.
fn look(text: &str) -> Option<Form> {
    if text.len() > 3 * SHORT {
        return quyche::is_normalized(text).then_some(Form::Same);
    }
    Some(match quyche::normalize(text) {
        Cow::Borrowed(_) => Form::Same,
        Cow::Owned(changed) => Form::Utf8(changed),
    })
}

fn compose(units: &[u16]) -> Form {
    match quyche::normalize_utf16(units) {
        Cow::Borrowed(_) => Form::Same,
        Cow::Owned(changed) => Form::Utf16(changed),
    }
}
