use std::path::Path;
use std::path::PathBuf;

use quyche::Field;
use quyche::PlainText;
use quyche::Record;
use quyche::RecordKind;
use serde_json::Value as Json;

use crate::failure::Failure;
use crate::input;

/// A record with the caller's own key.
pub struct Item {
    pub id: String,
    pub record: Record,
}

/// What to make of input that does not say it.
pub struct Reading {
    /// The kind of records that state none, and of text files.
    pub kind: RecordKind,
    /// Fields to leave out.
    pub drop: Vec<String>,
}

impl Reading {
    /// Reads all files; a record that cannot be read is a message in its place.
    pub fn files(&self, paths: &[PathBuf]) -> Result<Vec<Result<Item, String>>, Failure> {
        let mut items = Vec::new();
        for path in paths {
            let before = items.len();
            self.file(path, &mut items)?;
            if items.len() == before {
                return Err(Failure::Plain(format!("{}: no record in it", input::name(path))));
            }
        }
        Ok(items)
    }

    fn file(&self, path: &Path, items: &mut Vec<Result<Item, String>>) -> Result<(), Failure> {
        let name = input::name(path);
        let text = input::text(path)?;
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        let start = text.trim_start().chars().next();
        match (ending, start) {
            ("txt", Some(_)) => items.push(self.plain(&name, &text, None)),
            ("md", Some(_)) => items.push(self.plain(&name, &text, Some("markdown"))),
            ("html" | "htm", Some(_)) => items.push(self.plain(&name, &text, Some("html"))),
            ("jsonl" | "ndjson", _) => self.lines(&name, &text, items),
            (_, Some('[')) => {
                let list: Vec<Json> = serde_json::from_str(&text)
                    .map_err(|error| Failure::Plain(format!("{name}: {error}")))?;
                for (position, json) in list.into_iter().enumerate() {
                    items.push(self.record(&format!("{name}#{}", position + 1), json));
                }
            }
            (_, Some('{')) => match serde_json::from_str(&text) {
                Ok(json) => items.push(self.record(&name, json)),
                Err(_) => self.lines(&name, &text, items),
            },
            (_, Some(_)) => items.push(self.plain(&name, &text, None)),
            (_, None) => {}
        }
        Ok(())
    }

    fn lines(&self, name: &str, text: &str, items: &mut Vec<Result<Item, String>>) {
        for (position, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty())
        {
            let place = format!("{name}:{}", position + 1);
            items.push(match serde_json::from_str(line) {
                Ok(json) => self.record(&place, json),
                Err(error) => Err(format!("{place}: {error}")),
            });
        }
    }

    fn plain(&self, name: &str, text: &str, markup: Option<&str>) -> Result<Item, String> {
        let mut json = serde_json::json!({ "id": name, "body": text });
        let known = self.kind.fields().iter().any(|(field, _)| *field == Field::Markup);
        if let (Some(markup), Some(fields), true) = (markup, json.as_object_mut(), known) {
            fields.insert("markup".into(), markup.into());
            if let Some(heading) = heading(text, markup) {
                fields.insert("title".into(), heading.into());
            }
        }
        self.record(name, json)
    }

    fn record(&self, place: &str, mut json: Json) -> Result<Item, String> {
        let mut id = place.to_owned();
        if let Some(fields) = json.as_object_mut() {
            match fields.remove("id") {
                Some(Json::String(own)) if !own.is_empty() => id = own,
                Some(Json::Number(own)) => id = own.to_string(),
                Some(other) => return Err(format!("{place}: `id` is {other}, not a text")),
                None => {
                    if let Some(url) = fields.get("url").and_then(Json::as_str) {
                        id = url.to_owned();
                    }
                }
            }
            for field in &self.drop {
                fields.remove(field);
            }
            fields.entry("kind").or_insert_with(|| self.kind.name().into());
        }
        Record::from_value(json)
            .map(|record| Item { id, record })
            .map_err(|error| format!("{place}: {error} [{}]", error.code()))
    }
}

/// Returns the first heading of a page.
fn heading(text: &str, markup: &str) -> Option<String> {
    let heading = if markup == "html" {
        let (_, rest) = text.split_once("<h1")?;
        let (inside, _) = rest.split_once('>')?.1.split_once("</h1")?;
        PlainText::from_html(inside).text().trim().to_owned()
    } else {
        text.lines().find_map(|line| line.strip_prefix("# "))?.trim().to_owned()
    };
    (!heading.is_empty()).then_some(heading)
}
