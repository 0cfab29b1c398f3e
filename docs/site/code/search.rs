use quyche::{Article, LegalDocument, SearchIndex, SearchOptions, Update};

pub fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut decision = LegalDocument::default();
    decision.number = Some("15/2026/QĐ-UBND".into());
    decision.title = Some("Quyết định về thư viện công cộng".into());
    let mut article = Article::default();
    article.title = Some("Ủy ban nhân dân tỉnh khai trương thư viện".into());

    let index = SearchIndex::in_memory()?; // SearchIndex::open("folder") keeps it on disk
    index.update(&Update::new().add("vb-15", &decision).add("bai-1", &article))?;
    for query in ["uỷ ban", "quyet dinh 15 2026", "thu vien"] {
        let found = index.search(query, &SearchOptions::new().limit(10))?;
        let mut ids: Vec<_> = found.hits.iter().map(|hit| hit.id.as_str()).collect();
        ids.sort_unstable();
        println!("{query}: {}", ids.join(", "));
    }
    Ok(())
}
