//! From a host's record to what tantivy stores.

use serde::Deserialize;
use serde::Serialize;
use tantivy::TantivyDocument;
use tantivy::schema::Field;

use crate::error::Error;
use crate::error::ErrorKind;
use crate::markup::PlainText;
use crate::record::LegalDocument;
use crate::search::document::Document;
use crate::search::filter::EVERYBODY;
use crate::search::hit::Hit;
use crate::search::learned::learned;
use crate::search::locators::Provision;
use crate::search::locators::provisions;
use crate::search::number::Parts;
use crate::search::number::days_in;
use crate::search::number::mentions;
use crate::search::number::ordinal;
use crate::search::passages::Passage;
use crate::search::passages::Role;
use crate::search::passages::passages;
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

/// Makes the entries of one record: its own, and behind it those of its passages.
pub(super) fn entries(
    id: &str,
    document: &Document,
    fields: &Fields,
) -> Result<Vec<TantivyDocument>, Error> {
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
    searched(&mut entry, fields, heads.iter().copied().chain([body]));
    for text in heads {
        entry.add_text(fields.title, text);
        entry.add_text(fields.title_pairs, text);
    }
    if !scan.is_empty() {
        entry.add_text(fields.scan, scan);
    }
    let numbers = document.number.as_deref().and_then(Parts::of).map(|parts| parts.keys());
    let numbers = numbers.unwrap_or_default();
    for key in &numbers {
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
        document: document.without_texts(),
        id: id.to_owned(),
        scan: body.is_empty() && !scan.is_empty(),
    };
    entry.add_text(fields.card, json(&card)?);
    entry.add_text(fields.body, if card.scan { scan } else { source });
    if document.kind.as_deref() != Some(LegalDocument::KIND) || body.is_empty() {
        return Ok(vec![entry]);
    }
    let provisions = provisions(body);
    entry.add_text(fields.provisions, json(&provisions)?);
    add_keys(&mut entry, fields.places, provisions.iter().filter_map(Provision::key).collect());
    let Some(role) = fields.role else { return Ok(vec![entry]) };
    let passages = passages(&provisions, body.len());
    if !passages.is_empty() {
        entry.add_u64(role, Role::Whole.code());
    }
    let mut entries = vec![entry];
    for (n, passage) in passages.iter().enumerate() {
        let mut entry = part(document, fields, &provisions, passage, body);
        entry.add_text(fields.id, id);
        entry.add_u64(role, Role::Passage(n).code());
        add_keys(&mut entry, fields.number, numbers.clone());
        properties(&mut entry, document, fields);
        entry.add_u64(fields.order, fnv(id.as_bytes(), 0).saturating_add(n as u64 + 1));
        entries.push(entry);
    }
    Ok(entries)
}

/// What is searched in a passage: the names of its record and its own heading, that again, and its text.
fn part(
    document: &Document,
    fields: &Fields,
    provisions: &[Provision],
    passage: &Passage<'_>,
    body: &str,
) -> TantivyDocument {
    let mut entry = TantivyDocument::default();
    let text = passage.span.of(body).unwrap_or_default();
    let heading = passage.provision.and_then(|one| one.heading.as_deref());
    let names = [document.number.as_deref(), document.title.as_deref(), heading, Some(text)];
    searched(&mut entry, fields, names.into_iter().flatten());
    for text in [&document.title, &document.summary].into_iter().flatten() {
        entry.add_text(fields.above, text);
    }
    let places = provisions.iter().filter(|one| passage.holds(one)).filter_map(Provision::key);
    add_keys(&mut entry, fields.places, places.collect());
    add_keys(&mut entry, fields.mentions, [mentions(text), days_in(text)].concat());
    entry
}

fn searched<'t>(
    entry: &mut TantivyDocument,
    fields: &Fields,
    texts: impl Iterator<Item = &'t str>,
) {
    for text in texts.filter(|text| !text.is_empty()) {
        entry.add_text(fields.text, text);
        for field in [fields.exact, fields.pairs].into_iter().flatten() {
            entry.add_text(field, text);
        }
    }
}

fn add_keys(entry: &mut TantivyDocument, field: Field, mut keys: Vec<String>) {
    keys.sort_unstable();
    keys.dedup();
    for key in keys {
        entry.add_text(field, key);
    }
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
