//! The words of a text, and how to give a syllable their case.

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
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let kind = |c: char| (c.is_alphabetic(), c == ' ');
        let end = rest.find(|c| kind(c) != kind(first)).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some(match kind(first) {
            (true, _) => Piece::Word(piece),
            (_, true) => Piece::Blank(piece),
            _ => Piece::Other(piece),
        })
    })
}

/// Adds `syllable`, which has the letters of `word` with marks, in the case of `word`.
pub(super) fn push_in_case(syllable: &str, word: &str, out: &mut String) {
    for (letter, model) in syllable.chars().zip(word.chars()) {
        if model.is_uppercase() {
            out.extend(letter.to_uppercase());
        } else {
            out.push(letter);
        }
    }
}
