//! From a host's record to what tantivy stores.

use serde::Deserialize;
use serde::Serialize;
use tantivy::TantivyDocument;

use crate::error::Error;
use crate::error::ErrorKind;
use crate::markup::PlainText;
use crate::record::LegalDocument;
use crate::search::document::Document;
use crate::search::filter::EVERYBODY;
use crate::search::hit::Hit;
use crate::search::learned::learned;
use crate::search::locators::provisions;
use crate::search::number::Parts;
use crate::search::number::days_in;
use crate::search::number::mentions;
use crate::search::number::ordinal;
use crate::search::schema::Fields;
use crate::search::schema::fnv;

/// Between a short form and what it stands for.
pub(super) const EXPLAINED: char = '\u{1}';

/// What a hit shows, as it is stored.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Card {
    #[serde(flatten)]
    pub document: Document,
    pub id: String,
    /// The stored text is the one of low trust.
    pub scan: bool,
}

impl Card {
    pub(super) fn hit(self) -> Hit {
        let document = self.document;
        Hit {
            id: self.id,
            title: document.title,
            number: document.number,
            kind: document.kind,
            category: document.category,
            agency: document.agency,
            language: document.language,
            date: document.date,
            url: document.url,
            low_trust: self.scan,
            ..Hit::default()
        }
    }
}

/// Makes the entry of one record.
pub(super) fn entry(
    id: &str,
    document: &Document,
    fields: &Fields,
) -> Result<TantivyDocument, Error> {
    let mut entry = TantivyDocument::default();
    let source = document.body.as_deref().unwrap_or_default();
    let plain = document.format.read(source);
    let body = plain.as_ref().map_or(source, PlainText::text);
    let scan = document.low_trust.as_deref().unwrap_or_default();
    entry.add_text(fields.id, id);
    entry.add_u64(fields.packed_id, id.len() as u64);
    for eight in id.as_bytes().chunks(8) {
        let packed = eight.iter().fold(0, |packed: u64, byte| packed << 8 | u64::from(*byte));
        entry.add_u64(fields.packed_id, packed);
    }
    let heads = [&document.number, &document.title, &document.summary];
    let heads: Vec<&str> = heads.into_iter().filter_map(|text| text.as_deref()).collect();
    for text in heads.iter().copied().chain([body]).filter(|text| !text.is_empty()) {
        entry.add_text(fields.text, text);
        for field in [fields.exact, fields.pairs].into_iter().flatten() {
            entry.add_text(field, text);
        }
    }
    for text in heads {
        entry.add_text(fields.title, text);
        entry.add_text(fields.title_pairs, text);
    }
    if !scan.is_empty() {
        entry.add_text(fields.scan, scan);
    }
    for key in document.number.as_deref().and_then(Parts::of).iter().flat_map(Parts::keys) {
        entry.add_text(fields.number, key);
    }
    let head = [document.title.as_deref(), document.summary.as_deref()];
    for text in head.into_iter().flatten().chain([body]) {
        for key in mentions(text).into_iter().chain(days_in(text)) {
            entry.add_text(fields.mentions, key);
        }
    }
    if document.rights.is_empty() {
        for (short, long) in learned(body) {
            entry.add_text(fields.learned, format!("{short}{EXPLAINED}{long}"));
        }
    }
    properties(&mut entry, document, fields);
    entry.add_u64(fields.order, fnv(id.as_bytes(), 0));
    let card = Card {
        document: Document { body: None, low_trust: None, ..document.clone() },
        id: id.to_owned(),
        scan: body.is_empty() && !scan.is_empty(),
    };
    entry.add_text(fields.card, json(&card)?);
    if document.kind.as_deref() == Some(LegalDocument::KIND) && !body.is_empty() {
        entry.add_text(fields.provisions, json(&provisions(body))?);
    }
    entry.add_text(fields.body, if card.scan { scan } else { source });
    Ok(entry)
}

fn json(value: &impl Serialize) -> Result<String, Error> {
    serde_json::to_string(value)
        .map_err(|error| Error::caused(ErrorKind::Internal, "could not store a record", error))
}

fn properties(entry: &mut TantivyDocument, document: &Document, fields: &Fields) {
    for (field, value) in [
        (fields.kind, &document.kind),
        (fields.category, &document.category),
        (fields.agency, &document.agency),
        (fields.language, &document.language),
    ] {
        if let Some(value) = value {
            entry.add_text(field, value);
        }
    }
    if document.rights.is_empty() {
        entry.add_text(fields.rights, EVERYBODY);
    }
    for right in &document.rights {
        // A right that reads like the mark for everybody must not open the record to everybody.
        entry.add_text(fields.rights, if right == EVERYBODY { "" } else { right });
    }
    entry.add_u64(fields.date, document.date.map_or(0, ordinal));
}
