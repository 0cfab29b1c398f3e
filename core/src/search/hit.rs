//! What a search returns.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::Serialize;

use crate::date::Date;
use crate::search::choices::Facet;
use crate::text::Span;

/// The answer to a search.
///
/// # Examples
/// ```
/// use quyche::{Document, SearchIndex, SearchOptions, Update};
///
/// let index = SearchIndex::in_memory()?;
/// let mut document = Document::default();
/// document.title = Some("Cổng thông tin điện tử".into());
/// index.update(&Update::new().add("bai-1", document))?;
/// let hits = index.search("cong thong tin", &SearchOptions::new())?;
/// assert_eq!(hits.total, 1);
/// assert_eq!(hits.hits[0].id, "bai-1");
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Hits {
    /// How many records fit in all.
    pub total: usize,
    /// The records of this page.
    pub hits: Vec<Hit>,
    /// Whether too few records have all the words, so that records with some of them follow.
    pub relaxed: bool,
    /// For each facet asked for, its values and how many records have each, most frequent first.
    pub facets: BTreeMap<Facet, Vec<FacetCount>>,
    /// Another spelling with hits, when this one has none.
    pub suggestion: Option<String>,
}

/// A value of a facet and how many records have it.
///
/// # Examples
/// ```
/// let count = quyche::FacetCount { value: "2019".into(), count: 3 };
/// assert_eq!(count.value, "2019");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetCount {
    /// The value as the host wrote it.
    pub value: String,
    /// How many of the records found have it.
    pub count: usize,
}

/// One record found.
///
/// # Examples
/// See [`Hits`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Hit {
    /// The host's key of the record.
    pub id: String,
    /// How well it fits; comparable within one answer only.
    pub score: f32,
    /// The title.
    pub title: Option<String>,
    /// Where words of the query stand in the title.
    pub title_spans: Vec<Span>,
    /// The document number.
    pub number: Option<String>,
    /// What it is.
    pub kind: Option<String>,
    /// The section of the portal.
    pub category: Option<String>,
    /// Who issued or published it.
    pub agency: Option<String>,
    /// The language.
    pub language: Option<String>,
    /// The day of issue or publication.
    pub date: Option<Date>,
    /// Where it can be read.
    pub url: Option<String>,
    /// For a part of a legal text: its locator, such as `Điều 9`.
    pub part: Option<String>,
    /// For a part of a legal text: the headings above it, the outermost first.
    pub path: Vec<String>,
    /// Other articles of the same legal text that fit nearly as well, the best first.
    pub also: Vec<String>,
    /// The passage that fits best; absent when there is no text or none was asked for.
    pub snippet: Option<Snippet>,
    /// Whether the passage comes from text that nobody has compared with the original.
    pub low_trust: bool,
}

/// A passage of the caller's text.
///
/// # Examples
/// ```
/// use quyche::{Document, SearchIndex, SearchOptions, Update};
///
/// let body = "Điều 1. Quy chế này quy định về Cổng thông tin điện tử.";
/// let index = SearchIndex::in_memory()?;
/// let mut document = Document::default();
/// document.body = Some(body.into());
/// index.update(&Update::new().add("qc", document))?;
/// let hits = index.search("cong thong tin", &SearchOptions::new())?;
/// let snippet = hits.hits[0].snippet.as_ref().unwrap();
/// assert_eq!(&snippet.text[snippet.spans[0].start..snippet.spans[0].end], "Cổng thông tin");
/// assert_eq!(&body[snippet.places[0].bytes.start..snippet.places[0].bytes.end], "Cổng thông tin");
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Snippet {
    /// The passage.
    pub text: String,
    /// Where words of the query stand in `text`.
    pub spans: Vec<Span>,
    /// Where the passage stands in the caller's text.
    pub source: Stretch,
    /// Where the same words stand in the caller's text.
    pub places: Vec<Stretch>,
}

/// A stretch of the caller's text, counted in the three ways that hosts count.
///
/// # Examples
/// ```
/// let place = quyche::Stretch::default();
/// assert_eq!(place.bytes.start, 0);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Stretch {
    /// In bytes of UTF-8.
    pub bytes: Span,
    /// In code points.
    pub code_points: Span,
    /// In UTF-16 units.
    pub utf16: Span,
}
