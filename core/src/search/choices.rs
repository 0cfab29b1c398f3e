//! What a search can be told by name: order, words, facets.

use serde::Deserialize;
use serde::Serialize;

/// The order of hits.
///
/// # Examples
/// ```
/// use quyche::{SearchOptions, Sort};
///
/// let options = SearchOptions::new().sort(Sort::Newest);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Sort {
    /// The best first; ties newest first.
    #[default]
    Relevance,
    /// The newest first; records without a day last.
    Newest,
    /// The oldest first; records without a day last.
    Oldest,
}

impl Sort {
    /// Returns the choice of this name, the same in all languages.
    ///
    /// # Examples
    /// ```
    /// use quyche::Sort;
    ///
    /// assert_eq!(Sort::named("newest"), Some(Sort::Newest));
    /// assert_eq!(Sort::named(""), None);
    /// ```
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "relevance" => Self::Relevance,
            "newest" => Self::Newest,
            "oldest" => Self::Oldest,
            _ => return None,
        })
    }
}

/// How many of the words a record must have.
///
/// # Examples
/// ```
/// use quyche::{SearchOptions, Words};
///
/// let options = SearchOptions::new().words(Words::All);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Words {
    /// Of a few words all, and when too few records have them, some; of a long question some.
    #[default]
    Best,
    /// All.
    All,
    /// At least one.
    Any,
}

impl Words {
    /// Returns the choice of this name, the same in all languages.
    ///
    /// # Examples
    /// ```
    /// use quyche::Words;
    ///
    /// assert_eq!(Words::named("all"), Some(Words::All));
    /// assert_eq!(Words::named(""), None);
    /// ```
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "best" => Self::Best,
            "all" => Self::All,
            "any" => Self::Any,
            _ => return None,
        })
    }
}

/// What a hit is in a legal text of several articles.
///
/// # Examples
/// ```
/// use quyche::{Document, Passages, SearchIndex, SearchOptions, Update};
///
/// let mut decision = Document::default();
/// decision.kind = Some("legal-document".into());
/// decision.body = Some("Điều 1. Nguồn tin\nGhi rõ nguồn tin.\nĐiều 2. Tác giả\nGhi tác giả và nguồn tin.".into());
/// let index = SearchIndex::in_memory()?;
/// index.update(&Update::new().add("qd", decision))?;
/// let options = SearchOptions::new();
/// let grouped = index.search("nguon tin", &options)?;
/// assert_eq!((grouped.total, grouped.hits[0].also.len()), (1, 1));
/// let listed = index.search("nguon tin", &options.passages(Passages::Listed))?;
/// assert_eq!(listed.total, 2);
/// assert_eq!(listed.hits[0].part.as_deref(), Some("Điều 1"));
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Passages {
    /// The text: as well as its best article fits, with the other articles that fit by name.
    #[default]
    Grouped,
    /// Each article that fits, as a hit of its own.
    Listed,
}

impl Passages {
    /// Returns the choice of this name, the same in all languages.
    ///
    /// # Examples
    /// ```
    /// use quyche::Passages;
    ///
    /// assert_eq!(Passages::named("listed"), Some(Passages::Listed));
    /// assert_eq!(Passages::named(""), None);
    /// ```
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "grouped" => Self::Grouped,
            "listed" => Self::Listed,
            _ => return None,
        })
    }
}

/// A property by which hits are filtered and counted.
///
/// # Examples
/// ```
/// use quyche::{Facet, SearchOptions};
///
/// let options = SearchOptions::new().only(Facet::Agency, ["Sở Tài chính"]).facets([Facet::Year]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Facet {
    /// What the records are.
    Kind,
    /// The section of the portal.
    Category,
    /// Who issued or published them.
    Agency,
    /// The language.
    Language,
    /// The year of the day of issue or publication.
    Year,
}

impl Facet {
    /// Every facet, in the order of this page.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Facet::ALL.len(), 5);
    /// ```
    pub const ALL: [Self; 5] =
        [Self::Kind, Self::Category, Self::Agency, Self::Language, Self::Year];

    /// Returns the name, the same in all languages.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Facet::Agency.name(), "agency");
    /// ```
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Category => "category",
            Self::Agency => "agency",
            Self::Language => "language",
            Self::Year => "year",
        }
    }

    /// Returns the facet of this name.
    ///
    /// # Examples
    /// ```
    /// use quyche::Facet;
    ///
    /// assert_eq!(Facet::named("year"), Some(Facet::Year));
    /// assert_eq!(Facet::named("colour"), None);
    /// ```
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.name() == name)
    }
}
