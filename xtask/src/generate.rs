//! `cargo xtask generate [--check]`: the files that are made from others.

#[cfg(feature = "pages")]
mod node;
#[cfg(feature = "pages")]
mod python;
#[cfg(feature = "pages")]
mod schema;
#[cfg(not(feature = "pages"))]
mod tables;

use crate::host;

/// Whether files are rewritten or only compared.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    Write,
    Check,
}

/// Makes the pages about checks and profiles. They need the library, which the other tasks do not: this
/// program starts itself once more with it.
#[cfg(not(feature = "pages"))]
pub fn run(mode: Mode) -> Result<(), String> {
    tables::run(mode)?;
    let mut command = std::process::Command::new("cargo");
    command.args(["run", "-q", "--locked", "-p", "xtask", "--features", "pages", "--", "generate"]);
    if mode == Mode::Check {
        command.arg("--check");
    }
    command.current_dir(host::root()).env("CARGO_BUILD_TARGET", host::triple()?);
    let status = command.status().map_err(|e| format!("cargo: {e}"))?;
    if status.success() { Ok(()) } else { Err("generated files: see above".to_owned()) }
}

/// Makes the pages about checks and profiles.
#[cfg(feature = "pages")]
pub fn run(mode: Mode) -> Result<(), String> {
    let mut pages: Vec<(std::path::PathBuf, String)> = crate::pages::all()
        .map_err(|e| e.to_string())?
        .into_iter()
        .map(|(name, text)| (host::root().join("docs").join(name), text))
        .collect();
    pages.extend(
        schema::files()?
            .into_iter()
            .map(|(name, text)| (host::root().join("docs").join(name), text)),
    );
    pages.extend(node::files().into_iter().map(|(name, text)| (host::root().join(name), text)));
    pages.extend(python::files()?.map(|(name, text)| (host::root().join(name), text)));
    let (name, text) = crate::readme::program()?;
    pages.push((host::root().join(name), text));
    let wanted: Vec<&std::path::PathBuf> = pages.iter().map(|(path, _)| path).collect();
    let mut stale = Vec::new();
    for (path, text) in &pages {
        if std::fs::read_to_string(path).is_ok_and(|old| old == *text) {
            continue;
        }
        stale.push(path.clone());
        if mode == Mode::Write {
            let folder = path.parent().unwrap_or(path);
            std::fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
            std::fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))?;
        }
    }
    for folder in ["docs/checks", "docs/profiles"] {
        for path in host::files(&host::root().join(folder), "md") {
            if wanted.contains(&&path) {
                continue;
            }
            stale.push(path.clone());
            if mode == Mode::Write {
                std::fs::remove_file(&path).map_err(|e| format!("{}: {e}", path.display()))?;
            }
        }
    }
    let verb = if mode == Mode::Write { "wrote" } else { "not up to date:" };
    for path in &stale {
        println!("{verb} {}", path.strip_prefix(host::root()).unwrap_or(path).display());
    }
    if mode == Mode::Check && !stale.is_empty() {
        return Err("run `cargo xtask generate` and commit what it writes".to_owned());
    }
    Ok(())
}
