use super::token::Token;

/// What a label in a credit line announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    Author,
    Source,
    /// Pictures, films, reading matter: they credit no text.
    Other,
}

/// Labels as folded words, which a colon follows.
const LABELS: &[(&[&str], Label)] = &[
    (&["bai", "va", "anh"], Label::Author),
    (&["tin", "va", "anh"], Label::Author),
    (&["bai", ",", "anh"], Label::Author),
    (&["tin", ",", "anh"], Label::Author),
    (&["tin", ",", "bai"], Label::Author),
    (&["tin", "bai"], Label::Author),
    (&["tin", "anh"], Label::Author),
    (&["bai", "anh"], Label::Author),
    (&["tac", "gia"], Label::Author),
    (&["nguoi", "viet"], Label::Author),
    (&["thuc", "hien"], Label::Author),
    (&["bai", "viet"], Label::Author),
    (&["bai"], Label::Author),
    (&["tin"], Label::Author),
    (&["nguon", "anh"], Label::Other),
    (&["nguon", "hinh"], Label::Other),
    (&["nguon", "hinh", "anh"], Label::Other),
    (&["nguon", "video"], Label::Other),
    (&["nguon", "clip"], Label::Other),
    (&["nguon", "tham", "khao"], Label::Other),
    (&["anh", "minh", "hoa"], Label::Other),
    (&["anh", "va", "clip"], Label::Other),
    (&["hinh", "anh"], Label::Other),
    (&["do", "hoa"], Label::Other),
    (&["anh"], Label::Other),
    (&["hinh"], Label::Other),
    (&["clip"], Label::Other),
    (&["video"], Label::Other),
    (&["nguon", "tin"], Label::Source),
    (&["dan", "theo"], Label::Source),
    (&["trich", "tu"], Label::Source),
    (&["theo", "nguon"], Label::Source),
    (&["nguon"], Label::Source),
    (&["theo"], Label::Source),
];

/// The label whose colon is token `colon`: where it begins, and what it announces.
pub(super) fn label(tokens: &[Token<'_>], colon: usize) -> Option<(usize, Label)> {
    let longest_first = [4, 3, 2, 1];
    longest_first.into_iter().find_map(|len| {
        let start = colon.checked_sub(len)?;
        let words = tokens.get(start..colon)?;
        let first = words.first().filter(|token| {
            let opened =
                start.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|t| t.is("("));
            token.is_capitalised() || opened
        })?;
        let known = |wanted: &&(&[&str], Label)| {
            wanted.0.len() == len && wanted.0.iter().zip(words).all(|(w, t)| t.folded() == *w)
        };
        let found = LABELS.iter().find(known).map(|(_, label)| *label)?;
        first.word.then_some((start, found))
    })
}
