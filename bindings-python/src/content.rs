//! What should make a person look before a text goes public, and bodies without their markup.

use pyo3::prelude::*;
use quyche::Offsets;

use crate::data;
use crate::day::Day;
use crate::errors::raise;
use crate::text::Span;
use crate::value::value;

value! {
    /// A piece of text that looks like personal data.
    PersonalData {
        /// The place.
        span: Span,
        /// What it looks like, such as `phone`.
        kind: String,
    }
}

value! {
    /// A stamp of secrecy on a line of its own.
    SecrecyMark {
        /// The place of the words.
        span: Span,
        /// `top-secret`, `highly-secret`, `secret` or `internal`.
        level: String,
    }
}

value! {
    /// A place where a watched term stands.
    WatchHit {
        /// The place.
        span: Span,
        /// Which term, counted from 0 in the order given.
        term: usize,
    }
}

/// Finds what looks like personal data, in the order of the text; `on` bounds the years of birth.
#[pyfunction]
#[pyo3(signature = (text, *, on))]
pub(crate) fn personal_data(text: &str, on: Day) -> Vec<PersonalData> {
    let offsets = Offsets::new(text);
    let found = quyche::personal_data(text, on.0).into_iter();
    found
        .map(|one| PersonalData {
            span: Span::new(&offsets, one.span),
            kind: one.kind.code().to_owned(),
        })
        .collect()
}

/// Finds secrecy stamps: a line that holds nothing but the words of a stamp, in capitals.
#[pyfunction]
pub(crate) fn secrecy_marks(text: &str) -> Vec<SecrecyMark> {
    let offsets = Offsets::new(text);
    let found = quyche::secrecy_marks(text).into_iter();
    found
        .map(|one| SecrecyMark {
            span: Span::new(&offsets, one.span),
            level: data::code(&one.level),
        })
        .collect()
}

/// A list of terms, ready to be found in texts; the host writes it, none comes with the library.
#[pyclass(frozen, module = "quyche")]
pub(crate) struct WatchList(quyche::WatchList);

#[pymethods]
impl WatchList {
    /// Prepares the list: `terms` are found with and without marks, those in `exact` with theirs.
    #[new]
    #[pyo3(signature = (terms, *, exact = Vec::new()))]
    fn py_new(terms: Vec<String>, exact: Vec<String>) -> PyResult<Self> {
        let loose = terms.into_iter().map(quyche::WatchTerm::new);
        let exact = exact.into_iter().map(|term| quyche::WatchTerm::new(term).exact());
        quyche::WatchList::new(loose.chain(exact)).map(Self).map_err(raise)
    }

    /// Finds every term, on syllable boundaries, in the order of the text.
    fn find(&self, py: Python<'_>, text: &str) -> Vec<WatchHit> {
        py.detach(|| {
            let offsets = Offsets::new(text);
            let hit = |hit: quyche::WatchHit| WatchHit {
                span: Span::new(&offsets, hit.span),
                term: hit.term,
            };
            self.0.find(text).into_iter().map(hit).collect()
        })
    }
}

/// The text of a body without its markup, with the way back to the source.
#[pyclass(frozen, module = "quyche")]
pub(crate) struct PlainText {
    core: quyche::PlainText,
    written: String,
}

#[pymethods]
impl PlainText {
    /// Reads an HTML body: text without tags, scripts and styles, a line for each block.
    #[staticmethod]
    fn from_html(source: String) -> Self {
        Self { core: quyche::PlainText::from_html(&source), written: source }
    }

    /// Reads a Markdown body: text without marks, a line for each block; HTML inside is read as text.
    #[staticmethod]
    fn from_markdown(source: String) -> Self {
        Self { core: quyche::PlainText::from_markdown(&source), written: source }
    }

    /// The text.
    #[getter]
    fn text(&self) -> &str {
        self.core.text()
    }

    /// Returns the place in the source of a place in the text, as wide as its ends need.
    fn source(&self, span: Span) -> Span {
        let text = Offsets::new(self.core.text());
        Span::new(&Offsets::new(&self.written), self.core.source(span.bytes(&text)))
    }
}
