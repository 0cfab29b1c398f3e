//! How to make an index and how to search it.

use serde::Deserialize;
use serde::Serialize;

use crate::date::Date;
use crate::search::choices::Facet;
use crate::search::choices::Passages;
use crate::search::choices::Sort;
use crate::search::choices::Words;
use crate::search::ranking::Ranking;

/// How an index is made and written.
///
/// # Examples
/// ```
/// use quyche::IndexOptions;
///
/// let options = IndexOptions::new().memory(64_000_000).pairs(false);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexOptions {
    pub(super) memory: usize,
    pub(super) parts: Parts,
}

/// What an index holds besides the folded words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Parts {
    pub pairs: bool,
    #[serde(default)]
    pub marks: bool,
    #[serde(default)]
    pub passages: bool,
}

impl Default for IndexOptions {
    fn default() -> Self {
        Self { memory: 128_000_000, parts: Parts { pairs: true, marks: true, passages: true } }
    }
}

impl IndexOptions {
    /// Returns the defaults: 128 MB while writing, with pairs.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::IndexOptions::new(), Default::default());
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets how many bytes an update may hold in memory before it writes to disk; at least 15 MB are used.
    ///
    /// # Examples
    /// ```
    /// let options = quyche::IndexOptions::new().memory(32_000_000);
    /// ```
    #[must_use]
    pub fn memory(mut self, bytes: usize) -> Self {
        self.memory = bytes;
        self
    }

    /// Sets whether neighbouring words are indexed as pairs: phrases and long questions get better and
    /// faster, for a larger index. It holds for an index that is being created or rebuilt.
    ///
    /// # Examples
    /// ```
    /// let options = quyche::IndexOptions::new().pairs(false);
    /// ```
    #[must_use]
    pub fn pairs(mut self, pairs: bool) -> Self {
        self.parts.pairs = pairs;
        self
    }

    /// Sets whether words are indexed with their marks too, so that marks typed rank first. Without, the index
    /// is smaller and sooner made. It holds for an index that is being created or rebuilt.
    ///
    /// # Examples
    /// ```
    /// let options = quyche::IndexOptions::new().marks(false);
    /// ```
    #[must_use]
    pub fn marks(mut self, marks: bool) -> Self {
        self.parts.marks = marks;
        self
    }

    /// Sets whether the articles of legal documents are indexed on their own beside the whole texts, so that a
    /// long law ranks as well as its best article. It holds for an index that is being created or rebuilt.
    ///
    /// # Examples
    /// ```
    /// let options = quyche::IndexOptions::new().passages(false);
    /// ```
    #[must_use]
    pub fn passages(mut self, passages: bool) -> Self {
        self.parts.passages = passages;
        self
    }
}

/// What to look for besides the words, and how much to return.
///
/// # Examples
/// ```
/// use quyche::{Facet, SearchOptions};
///
/// let options = SearchOptions::new()
///     .limit(20)
///     .offset(20)
///     .only(Facet::Kind, ["legal-document"])
///     .rights(["van-phong"]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct SearchOptions {
    pub(super) limit: usize,
    pub(super) offset: usize,
    pub(super) sort: Sort,
    pub(super) only: Vec<(Facet, Vec<String>)>,
    pub(super) facets: Vec<Facet>,
    pub(super) from: Option<Date>,
    pub(super) until: Option<Date>,
    pub(super) rights: Vec<String>,
    pub(super) snippet: usize,
    pub(super) count: bool,
    pub(super) ranking: Ranking,
    pub(super) abbreviations: Vec<(String, String)>,
    pub(super) words: Words,
    pub(super) details: bool,
    pub(super) passages: Passages,
}

impl Default for SearchOptions {
    fn default() -> Self {
        Self {
            limit: 10,
            offset: 0,
            sort: Sort::Relevance,
            only: Vec::new(),
            facets: Vec::new(),
            from: None,
            until: None,
            rights: Vec::new(),
            snippet: 240,
            count: true,
            ranking: Ranking::default(),
            abbreviations: Vec::new(),
            words: Words::Best,
            details: true,
            passages: Passages::Grouped,
        }
    }
}

impl SearchOptions {
    /// Returns the defaults: the ten best hits that everybody may read.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::SearchOptions::new(), Default::default());
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets how many hits to return.
    ///
    /// # Examples
    /// ```
    /// let options = quyche::SearchOptions::new().limit(50);
    /// ```
    #[must_use]
    pub fn limit(mut self, limit: usize) -> Self {
        self.limit = limit;
        self
    }

