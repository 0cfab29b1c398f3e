//! What tests read: the vectors of this folder, and the material beside the repository.

#![allow(dead_code, reason = "each test program reads some of it")]

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

/// Returns the root of the repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Reads a file of `tests`.
pub fn file(name: &str) -> Value {
    let path = root().join("tests").join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// Returns the cases of a file of `tests/vectors`.
pub fn cases(name: &str) -> Vec<Value> {
    let mut file = file(&format!("vectors/{name}"));
    match file["cases"].take() {
        Value::Array(cases) if !cases.is_empty() => cases,
        _ => panic!("no cases in {name}"),
    }
}

/// Reads a file of `../shared`, or of the folder that `QUYCHE_SHARED` names; it is not always there.
pub fn shared(name: &str) -> Option<String> {
    let folder =
        std::env::var_os("QUYCHE_SHARED").map_or_else(|| root().join("../shared"), PathBuf::from);
    let text = fs::read_to_string(folder.join(name)).ok();
    if text.is_none() {
        println!("skipped: no {name} beside the repository");
    }
    text
}
