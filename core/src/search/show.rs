//! What a hit shows of its record.

use tantivy::DocAddress;
use tantivy::TantivyDocument;
use tantivy::schema::Value;

use crate::error::Error;
use crate::error::ErrorKind;
use crate::markup::PlainText;
use crate::search::collect::View;
use crate::search::commit::Commit;
use crate::search::document::TextFormat;
use crate::search::entry::Card;
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
use crate::search::storage::failure;
use crate::text::Span;

/// At most so many other articles are named.
const ALSO: usize = 5;
/// An article that fits less well than this part of the best one is not named.
const NEARLY: f32 = 0.6;

/// Reads what is stored of a record, and finds the place in it that fits best.
pub(super) fn show(
    view: &View<'_>,
    commit: &Commit,
    (address, score): (DocAddress, f32),
    plan: Option<&Plan>,
    fits: &[(usize, f32)],
    options: &SearchOptions,
) -> Result<Hit, Error> {
    let role = view.role(address);
    let whole = DocAddress::new(address.segment_ord, role.whole(address.doc_id));
    if !options.details {
        return Ok(Hit { id: commit.id(whole)?, score, ..Hit::default() });
    }
    let stored: TantivyDocument =
        commit.searcher.doc(whole).map_err(|error| failure("could not read a record", error))?;
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
    if options.snippet == 0 && role == Role::Record {
        return Ok(hit);
    }
    let source = text(fields.body);
    let plain = format.read(source);
    let body = plain.as_ref().map_or(source, PlainText::text);
    let provisions: Vec<Provision> = match text(fields.provisions) {
        "" => Vec::new(),
        json => serde_json::from_str(json).map_err(damaged)?,
    };
    let parts = if role == Role::Record { Vec::new() } else { passages(&provisions, body.len()) };
    let own = match view.role(view.shown(address)) {
        Role::Passage(n) => parts.get(n),
        _ => None,
    };
    let asked = plan.and_then(|plan| named(&provisions, plan.locator.as_ref()?));
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
        provision = densest(&provisions, places.unwrap_or_default()).or(provision);
    }
    hit.part = provision.and_then(Provision::name);
    hit.path = provision.map(|one| path(&provisions, one)).unwrap_or_default();
    if let (Some(plain), Some(snippet)) = (&plain, &mut hit.snippet) {
        into_source(snippet, plain, source);
    }
    Ok(hit)
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
