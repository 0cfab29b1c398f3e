use crate::unicode::fold;

/// How many bytes before a number a keyword may stand.
const REACH: usize = 48;

/// Tells whether one of the keywords, folded, stands shortly before the place, on the same line.
pub(super) fn precedes(text: &str, at: usize, keywords: &[&str]) -> bool {
    let mut start = at.saturating_sub(REACH);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    let before = text.get(start..at).unwrap_or_default();
    let line = fold(before.rsplit('\n').next().unwrap_or_default());
    keywords.iter().any(|keyword| {
        line.match_indices(keyword).any(|(at, _)| {
            let free = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
            free(line.get(..at).and_then(|l| l.chars().next_back()))
                && free(line.get(at + keyword.len()..).and_then(|r| r.chars().next()))
        })
    })
}
