//! `cargo demo`: the main job on `examples/data`, as a report to read.

use std::process::Command;

use crate::host;

/// Builds and runs the demonstration with the target folder that the tests use.
pub fn run() -> Result<(), String> {
    let status = Command::new("cargo")
        .args(["run", "--quiet", "--locked", "-p", "quyche-examples", "--bin", "demo"])
        .current_dir(host::root())
        .env("CARGO_BUILD_TARGET", host::triple()?)
        .status()
        .map_err(|e| format!("cargo: {e}"))?;
    if status.success() { Ok(()) } else { Err("the demonstration did not end well".to_owned()) }
}
