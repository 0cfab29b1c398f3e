use std::ops::ControlFlow;

use quyche::IndexChange;
use quyche::Lang;
use quyche::Record;
use quyche::SearchIndex;
use serde_json::json;

use crate::Found;
use crate::arguments::Format;
use crate::arguments::Index;
use crate::documents;
use crate::failure::Failure;
use crate::output::Output;
use crate::output::progress;

pub fn run(task: &Index, format: Format, lang: Lang) -> Result<Found, Failure> {
    let items = task.records.reading()?.files(&task.records.files)?;
    let unread = items.iter().filter(|item| item.is_err()).count();
    if unread > 0 {
        for message in items.iter().filter_map(|item| item.as_ref().err()) {
            eprintln!("quyche: {message}");
        }
        eprintln!("quyche: {unread} records could not be read, so nothing was indexed");
        return Ok(Found::Unfinished);
    }
    let mut skipped = 0;
    let mut changes = Vec::with_capacity(items.len() + task.remove.len());
    for mut item in items.into_iter().flatten() {
        if let Record::LegalDocument(document) = &mut item.record
            && document.number.is_none()
        {
            document.number = document.body.as_deref().and_then(documents::stated_number);
        }
        match documents::document(&item.record) {
            Some(document) => changes.push(IndexChange::Add(item.id, Box::new(document))),
            None => skipped += 1,
        }
    }
    let added = changes.len();
    changes.extend(task.remove.iter().cloned().map(IndexChange::Remove));

    let index = SearchIndex::open(&task.folder)?;
    let bar = progress(changes.len(), "index");
    index.update_all(changes, |done| {
        bar.set_position(done);
        ControlFlow::Continue(())
    })?;
    bar.finish_and_clear();

    let mut out = Output::new();
    let (removed, total) = (task.remove.len(), index.len()?);
    match (format, lang) {
        (Format::Json, _) => out.json(
            &json!({ "added": added, "removed": removed, "skipped": skipped, "total": total }),
        )?,
        (Format::Text, Lang::Vi) => out.line(&format!(
            "đã đưa vào {added} tài liệu, bỏ ra {removed}, bỏ qua {skipped} hồ sơ không dành cho bạn đọc; \
             chỉ mục có {total}"
        ))?,
        (Format::Text, Lang::En) => out.line(&format!(
            "added {added}, removed {removed}, left out {skipped} records that are not for readers; the index \
             holds {total}"
        ))?,
    }
    out.finish()?;
    Ok(Found::Clean)
}
