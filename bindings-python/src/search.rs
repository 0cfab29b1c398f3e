//! The index: opened, updated, searched.

use std::ops::ControlFlow;
use std::path::PathBuf;

use pyo3::exceptions::PyTypeError;
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::type_hint_identifier;
use pyo3::type_hint_subscript;
use pyo3::types::PyMapping;
use pyo3::types::PyString;
use pyo3::types::PyType;
use quyche::Facet;
use quyche::IndexChange;
use quyche::IndexOptions;
use quyche::SearchOptions;

use crate::day::Day;
use crate::errors::invalid_record;
use crate::errors::raise;
use crate::hits::Hits;
use crate::json;
use crate::record::Record;
use crate::words::FacetName;
use crate::words::SortName;

/// How many changes go by before the interpreter is asked whether to go on.
const ROUND: u64 = 64;

/// A full-text index in a folder of its own, or in memory.
#[pyclass(frozen, module = "quyche")]
pub(crate) struct SearchIndex(quyche::SearchIndex);

fn options(memory: Option<usize>, pairs: bool) -> IndexOptions {
    let options = IndexOptions::new().pairs(pairs);
    match memory {
        Some(bytes) => options.memory(bytes),
        None => options,
    }
}

#[pymethods]
impl SearchIndex {
    /// Opens the index in a folder, which is made where it is missing.
    #[staticmethod]
    #[pyo3(signature = (path, *, memory = None, pairs = true))]
    fn open(py: Python<'_>, path: PathBuf, memory: Option<usize>, pairs: bool) -> PyResult<Self> {
        let options = options(memory, pairs);
        py.detach(|| quyche::SearchIndex::open_with(path, &options)).map(Self).map_err(raise)
    }

    /// Makes an index that lives as long as this object.
    #[staticmethod]
    #[pyo3(signature = (*, memory = None, pairs = true))]
    fn in_memory(py: Python<'_>, memory: Option<usize>, pairs: bool) -> PyResult<Self> {
        let options = options(memory, pairs);
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
        pairs = true
    ))]
    fn rebuild(
        py: Python<'_>,
        path: PathBuf,
        records: Documents,
        progress: Option<Progress>,
        memory: Option<usize>,
        pairs: bool,
    ) -> PyResult<Self> {
        let options = options(memory, pairs);
        let mut watch = Watch::new(progress);
        let made = py.detach(|| {
            quyche::SearchIndex::rebuild(path, &options, records.0, |done| watch.go_on(done))
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
        let mut watch = Watch::new(progress);
        let done = py.detach(|| {
            let add = add.into_iter().flat_map(|documents| documents.0);
            let add = add.map(|(id, document)| IndexChange::Add(id, Box::new(document)));
            let changes = remove.0.into_iter().map(IndexChange::Remove).chain(add);
            self.0.update_all(changes, |done| watch.go_on(done))
        });
        watch.finish(done)
    }

    /// Searches: words with or without marks, numbers of documents, phrases in quotes.
    ///
    /// `only` keeps records with one of the values of each facet; `rights` are those of the reader.
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
        count = true
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
    ) -> PyResult<Hits> {
        let mut options = SearchOptions::new()
            .limit(limit)
            .offset(offset)
            .sort(sort.sort())
            .facets(facets.iter().filter_map(|facet| Facet::named(facet.0)))
            .rights(rights.0)
            .snippet(snippet)
            .count(count);
        for (facet, values) in only.into_iter().flat_map(|only| only.0) {
            options = options.only(facet, values);
        }
        if let Some(day) = from_ {
            options = options.from(day.0);
        }
        if let Some(day) = until {
            options = options.until(day.0);
        }
        let found = py.detach(|| self.0.search(query, &options).map(Hits::from));
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

/// Asks the interpreter now and then whether to go on, and keeps what it raised.
struct Watch {
    progress: Option<Progress>,
    raised: Option<PyErr>,
}

impl Watch {
    fn new(progress: Option<Progress>) -> Self {
        Self { progress, raised: None }
    }

    fn go_on(&mut self, done: u64) -> ControlFlow<()> {
        if !done.is_multiple_of(ROUND) {
            return ControlFlow::Continue(());
        }
        let answer = Python::attach(|py| {
            py.check_signals()?;
            match &self.progress {
                Some(progress) => {
                    Ok(!progress.0.call1(py, (done,))?.bind(py).is(false.into_pyobject(py)?))
                }
                None => Ok(true),
            }
        });
        match answer {
            Ok(true) => ControlFlow::Continue(()),
            Ok(false) => ControlFlow::Break(()),
            Err(error) => {
                self.raised = Some(error);
                ControlFlow::Break(())
            }
        }
    }

    fn finish<T>(self, done: Result<T, quyche::Error>) -> PyResult<T> {
        match self.raised {
            Some(error) => Err(error),
            None => done.map_err(raise),
        }
    }
}

/// What is called with the number of changes done.
struct Progress(Py<PyAny>);

impl<'py> FromPyObject<'_, 'py> for Progress {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = type_hint_identifier!("quyche.documents", "Progress");

    fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if !given.is_callable() {
            return Err(PyTypeError::new_err("expected something to call"));
        }
        Ok(Self(given.to_owned().unbind()))
    }
}

/// Keys, from anything that can be gone through but a text.
#[derive(Default)]
struct Keys(Vec<String>);

impl<'py> FromPyObject<'_, 'py> for Keys {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("collections.abc", "Iterable"),
        type_hint_identifier!("builtins", "str")
    );

    fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if given.is_instance_of::<PyString>() {
            return Err(PyTypeError::new_err("expected several texts, not one"));
        }
        given.try_iter()?.map(|key| key?.extract()).collect::<PyResult<_>>().map(Self)
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

/// Documents with their keys.
struct Documents(Vec<(String, quyche::Document)>);

impl<'py> FromPyObject<'_, 'py> for Documents {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = type_hint_identifier!("quyche.documents", "Documents");

    fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        let pairs = match given.cast::<PyMapping>() {
            Ok(mapping) => mapping.items()?.try_iter()?,
            Err(_) => given.try_iter()?,
        };
        let pairs = pairs.map(|pair| {
            let (id, document): (String, Bound<'py, PyAny>) = pair?.extract()?;
            Ok((id, self::document(&document)?))
        });
        pairs.collect::<PyResult<_>>().map(Self)
    }
}

/// Reads a document, or a record that can be found.
fn document(given: &Bound<'_, PyAny>) -> PyResult<quyche::Document> {
    static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();

    if given.is_instance(CLASS.import(given.py(), "quyche.documents", "Document")?)? {
        let mut fields = json::value(given, 0)?;
        if let Some(fields) = fields.as_object_mut() {
            fields.retain(|_, value| !value.is_null());
        }
        return serde_json::from_value(fields)
            .map_err(|why| invalid_record(format!("document: {why}")));
    }
    match given.extract::<Record>()?.0 {
        quyche::Record::Article(article) => Ok(article.into()),
        quyche::Record::LegalDocument(document) => Ok(document.into()),
        other => Err(invalid_record(format!(
            "{}: an index takes articles and legal documents; hand over a `Document`",
            quyche::Facts::kind(&other).name()
        ))),
    }
}
