use quyche::Hit;
use quyche::Lang;
use quyche::SearchIndex;
use quyche::SearchOptions;
use quyche::Span;
use serde_json::json;

use crate::Found;
use crate::arguments::Format;
use crate::arguments::Search;
use crate::failure::Failure;
use crate::output::Ink;
use crate::output::Output;

pub fn run(task: &Search, format: Format, lang: Lang) -> Result<Found, Failure> {
    // Opening would make an index; a search must not.
    if !task.folder.is_dir() {
        return Err(Failure::Plain(format!("{}: no such folder", task.folder.display())));
    }
    let index = SearchIndex::open(&task.folder)?;
    let options = SearchOptions::new().limit(task.limit).offset(task.offset);
    let hits = index.search(&task.query, &options)?;
    let mut out = Output::new();
    match format {
        Format::Json => out.json(&json!(hits))?,
        Format::Text => {
            for (position, hit) in hits.hits.iter().enumerate() {
                print(&mut out, task.offset + position + 1, hit)?;
            }
            let total = match lang {
                Lang::Vi => format!("{} kết quả", hits.total),
                Lang::En => format!("{} results", hits.total),
            };
            out.line(&out.ink(Ink::Quiet, &total))?;
            if let Some(suggestion) = &hits.suggestion {
                let lead = match lang {
                    Lang::Vi => "Có phải bạn tìm",
                    Lang::En => "Did you mean",
                };
                out.line(&format!("{lead}: {suggestion}?"))?;
            }
        }
    }
    out.finish()?;
    Ok(Found::Clean)
}

fn print(out: &mut Output, position: usize, hit: &Hit) -> Result<(), Failure> {
    let title = hit.title.as_deref().unwrap_or(&hit.id);
    let spans: &[Span] = if hit.title.is_some() { &hit.title_spans } else { &[] };
    let number = hit.number.as_deref().map_or(String::new(), |number| format!("{number}  "));
    out.line(&format!("{position:>3}  {number}{}", lit(out, title, spans)))?;
    let mut place = vec![out.ink(Ink::Quiet, &hit.id)];
    place.extend(hit.date.map(|day| day.to_string()));
    place.extend(hit.part.clone());
    place.extend(hit.path.iter().cloned());
    out.line(&format!("     {}", place.join("  ")))?;
    if let Some(snippet) = &hit.snippet {
        let text = lit(out, &snippet.text, &snippet.spans);
        out.line(&format!("     {}", text.split_whitespace().collect::<Vec<_>>().join(" ")))?;
    }
    out.line("")
}

/// Sets off the places found.
fn lit(out: &Output, text: &str, spans: &[Span]) -> String {
    let mut lit = String::with_capacity(text.len());
    let mut done = 0;
    for span in spans {
        lit.push_str(Span::new(done, span.start).of(text).unwrap_or_default());
        lit.push_str(&out.ink(Ink::Strong, span.of(text).unwrap_or_default()));
        done = span.end;
    }
    lit.push_str(text.get(done..).unwrap_or_default());
    lit
}
