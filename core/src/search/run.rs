//! One search, from the words typed to the page of hits.

use std::collections::HashSet;

use tantivy::DocAddress;
use tantivy::TantivyDocument;
use tantivy::schema::Value;

use crate::error::Error;
use crate::error::ErrorKind;
use crate::markup::PlainText;
use crate::search::choices::Sort;
use crate::search::collect::View;
use crate::search::commit::Commit;
use crate::search::document::TextFormat;
use crate::search::entry::Card;
use crate::search::hit::Hit;
use crate::search::hit::Hits;
use crate::search::hit::Stretch;
use crate::search::locators::Provision;
use crate::search::locators::around;
use crate::search::locators::named;
use crate::search::locators::passage;
use crate::search::locators::path;
use crate::search::options::SearchOptions;
use crate::search::parse::parse;
use crate::search::plan::Known;
use crate::search::plan::Plan;
use crate::search::plan::Stage;
use crate::search::plan::plan;
use crate::search::similar::likeness;
use crate::search::snippet::into_source;
use crate::search::snippet::snippet;
use crate::search::snippet::snippet_of;
use crate::search::snippet::spans;
use crate::search::storage::failure;
use crate::search::suggest::suggest;

/// With fewer records than this that have everything, those that have some of it follow.
const FEW: usize = 10;
/// Pages end here, however far a caller asks.
const DEEPEST: usize = 100_000;

/// So many of the best records of a stage are weighed again by all that speaks for them.
const WEIGHED: usize = 100;
/// The step between the scores of two stages.
const STEP: f32 = 1_000.0;

/// A record to show, and how well it fits.
type Shown = (DocAddress, f32);

pub(super) fn search(
    commit: &Commit,
    known: &Known,
    query: &str,
    options: &SearchOptions,
) -> Result<Hits, Error> {
    let parsed = parse(query);
    let plan = plan(&parsed, commit, known, options)?;
    let mut view = View::new(commit, options)?;
    for query in &plan.without {
        view.leave_out(&**query)?;
    }
    let most = options.offset.saturating_add(options.limit).min(DEEPEST);
    let (shown, broadest) = match options.sort {
        Sort::Relevance => by_relevance(&view, &plan, most, options.ranking.freshness)?,
        sort => by_day(&view, &plan, sort, most)?,
    };
    let mut hits = Hits::default();
    if let Some(stage) = broadest {
        hits.relaxed = !stage.strict && plan.stages.iter().any(|stage| stage.strict);
        hits.total = if options.count { view.count(&*stage.query)? } else { shown.len() };
        hits.facets = view.facets(&*stage.query, &options.facets)?;
    }
    if hits.relaxed || hits.total == 0 {
        let offered = suggest(&parsed, &commit.fields, &commit.searcher)?;
        hits.suggestion = offered.filter(|offered| finds(offered, commit, known, &view, options));
    }
    for (address, score) in shown.into_iter().skip(options.offset).take(options.limit) {
        hits.hits.push(show(commit, address, score, Some(&plan), options)?);
    }
    Ok(hits)
}

/// Says whether this reader finds a record with all the words of another spelling. A word that only records
/// have which the reader may not see must not be told.
fn finds(
    offered: &str,
    commit: &Commit,
    known: &Known,
    view: &View<'_>,
    options: &SearchOptions,
) -> bool {
    let plan = plan(&parse(offered), commit, known, options);
    let stages = plan.into_iter().flat_map(|plan| plan.stages).filter(|stage| stage.strict);
    let mut stages = stages.map(|stage| view.best(&*stage.query, 1, &HashSet::new()));
    stages.any(|found| found.is_ok_and(|found| !found.is_empty()))
}

/// Finds records about the same matter as the one with this id.
pub(super) fn similar(commit: &Commit, id: &str, options: &SearchOptions) -> Result<Hits, Error> {
    let Some(likeness) = likeness(id, &commit.fields, &commit.searcher)? else {
        return Ok(Hits::default());
    };
    let readable = SearchOptions::new().rights(&options.rights);
    if View::new(commit, &readable)?.best(&*likeness.itself, 1, &HashSet::new())?.is_empty() {
        // What a reader may not see must not be told through its likes.
        return Ok(Hits::default());
    }
    let mut view = View::new(commit, options)?;
    view.leave_out(&*likeness.itself)?;
    let most = options.offset.saturating_add(options.limit).min(DEEPEST);
    let ranked = view.best(&*likeness.query, most, &HashSet::new())?;
    let mut hits = Hits { total: ranked.len(), ..Hits::default() };
    for one in ranked.into_iter().skip(options.offset) {
        hits.hits.push(show(commit, one.address, one.score, None, options)?);
    }
    Ok(hits)
}

