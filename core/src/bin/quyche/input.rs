use std::fs;
use std::io;
use std::io::Read;
use std::path::Path;

use quyche::Charset;

use crate::failure::Failure;

/// Returns the name of an input for messages.
pub fn name(path: &Path) -> String {
    if path.as_os_str() == "-" { "standard input".into() } else { path.display().to_string() }
}

/// Reads a file, or standard input for `-`, as UTF-8; a byte order mark is dropped.
pub fn text(path: &Path) -> Result<String, Failure> {
    let mut bytes = bytes(path)?;
    if bytes.starts_with(b"\xef\xbb\xbf") {
        bytes.drain(..3);
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let byte = error.as_bytes().get(at).copied().unwrap_or_default();
        let line = error.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count() + 1;
        let hint = match quyche::detect(error.as_bytes()) {
            Some(found) => {
                let charset = found.charset.name();
                format!("; it reads like {charset}: `quyche normalize --from {charset}`")
            }
            None => String::new(),
        };
        let name = name(path);
        Failure::Plain(format!(
            "{name}: not UTF-8: byte {byte:#04x} at {at}, line {line}{hint} [invalid-utf8]"
        ))
    })
}

/// Reads a file, or standard input for `-`, from another character set.
pub fn text_from(path: &Path, charset: Charset) -> Result<String, Failure> {
    let decoded = quyche::decode(&bytes(path)?, charset);
    match decoded.lost.len() {
        0 => Ok(decoded.text),
        lost => Err(Failure::Plain(format!(
            "{}: {lost} bytes mean nothing in {}",
            name(path),
            charset.name()
        ))),
    }
}

fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let bytes = if path.as_os_str() == "-" {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(path)
    };
    bytes.map_err(|error| Failure::Io(name(path), error))
}
