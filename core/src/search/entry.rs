//! From a host's record to what tantivy stores.

use serde::Deserialize;
use serde::Serialize;
use tantivy::schema::Field;

use crate::error::Error;
use crate::error::ErrorKind;
use crate::record::LegalDocument;
use crate::search::analyzer::KEY_END;
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
use crate::search::values::Values;

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

/// A [`Card`] as it is written.
#[derive(Serialize)]
struct Shown<'d> {
    #[serde(flatten)]
    document: &'d Document,
    id: &'d str,
    scan: bool,
}

/// Makes the entries of one record: its own, and behind it those of its passages.
pub(super) fn entries(
    id: String,
    mut document: Document,
    fields: &Fields,
) -> Result<Vec<Values>, Error> {
    // Neither of the two belongs on the card; each is handed on without a copy.
    let source = document.body.take().unwrap_or_default();
    let scan = document.low_trust.take().unwrap_or_default();
    let plain = document.format.read(&source).map(|plain| plain.text().to_owned());
    let body = plain.as_deref().unwrap_or(&source);
    let shows_scan = body.is_empty() && !scan.is_empty();
    let numbers = document.number.as_deref().and_then(Parts::of).map(|parts| parts.keys());
    let numbers = numbers.unwrap_or_default();

    let mut entry = Values::new();
    entry.add_number(fields.packed_id, id.len() as u64);
    for eight in id.as_bytes().chunks(8) {
        let packed = eight.iter().fold(0, |packed: u64, byte| packed << 8 | u64::from(*byte));
        entry.add_number(fields.packed_id, packed);
    }
    add_keys(&mut entry, fields.number, &numbers);
    let head = [document.title.as_deref(), document.summary.as_deref()];
    for text in head.into_iter().flatten().chain([body]) {
        add_keys(&mut entry, fields.mentions, &mentions(text));
        add_keys(&mut entry, fields.mentions, &days_in(text));
    }
    if document.rights.is_empty() {
        for (short, long) in learned(body) {
            entry.add_text([fields.learned], format!("{short}{EXPLAINED}{long}"));
        }
    }
    properties(&mut entry, &document, fields);
    entry.add_number(fields.order, fnv(id.as_bytes(), 0));
    let mut parts = Vec::new();
    if document.kind.as_deref() == Some(LegalDocument::KIND) && !body.is_empty() {
        parts = provided(&mut entry, &id, &document, &numbers, body, fields)?;
    }
    let card = Shown { document: &document, id: &id, scan: shows_scan };
    entry.add_text([fields.card], json(&card)?);
    entry.add_text([fields.id], id);
    let heads = [document.number, document.title, document.summary];
    for text in heads.into_iter().flatten().filter(|text| !text.is_empty()) {
        entry.add_text(fields.searched().chain([fields.title, fields.title_pairs]), text);
    }
    if shows_scan {
        entry.add_text([fields.scan, fields.body], scan);
    } else {
        match plain {
            Some(text) => {
                entry.add_text(fields.searched(), text);
                entry.add_text([fields.body], source);
            }
            None => entry.add_text(fields.searched().chain([fields.body]), source),
        }
        if !scan.is_empty() {
            entry.add_text([fields.scan], scan);
        }
    }
    parts.insert(0, entry);
    Ok(parts)
}

/// Adds to the entry of a legal text what it provides, and makes the entries of its passages.
fn provided(
    entry: &mut Values,
    id: &str,
    document: &Document,
    numbers: &[String],
    body: &str,
    fields: &Fields,
) -> Result<Vec<Values>, Error> {
    let provisions = provisions(body);
    entry.add_text([fields.provisions], json(&provisions)?);
    let places: Vec<String> = provisions.iter().filter_map(Provision::key).collect();
    add_keys(entry, fields.places, &places);
    let Some(role) = fields.role else { return Ok(Vec::new()) };
    let passages = passages(&provisions, body.len());
    if !passages.is_empty() {
        entry.add_number(role, Role::Whole.code());
    }
    let mut parts = Vec::new();
    for (n, passage) in passages.iter().enumerate() {
        let mut entry = part(document, fields, &provisions, passage, body);
        entry.add_text([fields.id], id.to_owned());
        entry.add_number(role, Role::Passage(n).code());
        add_keys(&mut entry, fields.number, numbers);
        properties(&mut entry, document, fields);
        entry.add_number(fields.order, fnv(id.as_bytes(), 0).saturating_add(n as u64 + 1));
        parts.push(entry);
    }
    Ok(parts)
}

/// What is searched in a passage: the names of its record and its own heading, that again, and its text.
fn part(
    document: &Document,
    fields: &Fields,
    provisions: &[Provision],
    passage: &Passage<'_>,
    body: &str,
) -> Values {
    let mut entry = Values::new();
    let text = passage.span.of(body).unwrap_or_default();
    let heading = passage.provision.and_then(|one| one.heading.as_deref());
    let names = [document.number.as_deref(), document.title.as_deref(), heading, Some(text)];
    for text in names.into_iter().flatten().filter(|text| !text.is_empty()) {
        entry.add_text(fields.searched(), text.to_owned());
    }
    for text in [&document.title, &document.summary].into_iter().flatten() {
        entry.add_text([fields.above], text.clone());
    }
    let places = provisions.iter().filter(|one| passage.holds(one)).filter_map(Provision::key);
    add_keys(&mut entry, fields.places, &places.collect::<Vec<_>>());
    add_keys(&mut entry, fields.mentions, &mentions(text));
    add_keys(&mut entry, fields.mentions, &days_in(text));
    entry
}

/// Adds keys as one text; one that is there twice counts once.
fn add_keys(entry: &mut Values, field: Field, keys: &[String]) {
    if !keys.is_empty() {
        entry.add_text([field], keys.join(KEY_END));
    }
}

fn json(value: &impl Serialize) -> Result<String, Error> {
    serde_json::to_string(value)
        .map_err(|error| Error::caused(ErrorKind::Internal, "could not store a record", error))
}

fn properties(entry: &mut Values, document: &Document, fields: &Fields) {
    for (field, value) in [
        (fields.kind, &document.kind),
        (fields.category, &document.category),
        (fields.agency, &document.agency),
        (fields.language, &document.language),
    ] {
        if let Some(value) = value {
            entry.add_text([field], value.clone());
        }
    }
    if document.rights.is_empty() {
        entry.add_text([fields.rights], EVERYBODY);
    }
    for right in &document.rights {
        // A right that reads like the mark for everybody must not open the record to everybody.
        let right = if right == EVERYBODY { "" } else { right };
        entry.add_text([fields.rights], right.to_owned());
    }
    entry.add_number(fields.date, document.date.map_or(0, ordinal));
}
