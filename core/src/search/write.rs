//! The one commit that an update makes.

use std::borrow::Borrow;
use std::collections::HashSet;
use std::ops::ControlFlow;

use tantivy::IndexWriter;
use tantivy::Term;
use tantivy::indexer::UserOperation;

use crate::error::Error;
use crate::error::ErrorKind;
use crate::search::commit::Commit;
use crate::search::entry::entries;
use crate::search::schema::Fields;
use crate::search::schema::fnv;
use crate::search::storage::failure;
use crate::search::update::IndexChange;

/// Makes changes one after the other and commits them; when `progress` breaks off, none.
pub(super) fn write(
    writer: &mut IndexWriter,
    known: &Commit,
    fields: Fields,
    changes: impl Iterator<Item = impl Borrow<IndexChange>>,
    mut progress: impl FnMut(u64) -> ControlFlow<()>,
) -> Result<(), Error> {
    let mut added = HashSet::new();
    for (done, change) in (1..).zip(changes) {
        let change = change.borrow();
        // Looking for what cannot be there would cost more than adding the record.
        let term = Term::from_field_text(fields.id, change.id());
        let is_new = added.insert(fnv(change.id().as_bytes(), 0));
        let there =
            known.searcher.doc_freq(&term).map_err(|error| failure("could not read", error))?;
        if !is_new || there > 0 {
            writer.delete_term(term);
        }
        if let IndexChange::Add(id, document) = change
            && writer
                .run(entries(id, document, &fields)?.into_iter().map(UserOperation::Add))
                .is_err()
        {
            // The commit knows what stopped the thread that writes.
            return committed(writer);
        }
        if progress(done).is_break() {
            writer.rollback().map_err(|error| failure("could not undo the update", error))?;
            return Err(Error::plain(ErrorKind::Cancelled, "the update was cancelled"));
        }
    }
    committed(writer)
}

fn committed(writer: &mut IndexWriter) -> Result<(), Error> {
    writer.commit().map(|_| ()).map_err(|error| failure("could not write", error))
}
