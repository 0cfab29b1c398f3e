//! What each kind of evidence weighs.

use serde::Deserialize;
use serde::Serialize;

/// How much each kind of evidence weighs beside a word found in the text, which weighs 1.
///
/// # Examples
/// ```
/// use quyche::{Ranking, SearchOptions};
///
/// let options = SearchOptions::new().ranking(Ranking { title: 2.0, ..Ranking::default() });
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Ranking {
    /// A word in title or summary.
    pub title: f32,
    /// Two neighbouring words of the query side by side in title or summary; rare pairs weigh more.
    pub title_pair: f32,
    /// Two neighbouring words of the query side by side in the text; rare pairs weigh more.
    pub pair: f32,
    /// A word with the very marks that were typed.
    pub exact: f32,
    /// A word typed without marks, with the marks that it most likely has beside its neighbours.
    pub restored: f32,
    /// A word in text of low trust.
    pub low_trust: f32,
    /// How much of the score a record loses that is a year older than the newest; 0 for none.
    pub freshness: f32,
}

impl Default for Ranking {
    fn default() -> Self {
        Self {
            title: 0.3,
            title_pair: 0.35,
            pair: 1.0,
            exact: 0.3,
            restored: 0.1,
            low_trust: 0.3,
            freshness: 0.0,
        }
    }
}