    /// Sets how many hits to leave out at the beginning.
    ///
    /// # Examples
    /// ```
    /// let third_page = quyche::SearchOptions::new().limit(10).offset(20);
    /// ```
    #[must_use]
    pub fn offset(mut self, offset: usize) -> Self {
        self.offset = offset;
        self
    }

    /// Sets the order of the hits.
    ///
    /// # Examples
    /// ```
    /// use quyche::{SearchOptions, Sort};
    ///
    /// let options = SearchOptions::new().sort(Sort::Newest);
    /// ```
    #[must_use]
    pub fn sort(mut self, sort: Sort) -> Self {
        self.sort = sort;
        self
    }

    /// Keeps only records with one of these values; several facets must all fit.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Facet, SearchOptions};
    ///
    /// let options = SearchOptions::new().only(Facet::Year, ["2019", "2020"]);
    /// ```
    #[must_use]
    pub fn only(
        mut self,
        facet: Facet,
        values: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.only.push((facet, values.into_iter().map(Into::into).collect()));
        self
    }

    /// Asks for the number of hits for each value of these facets.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Facet, SearchOptions};
    ///
    /// let options = SearchOptions::new().facets([Facet::Kind, Facet::Agency]);
    /// ```
    #[must_use]
    pub fn facets(mut self, facets: impl IntoIterator<Item = Facet>) -> Self {
        self.facets.extend(facets);
        self
    }

    /// Keeps only records of this day or later.
    ///
    /// # Examples
    /// ```
    /// let day: quyche::Date = "2019-01-11".parse()?;
    /// let options = quyche::SearchOptions::new().from(day);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn from(mut self, day: Date) -> Self {
        self.from = Some(day);
        self
    }

    /// Keeps only records of this day or earlier.
    ///
    /// # Examples
    /// ```
    /// let day: quyche::Date = "2019-12-31".parse()?;
    /// let options = quyche::SearchOptions::new().until(day);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn until(mut self, day: Date) -> Self {
        self.until = Some(day);
        self
    }

    /// Says which rights the reader has; without any, only records without restriction are found and counted.
    ///
    /// # Examples
    /// ```
    /// let options = quyche::SearchOptions::new().rights(["van-phong", "so-tai-chinh"]);
    /// ```
    #[must_use]
    pub fn rights(mut self, rights: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.rights.extend(rights.into_iter().map(Into::into));
        self
    }

    /// Sets how long a snippet may be, in bytes; 0 leaves snippets out.
    ///
    /// # Examples
    /// ```
    /// let options = quyche::SearchOptions::new().snippet(120);
    /// ```
    #[must_use]
    pub fn snippet(mut self, bytes: usize) -> Self {
        self.snippet = bytes;
        self
    }

    /// Sets whether all hits are counted; without, `total` says only how many were looked at.
    ///
    /// # Examples
    /// ```
    /// let options = quyche::SearchOptions::new().count(false);
    /// ```
    #[must_use]
    pub fn count(mut self, count: bool) -> Self {
        self.count = count;
        self
    }

    /// Sets what each kind of evidence weighs.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Ranking, SearchOptions};
    ///
    /// let newer_first = Ranking { freshness: 0.05, ..Ranking::default() };
    /// let options = SearchOptions::new().ranking(newer_first);
    /// ```
    #[must_use]
    pub fn ranking(mut self, ranking: Ranking) -> Self {
        self.ranking = ranking;
        self
    }

    /// Adds a short form and what it stands for to those that are known, such as UBND and TTHC.
    ///
    /// # Examples
    /// ```
    /// let options = quyche::SearchOptions::new().abbreviation("SYT", "Sở Y tế");
    /// ```
    #[must_use]
    pub fn abbreviation(mut self, short: impl Into<String>, long: impl Into<String>) -> Self {
        self.abbreviations.push((short.into(), long.into()));
        self
    }

    /// Sets how many of the words a record must have.
    ///
    /// # Examples
    /// ```
    /// use quyche::{SearchOptions, Words};
    ///
    /// let options = SearchOptions::new().words(Words::All);
    /// ```
    #[must_use]
    pub fn words(mut self, words: Words) -> Self {
        self.words = words;
        self
    }

    /// Sets whether hits carry more than id and score; without, a host that has the records saves time.
    ///
    /// # Examples
    /// ```
    /// let options = quyche::SearchOptions::new().details(false);
    /// ```
    #[must_use]
    pub fn details(mut self, details: bool) -> Self {
        self.details = details;
        self
    }

    /// Sets whether the articles of a legal text are hits of their own.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Passages, SearchOptions};
    ///
    /// let options = SearchOptions::new().passages(Passages::Listed);
    /// ```
    #[must_use]
    pub fn passages(mut self, passages: Passages) -> Self {
        self.passages = passages;
        self
    }
}
