//! The classes of `quyche.records`, one a kind of record.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use quyche::Lang;
use quyche::RecordKind;
use quyche::Shape;

use crate::host;

const FOLDER: &str = "bindings-python/python/quyche/records";

const HEAD: &str = "# Made by `cargo xtask generate`; do not edit.\n";

const PACKAGE: &str = r#""""Records that a host hands in: what is not said stays unknown, and an empty text says "nothing".

A plain mapping with its ``kind``, a dataclass or a Pydantic model is accepted wherever these are. A class is read
when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from quyche.records.base import Record, RecordLike
"#;

const LOOK_UP: &str = r#"

def record_class(kind: str) -> type[Record]:
    """Returns the class of a kind of record."""
    if kind not in _CLASSES:
        raise LookupError(f"no kind of record `{kind}`")
    found: type[Record] = _read(_CLASSES[kind])
    return found


def record_kinds() -> list[str]:
    """Returns every kind of record, in alphabetical order."""
    return sorted(_CLASSES)


def _read(name: str) -> Any:
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        """Reads the class when it is first asked for."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = _read(name)
        return found


def __dir__() -> list[str]:
    return [*globals(), *__all__]
"#;

/// Returns the files made for Python, with their paths from the root of the workspace.
pub fn files() -> Result<impl Iterator<Item = (String, String)>, String> {
    let kinds = RecordKind::ALL.iter().map(|kind| Class::of(*kind));
    let classes = kinds.collect::<Result<Vec<_>, _>>()?;
    let mut files = vec![(format!("{FOLDER}/__init__.py"), package(&classes))];
    for class in &classes {
        files.push((format!("{FOLDER}/{}.py", class.module()), class.write()?));
    }
    Ok(files.into_iter())
}

/// The package, which reads no class before it is asked for.
fn package(classes: &[Class]) -> String {
    let mut out = format!("{HEAD}{PACKAGE}\nif TYPE_CHECKING:\n");
    for class in classes {
        let _ = writeln!(out, "    from quyche.records.{} import {}", class.module(), class.name);
    }
    let mut all: Vec<&str> = classes.iter().map(|class| class.name.as_str()).collect();
    all.extend(["Record", "RecordLike", "record_class", "record_kinds"]);
    all.sort_unstable();
    out.push_str("\n__all__ = [\n");
    for name in all {
        let _ = writeln!(out, "    \"{name}\",");
    }
    out.push_str("]\n\n_HOMES = {\n");
    for class in classes {
        let _ = writeln!(out, "    \"{}\": \"{}\",", class.name, class.module());
    }
    out.push_str("}\n_CLASSES = {\n");
    for class in classes {
        let _ = writeln!(out, "    \"{}\": \"{}\",", class.kind.name(), class.name);
    }
    out.push_str("}\n");
    out.push_str(LOOK_UP);
    out
}

/// The class of one kind of record.
struct Class {
    kind: RecordKind,
    name: String,
    /// What its source says of it (under no name) and of each field.
    docs: BTreeMap<String, String>,
}

impl Class {
    fn of(kind: RecordKind) -> Result<Self, String> {
        let (name, docs) = source(kind)?;
        Ok(Self { kind, name, docs })
    }

    fn module(&self) -> String {
        self.kind.name().replace('-', "_")
    }

    fn doc(&self, word: &str) -> Result<&str, String> {
        let doc = self.docs.get(word).map(String::as_str);
        doc.ok_or_else(|| format!("`{word}` of {} has no doc", self.name))
    }

    fn write(&self) -> Result<String, String> {
        let said = self.doc("")?;
        let mut body = format!(
            "\n\n@dataclass(frozen=True, kw_only=True, slots=True, repr=False)\nclass {}(Record):\n    \
             \"\"\"{said}.\"\"\"\n\n    kind: ClassVar[Literal[\"{1}\"]] = \"{1}\"\n\n",
            self.name,
            self.kind.name()
        );
        let mut entries = vec!["Attestation"];
        for (field, shape) in self.kind.fields() {
            if let Shape::Entries(name) = shape {
                entries.push(name);
            }
            let _ = writeln!(
                body,
                "    {}: {} | None = None\n    \"\"\"{} ({}).\"\"\"",
                field.name(),
                annotation(*shape),
                self.doc(field.name())?,
                field.label(Lang::Vi),
            );
        }
        body.push_str("    attestations: Sequence[Attestation] = ()\n");
        body.push_str("    \"\"\"What a person has vouched for.\"\"\"\n");
        entries.sort_unstable();
        entries.dedup();
        let dates = if body.contains(" dt.") || body.contains("[dt.") {
            "import datetime as dt\n"
        } else {
            ""
        };
        Ok(format!(
            "{HEAD}\"\"\"{said}.\"\"\"\n\n{dates}from collections.abc import Sequence\n\
             from dataclasses import dataclass\nfrom typing import ClassVar, Literal\n\n\
             from quyche.entries import {}\nfrom quyche.records.base import Record\n\n\
             __all__ = [\"{}\"]\n{body}",
            entries.join(", "),
            self.name
        ))
    }
}

/// Returns the public name of a kind's type, and what its source says of it (under no name) and of each
/// field, without the full stop.
fn source(kind: RecordKind) -> Result<(String, BTreeMap<String, String>), String> {
    let text = read(&format!("core/src/record/{}.rs", kind.name().replace('-', "_")))?;
    let opening = format!(" = \"{}\" {{", kind.name());
    let mut class = String::new();
    let mut found = BTreeMap::new();
    let mut doc: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim) {
        if let Some(words) = line.strip_prefix("///") {
            doc.push(words.trim());
            continue;
        }
        let said = std::mem::take(&mut doc).join(" ").trim_end_matches('.').to_owned();
        if let Some(name) = line.strip_suffix(&opening) {
            class = name.to_owned();
            found.insert(String::new(), said);
        } else if let Some((word, _)) = line.trim_start_matches("r#").split_once(':') {
            found.insert(word.to_owned(), said);
        }
    }
    let renamed = format!("pub use record::{class} as ");
    let public = read("core/src/lib.rs")?
        .lines()
        .find_map(|line| Some(line.strip_prefix(&renamed)?.trim_end_matches(';').to_owned()));
    Ok((public.unwrap_or(class), found))
}

fn read(file: &str) -> Result<String, String> {
    let path = host::root().join(file);
    std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))
}

fn annotation(shape: Shape) -> String {
    match shape {
        Shape::Text | Shape::Secret => "str".to_owned(),
        Shape::Flag => "bool".to_owned(),
        Shape::Day => "dt.date".to_owned(),
        Shape::Moment => "dt.datetime".to_owned(),
        Shape::Count => "int".to_owned(),
        Shape::Texts => "Sequence[str]".to_owned(),
        Shape::Days => "Sequence[dt.date]".to_owned(),
        Shape::Entries(name) => format!("Sequence[{name}]"),
        _ => "object".to_owned(),
    }
}
