//! Finds the document numbers in a query, with the help of what the index holds.

use std::ops::Range;

use tantivy::Searcher;
use tantivy::Term;

use crate::error::Error;
use crate::search::number::day_key;
use crate::search::number::is_year;
use crate::search::number::key;
use crate::search::number::long_year;
use crate::search::number::written_day;
use crate::search::number::written_kind;
use crate::search::parse::Parsed;
use crate::search::schema::Fields;
use crate::search::storage::failure;

/// A document number in a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// The words that belong to it, with its kind written out.
    pub words: Range<usize>,
    /// The words of the number itself.
    pub typed: Range<usize>,
    /// The keys of records that bear it; empty when no record does.
    pub keys: Vec<String>,
    /// The key under which other records mention it.
    pub key: String,
    /// Whether its words one after the other will do as well.
    pub loose: bool,
}

/// Letters of at most this many signs.
const CODES: usize = 5;

/// Finds numbers that records bear or mention, and numbers that can be nothing else. The words of a locator
/// are none of them.
pub(super) fn find(
    parsed: &Parsed,
    locator: Option<&Range<usize>>,
    fields: &Fields,
    searcher: &Searcher,
) -> Result<Vec<Found>, Error> {
    let finder = Finder { parsed, fields, searcher };
    let mut all = Vec::new();
    let mut at = 0;
    while at < parsed.words.len() {
        if let Some(locator) = locator.filter(|locator| locator.contains(&at)) {
            at = locator.end;
            continue;
        }
        let day = parsed.words.get(at..).and_then(|rest| written_day(&parsed.plain, rest));
        if let Some((len, day)) = day {
            all.push(Found {
                words: at..at + len,
                typed: at..at + len,
                keys: Vec::new(),
                key: day_key(day),
                loose: true,
            });
            at += len;
            continue;
        }
        match finder.at(at)? {
            Some(found) => {
                at = found.words.end;
                all.push(found);
            }
            None => at += 1,
        }
    }
    Ok(all)
}

struct Finder<'q> {
    parsed: &'q Parsed,
    fields: &'q Fields,
    searcher: &'q Searcher,
}

impl Finder<'_> {
    /// What stands between two words of the query.
    fn gap(&self, at: usize) -> &str {
        let one = self.parsed.words.get(at).map_or(0, |word| word.span.end);
        let two = self.parsed.words.get(at + 1).map_or(0, |word| word.span.start);
        self.parsed.plain.get(one..two).unwrap_or_default().trim()
    }

    fn folded(&self, at: usize) -> &str {
        self.parsed.words.get(at).map_or("", |word| word.folded.as_str())
    }

    fn is_number(&self, at: usize) -> bool {
        self.parsed.words.get(at).is_some_and(|word| word.is_number)
    }

    fn has(&self, key: &str) -> Result<bool, Error> {
        self.bears(self.fields.number, key)
    }

    fn bears(&self, field: tantivy::schema::Field, key: &str) -> Result<bool, Error> {
        self.searcher
            .doc_freq(&Term::from_field_text(field, key))
            .map(|n| n > 0)
            .map_err(|error| failure("could not look up a number", error))
    }

    /// A number that starts with this word, or with its kind written out.
    fn at(&self, start: usize) -> Result<Option<Found>, Error> {
        let mut at = start;
        let mut kind = None;
        if let Some((len, code)) = self.parsed.words.get(at..).and_then(written_kind) {
            kind = Some(code);
            at += len;
        }
        if self.folded(at) == "so" {
            at += 1;
        }
        if at > start && self.parsed.words.get(at).is_none() {
            return Ok(None);
        }
        if !self.is_number(at) || self.folded(at).len() > 6 {
            return Ok(None);
        }
        self.number(start, at, kind)
    }

    fn number(&self, start: usize, at: usize, kind: Option<&str>) -> Result<Option<Found>, Error> {
        let serial = self.folded(at);
        let joined = |n: usize| ["/", "-", "–"].contains(&self.gap(n));
        let mut next = at + 1;
        let mut year = None;
        let mut firm = false;
        if is_year(self.folded(next)) && self.is_number(next) {
            year = Some(self.folded(next).to_owned());
            firm = self.gap(at) == "/" || kind.is_some();
            next += 1;
        } else if self.is_number(next) && joined(at) && joined(next) && !self.is_number(next + 1) {
            year = long_year(self.folded(next));
            next += usize::from(year.is_some());
        }
        let mut codes: Vec<String> = Vec::new();
        let from = next;
        while codes.len() < CODES
            && next < self.parsed.words.len()
            && (!self.is_number(next) || joined(next - 1))
            && self.folded(next).len() <= 12
        {
            codes.push(self.folded(next).to_owned());
            next += 1;
        }
        // Letters that are tied to the number by a slash or dash belong to it whatever the index holds.
        let tied = (from..next).take_while(|n| joined(n - 1)).count();
        for len in (0..=codes.len()).rev() {
            let codes = codes.get(..len).unwrap_or_default();
            let codes = match kind {
                Some(kind) if len == 0 => &[kind.to_owned()],
                _ => codes,
            };
            if codes.is_empty() && year.is_none() {
                break;
            }
            let whole = key(serial, year.as_deref(), codes);
            let keys: Vec<String> = self.has(&whole)?.then(|| whole.clone()).into_iter().collect();
            let known = !keys.is_empty()
                || (!codes.is_empty() && self.bears(self.fields.mentions, &whole)?);
            // Nothing else may stand in for it: `03/2017` is no answer to `03/2019`.
            if known || (len == tied && (len > 0 || firm)) {
                let loose = codes.is_empty() && keys.is_empty();
                let end = from + len;
                return Ok(Some(Found {
                    words: start..end,
                    typed: at..end,
                    keys,
                    key: whole,
                    loose,
                }));
            }
        }
        Ok(None)
    }
}
