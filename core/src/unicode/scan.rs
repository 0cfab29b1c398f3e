//! Finds the few places of a text that can break its canonical form.

use unicode_normalization::IsNormalized;
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::is_nfc_quick;

use crate::text::Span;

/// Tells whether `c` never changes, never moves, and never joins what stands before it.
pub(super) fn is_stable(c: char) -> bool {
    match c {
        // Everything below the combining marks, the Latin letters with marks, and the dashes and
        // quotes of general punctuation; by far the most frequent.
        '\0'..='\u{2FF}' | '\u{1E00}'..='\u{1EFF}' | '\u{2002}'..='\u{20CF}' => true,
        '\u{300}'..='\u{36F}' => false,
        _ => {
            canonical_combining_class(c) == 0
                && is_nfc_quick(std::iter::once(c)) == IsNormalized::Yes
        }
    }
}

/// Returns the next stretch at or after `from` that may not be composed; `from` starts a stretch.
///
/// What lies between two stretches is composed. A stretch starts with the letter that marks join
/// to and ends before the next stable character.
pub(super) fn next_stretch(text: &str, from: usize) -> Option<Span> {
    let mut at = from;
    loop {
        at += text.as_bytes().get(at..)?.iter().position(|&byte| byte >= 0xCC)?;
        let c = text.get(at..)?.chars().next()?;
        if !is_stable(c) {
            break;
        }
        at += c.len_utf8();
    }
    let before = text.get(from..at)?.chars().next_back().map_or(0, char::len_utf8);
    Some(Span::new(at - before, end_of_stretch(text, at)))
}

/// Returns where the run of unstable characters that starts at `from` ends.
fn end_of_stretch(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    rest.char_indices().find(|&(_, c)| is_stable(c)).map_or(text.len(), |(at, _)| from + at)
}
