//! `cargo xtask semver [REV]`: whether the Rust interface still keeps the promise of its version.

use std::process::Command;

use crate::host;
use crate::runner;
use crate::runner::Step;
use crate::tool;

/// Compares with a revision, or with the last release where none is named.
pub fn run(revision: Option<&str>) -> Result<(), String> {
    let Some(revision) = revision.map(str::to_owned).or_else(last_release) else {
        println!(
            "there is no release to compare with: no tag `v*` is reachable from here\n\
             `cargo xtask semver REV` compares with a revision"
        );
        return Ok(());
    };
    let step = Step::action("interface of the crate", move || compare(&revision));
    runner::run(&[step.of_task("semver")])
}

/// Returns the newest tag of a version that this state descends from.
fn last_release() -> Option<String> {
    let mut git = Command::new("git");
    git.args(["describe", "--tags", "--abbrev=0", "--match", "v[0-9]*"]);
    let tag = host::output(git.current_dir(host::root())).ok()?;
    Some(tag.trim().to_owned())
}

fn compare(revision: &str) -> Result<(), String> {
    let mut command = tool::SEMVER.command()?;
    command.args(["semver-checks", "-p", "quyche", "--all-features", "--baseline-rev", revision]);
    // Its own folder: a named target would put the documentation where the program does not look.
    command.env_remove("CARGO_BUILD_TARGET");
    let done = command.output().map_err(|e| format!("{command:?}: {e}"))?;
    let told = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    if done.status.success() {
        return Ok(());
    }
    Err(format!("compared with `{revision}`:\n{}{}", told(&done.stderr), told(&done.stdout)))
}
