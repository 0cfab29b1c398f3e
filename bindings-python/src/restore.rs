//! Ruined text: how likely it is, and proposals for it; marks put back.

use pyo3::prelude::*;
use quyche::Offsets;

use crate::hits::Score;
use crate::text::Span;
use crate::value::Many;
use crate::value::value;

value! {
    /// How likely a Vietnamese text is ruined, and why.
    Damage {
        /// From 0, nothing speaks for damage, to 1.
        score: Score,
        /// What speaks for damage, the strongest first.
        reasons: Many<DamageReason>,
    }
}

value! {
    /// One thing that speaks for damage.
    DamageReason {
        /// What it is, such as `marks-missing`.
        kind: String,
        /// The share of words that show it.
        share: Score,
        /// The first words that show it, at most twenty.
        places: Many<Span>,
    }
}

/// Returns how likely `text` is a Vietnamese text that a scan or a wrong font ruined.
#[pyfunction]
pub(crate) fn damage(py: Python<'_>, text: &str) -> Damage {
    py.detach(|| {
        let offsets = Offsets::new(text);
        let found = quyche::damage(text);
        let reasons = found.reasons.into_iter().map(|reason| DamageReason {
            kind: reason.kind.code().to_owned(),
            share: Score(reason.share),
            places: reason.places.iter().map(|span| Span::new(&offsets, *span)).collect(),
        });
        Damage { score: Score(found.score), reasons: reasons.collect() }
    })
}

value! {
    /// One way to put back the marks.
    Restoration {
        /// The text with marks.
        text: String,
        /// The binary logarithm of how likely it is; only differences mean something.
        score: Score,
    }
}

value! {
    /// A proposal to read a word otherwise; it is never applied by itself.
    Repair {
        /// The word in the caller's text.
        span: Span,
        /// What it most likely was.
        replacement: String,
        /// From 0 to 1: how likely, among all readings of the word.
        score: Score,
        /// Other readings, the likely first, at most three.
        alternatives: Many<String>,
    }
}

/// Puts back the marks of Vietnamese that was typed without them, and proposes repairs.
///
/// What it gives is a guess, good for a query or as a proposal to a person, never for stored text.
#[pyclass(frozen, module = "quyche")]
pub(crate) struct Restorer(quyche::Restorer);

#[pymethods]
impl Restorer {
    #[new]
    fn py_new(py: Python<'_>) -> Self {
        Self(py.detach(quyche::Restorer::new))
    }

    /// Returns `text` with the most likely marks.
    fn restore(&self, py: Python<'_>, text: &str) -> String {
        py.detach(|| self.0.restore(text))
    }

    /// Returns the `limit` most likely ways to put back the marks of `text`, best first.
    fn proposals(&self, py: Python<'_>, text: &str, limit: usize) -> Vec<Restoration> {
        let found = py.detach(|| self.0.proposals(text, limit)).into_iter();
        found.map(|one| Restoration { text: one.text, score: Score(one.score) }).collect()
    }

    /// Returns proposals for words that a scan ruined or somebody mistyped, in order.
    fn repairs(&self, py: Python<'_>, text: &str) -> Vec<Repair> {
        py.detach(|| {
            let offsets = Offsets::new(text);
            let found = self.0.repairs(text).into_iter();
            found
                .map(|one| Repair {
                    span: Span::new(&offsets, one.span),
                    replacement: one.replacement,
                    score: Score(one.score),
                    alternatives: one.alternatives.into_iter().collect(),
                })
                .collect()
        })
    }

    /// Returns how often a syllable stands in a million of law and news, or `None`.
    fn frequency(&self, syllable: &str) -> Option<f64> {
        self.0.frequency(syllable)
    }

    /// Lists the syllables of law and news, each with how often it stands in a million.
    fn frequencies(&self) -> Vec<(&'static str, f64)> {
        self.0.frequencies()
    }
}
