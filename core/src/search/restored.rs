//! The marks that words typed without them most likely have.

#[cfg(feature = "restore")]
use std::sync::OnceLock;

use crate::search::parse::Parsed;
use crate::search::scan::Word;
#[cfg(feature = "restore")]
use crate::search::scan::words;
#[cfg(feature = "restore")]
use crate::unicode::Restorer;

/// Puts marks back, where the library was built with the table for it.
#[derive(Default)]
pub(super) struct Restoring {
    #[cfg(feature = "restore")]
    restorer: OnceLock<Restorer>,
}

impl Restoring {
    /// The words of a query that were typed without marks, with those that they most likely have.
    #[cfg(feature = "restore")]
    pub(super) fn words(&self, parsed: &Parsed) -> Vec<Word> {
        if parsed.words.iter().all(|word| word.is_marked() || word.is_number) {
            return Vec::new();
        }
        let restored = self.restorer.get_or_init(Restorer::new).restore(&parsed.plain);
        let typed = |word: &Word| {
            parsed.words.iter().any(|one| one.folded == word.folded && !one.is_marked())
        };
        words(&restored).into_iter().filter(|word| word.is_marked() && typed(word)).collect()
    }

    #[cfg(not(feature = "restore"))]
    pub(super) fn words(&self, _: &Parsed) -> Vec<Word> {
        Vec::new()
    }
}
