use std::error::Error as _;

use quyche::ErrorKind;

/// The stable code of an error, the same string as [`ErrorKind::code`].
pub struct Code(&'static str);

impl AsRef<str> for Code {
    fn as_ref(&self) -> &str {
        self.0
    }
}

pub type Error = napi::Error<Code>;
pub type Result<T> = std::result::Result<T, Error>;

/// An error of the core as JavaScript sees it: `error.code`, `error.message`, `error.cause`.
pub fn from_core(error: quyche::Error) -> Error {
    let mut out = new(error.kind(), error.to_string());
    if let Some(cause) = error.source() {
        out.set_cause(napi::Error::from_reason(cause.to_string()));
    }
    out
}

pub fn new(kind: ErrorKind, message: String) -> Error {
    napi::Error::new(Code(kind.code()), message)
}

/// An argument that no caller with types could have given.
pub fn misuse(message: String) -> Error {
    napi::Error::new(Code("invalid-argument"), message)
}

/// Reads what the core parses from text: a day, a number, a citation.
pub fn parse<T: std::str::FromStr<Err = quyche::Error>>(text: &str) -> Result<T> {
    text.parse().map_err(from_core)
}
