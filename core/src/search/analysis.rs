//! The same analysis for engines that are handed finished words: OpenSearch, PostgreSQL and others.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Deserialize;
use serde::Serialize;

use crate::markup::PlainText;
use crate::search::analyzer::pair;
use crate::search::document::Document;
use crate::search::number::Parts;
use crate::search::number::days_in;
use crate::search::number::mentions;
use crate::search::scan::Word;
use crate::search::scan::words;

/// PostgreSQL keeps no place behind this one.
const LAST_PLACE: usize = 16_383;
/// PostgreSQL keeps so many places of a word.
const PLACES: usize = 255;

/// A record or a query as the index analyses it: words with one blank between, to be indexed and asked for
/// as they are.
///
/// # Examples
/// ```
/// use quyche::{Analysis, Document};
///
/// let mut document = Document::default();
/// document.number = Some("03/2019/QĐ-UBND".into());
/// document.title = Some("Uỷ ban nhân dân tỉnh".into());
/// let analysis = Analysis::of(&document);
/// assert_eq!(analysis.title, "3 2019 qd ubnd uy ban nhan dan tinh");
/// assert_eq!(Analysis::of_query("Ủy ban").exact, "=uy? =ban");
/// assert!(analysis.numbers.contains(&"3/2019/qd/ubnd".to_owned()));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Analysis {
    /// Number, title and summary, folded.
    pub title: String,
    /// Number, title, summary and body, folded.
    pub text: String,
    /// The same words with their marks, behind a sign that no folded word has.
    pub exact: String,
    /// Each two neighbouring words of the text, joined: `uy_ban ban_nhan`.
    pub pairs: String,
    /// Text of low trust, folded.
    pub low_trust: String,
    /// The keys under which the record's own number is found; of a query, those it asks for.
    pub numbers: Vec<String>,
    /// The keys of the numbers and days that the text mentions.
    pub mentions: Vec<String>,
}

impl Analysis {
    /// Analyses a record.
    ///
    /// # Examples
    /// See [`Analysis`].
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let heads = [&document.number, &document.title, &document.summary];
        let heads: Vec<Word> = heads.into_iter().flatten().flat_map(|text| words(text)).collect();
        let source = document.body.as_deref().unwrap_or_default();
        let plain = document.format.read(source);
        let body = plain.as_ref().map_or(source, PlainText::text);
        let all: Vec<Word> = heads.iter().cloned().chain(words(body)).collect();
        let own = document.number.as_deref().and_then(Parts::of);
        let named = [document.title.as_deref(), document.summary.as_deref(), Some(body)];
        let named = named.into_iter().flatten();
        Self {
            title: folded(&heads),
            low_trust: folded(&words(document.low_trust.as_deref().unwrap_or_default())),
            numbers: own.iter().flat_map(Parts::keys).collect(),
            mentions: named.flat_map(|text| [mentions(text), days_in(text)].concat()).collect(),
            ..Self::of_words(&all)
        }
    }

    /// Analyses what a reader typed.
    ///
    /// # Examples
    /// ```
    /// use quyche::Analysis;
    ///
    /// let analysis = Analysis::of_query("quyết định 03/2019/qd-ubnd");
    /// assert_eq!(analysis.numbers, ["3/2019/qd/ubnd"]);
    /// assert_eq!(analysis.tsquery(), "'quiet' & 'dinh' & '3' & '2019' & 'qd' & 'ubnd' | '#3/2019/qd/ubnd'");
    /// ```
    #[must_use]
    pub fn of_query(query: &str) -> Self {
        let chunks = query.split_whitespace().filter(|chunk| chunk.contains('/'));
        let numbers = chunks.filter_map(Parts::of).map(|parts| parts.key()).collect();
        Self { numbers, ..Self::of_words(&words(query)) }
    }

    fn of_words(all: &[Word]) -> Self {
        let exact: Vec<String> = all.iter().map(|word| format!("={}", word.exact)).collect();
        let pairs = all.windows(2).filter_map(|two| match two {
            [one, two] => Some(pair(&one.folded, &two.folded).replace(' ', "_")),
            _ => None,
        });
        Self {
            text: folded(all),
            exact: exact.join(" "),
            pairs: pairs.collect::<Vec<_>>().join(" "),
            ..Self::default()
        }
    }

    /// Returns the record as a `tsvector` literal of PostgreSQL: words with their places, those of the title
    /// with weight A, words of low trust with weight D and without place, numbers behind `#`.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Analysis, Document};
    ///
    /// let mut document = Document::default();
    /// document.title = Some("Ủy ban".into());
    /// assert_eq!(Analysis::of(&document).tsvector(), "'=ban':2A '=uy?':1A 'ban':2A 'uy':1A");
    /// ```
    #[must_use]
    pub fn tsvector(&self) -> String {
        let heads = self.title.split_whitespace().count();
        let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for form in [&self.text, &self.exact] {
            for (n, word) in (1..).zip(form.split_whitespace()) {
                let found = places.entry(word.to_owned()).or_default();
                if n <= LAST_PLACE && found.len() < PLACES {
                    found.push(n);
                }
            }
        }
        for word in self.low_trust.split_whitespace() {
            places.entry(word.to_owned()).or_default();
        }
        for key in &self.numbers {
            places.entry(format!("#{key}")).or_default();
        }
        let mut out = String::new();
        for (word, places) in places {
            let _ = write!(out, "{}{}", if out.is_empty() { "" } else { " " }, quoted(&word));
            for (n, place) in places.iter().enumerate() {
                let weight = if *place <= heads { "A" } else { "" };
                let _ = write!(out, "{}{place}{weight}", if n == 0 { ':' } else { ',' });
            }
        }
        out
    }

    /// Returns a query as a `tsquery` literal of PostgreSQL: all the words, whatever their marks, or the number.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Analysis::of_query("cổng tin").tsquery(), "'cong' & 'tin'");
    /// ```
    #[must_use]
    pub fn tsquery(&self) -> String {
        let all: Vec<String> = self.text.split_whitespace().map(quoted).collect();
        let all = (!all.is_empty()).then(|| all.join(" & "));
        let numbers = self.numbers.iter().map(|key| quoted(&format!("#{key}")));
        all.into_iter().chain(numbers).collect::<Vec<_>>().join(" | ")
    }

    /// Returns a query as a `tsquery` literal that ranks: any of the words with the marks that were typed.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Analysis::of_query("cổng tin").exact_tsquery(), "'=công?' | '=tin'");
    /// ```
    #[must_use]
    pub fn exact_tsquery(&self) -> String {
        self.exact.split_whitespace().map(quoted).collect::<Vec<_>>().join(" | ")
    }
}

fn folded(all: &[Word]) -> String {
    all.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" ")
}

/// A word as PostgreSQL reads it in a literal.
fn quoted(word: &str) -> String {
    format!("'{}'", word.replace('\\', "\\\\").replace('\'', "''"))
}
