//! What is stored of a record, read once for all of its passages on a page.

use tantivy::DocAddress;
use tantivy::TantivyDocument;
use tantivy::schema::Field;
use tantivy::schema::Value;

use crate::error::Error;
use crate::error::ErrorKind;
use crate::markup::PlainText;
use crate::search::commit::Commit;
use crate::search::document::TextFormat;
use crate::search::entry::Card;
use crate::search::locators::Provision;
use crate::search::storage::failure;

/// A stored record.
pub(super) struct Stored {
    pub card: Card,
    /// The text as the host wrote it.
    pub source: String,
    /// The same without its markup, if it has any.
    pub plain: Option<PlainText>,
    pub provisions: Vec<Provision>,
}

impl Stored {
    /// Reads a record, and its text only where it is needed.
    pub(super) fn read(commit: &Commit, at: DocAddress, texts: bool) -> Result<Self, Error> {
        let stored: TantivyDocument =
            commit.searcher.doc(at).map_err(|error| failure("could not read a record", error))?;
        let text = |field: Field| {
            stored.get_first(field).and_then(|value| value.as_str()).unwrap_or_default()
        };
        let fields = &commit.fields;
        let card: Card = serde_json::from_str(text(fields.card)).map_err(damaged)?;
        if !texts {
            return Ok(Self { card, source: String::new(), plain: None, provisions: Vec::new() });
        }
        let source = text(fields.body);
        let format = if card.scan { TextFormat::Plain } else { card.document.format };
        let provisions = match text(fields.provisions) {
            "" => Vec::new(),
            json => serde_json::from_str(json).map_err(damaged)?,
        };
        Ok(Self { card, source: source.to_owned(), plain: format.read(source), provisions })
    }

    /// The text without markup.
    pub(super) fn body(&self) -> &str {
        self.plain.as_ref().map_or(&self.source, PlainText::text)
    }
}

fn damaged(error: serde_json::Error) -> Error {
    Error::caused(ErrorKind::IndexCorrupt, "a stored record is damaged", error)
}
