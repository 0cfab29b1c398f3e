//! Marks for text that was typed without them: proposals only, never applied to stored text.

mod model;
mod search;
mod words;

use crate::unicode::restore::model::Model;

/// Puts back the marks of Vietnamese that was typed without them.
///
/// It weighs syllables and pairs of syllables of official texts. What it gives is a guess, good
/// for a query or as a proposal to a person, and never for text that is stored.
///
/// # Examples
/// ```
/// let restorer = quyche::Restorer::new();
/// assert_eq!(restorer.restore("uy ban nhan dan tinh"), "ủy ban nhân dân tỉnh");
/// ```
#[derive(Clone, Debug)]
pub struct Restorer {
    model: Model,
}

/// One way to put back the marks.
///
/// # Examples
/// ```
/// let proposals = quyche::Restorer::new().proposals("quyet dinh", 2);
/// assert!(proposals[0].score >= proposals[1].score);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Restoration {
    /// The text with marks.
    pub text: String,
    /// The binary logarithm of how likely it is; only differences mean something.
    pub score: f64,
}

impl Default for Restorer {
    fn default() -> Self {
        Self::new()
    }
}

impl Restorer {
    /// Reads the table that comes with the library; make one and keep it.
    ///
    /// # Examples
    /// ```
    /// let restorer = quyche::Restorer::new();
    /// assert_eq!(restorer.restore(""), "");
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self { model: Model::read(include_bytes!("syllables.bin")) }
    }

    /// Returns `text` with the most likely marks.
    ///
    /// Words that have marks already, and words that are no syllables, stay; case and everything
    /// between the words stays.
    ///
    /// # Examples
    /// ```
    /// let restorer = quyche::Restorer::new();
    /// assert_eq!(restorer.restore("CONG THONG TIN dien tu"), "CỔNG THÔNG TIN điện tử");
    /// ```
    #[must_use]
    pub fn restore(&self, text: &str) -> String {
        let best = self.proposals(text, 1).into_iter().next();
        best.map_or_else(|| text.to_owned(), |best| best.text)
    }

    /// Returns the `limit` most likely ways to put back the marks of `text`, best first.
    ///
    /// # Examples
    /// ```
    /// let restorer = quyche::Restorer::new();
    /// let texts: Vec<_> = restorer.proposals("ban do", 3).into_iter().map(|one| one.text).collect();
    /// assert!(texts.contains(&"bản đồ".to_owned()));
    /// ```
    #[must_use]
    pub fn proposals(&self, text: &str, limit: usize) -> Vec<Restoration> {
        search::proposals(&self.model, text, limit)
    }
}
