//! Strings of V8 as UTF-8, and bytes as strings.
//!
//! Of the call that reads UTF-8 napi has a slower form, which has V8 count the bytes first: that takes
//! nearly as long as to write them.
#![expect(unsafe_code, reason = "one call of Node's C interface, with its reasons beside it")]

use napi::Env;
use napi::JsString;
use napi::JsValue as _;
use napi::Status;
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

/// Reads a text; `None` where the value is none.
pub fn utf8(text: &JsString<'_>) -> Option<String> {
    let value = text.value();
    let room = text.utf16_len().ok()?.checked_mul(WIDEST)? + 1;
    let (mut bytes, mut written) = (Vec::<u8>::with_capacity(room), 0);
    // SAFETY: `bytes` has the room that Node is told of, and Node looks itself whether the value is a string.
    let status = unsafe {
        let start = bytes.as_mut_ptr();
        sys::napi_get_value_string_utf8(
            value.env,
            value.value,
            start.cast(),
            room,
            &raw mut written,
        )
    };
    if status != Status::Ok as sys::napi_status {
        return None;
    }
    // SAFETY: Node has written so many bytes, and in place of lone surrogates U+FFFD, hence UTF-8.
    unsafe {
        bytes.set_len(written);
        Some(String::from_utf8_unchecked(bytes))
    }
}
