//! The index: opened, updated, searched.

use std::collections::BTreeMap;
use std::path::PathBuf;

use pyo3::exceptions::PyTypeError;
use pyo3::exceptions::PyValueError;
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::type_hint_identifier;
use pyo3::types::PyMapping;
use quyche::Facet;
use quyche::IndexChange;
use quyche::IndexOptions;
use quyche::Passages;
use quyche::Ranking;
use quyche::SearchOptions;
use quyche::Sort;
use quyche::Words;

use crate::day::Day;
use crate::errors::raise;
use crate::feed::Documents;
use crate::feed::Keys;
use crate::feed::Progress;
use crate::feed::Watch;
use crate::hits::Hits;
use crate::json;
use crate::words::FacetName;
use crate::words::PassagesName;
use crate::words::SortName;
use crate::words::WordsName;

/// A full-text index in a folder of its own, or in memory.
#[pyclass(frozen, module = "quyche")]
pub(crate) struct SearchIndex(quyche::SearchIndex);

fn options(memory: Option<usize>, pairs: bool, marks: bool, passages: bool) -> IndexOptions {
    let options = IndexOptions::new().pairs(pairs).marks(marks).passages(passages);
    match memory {
        Some(bytes) => options.memory(bytes),
        None => options,
    }
}

/// The options that every way of finding has.
fn page(
    limit: usize,
    offset: usize,
    only: Option<Only>,
    from: Option<Day>,
    until: Option<Day>,
    rights: Keys,
    details: bool,
) -> SearchOptions {
    let mut options =
        SearchOptions::new().limit(limit).offset(offset).rights(rights.0).details(details);
    for (facet, values) in only.into_iter().flat_map(|only| only.0) {
        options = options.only(facet, values);
    }
    if let Some(day) = from {
        options = options.from(day.0);
    }
    match until {
        Some(day) => options.until(day.0),
        None => options,
    }
}

#[pymethods]
impl SearchIndex {
    /// Opens the index in a folder, which is made where it is missing.
    #[staticmethod]
    #[pyo3(signature = (path, *, memory = None, pairs = true, marks = true, passages = true))]
    fn open(
        py: Python<'_>,
        path: PathBuf,
        memory: Option<usize>,
        pairs: bool,
        marks: bool,
        passages: bool,
    ) -> PyResult<Self> {
        let options = options(memory, pairs, marks, passages);
        py.detach(|| quyche::SearchIndex::open_with(path, &options)).map(Self).map_err(raise)
    }

    /// Makes an index that lives as long as this object.
    #[staticmethod]
    #[pyo3(signature = (*, memory = None, pairs = true, marks = true, passages = true))]
    fn in_memory(
        py: Python<'_>,
        memory: Option<usize>,
        pairs: bool,
        marks: bool,
        passages: bool,
    ) -> PyResult<Self> {
        let options = options(memory, pairs, marks, passages);
        py.detach(|| quyche::SearchIndex::in_memory_with(&options)).map(Self).map_err(raise)
    }

