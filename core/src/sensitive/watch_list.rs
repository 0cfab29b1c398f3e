use aho_corasick::AhoCorasick;
use aho_corasick::MatchKind;
use serde::Deserialize;
use serde::Serialize;

use crate::error::Error;
use crate::error::ErrorKind;
use crate::sorting::sort_by_key;
use crate::text::Span;
use crate::unicode::Folded;
use crate::unicode::fold;
use crate::unicode::normalize;

/// A word or phrase that a host wants a person to look at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct WatchTerm {
    /// The words.
    pub text: String,
    /// Whether marks must agree; case never has to.
    pub exact: bool,
}

impl WatchTerm {
    /// Makes a term found with and without diacritics.
    ///
    /// # Examples
    /// ```
    /// assert!(!quyche::WatchTerm::new("mật vụ").exact);
    /// ```
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), exact: false }
    }

    /// Asks that the marks agree.
    ///
    /// # Examples
    /// ```
    /// assert!(quyche::WatchTerm::new("mật").exact().exact);
    /// ```
    #[must_use]
    pub fn exact(mut self) -> Self {
        self.exact = true;
        self
    }
}

/// A place where a term stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct WatchHit {
    /// The place in the caller's text.
    pub span: Span,
    /// Which term, counted from 0 in the order given.
    pub term: usize,
}

/// A list of terms, ready to be found in texts; the host writes it, none comes with the library.
///
/// # Examples
/// ```
/// use quyche::{WatchTerm, WatchList};
///
/// let terms = WatchList::new([WatchTerm::new("cổng thông tin"), WatchTerm::new("Hòa").exact()])?;
/// let text = "Cong thong tin tỉnh; hoa nở; HOÀ BÌNH";
/// let found: Vec<_> = terms.find(text).into_iter().map(|hit| hit.span.of(text).unwrap()).collect();
/// assert_eq!(found, ["Cong thong tin", "HOÀ"]);
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct WatchList {
    terms: Vec<WatchTerm>,
    automaton: AhoCorasick,
}

impl WatchList {
    /// Prepares the list.
    ///
    /// # Errors
    /// `invalid-record` where a term is blank, `internal` where the list is too large.
    ///
    /// # Examples
    /// ```
    /// assert!(quyche::WatchList::new([quyche::WatchTerm::new(" ")]).is_err());
    /// ```
    pub fn new(terms: impl IntoIterator<Item = WatchTerm>) -> Result<Self, Error> {
        let terms: Vec<WatchTerm> = terms.into_iter().collect();
        if let Some(at) = terms.iter().position(|term| fold(&term.text).trim().is_empty()) {
            return Err(Error::plain(
                ErrorKind::InvalidRecord,
                format!("term {} is blank", at + 1),
            ));
        }
        let folded = terms.iter().map(|term| fold(&term.text).trim().to_owned());
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .build(folded)
            .map_err(|e| Error::caused(ErrorKind::Internal, "term list not built", e))?;
        Ok(Self { terms, automaton })
    }

    /// Finds every term, on syllable boundaries, in the order of the text.
    ///
    /// # Examples
    /// ```
    /// let terms = quyche::WatchList::new([quyche::WatchTerm::new("an")])?;
    /// assert_eq!(terms.find("Bình An, Lan").len(), 1);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<WatchHit> {
        let folded = Folded::new(text);
        let mut hits: Vec<WatchHit> = self
            .automaton
            .find_overlapping_iter(folded.text())
            .filter(|hit| free(folded.text(), hit.start(), hit.end()))
            .filter_map(|hit| {
                let span = folded.source(Span::new(hit.start(), hit.end()));
                let term = hit.pattern().as_usize();
                self.agrees(term, span.of(text)?).then_some(WatchHit { span, term })
            })
            .collect();
        sort_by_key(&mut hits, |hit| (hit.span, hit.term));
        hits
    }

    fn agrees(&self, term: usize, found: &str) -> bool {
        let Some(term) = self.terms.get(term) else { return false };
        let marks = |text: &str| {
            let lower = normalize(text.trim()).to_lowercase();
            let mut marks: Vec<char> =
                unicode_normalization::UnicodeNormalization::nfd(lower.as_str())
                    .filter(|c| unicode_normalization::char::is_combining_mark(*c) || *c == 'đ')
                    .collect();
            marks.sort_unstable();
            marks
        };
        !term.exact || marks(&term.text) == marks(found)
    }
}

/// Tells whether no letter or digit touches the ends.
fn free(text: &str, start: usize, end: usize) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !letter(text.get(..start).and_then(|before| before.chars().next_back()))
        && !letter(text.get(end..).and_then(|after| after.chars().next()))
}
