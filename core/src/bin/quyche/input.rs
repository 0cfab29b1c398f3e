use std::fs;
use std::io;
use std::io::Read;
use std::path::Path;

use crate::failure::Failure;

/// Returns the name of an input for messages.
pub fn name(path: &Path) -> String {
    if path.as_os_str() == "-" { "standard input".into() } else { path.display().to_string() }
}

/// Reads a file, or standard input for `-`, as UTF-8; a byte order mark is dropped.
pub fn text(path: &Path) -> Result<String, Failure> {
    let name = name(path);
    let bytes = if path.as_os_str() == "-" {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(path)
    };
    let mut bytes = bytes.map_err(|error| Failure::Io(name.clone(), error))?;
    if bytes.starts_with(b"\xef\xbb\xbf") {
        bytes.drain(..3);
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let byte = error.as_bytes().get(at).copied().unwrap_or_default();
        let line = error.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count() + 1;
        Failure::Plain(format!(
            "{name}: not UTF-8: byte {byte:#04x} at {at}, line {line}; \
             is it TCVN3, VNI or another old character set? [invalid-utf8]"
        ))
    })
}