/// The best records stage after stage, and the broadest stage that had to be looked at.
fn by_relevance<'p>(
    view: &View<'_>,
    plan: &'p Plan,
    most: usize,
    freshness: f32,
) -> Result<(Vec<Shown>, Option<&'p Stage>), Error> {
    let mut seen = HashSet::new();
    let mut shown: Vec<Shown> = Vec::new();
    let mut broadest = None;
    for (n, stage) in plan.stages.iter().enumerate() {
        if !stage.strict && shown.len() >= FEW {
            break;
        }
        broadest = Some(stage);
        if shown.len() >= most.max(FEW) {
            continue;
        }
        // Every stage adds its own step, so that scores fall from the first hit to the last.
        let step = (plan.stages.len() - n) as f32 * STEP;
        // What will be weighed again needs more than what will be shown.
        let some = if stage.extras.is_empty() { FEW } else { WEIGHED };
        for (address, score) in best(view, plan, stage, most.max(some), &seen, freshness)? {
            seen.insert(address);
            shown.push((address, score + step));
        }
    }
    Ok((shown, broadest))
}

/// The best records of one stage. The first of them are weighed again, always the same number, so that
/// the pages of a long answer fit together.
fn best(
    view: &View<'_>,
    plan: &Plan,
    stage: &Stage,
    most: usize,
    seen: &HashSet<DocAddress>,
    freshness: f32,
) -> Result<Vec<Shown>, Error> {
    if plan.number_only {
        let days = view.by_day(&*stage.query, Sort::Newest, most.saturating_add(seen.len()))?;
        let new = days.into_iter().filter(|address| !seen.contains(address));
        return Ok(new.take(most).map(|address| (address, 0.0)).collect());
    }
    let mut ranked = view.best(&*stage.query, most, seen)?;
    let weighed = ranked.len().min(WEIGHED);
    let lowest = ranked.last().map_or(0.0, |one| one.score);
    if let Some(head) = ranked.get_mut(..weighed) {
        view.weigh(head, &stage.extras)?;
    }
    let days: Vec<u64> = ranked.iter().map(|one| view.day(one.address)).collect();
    let newest = days.iter().max().copied().unwrap_or(0);
    let mut aged: Vec<(f32, u64, DocAddress)> = ranked
        .iter()
        .zip(&days)
        .map(|(one, day)| {
            let years = newest.saturating_sub(*day) as f32 / 10_000.0;
            let old = if *day == 0 { 0.0 } else { freshness * years };
            (one.score / (1.0 + old), *day, one.address)
        })
        .collect();
    if let Some(head) = aged.get_mut(..weighed) {
        head.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)));
    }
    let scale = STEP / 2.0;
    let mut last = f32::INFINITY;
    Ok(aged
        .into_iter()
        .map(|(score, _, address)| {
            last = last.min((score - lowest).min(scale));
            (address, last)
        })
        .collect())
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
    commit: &Commit,
    address: DocAddress,
    score: f32,
    plan: Option<&Plan>,
    options: &SearchOptions,
) -> Result<Hit, Error> {
    if !options.details {
        return Ok(Hit { id: commit.id(address)?, score, ..Hit::default() });
    }
    let stored: TantivyDocument =
        commit.searcher.doc(address).map_err(|error| failure("could not read a record", error))?;
    let fields = &commit.fields;
    let text = |field| stored.get_first(field).and_then(|value| value.as_str()).unwrap_or_default();
    let card: Card = serde_json::from_str(text(fields.card)).map_err(damaged)?;
    let format = if card.scan { TextFormat::Plain } else { card.document.format };
    let mut hit = card.hit();
    hit.score = score;
    let wanted = plan.map(|plan| plan.wanted.as_slice()).unwrap_or_default();
    if let Some(title) = &hit.title {
        hit.title_spans = spans(title, wanted);
    }
    if options.snippet == 0 {
        return Ok(hit);
    }
    let source = text(fields.body);
    let plain = format.read(source);
    let body = plain.as_ref().map_or(source, PlainText::text);
    let provisions: Vec<Provision> = match text(fields.provisions) {
        "" => Vec::new(),
        json => serde_json::from_str(json).map_err(damaged)?,
    };
    let asked = plan.and_then(|plan| named(&provisions, plan.locator.as_ref()?));
    let asked = asked.and_then(|one| passage(body, one, options.snippet).map(|span| (one, span)));
    let part = match asked {
        Some((one, span)) => {
            hit.snippet = snippet_of(body, wanted, span);
            Some(one)
        }
        None => {
            hit.snippet = snippet(body, wanted, options.snippet);
            let places = hit.snippet.as_ref().map(|snippet| snippet.places.as_slice());
            densest(&provisions, places.unwrap_or_default())
        }
    };
    hit.part = part.and_then(Provision::name);
    hit.path = part.map(|one| path(&provisions, one)).unwrap_or_default();
    if let (Some(plain), Some(snippet)) = (&plain, &mut hit.snippet) {
        into_source(snippet, plain, source);
    }
    Ok(hit)
}

/// The provision that holds most of the words found.
fn densest<'p>(provisions: &'p [Provision], places: &[Stretch]) -> Option<&'p Provision> {
    let held = |one: &Provision| -> usize {
        let inside = places.iter().filter(|place| {
            around(provisions, place.bytes.start).is_some_and(|other| other.span == one.span)
        });
        inside.map(|place| place.bytes.len()).sum()
    };
    let around = places.iter().filter_map(|place| around(provisions, place.bytes.start));
    around.rev().max_by_key(|one| held(one))
}

fn damaged(error: serde_json::Error) -> Error {
    Error::caused(ErrorKind::IndexCorrupt, "a stored record is damaged", error)
}
