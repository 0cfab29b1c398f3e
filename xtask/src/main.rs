//! Tasks of the workspace: `cargo xtask` lists them. Without dependencies, but for the feature `pages`.

mod audit;
mod bench;
mod demo;
mod docs;
mod generate;
mod guides;
mod host;
mod hosts;
mod new_check;
mod package;
#[cfg(feature = "pages")]
mod pages;
mod readme;
mod runner;
mod semver;
mod test;
mod tool;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask TASK

  test [STEP…]        everything: format, lints, docs, tests and examples in Rust, Python and Node
                      STEP runs only the steps whose name begins so; --from STEP starts there;
                      --list names them
  demo                the main job on examples/data, as a report to read
  bench [PART…]       measures and rewrites each part's section of docs/performance.md
  generate [--check]  rewrites generated files; with --check only compares
  new-check NAME      starts a check: code, explanation and vectors
  package [STEP…]     wheel, sdist, npm packages and crate in dist/, each installed and tried
  docs                the documentation site in target/site, in English and in Vietnamese
  audit               licences, bans and sources of the dependencies (builds cargo-deny once)
  semver [REV]        breaking changes of the Rust interface since the last release, or since REV
                      (builds cargo-semver-checks once)
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["test", rest @ ..] => test::run(rest),
        ["docs"] => docs::run(),
        ["package", rest @ ..] => package::run(rest),
        ["bench", parts @ ..] => bench::run(parts),
        ["demo"] => demo::run(),
        ["generate"] => generate::run(generate::Mode::Write),
        ["generate", "--check"] => generate::run(generate::Mode::Check),
        ["new-check", name] => new_check::run(name),
        ["audit"] => audit::run(),
        ["semver"] => semver::run(None),
        ["semver", revision] => semver::run(Some(revision)),
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        other => Err(format!("no such task: `{}`\n\n{HELP}", other.join(" "))),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
