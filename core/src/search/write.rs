//! The one commit that an update makes.

use std::borrow::Cow;
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
use crate::search::values::Values;

/// So many bytes are handed over together, which spares waking the thread that writes for each record.
const TOGETHER: usize = 1 << 16;

/// Makes changes one after the other and commits them; when `progress` breaks off, none.
pub(super) fn write<'c>(
    writer: &mut IndexWriter<Values>,
    known: &Commit,
    fields: Fields,
    changes: impl Iterator<Item = Cow<'c, IndexChange>>,
    mut progress: impl FnMut(u64) -> ControlFlow<()>,
) -> Result<(), Error> {
    let mut added = HashSet::new();
    let mut waiting = Vec::new();
    let mut size = 0;
    for (done, change) in (1..).zip(changes) {
        size += change.id().len();
        // Looking for what cannot be there would cost more than adding the record.
        let term = Term::from_field_text(fields.id, change.id());
        let is_new = added.insert(fnv(change.id().as_bytes(), 0));
        let there =
            known.searcher.doc_freq(&term).map_err(|error| failure("could not read", error))?;
        if !is_new || there > 0 {
            waiting.push(UserOperation::Delete(term));
        }
        if let IndexChange::Add(id, document) = change.into_owned() {
            let entries = entries(id, *document, &fields)?;
            size += entries.iter().map(Values::size).sum::<usize>();
            waiting.extend(entries.into_iter().map(UserOperation::Add));
        }
        if size >= TOGETHER {
            size = 0;
            if writer.run(waiting.drain(..)).is_err() {
                // The commit knows what stopped the thread that writes.
                return committed(writer);
            }
        }
        if progress(done).is_break() {
            writer.rollback().map_err(|error| failure("could not undo the update", error))?;
            return Err(Error::plain(ErrorKind::Cancelled, "the update was cancelled"));
        }
    }
    // Here too, the commit knows what stopped it.
    let _ = writer.run(waiting);
    committed(writer)
}

fn committed(writer: &mut IndexWriter<Values>) -> Result<(), Error> {
    writer.commit().map(|_| ()).map_err(|error| failure("could not write", error))
}
