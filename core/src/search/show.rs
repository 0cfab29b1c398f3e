//! What a hit shows of its record.

use std::collections::HashMap;

use tantivy::DocAddress;

use crate::error::Error;
use crate::search::collect::Fits;
use crate::search::collect::View;
use crate::search::commit::Commit;
use crate::search::hit::Hit;
use crate::search::hit::Stretch;
use crate::search::locators::Provision;
use crate::search::locators::around;
use crate::search::locators::named;
use crate::search::locators::passage;
use crate::search::locators::path;
use crate::search::options::SearchOptions;
use crate::search::passages::Passage;
use crate::search::passages::Role;
use crate::search::passages::passages;
use crate::search::plan::Plan;
use crate::search::snippet::into_source;
use crate::search::snippet::snippet;
use crate::search::snippet::snippet_of;
use crate::search::snippet::spans;
use crate::search::stored::Stored;
use crate::sorting::sort_by_key;
use crate::text::Span;

/// A record or passage to show, and how well it fits.
pub(super) type Shown = (DocAddress, f32);

/// Room for so many hits is made at once.
const WHOLE_PAGE: usize = 100;
/// At most so many other articles are named.
const ALSO: usize = 5;
/// An article that fits less well than this part of the best one is not named.
const NEARLY: f32 = 0.6;

/// Shows the hits of a page; what is stored of a record is read once, however many of its passages are there.
pub(super) fn page(
    view: &View<'_>,
    commit: &Commit,
    shown: impl Iterator<Item = Shown>,
    plan: Option<&Plan>,
    fits: &HashMap<DocAddress, Fits>,
    options: &SearchOptions,
) -> Result<Vec<Hit>, Error> {
    let whole = |at: DocAddress| DocAddress::new(at.segment_ord, view.role(at).whole(at.doc_id));
    if !options.details {
        let mut hits = Vec::with_capacity(options.limit.min(WHOLE_PAGE));
        for (at, score) in shown {
            hits.push(Hit { id: commit.id(whole(at))?, score, ..Hit::default() });
        }
        return Ok(hits);
    }
    let mut order: Vec<(usize, Shown)> = shown.enumerate().collect();
    // Passages stand behind their record.
    sort_by_key(&mut order, |(_, (address, _))| *address);
    let mut read: Option<(DocAddress, Stored)> = None;
    let mut hits = Vec::with_capacity(order.len());
    for (n, (address, score)) in order {
        let whole = whole(address);
        let texts = options.snippet > 0 || view.role(address) != Role::Record;
        let stored = match read.take() {
            Some((at, stored)) if at == whole => stored,
            _ => Stored::read(commit, whole, texts)?,
        };
        let fits = fits.get(&view.shown(address)).map(Vec::as_slice).unwrap_or_default();
        let mut hit = show(view, &stored, address, plan, fits, options);
        hit.score = score;
        hits.push((n, hit));
        read = Some((whole, stored));
    }
    sort_by_key(&mut hits, |(n, _)| *n);
    Ok(hits.into_iter().map(|(_, hit)| hit).collect())
}

/// Finds the place in a record that fits best.
fn show(
    view: &View<'_>,
    stored: &Stored,
    address: DocAddress,
    plan: Option<&Plan>,
    fits: &[(usize, f32)],
    options: &SearchOptions,
) -> Hit {
    let role = view.role(address);
    let mut hit = stored.card.clone().hit();
    let wanted = plan.map(|plan| plan.wanted.as_slice()).unwrap_or_default();
    if let Some(title) = &hit.title {
        hit.title_spans = spans(title, wanted);
    }
    if options.snippet == 0 && role == Role::Record {
        return hit;
    }
    let (body, provisions) = (stored.body(), stored.provisions.as_slice());
    let parts = if role == Role::Record { Vec::new() } else { passages(provisions, body.len()) };
    let own = match view.role(view.shown(address)) {
        Role::Passage(n) => parts.get(n),
        _ => None,
    };
    let asked = plan.and_then(|plan| named(provisions, plan.locator.as_ref()?));
    let asked = asked.filter(|one| own.is_none_or(|own| own.holds(one)));
    let mut part = own;
    if part.is_none() && asked.is_none() {
        hit.also = also(&parts, fits);
        part = fits.first().and_then(|(n, _)| parts.get(*n));
    }
    let passage = asked.and_then(|one| passage(body, one, options.snippet));
    let mut provision = asked.or(part.and_then(|part| part.provision));
    if let Some(passage) = passage {
        hit.snippet = snippet_of(body, wanted, passage);
    } else if options.snippet > 0 {
        let within = part.map_or(Span::new(0, body.len()), |part| part.span);
        hit.snippet = snippet(body, wanted, options.snippet, within);
        let places = hit.snippet.as_ref().map(|snippet| snippet.places.as_slice());
        provision = densest(provisions, places.unwrap_or_default()).or(provision);
    }
    hit.part = provision.and_then(Provision::name);
    hit.path = provision.map(|one| path(provisions, one)).unwrap_or_default();
    if let (Some(plain), Some(snippet)) = (&stored.plain, &mut hit.snippet) {
        into_source(snippet, plain, &stored.source);
    }
    hit
}

/// The names of the articles that fit nearly as well as the first.
fn also(parts: &[Passage<'_>], fits: &[(usize, f32)]) -> Vec<String> {
    let least = fits.first().map_or(0.0, |(_, best)| best * NEARLY);
    let near = fits.iter().skip(1).take_while(|(_, score)| *score >= least);
    let near = near.filter_map(|(n, _)| parts.get(*n)?.provision?.name());
    near.take(ALSO).collect()
}

/// The provision that holds most of the words found.
fn densest<'p>(provisions: &'p [Provision], places: &[Stretch]) -> Option<&'p Provision> {
    let around: Vec<(&Provision, usize)> = places
        .iter()
        .filter_map(|place| Some((around(provisions, place.bytes.start)?, place.bytes.len())))
        .collect();
    let held = |one: &Provision| -> usize {
        around.iter().filter(|(other, _)| other.span == one.span).map(|(_, len)| len).sum()
    };
    around.iter().rev().map(|(one, _)| *one).max_by_key(|one| held(one))
}
