//! What an index is fed with: records one after the other, keys to remove, and what is asked meanwhile.

use std::ops::ControlFlow;
use std::sync::Mutex;
use std::sync::PoisonError;

use pyo3::exceptions::PyTypeError;
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::type_hint_identifier;
use pyo3::type_hint_subscript;
use pyo3::types::PyIterator;
use pyo3::types::PyMapping;
use pyo3::types::PyString;
use quyche::IndexChange;

use crate::errors::raise;
use crate::record;

/// How many changes go by before the interpreter is asked whether to go on.
const ROUND: u64 = 64;

/// Asks the interpreter now and then whether to go on, and keeps what it raised.
pub(crate) struct Watch {
    progress: Option<Progress>,
    raised: Mutex<Option<PyErr>>,
}

impl Watch {
    pub(crate) fn new(progress: Option<Progress>) -> Self {
        Self { progress, raised: Mutex::new(None) }
    }

    pub(crate) fn go_on(&self, done: u64) -> ControlFlow<()> {
        if self.has_raised() {
            return ControlFlow::Break(());
        }
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
                self.keep(error);
                ControlFlow::Break(())
            }
        }
    }

    fn keep(&self, error: PyErr) {
        self.raised.lock().unwrap_or_else(PoisonError::into_inner).replace(error);
    }

    fn has_raised(&self) -> bool {
        self.raised.lock().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    pub(crate) fn finish<T>(self, done: Result<T, quyche::Error>) -> PyResult<T> {
        match self.raised.into_inner().unwrap_or_else(PoisonError::into_inner) {
            Some(error) => Err(error),
            None => done.map_err(raise),
        }
    }
}

/// What is called with the number of changes done.
pub(crate) struct Progress(Py<PyAny>);

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
pub(crate) struct Keys(pub(crate) Vec<String>);

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

/// Documents with their keys, read one after the other while the index is written.
pub(crate) struct Documents(Py<PyIterator>);

impl<'py> FromPyObject<'_, 'py> for Documents {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = type_hint_identifier!("quyche.documents", "Documents");

    fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        let pairs = match given.cast::<PyMapping>() {
            Ok(mapping) => mapping.items()?.try_iter()?,
            Err(_) => given.try_iter()?,
        };
        Ok(Self(pairs.unbind()))
    }
}

impl Documents {
    /// Reads the documents. Where one cannot be read, `watch` keeps what was raised and breaks off after the
    /// change that is handed out instead, so that nothing of the update is kept.
    pub(crate) fn read(self, watch: &Watch) -> impl Iterator<Item = (String, quyche::Document)> {
        std::iter::from_fn(move || {
            if watch.has_raised() {
                return None;
            }
            let next = Python::attach(|py| {
                let pair = self.0.bind(py).clone().next();
                pair.map(|pair| {
                    let (id, document): (String, Bound<'_, PyAny>) = pair?.extract()?;
                    Ok((id, self::document(&document)?))
                })
                .transpose()
            });
            next.unwrap_or_else(|error| {
                watch.keep(error);
                Some(Default::default())
            })
        })
    }

    /// Reads the documents as changes.
    pub(crate) fn changes(self, watch: &Watch) -> impl Iterator<Item = IndexChange> {
        self.read(watch).map(|(id, document)| IndexChange::Add(id, Box::new(document)))
    }
}

/// A document, or a record that can be found.
pub(crate) struct Indexed(pub(crate) quyche::Document);

impl<'py> FromPyObject<'_, 'py> for Indexed {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = type_hint_identifier!("quyche.documents", "DocumentLike");

    fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        document(&given).map(Self)
    }
}

/// Reads a document, or a record that can be found.
fn document(given: &Bound<'_, PyAny>) -> PyResult<quyche::Document> {
    quyche::Document::from_value(record::json(given)?.into()).map_err(raise)
}
