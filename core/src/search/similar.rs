//! Records about the same matter as one that the index holds.

use std::collections::HashMap;

use tantivy::DocAddress;
use tantivy::DocSet;
use tantivy::Searcher;
use tantivy::TERMINATED;
use tantivy::TantivyDocument;
use tantivy::Term;
use tantivy::query::BooleanQuery;
use tantivy::query::BoostQuery;
use tantivy::query::EnableScoring;
use tantivy::query::Occur;
use tantivy::query::Query;
use tantivy::query::TermQuery;
use tantivy::schema::Field;
use tantivy::schema::IndexRecordOption;
use tantivy::schema::Value;

use crate::error::Error;
use crate::search::analyzer::pair;
use crate::search::entry::Card;
use crate::search::scan::Scanner;
use crate::search::scan::Word;
use crate::search::schema::Fields;
use crate::search::storage::failure;
use crate::sorting::sort_by;

/// So much of the text says what it is about.
const READ: usize = 20_000;
/// So many of its most telling words and pairs are looked for.
const TELLING: usize = 24;

/// What is wanted, and the records that are the same one.
pub(super) struct Likeness {
    pub query: Box<dyn Query>,
    pub itself: Box<dyn Query>,
}

/// Finds what a record is about; `None` when the index does not hold it.
pub(super) fn likeness(
    id: &str,
    fields: &Fields,
    searcher: &Searcher,
) -> Result<Option<Likeness>, Error> {
    let itself = TermQuery::new(Term::from_field_text(fields.id, id), IndexRecordOption::Basic);
    let own = entries(&itself, searcher)?;
    let Some(address) = own.first() else { return Ok(None) };
    let stored: TantivyDocument =
        searcher.doc(*address).map_err(|error| failure("could not read a record", error))?;
    let text =
        |field: Field| stored.get_first(field).and_then(|value| value.as_str()).unwrap_or_default();
    let card: Card = serde_json::from_str(text(fields.card)).unwrap_or_default();
    let title = card.document.title.unwrap_or_default();
    let summary = card.document.summary.unwrap_or_default();
    let mut counts: HashMap<(bool, String), f32> = HashMap::new();
    for (part, weight) in [(title.as_str(), 3.0), (summary.as_str(), 2.0), (text(fields.body), 1.0)]
    {
        count(part, weight, &mut counts);
    }
    let all = searcher.num_docs().max(1) as f32;
    let mut telling: Vec<(f32, Field, String)> = Vec::new();
    for ((is_pair, words), weight) in counts {
        let field = if is_pair { fields.pairs.unwrap_or(fields.title_pairs) } else { fields.text };
        let term = Term::from_field_text(field, &words);
        let found =
            searcher.doc_freq(&term).map_err(|error| failure("could not look up a word", error))?
                as f32;
        // A word of this record alone leads nowhere.
        if found > 1.0 && (own.len() == 1 || stands_elsewhere(&term, &own, searcher)?) {
            telling.push((weight / (weight + 2.0) * (1.0 + all / found).ln(), field, words));
        }
    }
    sort_by(&mut telling, |a, b| b.0.total_cmp(&a.0).then_with(|| a.2.cmp(&b.2)));
    let clauses = telling.into_iter().take(TELLING).map(|(weight, field, words)| {
        let term =
            TermQuery::new(Term::from_field_text(field, &words), IndexRecordOption::WithFreqs);
        (Occur::Should, Box::new(BoostQuery::new(Box::new(term), weight)) as Box<dyn Query>)
    });
    let query = Box::new(BooleanQuery::new(clauses.collect()));
    Ok(Some(Likeness { query, itself: Box::new(itself) }))
}

fn count(text: &str, weight: f32, counts: &mut HashMap<(bool, String), f32>) {
    let mut scanner = Scanner::new(text);
    let mut word = Word::default();
    let mut last: Option<String> = None;
    while scanner.next::<false>(&mut word) && word.span.end < READ {
        *counts.entry((false, word.folded.clone())).or_default() += weight;
        if let Some(last) = &last {
            *counts.entry((true, pair(last, &word.folded))).or_default() += weight;
        }
        last = Some(word.folded.clone());
    }
}

/// The entries of a record: its own, then those of its passages.
fn entries(query: &dyn Query, searcher: &Searcher) -> Result<Vec<DocAddress>, Error> {
    let weight = query
        .weight(EnableScoring::disabled_from_searcher(searcher))
        .map_err(|error| failure("could not search", error))?;
    let mut found = Vec::new();
    for (ord, segment) in (0..).zip(searcher.segment_readers()) {
        let mut collect = |docs: &[u32]| {
            let alive = docs.iter().filter(|doc| !segment.is_deleted(**doc));
            found.extend(alive.map(|doc| DocAddress::new(ord, *doc)));
        };
        weight
            .for_each_no_score(segment, &mut collect)
            .map_err(|error| failure("could not search", error))?;
    }
    Ok(found)
}

/// Says whether any other record has the word.
fn stands_elsewhere(term: &Term, own: &[DocAddress], searcher: &Searcher) -> Result<bool, Error> {
    let failed = |error| failure("could not look up a word", error);
    for (ord, segment) in (0..).zip(searcher.segment_readers()) {
        let index = segment.inverted_index(term.field()).map_err(failed)?;
        let postings = index.read_postings(term, IndexRecordOption::Basic);
        let postings = postings.map_err(|error| failed(error.into()))?;
        let Some(mut postings) = postings else { continue };
        while postings.doc() != TERMINATED {
            if own.binary_search(&DocAddress::new(ord, postings.doc())).is_err() {
                return Ok(true);
            }
            postings.advance();
        }
    }
    Ok(false)
}
