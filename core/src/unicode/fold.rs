//! Folding for comparison and the index: it loses meaning and is never stored.

use unicode_normalization::UnicodeNormalization;

use crate::unicode::scan::is_stable;

/// Returns `text` folded for comparison: lower case, without marks, `đ` as `d`.
///
/// Compatibility forms become plain (`ﬁ` → `fi`, fullwidth letters → letters) and invisible
/// characters vanish. Where the tone stands, and whether letters are composed, makes no difference.
///
/// # Examples
/// ```
/// use quyche::fold;
///
/// assert_eq!(fold("Quyết định"), "quyet dinh");
/// assert_eq!(fold("hoà"), fold("hòa"));
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(text, &mut out);
    out
}

/// Adds `text`, folded as by [`fold`], to the end of `out`.
///
/// # Examples
/// ```
/// let mut line = String::from("tinh: ");
/// quyche::fold_into("Bến Tre", &mut line);
/// assert_eq!(line, "tinh: ben tre");
/// ```
pub fn fold_into(text: &str, out: &mut String) {
    walk(text, out, |_| ());
}

/// From here on, folded bytes stand for these source bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    /// Where it starts in the folded text.
    pub(super) folded: usize,
    /// Where it starts in the source.
    pub(super) source: usize,
    /// Byte for byte, or all for all.
    pub(super) even: bool,
}

/// Folds `text` and notes each piece.
pub(super) fn walk(text: &str, out: &mut String, mut note: impl FnMut(Piece)) {
    let mut at = 0;
    let mut even = false;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let ascii = rest.bytes().position(|byte| !byte.is_ascii()).unwrap_or(rest.len());
        if ascii > 0 {
            if !even {
                note(Piece { folded: out.len(), source: at, even: true });
                even = true;
            }
            out.extend(rest.chars().take(ascii).map(|c| c.to_ascii_lowercase()));
            at += ascii;
            continue;
        }
        note(Piece { folded: out.len(), source: at, even: false });
        even = false;
        let end = cluster_end(rest);
        fold_cluster(rest.get(..end).unwrap_or_default(), out);
        at += end;
    }
}

/// Returns where the first character of `rest` and all that could join it ends.
fn cluster_end(rest: &str) -> usize {
    rest.char_indices().skip(1).find(|&(_, c)| starts_alone(c)).map_or(rest.len(), |(at, _)| at)
}

/// Tells whether `c`, made plain, is certain not to join what stands before it.
fn starts_alone(c: char) -> bool {
    c.is_ascii() || (is_stable(c) && std::iter::once(c).nfkd().next().is_some_and(is_stable))
}

fn fold_cluster(cluster: &str, out: &mut String) {
    let plain = cluster.nfkd().filter(|&c| !is_dropped(c)).flat_map(char::to_lowercase);
    let mut letters = String::new();
    for c in plain.filter(|&c| !is_dropped(c)) {
        match base_letter(c) {
            Some(base) => letters.push_str(base),
            None => letters.push(c),
        }
    }
    out.extend(letters.nfc());
}

/// Marks of Latin letters, and characters that nobody sees.
fn is_dropped(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}'
        | '\u{AD}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// Letters that have no decomposition.
fn base_letter(c: char) -> Option<&'static str> {
    Some(match c {
        'đ' | '\u{F0}' | '\u{256}' | '\u{18C}' => "d",
        'ø' => "o",
        'ł' => "l",
        'ı' => "i",
        'ħ' => "h",
        'ŧ' => "t",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'þ' => "th",
        _ => return None,
    })
}
