//! The words of a text, and how to give a syllable their case.

use crate::unicode::address::address;

/// A word, or what stands between two words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    Word(&'t str),
    /// Blanks, which words that belong together may stand around.
    Blank(&'t str),
    /// Anything else.
    Other(&'t str),
}

pub(super) fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut at = 0;
    // Up to here there is no address.
    let mut clear = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let first = rest.chars().next()?;
        let mut skipped = 0;
        if at >= clear {
            let end = rest.bytes().position(|byte| byte.is_ascii_whitespace());
            let token = rest.as_bytes().get(..end.unwrap_or(rest.len())).unwrap_or_default();
            if token.iter().any(|byte| matches!(byte, b'.' | b'@')) {
                skipped = address(rest);
            } else {
                clear = at + token.len();
            }
        }
        let end = run(rest, first).max(skipped);
        let piece = rest.get(..end).unwrap_or_default();
        at += end;
        Some(match first {
            _ if first.is_alphabetic() && skipped > 0 => Piece::Other(piece),
            _ if first.is_alphabetic() => Piece::Word(piece),
            ' ' => Piece::Blank(piece),
            _ => Piece::Other(piece),
        })
    })
}

/// The length of the run of letters, of blanks or of anything else that `rest` starts with.
fn run(rest: &str, first: char) -> usize {
    let kind = |c: char| (c.is_alphabetic(), c == ' ');
    if first.is_ascii_alphabetic() {
        let bytes = rest.as_bytes();
        let end = bytes.iter().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(rest.len());
        if bytes.get(end).is_none_or(u8::is_ascii) {
            return end;
        }
    }
    rest.find(|c| kind(c) != kind(first)).unwrap_or(rest.len())
}

/// Adds `syllable`, which has the letters of `word` with marks, in the case of `word`.
pub(super) fn push_in_case(syllable: &str, word: &str, out: &mut String) {
    if !word.bytes().any(|byte| byte.is_ascii_uppercase()) && word.is_ascii() {
        out.push_str(syllable);
        return;
    }
    for (letter, model) in syllable.chars().zip(word.chars()) {
        if model.is_uppercase() {
            out.extend(letter.to_uppercase());
        } else {
            out.push(letter);
        }
    }
}
