//! One search, from the words typed to the page of hits.

use std::collections::HashSet;

use tantivy::DocAddress;
use tantivy::Searcher;
use tantivy::TantivyDocument;
use tantivy::schema::Value;

use crate::error::Error;
use crate::error::ErrorKind;
use crate::search::collect::View;
use crate::search::entry::Card;
use crate::search::filter::Filter;
use crate::search::filter::days;
use crate::search::hit::Hit;
use crate::search::hit::Hits;
use crate::search::options::SearchOptions;
use crate::search::options::Sort;
use crate::search::parse::Wanted;
use crate::search::parse::parse;
use crate::search::plan::Plan;
use crate::search::plan::Stage;
use crate::search::plan::plan;
use crate::search::schema::Fields;
use crate::search::snippet::snippet;
use crate::search::snippet::spans;
use crate::search::storage::failure;

/// With fewer records than this that have everything, those that have some of it follow.
const FEW: usize = 10;
/// Pages end here, however far a caller asks.
const DEEPEST: usize = 100_000;

/// A record to show, and how well it fits.
type Shown = (DocAddress, f32);

pub(super) fn search(
    searcher: &Searcher,
    fields: &Fields,
    query: &str,
    options: &SearchOptions,
) -> Result<Hits, Error> {
    let parsed = parse(query);
    let plan = plan(&parsed, fields, searcher, options.ranking)?;
    let filters = searcher
        .segment_readers()
        .iter()
        .map(|segment| Filter::new(segment, options))
        .collect::<Result<Vec<_>, _>>()?;
    let mut view = View { searcher, filters };
    for query in &plan.without {
        view.leave_out(&**query)?;
    }
    let most = options.offset.saturating_add(options.limit).min(DEEPEST);
    let (shown, broadest) = match options.sort {
        Sort::Relevance => by_relevance(&view, &plan, most)?,
        sort => by_day(&view, &plan, sort, most)?,
    };
    let mut hits = Hits::default();
    if let Some(stage) = broadest {
        hits.relaxed = !stage.strict && plan.stages.iter().any(|stage| stage.strict);
        hits.total = if options.count { view.count(&*stage.query)? } else { shown.len() };
        hits.facets = view.facets(&*stage.query, &options.facets)?;
    }
    for (address, score) in shown.into_iter().skip(options.offset).take(options.limit) {
        hits.hits.push(show(searcher, fields, address, score, &plan.wanted, options)?);
    }
    Ok(hits)
}

/// The best records stage after stage, and the broadest stage that had to be looked at.
fn by_relevance<'p>(
    view: &View<'_>,
    plan: &'p Plan,
    most: usize,
) -> Result<(Vec<Shown>, Option<&'p Stage>), Error> {
    let enough = most.max(FEW);
    let mut seen = HashSet::new();
    let mut shown: Vec<Shown> = Vec::new();
    let mut broadest = None;
    for (n, stage) in plan.stages.iter().enumerate() {
        let full = if stage.strict { shown.len() >= most } else { shown.len() >= FEW };
        if !full || (stage.strict && broadest.is_none()) {
            let mut ranked: Vec<(f32, u64, DocAddress)> = Vec::new();
            if plan.number_only {
                let days = view.by_day(&*stage.query, Sort::Newest, enough + seen.len())?;
                let days = days.into_iter().filter(|address| !seen.contains(address));
                ranked.extend(days.map(|address| (0.0, 0, address)));
            } else {
                for one in view.best(&*stage.query, enough - shown.len().min(enough), &seen)? {
                    ranked.push((one.score, newness(view, one.address)?, one.address));
                }
                ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)));
            }
            for (score, _, address) in ranked {
                if seen.insert(address) {
                    // Every stage adds its own step, so that scores fall from the first hit to the last.
                    let step = (plan.stages.len() - n) as f32 * 1_000.0;
                    shown.push((address, score + step));
                }
            }
        }
        if stage.strict || shown.len() < FEW || broadest.is_none() || !full {
            broadest = Some(stage);
        }
    }
    Ok((shown, broadest))
}

fn newness(view: &View<'_>, address: DocAddress) -> Result<u64, Error> {
    let segment = view.searcher.segment_reader(address.segment_ord);
    Ok(days(segment)?.get_val(address.doc_id))
}

/// Records in the order of their days: those with everything, or else those with some of it.
fn by_day<'p>(
    view: &View<'_>,
    plan: &'p Plan,
    sort: Sort,
    most: usize,
) -> Result<(Vec<Shown>, Option<&'p Stage>), Error> {
    let strict = plan.stages.iter().rfind(|stage| stage.strict);
    for stage in strict.into_iter().chain(plan.stages.last()) {
        let found = view.by_day(&*stage.query, sort, most)?;
        if !found.is_empty() {
            return Ok((found.into_iter().map(|address| (address, 0.0)).collect(), Some(stage)));
        }
    }
    Ok((Vec::new(), None))
}

fn show(
    searcher: &Searcher,
    fields: &Fields,
    address: DocAddress,
    score: f32,
    wanted: &[Wanted],
    options: &SearchOptions,
) -> Result<Hit, Error> {
    let stored: TantivyDocument =
        searcher.doc(address).map_err(|error| failure("could not read a record", error))?;
    let text = |field| stored.get_first(field).and_then(|value| value.as_str()).unwrap_or_default();
    let card: Card = serde_json::from_str(text(fields.card)).map_err(|error| {
        Error::caused(ErrorKind::IndexCorrupt, "a stored record is damaged", error)
    })?;
    let mut hit = card.hit();
    hit.score = score;
    if let Some(title) = &hit.title {
        hit.title_spans = spans(title, wanted);
    }
    if options.snippet > 0 {
        hit.snippet = snippet(text(fields.body), wanted, options.snippet);
    }
    Ok(hit)
}
