//! What a reader may be about to type, from the titles of the index.

use std::collections::HashMap;

use tantivy::Searcher;

use crate::error::Error;
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

/// The completions that a title gives: from every word on, up to five words within a sentence.
pub(super) fn of_title(title: &str) -> Vec<String> {
    let all = words(title);
    let mut runs = Vec::new();
    for start in 0..all.len() {
        let mut end = start + 1;
        while end < all.len().min(start + LONGEST) && is_close(title, &all, end) {
            end += 1;
        }
        runs.extend(all.get(start..end).and_then(|run| stored(title, run)));
    }
    runs
}

/// Says whether a word follows the one before it without a sign between.
fn is_close(title: &str, all: &[Word], at: usize) -> bool {
    let place = |at: usize| all.get(at).map(|word| word.span);
    let gap = at.checked_sub(1).and_then(place).zip(place(at));
    let gap = gap.and_then(|(one, two)| title.get(one.end..two.start));
    gap.is_some_and(|gap| gap.chars().all(|c| c.is_whitespace() || c == '-' || c == '/'))
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
            for offer in shown.iter().flat_map(|(_, shown)| beginnings(shown, typed.len() - start))
            {
                let count = counts.entry(offer).or_default();
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

/// The beginnings of a stored run that have as many words as were typed, or up to two more.
fn beginnings(shown: &str, typed: usize) -> impl Iterator<Item = String> {
    let all: Vec<&str> = shown.split_whitespace().collect();
    let longest = all.len().min(typed + 2);
    (typed..=longest).filter_map(move |len| Some(all.get(..len)?.join(" ")))
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
