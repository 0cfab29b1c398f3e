//! Folds what the table of letters does not hold, through the tables of Unicode.

use unicode_normalization::UnicodeNormalization;

use crate::unicode::scan::is_stable;

/// Adds the first character of `rest`, with all that could join it, folded; returns its length.
pub(super) fn fold_first(rest: &str, out: &mut String) -> usize {
    let end = cluster_end(rest);
    let cluster = rest.get(..end).unwrap_or_default();
    let plain = cluster.nfkd().filter(|&c| !is_dropped(c)).flat_map(char::to_lowercase);
    let mut letters = String::new();
    for c in plain.filter(|&c| !is_dropped(c)) {
        match base_letter(c) {
            Some(base) => letters.push_str(base),
            None => letters.push(c),
        }
    }
    out.extend(letters.nfc());
    end
}

/// Returns where the first character of `rest` and all that could join it ends.
fn cluster_end(rest: &str) -> usize {
    rest.char_indices().skip(1).find(|&(_, c)| starts_alone(c)).map_or(rest.len(), |(at, _)| at)
}

/// Tells whether `c`, made plain, is certain not to join what stands before it.
fn starts_alone(c: char) -> bool {
    c.is_ascii() || (is_stable(c) && std::iter::once(c).nfkd().next().is_some_and(is_stable))
}

/// Marks of Latin letters, and characters that nobody sees.
fn is_dropped(c: char) -> bool {
    is_invisible(c)
        || matches!(c,
            '\u{300}'..='\u{36F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
            | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

/// Tells whether nobody sees `c`.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
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
