//! Enforces who may use whom in the core, by reading the `crate::…` paths of its source.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// A module and the modules that it may use, as the table in `DESIGN.md` has it.
const LAYERS: &[(&str, &[&str])] = &[
    ("error", &[]),
    ("file", &["error"]),
    ("sorting", &[]),
    ("text", &[]),
    ("date", &["error", "text"]),
    ("unicode", &["error", "sorting", "text"]),
    ("markup", &["error", "text"]),
    ("sensitive", &["error", "sorting", "text", "date", "unicode"]),
    ("legal", &["error", "sorting", "text", "date", "unicode"]),
    ("calendar", &["error", "file", "sorting", "text", "date", "unicode"]),
    ("record", &["error", "text", "date", "unicode", "legal"]),
    ("attribution", &["error", "sorting", "text", "date", "unicode"]),
    (
        "checks",
        &[
            "error",
            "text",
            "date",
            "unicode",
            "markup",
            "sensitive",
            "legal",
            "calendar",
            "record",
            "attribution",
        ],
    ),
    ("search", &["error", "sorting", "text", "date", "unicode", "markup", "legal", "record"]),
    (
        "profile",
        &[
            "error",
            "file",
            "sorting",
            "text",
            "date",
            "unicode",
            "legal",
            "calendar",
            "record",
            "attribution",
            "checks",
        ],
    ),
    (
        "workflow",
        &[
            "error",
            "file",
            "text",
            "date",
            "unicode",
            "legal",
            "calendar",
            "record",
            "attribution",
            "checks",
            "profile",
        ],
    ),
    (
        "reporting",
        &[
            "error",
            "file",
            "sorting",
            "text",
            "date",
            "unicode",
            "legal",
            "calendar",
            "record",
            "attribution",
            "checks",
            "profile",
        ],
    ),
];

#[test]
fn each_module_uses_only_the_layers_below() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut complaints = Vec::new();
    let mut seen = 0;
    for path in sources(&source) {
        let inside = path.strip_prefix(&source).unwrap();
        let module = inside.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs");
        if module == "lib" || module == "bin" {
            continue;
        }
        seen += 1;
        let text = fs::read_to_string(&path).unwrap();
        for complaint in violations(module, &text) {
            complaints.push(format!("core/src/{}: {complaint}", inside.display()));
        }
    }
    assert!(seen >= LAYERS.len(), "only {seen} files read in {}", source.display());
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn lib_only_declares_and_re_exports() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs");
    let text = fs::read_to_string(path).unwrap();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let declares = line.starts_with("mod ") && (line.ends_with(';') || line.ends_with("{}"));
        let exports = line.starts_with("pub use ") && line.ends_with(';');
        let says = line.starts_with('#') || line.starts_with("// ");
        assert!(declares || exports || says, "`{line}` in lib.rs");
    }
}

#[test]
fn a_path_upward_or_around_is_found() {
    let found = |module, text: &str| violations(module, text).len();
    assert_eq!(found("search", "use crate::record::Record;\n// crate::profile is above\n"), 0);
    assert_eq!(found("search", "use crate::profile::Profile;"), 1, "upward");
    assert_eq!(found("checks", "fn f() { crate::search::open() }"), 1, "sideways");
    assert_eq!(found("legal", "use crate::Error;"), 1, "through lib.rs");
    assert_eq!(found("legal", "use crate::{error::Error};"), 1, "a group hides its paths");
    assert_eq!(found("legal", "use super::super::profile::Profile;"), 1, "out by the back door");
    assert_eq!(found("nowhere", ""), 1, "a module that the table does not know");
}

/// Returns what a module's source breaks; comments are not read.
fn violations(module: &str, text: &str) -> Vec<String> {
    let Some((_, allowed)) = LAYERS.iter().find(|(name, _)| *name == module) else {
        return vec![format!("module `{module}` has no layer")];
    };
    let mut found = Vec::new();
    for (position, line) in text.lines().enumerate() {
        let number = position + 1;
        let code = line.split("//").next().unwrap_or_default();
        if code.contains("super::super::") {
            found.push(format!("{number}: `super::super::` leaves the module"));
        }
        for rest in code.split("crate::").skip(1) {
            let name: String =
                rest.chars().take_while(|next| next.is_alphanumeric() || *next == '_').collect();
            if name != module && !allowed.contains(&name.as_str()) {
                found.push(format!("{number}: `{module}` may not use `crate::{name}`"));
            }
        }
    }
    found
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
    found
}