    /// Makes the index in a folder anew from all records of the host; the old one serves until it is done.
    ///
    /// `progress` is called with the number of records done; where it returns `False` the work stops.
    #[staticmethod]
    #[pyo3(signature = (
        path,
        records,
        *,
        progress = None,
        memory = None,
        pairs = true, marks = true, passages = true
    ))]
    #[expect(clippy::too_many_arguments, reason = "options are keywords in Python")]
    fn rebuild(
        py: Python<'_>,
        path: PathBuf,
        records: Documents,
        progress: Option<Progress>,
        memory: Option<usize>,
        pairs: bool,
        marks: bool,
        passages: bool,
    ) -> PyResult<Self> {
        let options = options(memory, pairs, marks, passages);
        let watch = Watch::new(progress);
        let made = py.detach(|| {
            let records = records.read(&watch);
            quyche::SearchIndex::rebuild(path, &options, records, |done| watch.go_on(done))
        });
        watch.finish(made).map(Self)
    }

    /// Adds and removes records in one commit: all of it holds, or nothing does.
    ///
    /// A record that was there under the same key is replaced. `progress` is called with the number of
    /// changes done; where it returns `False` nothing is changed.
    #[pyo3(signature = (
        *,
        add = None,
        remove = Keys::default(),
        progress = None
    ))]
    fn update(
        &self,
        py: Python<'_>,
        add: Option<Documents>,
        remove: Keys,
        progress: Option<Progress>,
    ) -> PyResult<()> {
        let watch = Watch::new(progress);
        let done = py.detach(|| {
            let add = add.into_iter().flat_map(|documents| documents.changes(&watch));
            let changes = remove.0.into_iter().map(IndexChange::Remove).chain(add);
            self.0.update_all(changes, |done| watch.go_on(done))
        });
        watch.finish(done)
    }

    /// Searches: words with or without marks, numbers of documents, phrases in quotes.
    ///
    /// `only` keeps records with one of the values of each facet; `rights` are those of the reader; `snippet`
    /// is the greatest length of a passage in bytes. `words` says how many of the words a record must have,
    /// `ranking` what each kind of evidence weighs, `abbreviations` what short forms stand for beside those
    /// that are known. Without `details` a hit carries its key and score alone. `passages="listed"` makes each
    /// article of a legal text that fits a hit of its own.
    #[pyo3(signature = (
        query,
        *,
        limit = 10,
        offset = 0,
        sort = SortName("relevance"),
        only = None,
        facets = Vec::new(),
        from_ = None,
        until = None,
        rights = Keys::default(),
        snippet = 240,
        count = true,
        words = WordsName("best"),
        ranking = None,
        abbreviations = BTreeMap::new(),
        details = true,
        passages = PassagesName("grouped")
    ))]
    #[expect(clippy::too_many_arguments, reason = "options are keywords in Python")]
    fn search(
        &self,
        py: Python<'_>,
        query: &str,
        limit: usize,
        offset: usize,
        sort: SortName,
        only: Option<Only>,
        facets: Vec<FacetName>,
        from_: Option<Day>,
        until: Option<Day>,
        rights: Keys,
        snippet: usize,
        count: bool,
        words: WordsName,
        ranking: Option<Weights>,
        abbreviations: BTreeMap<String, String>,
        details: bool,
        passages: PassagesName,
    ) -> PyResult<Hits> {
        let options = page(limit, offset, only, from_, until, rights, details)
            .passages(Passages::named(passages.0).unwrap_or_default())
            .sort(Sort::named(sort.0).unwrap_or_default())
            .facets(facets.iter().filter_map(|facet| Facet::named(facet.0)))
            .snippet(snippet)
            .count(count)
            .words(Words::named(words.0).unwrap_or_default())
            .ranking(ranking.map(|weights| weights.0).unwrap_or_default());
        let options = abbreviations
            .into_iter()
            .fold(options, |options, (short, long)| options.abbreviation(short, long));
        let found = py.detach(|| self.0.search(query, &options).map(Hits::from));
        found.map_err(raise)
    }

    /// Completes what a reader is typing, from the titles that everybody may read, the most frequent first.
    #[pyo3(signature = (typed, *, limit = 10))]
    fn complete(&self, py: Python<'_>, typed: &str, limit: usize) -> PyResult<Vec<String>> {
        py.detach(|| self.0.complete(typed, limit)).map_err(raise)
    }

    /// Finds records about the same matter as the one with this key; none when the reader may not see it.
    #[pyo3(signature = (
        id,
        *,
        limit = 10,
        offset = 0,
        only = None,
        from_ = None,
        until = None,
        rights = Keys::default(),
        details = true
    ))]
    #[expect(clippy::too_many_arguments, reason = "options are keywords in Python")]
    fn similar(
        &self,
        py: Python<'_>,
        id: &str,
        limit: usize,
        offset: usize,
        only: Option<Only>,
        from_: Option<Day>,
        until: Option<Day>,
        rights: Keys,
        details: bool,
    ) -> PyResult<Hits> {
        let options = page(limit, offset, only, from_, until, rights, details);
        let found = py.detach(|| self.0.similar(id, &options).map(Hits::from));
        found.map_err(raise)
    }

    /// Reads every file of the index and compares it with its checksum.
    fn verify(&self, py: Python<'_>) -> PyResult<()> {
        py.detach(|| self.0.verify()).map_err(raise)
    }

    fn __len__(&self, py: Python<'_>) -> PyResult<usize> {
        py.detach(|| self.0.len()).map_err(raise)
    }
}

/// Facets and the values that are wanted.
struct Only(Vec<(Facet, Vec<String>)>);

impl<'py> FromPyObject<'_, 'py> for Only {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = type_hint_identifier!("quyche.documents", "Only");

    fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        let pairs = given.cast::<PyMapping>()?.items()?;
        let pairs = pairs.iter().map(|pair| {
            let (facet, values): (FacetName, Keys) = pair.extract()?;
            let facet = Facet::named(facet.0).ok_or_else(|| PyTypeError::new_err("no facet"))?;
            Ok((facet, values.0))
        });
        pairs.collect::<PyResult<_>>().map(Self)
    }
}

/// What each kind of evidence weighs; what is not said weighs what it always does.
struct Weights(Ranking);

impl<'py> FromPyObject<'_, 'py> for Weights {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = type_hint_identifier!("quyche.documents", "Ranking");

    fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        serde_json::from_value(json::value(&given, 0)?)
            .map(Self)
            .map_err(|why| PyValueError::new_err(format!("ranking: {why}")))
    }
}
