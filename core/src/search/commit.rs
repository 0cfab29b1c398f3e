//! One commit of the index, opened, with what every search of it needs.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::Arc;

use tantivy::DocAddress;
use tantivy::Searcher;
use tantivy::columnar::Column;
use tantivy::columnar::ColumnValues;

use crate::error::Error;
use crate::error::ErrorKind;
use crate::search::abbreviations::Abbreviations;
use crate::search::entry::EXPLAINED;
use crate::search::filter::EVERYBODY;
use crate::search::filter::days;
use crate::search::filter::strings;
use crate::search::passages::Role;
use crate::search::passages::Roles;
use crate::search::passages::role;
use crate::search::schema::Fields;
use crate::search::schema::column;
use crate::search::storage::failure;

/// So many short forms are known from the texts, the most frequent first.
const LEARNED: usize = 200;

/// A commit that can be searched for as long as anybody holds it.
pub(super) struct Commit {
    pub searcher: Searcher,
    pub fields: Fields,
    pub parts: Vec<Part>,
    /// Short forms that texts explain.
    pub learned: Abbreviations,
    /// Whether any record has text of low trust.
    pub scanned: bool,
}

/// What is known about one segment.
pub(super) struct Part {
    pub days: Arc<dyn ColumnValues<u64>>,
    ids: Column<u64>,
    /// Whether everybody may read every record.
    pub open: bool,
    pub roles: Roles,
}

impl Commit {
    pub(super) fn new(searcher: Searcher, fields: Fields) -> Result<Self, Error> {
        let mut parts = Vec::new();
        for segment in searcher.segment_readers() {
            let rights = strings(segment, column::RIGHTS)?;
            let open = rights.map_or(Ok(false), |rights| {
                let everybody = rights.dictionary().term_ord(EVERYBODY.as_bytes());
                everybody.map(|found| found.is_some() && rights.num_terms() == 1)
            });
            let open = open.map_err(|error| failure("could not read the index", error.into()))?;
            let ids = segment.fast_fields().u64(column::ID);
            let ids = ids.map_err(|error| failure("could not read the index", error))?;
            let roles = segment.fast_fields().column_opt(column::ROLE);
            let roles = roles.map_err(|error| failure("could not read the index", error))?;
            let roles = roles.filter(|roles: &Column<u64>| roles.max_value() > 0);
            parts.push(Part { days: days(segment)?, ids, open, roles });
        }
        let learned = learned(&searcher, &fields)?;
        let scanned = scanned(&searcher, &fields)?;
        Ok(Self { searcher, fields, parts, learned, scanned })
    }

    /// How many records there are.
    pub(super) fn len(&self) -> usize {
        let segments = self.searcher.segment_readers().iter().zip(&self.parts);
        let records = segments.map(|(segment, part)| match &part.roles {
            None => segment.num_docs() as usize,
            Some(_) => {
                let is_record = |doc: &u32| !matches!(role(&part.roles, *doc), Role::Passage(_));
                segment.doc_ids_alive().filter(is_record).count()
            }
        });
        records.sum()
    }

    /// The host's key of a record, without a look at what is stored.
    pub(super) fn id(&self, address: DocAddress) -> Result<String, Error> {
        let Some(Part { ids, .. }) = self.parts.get(address.segment_ord as usize) else {
            return Ok(String::new());
        };
        let mut bytes: Vec<u8> = Vec::new();
        let mut unread = 0;
        let mut rows = ids.index.value_row_ids(address.doc_id);
        if let Some(first) = rows.next() {
            unread = usize::try_from(ids.values.get_val(first)).unwrap_or(0);
            bytes.reserve(8 * rows.len());
        }
        let mut room = [0; 8];
        while !rows.is_empty() {
            let many = rows.len().min(room.len());
            let values = room.get_mut(..many).unwrap_or_default();
            ids.values.get_range(u64::from(rows.start), values);
            rows.start += u32::try_from(values.len()).unwrap_or(u32::MAX);
            for value in values {
                let unused = 8 - unread.min(8);
                unread -= unread.min(8);
                bytes.extend_from_slice(value.to_be_bytes().get(unused..).unwrap_or_default());
            }
        }
        String::from_utf8(bytes).map_err(|error| {
            Error::caused(ErrorKind::IndexCorrupt, "a stored id is damaged", error)
        })
    }
}

fn scanned(searcher: &Searcher, fields: &Fields) -> Result<bool, Error> {
    for segment in searcher.segment_readers() {
        let index = segment.inverted_index(fields.scan);
        let index = index.map_err(|error| failure("could not read the index", error))?;
        if index.terms().num_terms() > 0 {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The short forms that most texts explain.
fn learned(searcher: &Searcher, fields: &Fields) -> Result<Abbreviations, Error> {
    let failed = |error| failure("could not read the index", error);
    let mut counts: HashMap<(String, String), u32> = HashMap::new();
    for segment in searcher.segment_readers() {
        let index = segment.inverted_index(fields.learned).map_err(failed)?;
        let stream = index.terms().stream();
        let mut stream = stream.map_err(|error| failed(error.into()))?;
        while stream.advance() {
            let pair = std::str::from_utf8(stream.key()).ok();
            if let Some((short, long)) = pair.and_then(|pair| pair.split_once(EXPLAINED)) {
                *counts.entry((short.to_owned(), long.to_owned())).or_default() +=
                    stream.value().doc_freq;
            }
        }
    }
    let mut all: Vec<_> = counts.into_iter().map(|(pair, count)| (Reverse(count), pair)).collect();
    all.sort_unstable();
    Ok(all.into_iter().take(LEARNED).map(|(_, pair)| pair).collect())
}
