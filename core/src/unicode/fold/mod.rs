//! Folding for comparison and the index: it loses meaning and is never stored.

mod case;
mod cluster;
mod folded;
mod letter;
mod sweep;

pub use case::fold_case;
pub use case::spelling_key;
pub use folded::Folded;

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
    let mut out = String::new();
    fold_into(text, &mut out);
    out
}

/// Adds `text`, folded as by [`fold`], to the end of `out`, whose memory is used again.
///
/// # Examples
/// ```
/// let mut line = String::from("tinh: ");
/// quyche::fold_into("Bến Tre", &mut line);
/// assert_eq!(line, "tinh: ben tre");
/// ```
pub fn fold_into(text: &str, out: &mut String) {
    if out.is_empty() {
        *out = sweep::fold(text, std::mem::take(out).into_bytes());
    } else {
        out.push_str(&sweep::fold(text, Vec::new()));
    }
}
