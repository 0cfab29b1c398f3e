use unicode_normalization::UnicodeNormalization;

use crate::unicode::fold::cluster::is_invisible;
use crate::unicode::normalize::normalize;
use crate::unicode::syllable::Syllable;
use crate::unicode::tones::TonePlacement;
use crate::unicode::tones::place_tones;

/// Returns `text` for comparison where marks count: lower case, composed, tones in one place.
///
/// Compatibility forms become plain and invisible characters vanish, as in [`fold`](crate::fold);
/// marks and `đ` stay.
///
/// # Examples
/// ```
/// use quyche::fold_case;
///
/// assert_eq!(fold_case("UỶ BAN"), fold_case("u\u{309}y ban"));
/// assert_ne!(fold_case("bán"), fold_case("bạn"));
/// ```
#[must_use]
pub fn fold_case(text: &str) -> String {
    let plain =
        |c: char| matches!(c, '\0'..='\u{9F}' | '\u{C0}'..='\u{2AF}' | '\u{1E00}'..='\u{1EFF}');
    let small = if text.chars().all(plain) {
        text.to_lowercase()
    } else {
        let seen = text.nfkc().filter(|&c| !is_invisible(c));
        seen.collect::<String>().to_lowercase()
    };
    place_tones(&normalize(&small), TonePlacement::First).into_owned()
}

/// Returns `text` folded as by [`fold_case`], with `y` and `i` for the same sound both as `i`.
///
/// Both are right and nobody's text is respelt by it: the key is for comparison only. Where the two
/// letters sound differently, they stay.
///
/// # Examples
/// ```
/// use quyche::spelling_key;
///
/// assert_eq!(spelling_key("quản lý, kỹ thuật"), spelling_key("Quản lí, kĩ thuật"));
/// assert_ne!(spelling_key("thúy"), spelling_key("thúi"));
/// assert_eq!(spelling_key("Y tế"), "y tế");
/// ```
#[must_use]
pub fn spelling_key(text: &str) -> String {
    let text = fold_case(text);
    let mut out = String::with_capacity(text.len());
    for piece in text.split_inclusive(|c: char| !c.is_alphabetic()) {
        let word = piece.trim_end_matches(|c: char| !c.is_alphabetic());
        let end = piece.get(word.len()..).unwrap_or_default();
        match Syllable::parse(word).filter(|_| bare_end(word)) {
            Some(syllable) => out.push_str(&syllable.with_i().spelled(TonePlacement::First)),
            None => out.push_str(word),
        }
        out.push_str(end);
    }
    out
}

/// Tells whether a word ends in a `y` with or without a tone.
fn bare_end(word: &str) -> bool {
    word.ends_with(['y', 'ỳ', 'ý', 'ỷ', 'ỹ', 'ỵ'])
}
