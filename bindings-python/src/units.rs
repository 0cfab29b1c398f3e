//! The characters of Python's strings in and out, by two functions of the stable ABI that PyO3
//! has no safe form of.
//!
//! The safe ways, through UTF-8 that the string then keeps or through `bytes` in UTF-16, take
//! several times as long to read a string.
#![expect(
    unsafe_code,
    reason = "two calls of Python's C interface, each with its reason beside it"
)]

use std::ptr::null;

use pyo3::exceptions::PyOverflowError;
use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::PyString;

/// The first surrogate; below it a character is one unit of UTF-16.
const SURROGATES: u32 = 0xD800;
/// So many characters are looked at together.
const CHUNK: usize = 256;

/// Reads the characters of a text; the buffer may hold those of the text before.
pub(crate) fn read(text: &Bound<'_, PyString>, chars: &mut Vec<u32>) -> PyResult<Vec<u16>> {
    let len = text.len()?;
    chars.resize(len, 0);
    // SAFETY: `text` is a `str`, and `chars` has room for the `len` characters that Python is told of.
    let read = unsafe { ffi::PyUnicode_AsUCS4(text.as_ptr(), chars.as_mut_ptr(), signed(len)?, 0) };
    if read.is_null() {
        return Err(PyErr::fetch(text.py()));
    }
    // Room for a few characters of two units, such as emoji.
    let mut units = Vec::with_capacity(len + CHUNK);
    for chars in chars.chunks(CHUNK) {
        if chars.iter().fold(0, |beyond, char| beyond | (char + (0x1_0000 - SURROGATES))) < 0x1_0000
        {
            units.extend(chars.iter().map(|char| *char as u16));
        } else if !encode(chars, &mut units) {
            // Python says what is wrong with a lone surrogate.
            text.to_str()?;
        }
    }
    Ok(units)
}

/// Writes characters of any kind as UTF-16; tells whether all are characters.
#[cold]
fn encode(chars: &[u32], units: &mut Vec<u16>) -> bool {
    let chars: Option<String> = chars.iter().map(|char| char::from_u32(*char)).collect();
    units.extend(chars.iter().flat_map(|chars| chars.encode_utf16()));
    chars.is_some()
}

/// Returns UTF-16 as a text.
pub(crate) fn write<'py>(py: Python<'py>, units: &[u16]) -> PyResult<Bound<'py, PyString>> {
    let mut order = if cfg!(target_endian = "little") { -1 } else { 1 };
    let len = signed(size_of_val(units))?;
    // SAFETY: the bytes are those of `units`, and what comes back is a new reference, or null with
    // an exception set.
    let text = unsafe {
        let text = ffi::PyUnicode_DecodeUTF16(units.as_ptr().cast(), len, null(), &raw mut order);
        Bound::from_owned_ptr_or_err(py, text)?
    };
    text.cast_into().map_err(PyErr::from)
}

fn signed(len: usize) -> PyResult<ffi::Py_ssize_t> {
    len.try_into().map_err(|_| PyOverflowError::new_err("this text is too long"))
}
