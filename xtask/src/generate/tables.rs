//! The tables of the core that are made from `core/data`; they need nothing of the library.

mod charsets;
mod letters;
mod standards;
mod syllables;

use std::fs;

use crate::generate::Mode;
use crate::host;

/// A file that is made from others.
struct Generated {
    /// Its path from the root of the workspace.
    path: &'static str,
    /// What it holds.
    content: Vec<u8>,
}

/// Writes every table, or only compares.
pub(super) fn run(mode: Mode) -> Result<(), String> {
    let made =
        [letters::tables()?, charsets::tables()?, standards::tables()?, syllables::tables()?];
    for file in made {
        let path = host::root().join(file.path);
        if fs::read(&path).is_ok_and(|old| old == file.content) {
            continue;
        }
        if mode == Mode::Check {
            return Err(format!("not up to date: {}; run `cargo xtask generate`", file.path));
        }
        fs::write(&path, file.content).map_err(|error| format!("{}: {error}", file.path))?;
        println!("wrote {}", file.path);
    }
    Ok(())
}

/// The lines of a table of `core/data` that are not comments, split at tabs.
fn rows(name: &str) -> Result<Vec<Vec<String>>, String> {
    let path = host::root().join("core/data").join(name);
    let text = fs::read_to_string(&path).map_err(|error| format!("{name}: {error}"))?;
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    Ok(lines.map(|line| line.split('\t').map(str::to_owned).collect()).collect())
}
