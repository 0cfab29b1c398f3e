//! One commit of the index, opened, with what every search of it needs.

use std::sync::Arc;

use tantivy::DocAddress;
use tantivy::Searcher;
use tantivy::columnar::ColumnValues;
use tantivy::columnar::StrColumn;

use crate::error::Error;
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
    ids: Option<StrColumn>,
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
            parts.push(Part { days: days(segment)?, ids: strings(segment, column::ID)?, open });
        }
        Ok(Self { searcher, fields, parts })
    }

    /// The host's key of a record, without a look at what is stored.
    pub(super) fn id(&self, address: DocAddress) -> Result<String, Error> {
        let mut id = String::new();
        let part = self.parts.get(address.segment_ord as usize);
        if let Some(ids) = part.and_then(|part| part.ids.as_ref())
            && let Some(ord) = ids.ords().first(address.doc_id)
        {
            ids.ord_to_str(ord, &mut id)
                .map_err(|error| failure("could not read a record", error.into()))?;
        }
        Ok(id)
    }
}
