//! One search, from the words typed to the page of hits.

use std::collections::HashMap;
use std::collections::HashSet;

use tantivy::DocAddress;

use crate::error::Error;
use crate::search::choices::Sort;
use crate::search::collect::View;
use crate::search::commit::Commit;
use crate::search::hit::Hits;
use crate::search::options::SearchOptions;
use crate::search::parse::parse;
use crate::search::plan::Known;
use crate::search::plan::Plan;
use crate::search::plan::Stage;
use crate::search::plan::plan;
use crate::search::show::Shown;
use crate::search::show::page;
use crate::search::similar::likeness;
use crate::search::suggest::suggest;
use crate::sorting::sort_by;

/// With fewer records than this that have everything, those that have some of it follow.
const FEW: usize = 10;
/// Pages end here, however far a caller asks.
const DEEPEST: usize = 100_000;

/// So many of the best records of a stage are weighed again by all that speaks for them.
const WEIGHED: usize = 100;
/// The step between the scores of two stages.
const STEP: f32 = 1_000.0;

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
        hits.total =
            if options.count { view.count(&*stage.query)?.max(shown.len()) } else { shown.len() };
        hits.facets = view.facets(&*stage.query, &options.facets)?;
    }
    if hits.relaxed || hits.total == 0 {
        let offered = suggest(&parsed, &commit.fields, &commit.searcher)?;
        hits.suggestion = offered.filter(|offered| finds(offered, commit, known, &view, options));
    }
    let shown = shown.into_iter().skip(options.offset).take(options.limit);
    let records = shown.clone().map(|(address, _)| view.shown(address));
    let telling = plan.telling.as_deref();
    let fits = telling.map_or(Ok(HashMap::new()), |query| view.passages(query, records))?;
    hits.hits = page(&view, commit, shown, Some(&plan), &fits, options)?;
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
    let total = ranked.len();
    let shown = ranked.into_iter().skip(options.offset).map(|one| (one.address, one.score));
    let hits = page(&view, commit, shown, None, &HashMap::new(), options)?;
    Ok(Hits { total, hits, ..Hits::default() })
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
        let found = best(view, plan, stage, most, &seen, freshness)?;
        if n + 1 < plan.stages.len() {
            seen.extend(found.iter().map(|(address, _)| view.shown(*address)));
        }
        shown.extend(found.into_iter().map(|(address, score)| (address, score + step)));
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
    // What will be weighed again needs more than what will be shown.
    let again = !stage.extras.is_empty() || !stage.shared.is_empty();
    let weighed = if again { WEIGHED } else { FEW };
    let mut ranked = view.best(&*stage.query, most.max(weighed), seen)?;
    let weighed = ranked.len().min(weighed);
    let lowest = ranked.last().map_or(0.0, |one| one.score);
    if let Some(head) = ranked.get_mut(..weighed) {
        view.weigh(head, &stage.extras, &plan.titles)?;
        view.compare(head, &stage.shared)?;
    }
    let days: Vec<u64> = ranked.iter().map(|one| view.day(one.address)).collect();
    // Only of the first ones, so that it stays the same from page to page.
    let newest = days.iter().take(weighed).max().copied().unwrap_or(0);
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
        sort_by(head, |a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)));
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
