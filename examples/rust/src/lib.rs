//! What the examples share: the data of `examples/data`, and colour where the output is a terminal.

use std::error::Error;
use std::fs;
use std::io::IsTerminal;
use std::path::Path;
use std::path::PathBuf;

use quyche::Record;
use serde_json::Value as Json;

/// What an example returns: any failure ends it with its message.
pub type Done<T = ()> = Result<T, Box<dyn Error>>;

/// A record with the key that the content system gave it.
pub struct Item {
    pub id: String,
    pub record: Record,
}

/// Returns the folder of the example data.
pub fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../data")
}

/// Reads the example records, as a content system would export them.
pub fn records() -> Done<Vec<Item>> {
    let rows: Vec<Json> = serde_json::from_str(&fs::read_to_string(data().join("records.json"))?)?;
    rows.into_iter()
        .map(|mut row| {
            let id = row.as_object_mut().and_then(|fields| fields.remove("id"));
            let id = id.as_ref().and_then(Json::as_str).ok_or("a record without `id`")?.to_owned();
            Ok(Item { id, record: Record::from_value(row)? })
        })
        .collect()
}

/// Colour, where standard output is a terminal and `NO_COLOR` is not set.
#[derive(Clone, Copy)]
pub struct Paint(bool);

impl Paint {
    pub fn new() -> Self {
        Self(std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none())
    }

    pub fn strong(self, text: &str) -> String {
        self.ink("1", text)
    }

    pub fn quiet(self, text: &str) -> String {
        self.ink("2", text)
    }

    pub fn bad(self, text: &str) -> String {
        self.ink("31", text)
    }

    pub fn good(self, text: &str) -> String {
        self.ink("32", text)
    }

    pub fn open(self, text: &str) -> String {
        self.ink("33", text)
    }

    fn ink(self, code: &str, text: &str) -> String {
        if self.0 { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

impl Default for Paint {
    fn default() -> Self {
        Self::new()
    }
}

/// Returns the text, cut after so many characters.
pub fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}
