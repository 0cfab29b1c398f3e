//! `cargo xtask audit`: what takes minutes to build or another toolchain, and so stays out of the tests.

use crate::host;
use crate::runner;
use crate::runner::Step;

/// The auditor, built once into `target/tools`.
const DENY: &str = "0.20.2";

/// Checks licences, bans and sources of the dependencies.
pub fn run() -> Result<(), String> {
    let tools = host::root().join("target/tools");
    let deny = tools.join("bin").join(if cfg!(windows) { "cargo-deny.exe" } else { "cargo-deny" });
    let folder = tools.to_string_lossy().into_owned();
    let mut steps = Vec::new();
    if !host::has(&deny.to_string_lossy()) {
        steps.push(Step::new(
            "build cargo-deny",
            "cargo",
            ["install", "--locked", "--root", folder.as_str(), "--version", DENY, "cargo-deny"],
        ));
    }
    steps.push(Step::new(
        "licences, bans, sources",
        deny,
        ["--workspace", "--all-features", "check", "licenses", "bans", "sources"],
    ));
    runner::run(&steps)
}
