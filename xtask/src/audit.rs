//! `cargo xtask audit`: what takes minutes to build or another toolchain, and so stays out of the tests.

use crate::host;
use crate::runner;
use crate::runner::Step;
use crate::tool;

/// Checks licences, bans and sources of the dependencies.
pub fn run() -> Result<(), String> {
    runner::run(&[Step::action("licences, bans, sources", || {
        let checks = ["--workspace", "--all-features", "check", "licenses", "bans", "sources"];
        host::output(tool::DENY.command()?.args(checks)).map(|_| ())
    })])
}
