//! Another spelling for words that the index does not know.

use tantivy::Searcher;
use tantivy::Term;

use crate::error::Error;
use crate::search::analyzer::pair;
use crate::search::parse::Parsed;
use crate::search::scan::Word;
use crate::search::schema::Fields;
use crate::search::storage::failure;

/// Only so many words of a query are corrected.
const MOST: usize = 8;

/// Offers another spelling of a query that found nothing, or too little.
pub(super) fn suggest(
    parsed: &Parsed,
    fields: &Fields,
    searcher: &Searcher,
) -> Result<Option<String>, Error> {
    let speller = Speller { fields, searcher };
    let mut changed: Vec<(usize, usize, String)> = Vec::new();
    let mut words: Vec<String> = parsed.words.iter().map(|word| word.folded.clone()).collect();
    for (n, word) in parsed.words.iter().enumerate().take(MOST) {
        if word.is_number || word.folded.len() < 3 {
            continue;
        }
        let before = n.checked_sub(1).and_then(|n| words.get(n)).cloned();
        let after = words.get(n + 1).cloned();
        if let Some(better) = speller.better(word, before.as_deref(), after.as_deref())? {
            if let Some(slot) = words.get_mut(n) {
                slot.clone_from(&better);
            }
            changed.push((word.span.start, word.span.end, better));
        }
    }
    if changed.is_empty() {
        return Ok(None);
    }
    let mut text = String::new();
    let mut at = 0;
    for (start, end, better) in changed {
        text.push_str(parsed.plain.get(at..start).unwrap_or_default());
        text.push_str(&better);
        at = end;
    }
    text.push_str(parsed.plain.get(at..).unwrap_or_default());
    Ok(Some(text.split_whitespace().collect::<Vec<_>>().join(" ")))
}

struct Speller<'q> {
    fields: &'q Fields,
    searcher: &'q Searcher,
}

impl Speller<'_> {
    fn count(&self, field: tantivy::schema::Field, text: &str) -> Result<u64, Error> {
        self.searcher
            .doc_freq(&Term::from_field_text(field, text))
            .map_err(|error| failure("could not look up a word", error))
    }

    /// How often the word stands beside its neighbours; without pairs in the index, 0.
    fn beside(&self, word: &str, before: Option<&str>, after: Option<&str>) -> Result<u64, Error> {
        let field = self.fields.pairs.unwrap_or(self.fields.title_pairs);
        let mut sum = 0;
        if let Some(before) = before {
            sum += self.count(field, &pair(before, word))?;
        }
        if let Some(after) = after {
            sum += self.count(field, &pair(word, after))?;
        }
        Ok(sum)
    }

    /// A word one letter away that the index knows, or that fits its neighbours where this one never does.
    fn better(
        &self,
        word: &Word,
        before: Option<&str>,
        after: Option<&str>,
    ) -> Result<Option<String>, Error> {
        let known = self.count(self.fields.text, &word.folded)?;
        let alone = before.is_none() && after.is_none();
        if known > 0 && (alone || self.beside(&word.folded, before, after)? > 0) {
            return Ok(None);
        }
        let mut best: Option<((u64, u64), String)> = None;
        for near in near(&word.folded) {
            let count = self.count(self.fields.text, &near)?;
            if count == 0 {
                continue;
            }
            let worth = (self.beside(&near, before, after)?, count);
            // A word that exists is replaced only by one that its neighbours speak for.
            if (known == 0 || worth.0 > 0) && best.as_ref().is_none_or(|(top, _)| worth > *top) {
                best = Some((worth, near));
            }
        }
        Ok(best.map(|(_, near)| near))
    }
}

/// Every word that one missing, added, wrong or swapped letter makes of this one.
fn near(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut all = Vec::new();
    let joined = |parts: [&[char]; 3]| parts.concat().into_iter().collect::<String>();
    for at in 0..=letters.len() {
        let (head, tail) = letters.split_at(at);
        for letter in 'a'..='z' {
            all.push(joined([head, &[letter], tail]));
            if let [_, rest @ ..] = tail {
                all.push(joined([head, &[letter], rest]));
            }
        }
        if let [_, rest @ ..] = tail {
            all.push(joined([head, rest, &[]]));
        }
        if let [one, two, rest @ ..] = tail {
            all.push(joined([head, &[*two, *one], rest]));
        }
    }
    all.sort_unstable();
    all.dedup();
    all.retain(|near| near != word && !near.is_empty());
    all
}

#[cfg(test)]
mod tests {
    use super::near;

    #[test]
    fn one_letter_is_changed() {
        let all = near("tin");
        for wanted in ["tn", "tinh", "tun", "itn", "ti"] {
            assert!(all.iter().any(|one| one == wanted), "{wanted}");
        }
        assert!(!all.iter().any(|one| one == "tin"));
    }
}
