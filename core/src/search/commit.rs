//! One commit of the index, opened, with what every search of it needs.

use std::sync::Arc;

use tantivy::DocAddress;
use tantivy::Searcher;
use tantivy::columnar::Column;
use tantivy::columnar::ColumnValues;

use crate::error::Error;
use crate::error::ErrorKind;
use crate::search::filter::EVERYBODY;
use crate::search::filter::days;
use crate::search::filter::strings;
use crate::search::schema::Fields;
use crate::search::schema::column;
use crate::search::storage::failure;

/// A commit that can be searched for as long as anybody holds it.
pub(super) struct Commit {
    pub searcher: Searcher,
    pub fields: Fields,
    pub parts: Vec<Part>,
}

/// What is known about one segment.
pub(super) struct Part {
    pub days: Arc<dyn ColumnValues<u64>>,
    ids: Column<u64>,
    /// Whether everybody may read every record.
    pub open: bool,
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
            parts.push(Part { days: days(segment)?, ids, open });
        }
        Ok(Self { searcher, fields, parts })
    }

    /// The host's key of a record, without a look at what is stored.
    pub(super) fn id(&self, address: DocAddress) -> Result<String, Error> {
        let part = self.parts.get(address.segment_ord as usize);
        let mut values = part.into_iter().flat_map(|part| part.ids.values_for_doc(address.doc_id));
        let len = values.next().and_then(|len| usize::try_from(len).ok()).unwrap_or(0);
        let mut bytes: Vec<u8> = Vec::with_capacity(len.min(1_000));
        for packed in values {
            let many = len.saturating_sub(bytes.len()).min(8);
            bytes.extend(packed.to_be_bytes().iter().skip(8 - many));
        }
        String::from_utf8(bytes).map_err(|error| {
            Error::caused(ErrorKind::IndexCorrupt, "a stored id is damaged", error)
        })
    }
}
