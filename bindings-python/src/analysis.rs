//! The analysis of records and queries, for engines that are handed finished words.

use pyo3::prelude::*;

use crate::feed::Indexed;
use crate::value::Many;
use crate::value::value;

value! {
    /// A record or a query as the index analyses it: words with one blank between.
    Analysis {
        /// Number, title and summary, folded.
        title: String,
        /// Number, title, summary and body, folded.
        text: String,
        /// The same words with their marks, behind a sign that no folded word has.
        exact: String,
        /// Each two neighbouring words of the text, joined by `_`.
        pairs: String,
        /// Text of low trust, folded.
        low_trust: String,
        /// The keys under which the record's own number is found; of a query, those it asks for.
        numbers: Many<String>,
        /// The keys of the numbers and days that the text mentions.
        mentions: Many<String>,
        /// The record as a `tsvector` literal of PostgreSQL.
        tsvector: String,
        /// The query as a `tsquery` literal of PostgreSQL: all the words, whatever their marks, or the number.
        tsquery: String,
        /// The query as a `tsquery` literal that ranks: any of the words with the marks that were typed.
        exact_tsquery: String,
    }
}

impl From<quyche::Analysis> for Analysis {
    fn from(analysis: quyche::Analysis) -> Self {
        Self {
            tsvector: analysis.tsvector(),
            tsquery: analysis.tsquery(),
            exact_tsquery: analysis.exact_tsquery(),
            title: analysis.title,
            text: analysis.text,
            exact: analysis.exact,
            pairs: analysis.pairs,
            low_trust: analysis.low_trust,
            numbers: analysis.numbers.into_iter().collect(),
            mentions: analysis.mentions.into_iter().collect(),
        }
    }
}

/// Analyses a record as the index does, for an engine that is handed finished words.
#[pyfunction]
pub(crate) fn analyze(py: Python<'_>, document: Indexed) -> Analysis {
    py.detach(|| quyche::Analysis::of(&document.0).into())
}

/// Analyses what a reader typed, as `analyze` does records.
#[pyfunction]
pub(crate) fn analyze_query(query: &str) -> Analysis {
    quyche::Analysis::of_query(query).into()
}
