//! Marks for text that was typed without them: proposals only, never applied to stored text.

mod confusion;
mod model;
mod repair;
mod search;
mod spellings;
mod words;

use crate::sorting::sort_by;
use crate::unicode::fold::fold_case;
use crate::unicode::restore::model::Model;
use crate::unicode::restore::spellings::Spellings;

pub use repair::Repair;

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
    spellings: Spellings,
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
        let model = Model::read(include_bytes!("syllables.bin"));
        Self { spellings: Spellings::new(model.syllables()), model }
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
    /// Returns proposals for words that a scan ruined or somebody mistyped, in order.
    ///
    /// Every reading of a word is weighed by how easily its letters are taken for those that are
    /// seen and by its neighbours. The more of the text is ruined, the less a lost mark counts.
    ///
    /// # Examples
    /// ```
    /// let text = "di¢n tir tinh Bén Tre cung cap thong tin cho nhan dan trong tinh, 1a noi tra 1oi";
    /// let repairs = quyche::Restorer::new().repairs(text);
    /// assert_eq!(repairs[0].replacement, "điện");
    /// assert!(repairs.iter().all(|repair| repair.span.of(text).is_some()));
    /// ```
    #[must_use]
    pub fn repairs(&self, text: &str) -> Vec<Repair> {
        repair::repairs(&self.model, &self.spellings, text)
    }

    /// Returns how often a syllable stands in a million of law and news, `None` for one that was
    /// never seen.
    ///
    /// # Examples
    /// ```
    /// let restorer = quyche::Restorer::new();
    /// assert!(restorer.frequency("của") > restorer.frequency("nghiêng"));
    /// assert_eq!(restorer.frequency("zwq"), None);
    /// ```
    #[must_use]
    pub fn frequency(&self, syllable: &str) -> Option<f64> {
        self.model.frequency(&fold_case(syllable))
    }

    /// Lists the syllables of law and news, each with how often it stands in a million, the
    /// frequent first.
    ///
    /// # Examples
    /// ```
    /// let table = quyche::Restorer::new().frequencies();
    /// assert!(table.len() > 5000 && table[0].1 > table[100].1);
    /// ```
    #[must_use]
    pub fn frequencies(&self) -> Vec<(&'static str, f64)> {
        let mut all: Vec<_> = self.model.frequencies().collect();
        sort_by(&mut all, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(b.0)));
        all
    }
}
