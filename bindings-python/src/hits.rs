//! What a search returns; places are code points.

use std::collections::BTreeMap;
use std::hash::Hash;
use std::hash::Hasher;

use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::type_hint_identifier;
use pyo3::type_hint_subscript;
use pyo3::types::PyFloat;
use quyche::Offsets;

use crate::day::Day;
use crate::text::Span;
use crate::value::Many;
use crate::value::value;

value! {
    /// The answer to a search: the hits of one page, and what is known of all.
    Hits {
        /// How many records fit in all.
        total: usize,
        /// The records of this page.
        hits: Many<Hit>,
        /// Whether too few records have all the words, so that records with some of them follow.
        relaxed: bool,
        /// For each facet asked for, its values and how many records have each, most frequent first.
        facets: BTreeMap<String, Many<FacetCount>>,
        /// Another spelling with hits, when this one has none.
        suggestion: Option<String>,
    }
    methods {
        fn __len__(&self) -> usize {
            self.hits.iter().count()
        }

        fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Walk<'py>> {
            Ok(Walk(self.hits.clone().into_pyobject(py)?.try_iter()?.into_any()))
        }
    }
}

impl From<quyche::Hits> for Hits {
    fn from(found: quyche::Hits) -> Self {
        let facets = found.facets.into_iter();
        Self {
            total: found.total,
            hits: found.hits.into_iter().map(Hit::from).collect(),
            relaxed: found.relaxed,
            facets: facets
                .map(|(facet, counts)| {
                    let counts = counts.into_iter();
                    let counts =
                        counts.map(|one| FacetCount { value: one.value, count: one.count });
                    (facet.name().to_owned(), counts.collect())
                })
                .collect(),
            suggestion: found.suggestion,
        }
    }
}

value! {
    /// A value of a facet and how many records have it.
    FacetCount {
        /// The value as the host wrote it.
        value: String,
        /// How many of the records found have it.
        count: usize,
    }
}

value! {
    /// One record found.
    Hit {
        /// The host's key of the record.
        id: String,
        /// How well it fits; comparable within one answer only.
        score: Score,
        /// The title.
        title: Option<String>,
        /// Where words of the query stand in the title.
        title_spans: Many<Span>,
        /// The document number.
        number: Option<String>,
        /// What it is.
        kind: Option<String>,
        /// The section of the portal.
        category: Option<String>,
        /// Who issued or published it.
        agency: Option<String>,
        /// The language.
        language: Option<String>,
        /// The day of issue or publication.
        day: Option<Day>,
        /// Where it can be read.
        url: Option<String>,
        /// For a part of a legal text: its locator, such as `Điều 9`.
        part: Option<String>,
        /// For a part of a legal text: the headings above it, the outermost first.
        path: Many<String>,
        /// Other articles of the same legal text that fit nearly as well, the best first.
        also: Many<String>,
        /// The passage that fits best; absent when there is no text or none was asked for.
        snippet: Option<Snippet>,
        /// Whether the passage comes from text that nobody has compared with the original.
        low_trust: bool,
    }
}

impl From<quyche::Hit> for Hit {
    fn from(hit: quyche::Hit) -> Self {
        let offsets = Offsets::new(hit.title.as_deref().unwrap_or_default());
        let title_spans = hit.title_spans.iter();
        Self {
            title_spans: title_spans.map(|span| Span::new(&offsets, *span)).collect(),
            id: hit.id,
            score: Score(hit.score.into()),
            number: hit.number,
            kind: hit.kind,
            category: hit.category,
            agency: hit.agency,
            language: hit.language,
            day: hit.date.map(Day),
            url: hit.url,
            part: hit.part,
            path: hit.path.into_iter().collect(),
            also: hit.also.into_iter().collect(),
            snippet: hit.snippet.map(Snippet::from),
            low_trust: hit.low_trust,
            title: hit.title,
        }
    }
}

value! {
    /// A passage of the caller's text.
    Snippet {
        /// The passage.
        text: String,
        /// Where words of the query stand in `text`.
        spans: Many<Span>,
        /// Where the passage stands in the caller's text.
        source: Span,
        /// Where the same words stand in the caller's text.
        places: Many<Span>,
    }
}

impl From<quyche::Snippet> for Snippet {
    fn from(snippet: quyche::Snippet) -> Self {
        let offsets = Offsets::new(&snippet.text);
        let (spans, places) = (snippet.spans.iter(), snippet.places.iter());
        Self {
            spans: spans.map(|span| Span::new(&offsets, *span)).collect(),
            source: Span::native(snippet.source.code_points),
            places: places.map(|place| Span::native(place.code_points)).collect(),
            text: snippet.text,
        }
    }
}

/// An iterator over hits.
pub(crate) struct Walk<'py>(Bound<'py, PyAny>);

impl<'py> IntoPyObject<'py> for Walk<'py> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = std::convert::Infallible;
    const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("collections.abc", "Iterator"),
        <Hit as IntoPyObject<'py>>::OUTPUT_TYPE
    );

    fn into_pyobject(self, _: Python<'py>) -> Result<Self::Output, Self::Error> {
        Ok(self.0)
    }
}

/// A score: a float that can be hashed.
#[derive(Clone, Copy)]
pub(crate) struct Score(pub(crate) f64);

impl PartialEq for Score {
    fn eq(&self, other: &Self) -> bool {
        self.0.to_bits() == other.0.to_bits()
    }
}

impl Eq for Score {}

impl Hash for Score {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.to_bits().hash(state);
    }
}

impl<'py> IntoPyObject<'py> for Score {
    type Target = PyFloat;
    type Output = Bound<'py, PyFloat>;
    type Error = std::convert::Infallible;
    const OUTPUT_TYPE: PyStaticExpr = <f64 as IntoPyObject<'py>>::OUTPUT_TYPE;

    fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, Self::Error> {
        self.0.into_pyobject(py)
    }
}

impl<'py> FromPyObject<'_, 'py> for Score {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = <f64 as IntoPyObject<'py>>::OUTPUT_TYPE;

    fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        given.extract().map(Self)
    }
}
