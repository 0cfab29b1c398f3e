//! The classes of `quyche.records`, one a kind of record.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use quyche::Lang;
use quyche::RecordKind;
use quyche::Shape;

use crate::host;

const HEAD: &str = r#"# Made by `cargo xtask generate`; do not edit.
"""Records that a host hands in: what is not said stays unknown, and an empty text says "nothing".

A plain mapping with its ``kind``, a dataclass or a Pydantic model is accepted wherever these are.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, Protocol

from quyche.entries import Attestation, Entry, Notice, Review, Section
"#;

const TAIL: &str = r#"

class SupportsModelDump(Protocol):
    """A Pydantic model with the fields of a record and its ``kind``."""

    def model_dump(self) -> dict[str, Any]:
        """Returns the fields."""


class DataclassInstance(Protocol):
    """A dataclass of the host with the fields of a record and its ``kind``."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


RecordLike = Record | Mapping[str, Any] | SupportsModelDump | DataclassInstance
"""What is accepted wherever a record is."""
"#;

/// Returns the files made for Python, with their paths from the root of the workspace.
pub fn files() -> Result<impl Iterator<Item = (&'static str, String)>, String> {
    Ok([("bindings-python/python/quyche/records.py", records()?)].into_iter())
}

fn records() -> Result<String, String> {
    let names: Vec<String> =
        RecordKind::ALL.iter().map(|kind| Ok(source(*kind)?.0)).collect::<Result<_, String>>()?;
    let mut all: Vec<&str> = names.iter().map(String::as_str).collect();
    all.extend(["Record", "RecordLike"]);
    all.sort_unstable();
    let mut out = HEAD.to_owned();
    out.push_str("\n__all__ = [\n");
    for name in all {
        let _ = writeln!(out, "    \"{name}\",");
    }
    out.push_str("]\n");
    out.push_str(
        r#"

class Record(Entry):
    """What the records have in common."""

    __slots__ = ()

    kind: ClassVar[str]
    """The kind, as in data."""
"#,
    );
    for kind in RecordKind::ALL {
        write_class(&mut out, *kind)?;
    }
    out.push_str(TAIL);
    Ok(out)
}

fn write_class(out: &mut String, kind: RecordKind) -> Result<(), String> {
    let (name, docs) = source(kind)?;
    let doc = |word: &str| {
        docs.get(word).map(String::as_str).ok_or_else(|| format!("`{word}` of {name} has no doc"))
    };
    let _ = write!(
        out,
        "\n\n@dataclass(frozen=True, kw_only=True, slots=True, repr=False)\nclass {name}(Record):\n    \
         \"\"\"{}.\"\"\"\n\n    kind: ClassVar[Literal[\"{1}\"]] = \"{1}\"\n\n",
        doc("")?,
        kind.name()
    );
    for (field, shape) in kind.fields() {
        let _ = writeln!(
            out,
            "    {}: {} | None = None\n    \"\"\"{} ({}).\"\"\"",
            field.name(),
            annotation(*shape),
            doc(field.name())?,
            field.label(Lang::Vi),
        );
    }
    out.push_str("    attestations: Sequence[Attestation] = ()\n");
    out.push_str("    \"\"\"What a person has vouched for.\"\"\"\n");
    Ok(())
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
