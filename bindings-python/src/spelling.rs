//! Spelling: syllables, where tones stand, forms for comparison, and words typed without a keyboard.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use quyche::Offsets;

use crate::hits::Score;
use crate::text::Span;
use crate::value::value;

/// Returns `text` with the tones of `oa`, `oe` and `uy` on the `first` vowel or on the `main` one.
#[pyfunction]
pub(crate) fn place_tones(py: Python<'_>, text: &str, placement: &str) -> PyResult<String> {
    let placement = place(placement)?;
    Ok(py.detach(|| quyche::place_tones(text, placement).into_owned()))
}

fn place(name: &str) -> PyResult<quyche::TonePlacement> {
    match name {
        "first" => Ok(quyche::TonePlacement::First),
        "main" => Ok(quyche::TonePlacement::Main),
        _ => Err(PyValueError::new_err(format!("no placement of tones `{name}`"))),
    }
}

/// Returns `text` for comparison where marks count: lower case, composed, tones in one place.
#[pyfunction]
pub(crate) fn fold_case(py: Python<'_>, text: &str) -> String {
    py.detach(|| quyche::fold_case(text))
}

/// Returns `text` as by `fold_case`, with `y` and `i` for the same sound both as `i`.
#[pyfunction]
pub(crate) fn spelling_key(py: Python<'_>, text: &str) -> String {
    py.detach(|| quyche::spelling_key(text))
}

/// The parts of a Vietnamese syllable.
#[pyclass(frozen, eq, hash, module = "quyche")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Syllable(quyche::Syllable);

#[pymethods]
impl Syllable {
    /// Reads a word as one syllable; returns `None` when no Vietnamese syllable is written so.
    #[staticmethod]
    fn parse(word: &str) -> Option<Self> {
        quyche::Syllable::parse(word).map(Self)
    }

    /// The consonant at the start, empty when there is none.
    #[getter]
    fn onset(&self) -> &'static str {
        self.0.onset()
    }

    /// Everything after the consonant at the start, without the tone.
    #[getter]
    fn rhyme(&self) -> &'static str {
        self.0.rhyme()
    }

    /// The mark of the tone, nothing for the level one.
    #[getter]
    fn tone(&self) -> Option<char> {
        self.0.tone()
    }

    /// Writes the syllable in small letters, with its tone on the `first` vowel or on the `main` one.
    fn spelled(&self, placement: &str) -> PyResult<String> {
        Ok(self.0.spelled(place(placement)?))
    }

    fn __repr__(&self) -> String {
        format!("Syllable({:?}, {:?}, {:?})", self.0.onset(), self.0.rhyme(), self.0.tone())
    }
}

value! {
    /// A word typed for a keyboard that was not there, and what it means.
    TypingResidue {
        /// The word in the caller's text.
        span: Span,
        /// How it was typed: `telex` or `vni`.
        method: String,
        /// What the keyboard would have made of it.
        text: String,
        /// From 0 to 1: how much the word and its line speak for it.
        score: Score,
    }
}

/// Returns the words of `text` that were typed for a keyboard that was not there, in order.
#[pyfunction]
pub(crate) fn typing_residue(py: Python<'_>, text: &str) -> Vec<TypingResidue> {
    py.detach(|| {
        let offsets = Offsets::new(text);
        let found = quyche::typing_residue(text).into_iter();
        found
            .map(|one| TypingResidue {
                span: Span::new(&offsets, one.span),
                method: one.method.code().to_owned(),
                text: one.text,
                score: Score(one.score),
            })
            .collect()
    })
}

value! {
    /// A place where a text names a standard of Vietnamese character sets.
    StandardMention {
        /// The place in the caller's text.
        span: Span,
        /// The name of the standard.
        standard: String,
        /// Whether the year is the one of the standard.
        exact: bool,
    }
}

/// Returns the places where `text` names a standard of Vietnamese character sets, in order.
#[pyfunction]
pub(crate) fn standard_mentions(py: Python<'_>, text: &str) -> Vec<StandardMention> {
    py.detach(|| {
        let offsets = Offsets::new(text);
        let found = quyche::standard_mentions(text).into_iter();
        found
            .map(|one| StandardMention {
                span: Span::new(&offsets, one.span),
                standard: one.standard.to_owned(),
                exact: one.exact,
            })
            .collect()
    })
}
