use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::time::Instant;

use quyche::Article;
use quyche::DocumentNumber;
use quyche::LegalDocument;
use quyche::PlainText;
use quyche::Record;
use quyche::SearchIndex;
use quyche::SearchOptions;
use quyche::Span;
use quyche::Update;
use quyche_examples::Done;
use quyche_examples::Paint;
use quyche_examples::data;

use crate::Desk;

/// What readers of a portal type.
const QUERIES: [&str; 5] = [
    "tuyen ong nuoc sach",
    "15/2026/qd-ubnd",
    "quyet dinh 41 2017",
    "uy ban nhan dan suc khoe",
    "nhuận bút tin bài",
];

/// Indexes the records and the legal texts, and searches as readers do.
pub fn report(desk: &Desk) -> Done {
    desk.heading(4, "Tìm kiếm: không dấu, số văn bản gõ thế nào cũng được");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/demo/index");
    if folder.exists() {
        fs::remove_dir_all(&folder)?; // of an earlier run
    }
    let begun = Instant::now();
    let index = SearchIndex::open(&folder)?;
    let mut update = Update::new();
    for item in &desk.items {
        match &item.record {
            Record::Article(article) => update = update.add(&item.id, article),
            Record::LegalDocument(document) => update = update.add(&item.id, document),
            _ => {}
        }
    }
    for path in files("laws")? {
        let text = fs::read_to_string(&path)?;
        let mut law = LegalDocument::default();
        law.number = text
            .lines()
            .find(|line| line.starts_with("Số:"))
            .and_then(DocumentNumber::find)
            .and_then(|mention| mention.number)
            .map(|number| number.to_string());
        law.body = Some(text);
        update = update.add(name(&path), &law);
    }
    for path in files("pages")? {
        let page = PlainText::from_html(&fs::read_to_string(&path)?);
        let mut article = Article::default();
        article.title =
            page.text().lines().map(str::trim).find(|line| !line.is_empty()).map(str::to_owned);
        article.body = Some(page.text().to_owned());
        update = update.add(name(&path), &article);
    }
    index.update(&update)?;
    let took = begun.elapsed().as_millis();
    println!(
        "   {}",
        desk.paint.quiet(&format!("{} tài liệu, lập chỉ mục trong {took} ms", index.len()?))
    );

    for query in QUERIES {
        let begun = Instant::now();
        let hits = index.search(query, &SearchOptions::new().limit(2))?;
        let took = begun.elapsed().as_micros();
        let count = desk.paint.quiet(&format!("{} kết quả, {took} µs", hits.total));
        println!("   {}  {count}", desk.paint.strong(&format!("“{query}”")));
        for hit in &hits.hits {
            let title = hit.title.as_deref().or(hit.number.as_deref()).unwrap_or_default();
            println!("      {}  {title}", hit.id);
            if let Some(snippet) = &hit.snippet {
                println!("         {}", lit(desk.paint, &snippet.text, &snippet.spans));
            }
        }
    }
    Ok(())
}

fn files(folder: &str) -> Done<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = fs::read_dir(data().join(folder))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    files.sort();
    Ok(files)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Sets off the places found, on one line.
fn lit(paint: Paint, text: &str, spans: &[Span]) -> String {
    let mut lit = String::new();
    let mut done = 0;
    for span in spans {
        lit.push_str(Span::new(done, span.start).of(text).unwrap_or_default());
        lit.push_str(&paint.good(span.of(text).unwrap_or_default()));
        done = span.end;
    }
    lit.push_str(text.get(done..).unwrap_or_default());
    lit.split_whitespace().collect::<Vec<_>>().join(" ")
}
