//! The canonical form of Python's strings, by the way that costs least.
//!
//! The stable ABI gives a string as UTF-8, which it encodes once and then keeps beside the string,
//! or as a copy in UTF-16, which is several times cheaper to write and to read back. So a long text
//! is looked at as UTF-8 only where that is at hand, and changed as UTF-16.

use std::borrow::Cow;

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use pyo3::types::PyString;

/// Up to so many characters a text crosses as UTF-8.
const SHORT: usize = 200;
/// The most that a string occupies beside its characters, in bytes.
const HEAD: usize = 100;
/// So many texts of a batch are at work together.
const TOGETHER: usize = 128;
/// What Python's codec writes before a text in UTF-16, in the order of bytes of the machine.
const MARK: [u8; 2] = 0xFEFF_u16.to_ne_bytes();

/// What became of a text.
enum Form {
    Same,
    Utf8(String),
    Utf16(Vec<u16>),
}

/// Returns `text` in the canonical form; the text itself where nothing changes.
pub(crate) fn one<'py>(text: Bound<'py, PyString>) -> PyResult<Bound<'py, PyString>> {
    let py = text.py();
    let seen = match at_hand(&text)? {
        Some(short) if short.len() <= SHORT => look(short),
        Some(long) => py.detach(|| look(long)),
        None => None,
    };
    let form = match seen {
        Some(form) => form,
        None => {
            let units = utf16(&text)?;
            let units = units.as_bytes();
            py.detach(|| compose(units))
        }
    };
    form.of(text)
}

/// Returns many texts in the canonical form; Python is let go only twice for many.
pub(crate) fn many<'py>(
    py: Python<'py>,
    texts: Vec<Bound<'py, PyString>>,
) -> PyResult<Vec<Bound<'py, PyString>>> {
    let mut all = Vec::with_capacity(texts.len());
    for texts in texts.chunks(TOGETHER) {
        let given = texts.iter().map(at_hand).collect::<PyResult<Vec<_>>>()?;
        let seen: Vec<_> = py.detach(|| given.iter().map(|text| text.and_then(look)).collect());
        let rest = texts.iter().zip(&seen).filter(|(_, form)| form.is_none());
        let rest = rest.map(|(text, _)| utf16(text)).collect::<PyResult<Vec<_>>>()?;
        let rest: Vec<&[u8]> = rest.iter().map(|units| units.as_bytes()).collect();
        let composed: Vec<_> = py.detach(|| rest.into_iter().map(compose).collect());
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
            Self::Utf16(units) => {
                let units: &[u8] = bytemuck::cast_slice(&units);
                let bytes = PyBytes::new_with(py, MARK.len() + units.len(), |bytes| {
                    if let Some((mark, rest)) = bytes.split_first_chunk_mut() {
                        *mark = MARK;
                        rest.copy_from_slice(units);
                    }
                    Ok(())
                })?;
                PyString::from_encoded_object(&bytes, Some(c"utf-16"), None)
            }
        }
    }
}

/// Returns the UTF-8 of a text that is short or has it already.
fn at_hand<'t>(text: &'t Bound<'_, PyString>) -> PyResult<Option<&'t str>> {
    let len = text.len()?;
    if len > SHORT {
        let size: usize = text.call_method0(intern!(text.py(), "__sizeof__"))?.extract()?;
        // Two bytes a character and nothing beside them: there is no UTF-8 yet. What this mistakes
        // for a text that has it is only slower.
        if size.checked_sub(2 * (len + 1)).is_some_and(|head| head < HEAD) {
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

/// Returns the text in UTF-16, after a mark.
fn utf16<'py>(text: &Bound<'py, PyString>) -> PyResult<Bound<'py, PyBytes>> {
    let py = text.py();
    let bytes = text.call_method1(intern!(py, "encode"), (intern!(py, "utf-16"),))?;
    bytes.cast_into().map_err(PyErr::from)
}

/// Composes a text in UTF-16, after its mark.
fn compose(bytes: &[u8]) -> Form {
    let (_mark, bytes) = bytes.split_at_checked(MARK.len()).unwrap_or_default();
    let copied: Vec<u16>;
    let units = match bytemuck::try_cast_slice(bytes) {
        Ok(units) => units,
        Err(_) => {
            let (pairs, _) = bytes.as_chunks();
            copied = pairs.iter().map(|pair| u16::from_ne_bytes(*pair)).collect();
            &copied
        }
    };
    match quyche::normalize_utf16(units) {
        Cow::Borrowed(_) => Form::Same,
        Cow::Owned(changed) => Form::Utf16(changed),
    }
}
