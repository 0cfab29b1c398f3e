//! Strings of V8 as UTF-8, and bytes as strings.
//!
//! Of the calls that read a string napi has slower forms: V8 has to count the bytes of UTF-8 first, which
//! takes nearly as long as to write them, and the room is new for each text, and cleared.
#![expect(unsafe_code, reason = "two calls of Node's C interface, with their reasons beside them")]

use napi::Env;
use napi::JsString;
use napi::JsValue as _;
use napi::sys;
use quyche::ErrorKind;

use crate::errors;
use crate::errors::Result;

/// Returns bytes as a text of as many characters, which V8 keeps and frees as its own.
pub fn latin1<'e>(env: &'e Env, bytes: &[u8]) -> Result<JsString<'e>> {
    env.create_string_latin1(bytes).map_err(failed)
}

/// Reads the bytes of such a text.
pub fn bytes(text: JsString<'_>) -> Result<Vec<u8>> {
    text.into_latin1().map(|text| text.take()).map_err(failed)
}

fn failed(error: napi::Error) -> errors::Error {
    errors::new(ErrorKind::Internal, error.reason.clone())
}

/// A unit of UTF-16 is at most so many bytes of UTF-8.
const WIDEST: usize = 3;

/// Reads a text as UTF-8; `None` where the value is none.
pub fn utf8(text: &JsString<'_>) -> Option<String> {
    let value = text.value();
    let room = text.utf16_len().ok()?.checked_mul(WIDEST)? + 1;
    let (mut bytes, mut written) = (Vec::<u8>::with_capacity(room), 0);
    // SAFETY: `bytes` has the room that Node is told of, and Node looks itself whether the value is a string.
    let status = unsafe {
        let start = bytes.as_mut_ptr().cast();
        sys::napi_get_value_string_utf8(value.env, value.value, start, room, &raw mut written)
    };
    if status != sys::Status::napi_ok {
        return None;
    }
    // SAFETY: Node has written so many bytes, and in place of lone surrogates U+FFFD, hence UTF-8.
    unsafe {
        bytes.set_len(written);
        Some(String::from_utf8_unchecked(bytes))
    }
}

/// Reads the units of a text into a buffer, in place of what it holds.
pub fn utf16(text: &JsString<'_>, units: &mut Vec<u16>) -> napi::Result<()> {
    let (value, mut written) = (text.value(), 0);
    let room = text.utf16_len()? + 1;
    units.clear();
    units.reserve(room);
    // SAFETY: `units` has the room that Node is told of, and holds as many units as Node says to have written.
    let status = unsafe {
        let start = units.as_mut_ptr();
        let status =
            sys::napi_get_value_string_utf16(value.env, value.value, start, room, &raw mut written);
        units.set_len(written);
        status
    };
    match status {
        sys::Status::napi_ok => Ok(()),
        _ => Err(napi::Error::new(napi::Status::from(status), "no text")),
    }
}
