use napi::Unknown;
use napi_derive::napi;

use crate::errors::Result;
use crate::record;

/// A record or a query as the index analyses it: words with one blank between.
#[napi(object, object_from_js = false)]
pub struct Analysis {
    /// Number, title and summary, folded.
    pub title: String,
    /// Number, title, summary and body, folded.
    pub text: String,
    /// The same words with their marks, behind a sign that no folded word has.
    pub exact: String,
    /// Each two neighbouring words of the text, joined by `_`.
    pub pairs: String,
    /// Text of low trust, folded.
    pub low_trust: String,
    /// The keys under which the record's own number is found; of a query, those it asks for.
    pub numbers: Vec<String>,
    /// The keys of the numbers and days that the text mentions.
    pub mentions: Vec<String>,
    /// The record as a `tsvector` literal of PostgreSQL.
    pub tsvector: String,
    /// The query as a `tsquery` literal of PostgreSQL: all the words, whatever their marks, or the number.
    pub tsquery: String,
    /// The query as a `tsquery` literal that ranks: any of the words with the marks that were typed.
    pub exact_tsquery: String,
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
            numbers: analysis.numbers,
            mentions: analysis.mentions,
        }
    }
}

/// Analyses a record as the index does, for an engine that is handed finished words.
#[napi]
pub fn analyze(#[napi(ts_arg_type = "Indexed")] record: Unknown<'_>) -> Result<Analysis> {
    record::indexed(record).map(|document| quyche::Analysis::of(&document).into())
}

/// Analyses what a reader typed, as `analyze` does records.
#[napi]
pub fn analyze_query(query: String) -> Analysis {
    quyche::Analysis::of_query(&query).into()
}
