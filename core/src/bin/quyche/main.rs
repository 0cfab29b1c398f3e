//! The program `quyche`: the library at the command line.

#![forbid(unsafe_code)]
#![deny(clippy::expect_used)]
#![deny(clippy::indexing_slicing)]
#![deny(clippy::panic)]
#![deny(clippy::string_slice)]
#![deny(clippy::unreachable)]
#![deny(clippy::unwrap_used)]

mod arguments;
mod audit;
mod check;
mod deadlines;
mod documents;
mod explain;
mod failure;
mod index;
mod input;
mod normalize;
mod output;
mod profiles;
mod records;
mod search;
mod today;

use std::process::ExitCode;

use clap::Parser;

use crate::arguments::Arguments;
use crate::arguments::Task;
use crate::failure::Failure;

/// What a task found, as an exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Found {
    /// 0: nothing failed.
    Clean,
    /// 1: something failed.
    Faults,
    /// 2: some of the work could not be done; what went wrong is on standard error.
    Unfinished,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments) {
        Ok(Found::Clean) => ExitCode::SUCCESS,
        Ok(Found::Faults) => ExitCode::from(1),
        Ok(Found::Unfinished) => ExitCode::from(2),
        Err(failure) if failure.is_closed_pipe() => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("quyche: {failure}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &Arguments) -> Result<Found, Failure> {
    let lang = arguments.lang();
    if let (Task::Check(task), Some(export)) = (&arguments.task, arguments.export()) {
        return check::export(task, export, lang);
    }
    let format = arguments.format()?;
    match &arguments.task {
        Task::Check(task) => check::run(task, format, lang),
        Task::Audit(task) => audit::run(&task.check, task.page.as_deref(), format, lang),
        Task::Normalize(task) => normalize::run(task, format),
        Task::Index(task) => index::run(task, format, lang),
        Task::Search(task) => search::run(task, format, lang),
        Task::Deadlines(task) => deadlines::run(task, format, lang),
        Task::Profiles(task) => profiles::run(task, format, lang),
        Task::Explain(task) => explain::run(task, format, lang),
    }
}
