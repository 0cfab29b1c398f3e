use std::path::Path;

use quyche::Irregularity;
use quyche::Offsets;
use quyche::irregularities;
use quyche::normalization_edits;
use quyche::normalize;
use serde_json::Value as Json;
use serde_json::json;

use crate::Found;
use crate::arguments::Format;
use crate::arguments::Normalize;
use crate::failure::Failure;
use crate::input;
use crate::output::Ink;
use crate::output::Output;

pub fn run(task: &Normalize, format: Format) -> Result<Found, Failure> {
    let mut out = Output::new();
    let mut rows = Vec::new();
    let mut found = Found::Clean;
    for path in &task.files {
        let text = match task.from {
            Some(charset) => input::text_from(path, charset)?,
            None => input::text(path)?,
        };
        match (task.check, format) {
            (false, Format::Text) => out.text(&normalize(&text))?,
            (false, Format::Json) => rows.push(mended(path, &text)),
            (true, _) => {
                let irregular = irregularities(&text);
                if !irregular.is_empty() {
                    found = Found::Faults;
                }
                match format {
                    Format::Text => print(&mut out, path, &text, &irregular)?,
                    Format::Json => rows.push(listed(path, &text, &irregular)),
                }
            }
        }
    }
    if format == Format::Json {
        out.json(&Json::Array(rows))?;
    }
    out.finish()?;
    Ok(found)
}

fn mended(path: &Path, text: &str) -> Json {
    let edits: Vec<Json> = normalization_edits(text)
        .iter()
        .map(|edit| json!({ "start": edit.span.start, "end": edit.span.end, "replacement": edit.replacement }))
        .collect();
    json!({ "file": input::name(path), "text": normalize(text), "edits": edits })
}

fn listed(path: &Path, text: &str, irregular: &[Irregularity]) -> Json {
    let rows: Vec<Json> = irregular
        .iter()
        .map(|one| {
            json!({
                "kind": one.kind.code(),
                "start": one.span.start,
                "end": one.span.end,
                "text": one.span.of(text),
                "replacement": one.edit.as_ref().map(|edit| &edit.replacement),
            })
        })
        .collect();
    json!({ "file": input::name(path), "irregularities": rows })
}

fn print(
    out: &mut Output,
    path: &Path,
    text: &str,
    irregular: &[Irregularity],
) -> Result<(), Failure> {
    let offsets = Offsets::new(text);
    let mut lines = text.match_indices('\n').map(|(at, _)| at + 1).peekable();
    let (mut number, mut begin) = (1, 0);
    for one in irregular {
        while let Some(next) = lines.next_if(|next| *next <= one.span.start) {
            (number, begin) = (number + 1, next);
        }
        let column = offsets.code_point(one.span.start) - offsets.code_point(begin) + 1;
        let place = format!("{}:{number}:{column}", input::name(path));
        let what = one.span.of(text).unwrap_or_default().escape_unicode();
        let change = match &one.edit {
            Some(edit) if edit.replacement.is_empty() => " → (nothing)".to_owned(),
            Some(edit) => format!(" → {}", edit.replacement),
            None => String::new(),
        };
        let kind = out.ink(Ink::Bad, one.kind.code());
        out.line(&format!("{place}: {kind} {what}{change}"))?;
    }
    Ok(())
}
