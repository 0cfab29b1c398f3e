//! The programs of the documentation site: what a page shows is a file of `docs/site/code`, and each runs.

use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

use crate::host;
use crate::readme;

/// The languages of the site.
pub const LANGUAGES: [&str; 2] = ["en", "vi"];

/// Returns the folder of the sources of the site.
pub fn folder() -> PathBuf {
    host::root().join("docs/site")
}

/// Runs every program of the guides; each prints the text that the guide shows, the same in all languages.
pub fn run() -> Result<(), String> {
    pages()?;
    let code = folder().join("code");
    // An import is looked up from where the file lies.
    let beside = host::root().join("examples/node/node_modules/.guides");
    for expected in host::files(&code, "txt") {
        let text = host::read(&expected)?;
        let name = expected.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let mut rust = Command::new("cargo");
        rust.args(["run", "-q", "--locked", "-p", "quyche-examples", "--bin", "guides", "--"]);
        readme::same("rust", &text, rust.arg(&name).current_dir(host::root()))?;
        let python = expected.with_extension("py");
        readme::same("python", &text, Command::new(host::venv("python")).arg(&python))?;
        let node = beside.join(format!("{name}.mjs"));
        host::write(&node, &host::read(&expected.with_extension("mjs"))?)?;
        readme::same("node", &text, Command::new("node").arg(&node))?;
    }
    Ok(())
}

/// Holds every code block of a page to be a file that runs, and both languages to show the same.
fn pages() -> Result<(), String> {
    let mut shown: Vec<Vec<String>> = Vec::new();
    for language in LANGUAGES {
        let mut files = Vec::new();
        for page in markdown(&folder().join(language)) {
            let text = host::read(&page)?;
            let mut lines = text.lines().map(str::trim);
            while let Some(line) = lines.next() {
                if !line.starts_with("```") {
                    continue;
                }
                let file = lines.next().and_then(|line| {
                    Some(line.strip_prefix("--8<-- \"")?.strip_suffix('"')?.to_owned())
                });
                let file = file.filter(|_| lines.next() == Some("```")).ok_or_else(|| {
                    format!("{}: a code block that is no file of docs/site/code", page.display())
                })?;
                files.push(file);
            }
        }
        shown.push(files);
    }
    let code = folder().join("code");
    let first = shown.first().cloned().unwrap_or_default();
    if shown.iter().any(|files| *files != first) {
        return Err("the pages of docs/site/en and docs/site/vi show different programs".into());
    }
    for ending in ["rs", "py", "mjs", "txt"] {
        for path in host::files(&code, ending) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if name != "guides.rs" && !first.contains(&name) {
                return Err(format!("no page shows docs/site/code/{name}"));
            }
        }
    }
    Ok(())
}

/// Returns the pages of a folder and of the folders in it.
fn markdown(folder: &Path) -> Vec<PathBuf> {
    let mut pages = host::files(folder, "md");
    for inner in ["first-steps", "guides"] {
        pages.extend(host::files(&folder.join(inner), "md"));
    }
    pages
}
