//! What a reader may be about to type, from the titles that everybody may read.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::collections::HashSet;

use tantivy::TantivyDocument;
use tantivy::schema::Value;

use crate::error::Error;
use crate::search::analyzer::pair;
use crate::search::clauses::all;
use crate::search::clauses::term;
use crate::search::collect::View;
use crate::search::commit::Commit;
use crate::search::entry::Card;
use crate::search::options::SearchOptions;
use crate::search::scan::Word;
use crate::search::scan::words;
use crate::search::storage::failure;
use crate::sorting::sort_by;

/// Only so many words of the dictionary are looked at.
const LOOKED_AT: usize = 20_000;
/// So many ways to go on are followed, the most frequent first.
const FOLLOWED: usize = 6;
/// So many titles are read for each of them.
const READ: usize = 12;
/// A completion has at most so many words more than were typed.
const LONGER: usize = 2;
/// When no title goes on after all the words, so many of the last are tried.
const LAST: usize = 3;

/// Completions of what was typed, the most frequent first.
pub(super) fn complete(typed: &str, limit: usize, commit: &Commit) -> Result<Vec<String>, Error> {
    let all = words(typed);
    let view = View::new(commit, &SearchOptions::new())?;
    let shorter = all.len().saturating_sub(LAST).max(1)..all.len().saturating_sub(1);
    let tails = std::iter::once(0).chain(shorter);
    for start in tails {
        let Some(tail) = all.get(start..).filter(|tail| !tail.is_empty()) else { break };
        let offers = offers(tail, commit, &view)?;
        if !offers.is_empty() {
            let lead = tail.first().and_then(|first| typed.get(..first.span.start));
            let lead = lead.unwrap_or_default().trim_start();
            return Ok(offers.into_iter().take(limit).map(|one| format!("{lead}{one}")).collect());
        }
    }
    Ok(Vec::new())
}

/// How titles go on after these words, the best first.
fn offers(typed: &[Word], commit: &Commit, view: &View<'_>) -> Result<Vec<String>, Error> {
    let mut counts: HashMap<String, (usize, u64)> = HashMap::new();
    for (key, frequency) in going_on(typed, commit)? {
        let field = if typed.len() > 1 { commit.fields.title_pairs } else { commit.fields.title };
        let before = typed.iter().rev().skip(2);
        let before = before.map(|word| term(commit.fields.title, &word.folded));
        let query = all(before.chain([term(field, &key)]).collect());
        let found = view.best(&*query, READ, &HashSet::new())?;
        // Every title read stands for as many others.
        let each = frequency * READ as u64 / found.len().max(1) as u64;
        for one in &found {
            let stored: TantivyDocument = commit
                .searcher
                .doc(one.address)
                .map_err(|error| failure("could not read a record", error))?;
            let card = stored.get_first(commit.fields.card).and_then(|value| value.as_str());
            let card: Card = serde_json::from_str(card.unwrap_or_default()).unwrap_or_default();
            for (shown, fits) in runs(&card.document.title.unwrap_or_default(), typed) {
                let longer = shown.split_whitespace().count().saturating_sub(typed.len());
                // One more word than typed is a better offer than three more.
                let worth = each * 4 / (longer as u64 + 3);
                let count = counts.entry(shown).or_insert((fits, 0));
                count.1 = count.1.saturating_add(worth);
            }
        }
    }
    let mut all: Vec<(String, (usize, u64))> = counts.into_iter().collect();
    sort_by(&mut all, |a, b| (Reverse(a.1), &a.0).cmp(&(Reverse(b.1), &b.0)));
    Ok(all.into_iter().map(|(shown, _)| shown).collect())
}

/// The words of titles, or pairs of them, that begin as the last words typed, the most frequent first.
fn going_on(typed: &[Word], commit: &Commit) -> Result<Vec<(String, u64)>, Error> {
    let (field, prefix) = match typed {
        [.., before, last] => (commit.fields.title_pairs, pair(&before.folded, &last.folded)),
        [last] => (commit.fields.title, last.folded.clone()),
        [] => return Ok(Vec::new()),
    };
    let read = |error: std::io::Error| failure("could not complete", error.into());
    let mut counts: HashMap<String, u64> = HashMap::new();
    for segment in commit.searcher.segment_readers() {
        let index =
            segment.inverted_index(field).map_err(|error| failure("could not complete", error))?;
        let mut stream = index.terms().range().ge(&prefix).into_stream().map_err(read)?;
        for _ in 0..LOOKED_AT {
            if !stream.advance() || !stream.key().starts_with(prefix.as_bytes()) {
                break;
            }
            let key = std::str::from_utf8(stream.key()).unwrap_or_default();
            // The field of titles holds the words with their marks besides.
            if !prefix.is_ascii() || key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b' ') {
                *counts.entry(key.to_owned()).or_default() += u64::from(stream.value().doc_freq);
            }
        }
    }
    let mut all: Vec<(String, u64)> = counts.into_iter().collect();
    sort_by(&mut all, |a, b| (Reverse(a.1), &a.0).cmp(&(Reverse(b.1), &b.0)));
    all.truncate(FOLLOWED);
    Ok(all)
}

/// The runs of a title that begin as was typed, up to two words longer, each with how many marks agree.
fn runs(title: &str, typed: &[Word]) -> Vec<(String, usize)> {
    let all = words(title);
    let mut found = Vec::new();
    for start in 0..all.len() {
        let run = all.get(start..).unwrap_or_default();
        let whole = typed.len().saturating_sub(1);
        let same = run.iter().zip(typed).enumerate().all(|(n, (word, typed))| {
            word.folded == typed.folded || n == whole && word.folded.starts_with(&typed.folded)
        });
        if !same || run.len() < typed.len() {
            continue;
        }
        let fits = run.iter().zip(typed).filter(|(word, typed)| agrees(word, typed)).count();
        let close = (start + 1..all.len()).take_while(|at| is_close(title, &all, *at)).count() + 1;
        for len in typed.len()..=close.min(typed.len() + LONGER) {
            let ends = all.get(start).zip(all.get(start + len - 1));
            let shown = ends.and_then(|(one, two)| title.get(one.span.start..two.span.end));
            found.extend(shown.map(|shown| (shown.to_lowercase(), fits)));
        }
    }
    found
}

/// Says whether a word follows the one before it without a sign between.
fn is_close(title: &str, all: &[Word], at: usize) -> bool {
    let place = |at: usize| all.get(at).map(|word| word.span);
    let gap = at.checked_sub(1).and_then(place).zip(place(at));
    let gap = gap.and_then(|(one, two)| title.get(one.end..two.start));
    gap.is_some_and(|gap| gap.chars().all(|c| c.is_whitespace() || c == '-' || c == '/'))
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
