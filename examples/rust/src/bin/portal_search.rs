//! The search of a portal: records go in as they are published, readers type without marks.

use quyche::Record;
use quyche::SearchIndex;
use quyche::SearchOptions;
use quyche::Update;
use quyche_examples::Done;
use quyche_examples::records;

fn main() -> Done {
    let index = SearchIndex::in_memory()?; // SearchIndex::open("folder") keeps it on disk
    let mut update = Update::new();
    for item in records()? {
        match &item.record {
            Record::Article(article) => update = update.add(item.id, article),
            Record::LegalDocument(document) => update = update.add(item.id, document),
            _ => {}
        }
    }
    index.update(&update)?; // one commit: all of it or nothing

    for query in ["chuyen do hoc sinh", "15/2026/qd-ubnd", "suc khoe"] {
        let hits = index.search(query, &SearchOptions::new().limit(1))?;
        let best = hits.hits.first().ok_or("nothing found")?;
        println!("{query:<20} {:<7} {}", best.id, best.title.as_deref().unwrap_or_default());
    }
    Ok(())
}
