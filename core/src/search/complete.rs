//! What a reader may be about to type, from the titles of the index.

use std::collections::HashMap;

use tantivy::Searcher;

use crate::error::Error;
use crate::search::scan::Scanner;
use crate::search::scan::Word;
use crate::search::scan::words;
use crate::search::schema::Fields;
use crate::search::storage::failure;

/// Between the folded words, by which a completion is found, and the words as they are shown.
const SHOWN: char = '\u{1}';
/// A completion has at most so many words.
const LONGEST: usize = 5;
/// Only so many stored completions are looked at.
const LOOKED_AT: usize = 20_000;

/// The completions that a title gives: every run of up to five words within a sentence.
pub(super) fn of_title(title: &str) -> Vec<String> {
    let mut scanner = Scanner::new(title);
    let mut word = Word::default();
    let mut run: Vec<Word> = Vec::new();
    let mut all = Vec::new();
    while scanner.next::<false>(&mut word) {
        let start = run.last().map_or(0, |last| last.span.end);
        let gap = title.get(start..word.span.start).unwrap_or_default();
        if !run.is_empty() && !gap.chars().all(|c| c.is_whitespace() || c == '-' || c == '/') {
            run.clear();
        }
        run.push(word.clone());
        let from = run.len().saturating_sub(LONGEST);
        for start in from..run.len() {
            all.extend(run.get(start..).and_then(|words| stored(title, words)));
        }
    }
    all
}

fn stored(title: &str, words: &[Word]) -> Option<String> {
    let (first, last) = (words.first()?, words.last()?);
    let shown = title.get(first.span.start..last.span.end)?.to_lowercase();
    let folded: Vec<&str> = words.iter().map(|word| word.folded.as_str()).collect();
    Some(format!("{}{SHOWN}{shown}", folded.join(" ")))
}

/// Completions of what was typed, the most frequent first.
pub(super) fn complete(
    typed: &str,
    limit: usize,
    fields: &Fields,
    searcher: &Searcher,
) -> Result<Vec<String>, Error> {
    let typed = words(typed);
    let folded: Vec<&str> = typed.iter().map(|word| word.folded.as_str()).collect();
    let start = folded.len().saturating_sub(LONGEST - 1);
    let prefix = folded.get(start..).unwrap_or_default().join(" ");
    if prefix.is_empty() {
        return Ok(Vec::new());
    }
    let mut counts: HashMap<String, u64> = HashMap::new();
    let read = |error: std::io::Error| failure("could not complete", error.into());
    for segment in searcher.segment_readers() {
        let index = segment
            .inverted_index(fields.completions)
            .map_err(|error| failure("could not complete", error))?;
        let mut stream = index.terms().range().ge(&prefix).into_stream().map_err(read)?;
        let mut looked_at = 0;
        while stream.advance()
            && stream.key().starts_with(prefix.as_bytes())
            && looked_at < LOOKED_AT
        {
            looked_at += 1;
            let shown =
                std::str::from_utf8(stream.key()).ok().and_then(|key| key.split_once(SHOWN));
            if let Some((_, shown)) = shown {
                let count = counts.entry(shown.to_owned()).or_default();
                *count = count.saturating_add(stream.value().doc_freq.into());
            }
        }
    }
    let mut all: Vec<(String, u64)> = counts.into_iter().collect();
    let fits = |shown: &str| {
        let said = words(shown);
        said.iter().zip(typed.iter().skip(start)).filter(|(one, two)| agrees(one, two)).count()
    };
    all.sort_by_cached_key(|(shown, count)| {
        // One more word than typed is a better offer than three more.
        let longer = shown.split(' ').count().saturating_sub(folded.len() - start);
        let worth = count * 4 / (longer as u64 + 3);
        (std::cmp::Reverse((fits(shown), worth)), shown.clone())
    });
    let before = typed.get(..start).unwrap_or_default();
    let lead = before.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" ");
    let mut offers: Vec<String> = Vec::new();
    for (shown, _) in all {
        if offers.len() >= limit {
            break;
        }
        offers.push(if lead.is_empty() { shown } else { format!("{lead} {shown}") });
    }
    Ok(offers)
}

/// Says whether a word begins as the one typed, with its marks.
fn agrees(whole: &Word, typed: &Word) -> bool {
    fn letters(word: &Word) -> &str {
        word.exact.trim_end_matches(['`', '\'', '?', '~', '.'])
    }
    typed.is_marked()
        && letters(whole).starts_with(letters(typed))
        && (typed.tone.is_none() || typed.tone == whole.tone)
}
