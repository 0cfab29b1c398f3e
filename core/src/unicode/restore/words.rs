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
        let address = address(rest);
        let end = rest.find(|c| kind(c) != kind(first)).unwrap_or(rest.len()).max(address);
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some(match kind(first) {
            (true, _) if address > 0 => Piece::Other(piece),
            (true, _) => Piece::Word(piece),
            (_, true) => Piece::Blank(piece),
            _ => Piece::Other(piece),
        })
    })
}

/// The length of the mail address or the name of a site that `rest` starts with, else 0.
fn address(rest: &str) -> usize {
    let token = rest.split(char::is_whitespace).next().unwrap_or_default();
    let token = token.trim_end_matches(|c: char| !c.is_alphanumeric());
    let mut around = token.bytes().zip(token.bytes().skip(1));
    let dotted =
        around.any(|(dot, next)| dot == b'@' || (dot == b'.' && next.is_ascii_alphabetic()));
    if dotted { token.len() } else { 0 }
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
