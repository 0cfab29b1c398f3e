//! The canonical form of stored text: Unicode's NFC.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::is_nfc;

use crate::text::Edit;
use crate::text::Span;
use crate::unicode::compose::compose;
use crate::unicode::compose::is_apart;
use crate::unicode::scan::next_stretch;

/// Returns `text` in the canonical form of stored text, Unicode's NFC.
///
/// Nothing is copied when nothing changes.
///
/// # Examples
/// ```
/// use quyche::normalize;
///
/// assert_eq!(normalize("Tie\u{302}\u{301}ng Vie\u{323}\u{302}t"), "Tiếng Việt");
/// assert!(matches!(normalize("Tiếng Việt"), std::borrow::Cow::Borrowed(_)));
/// ```
#[must_use]
pub fn normalize(text: &str) -> Cow<'_, str> {
    match first_change(text) {
        None => Cow::Borrowed(text),
        Some(start) => Cow::Owned(compose(text, start)),
    }
}

/// Tells whether `text` is in the canonical form already.
///
/// # Examples
/// ```
/// assert!(quyche::is_normalized("Tiếng Việt"));
/// assert!(!quyche::is_normalized("Tie\u{302}\u{301}ng Vie\u{323}\u{302}t"));
/// ```
#[must_use]
pub fn is_normalized(text: &str) -> bool {
    first_change(text).is_none()
}

/// Returns the smallest changes that bring `text` into the canonical form, in order.
///
/// Their places refer to `text` as it was given.
///
/// # Examples
/// ```
/// let edits = quyche::normalization_edits("Vie\u{323}\u{302}t");
/// assert_eq!(edits[0].span.of("Vie\u{323}\u{302}t"), Some("e\u{323}\u{302}"));
/// assert_eq!(edits[0].replacement, "ệ");
/// ```
#[must_use]
pub fn normalization_edits(text: &str) -> Vec<Edit> {
    changes(text).map(|(span, composed)| smallest(text, span, &composed)).collect()
}

/// Where the first stretch starts that is not composed.
fn first_change(text: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        let span = next_stretch(text, from)?;
        if is_apart(text, span) || !is_nfc(span.of(text)?) {
            return Some(span.start);
        }
        from = span.end;
    }
}

/// The stretches that are not composed, with their composed form.
fn changes(text: &str) -> impl Iterator<Item = (Span, String)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let span = next_stretch(text, from)?;
            from = span.end;
            let stretch = span.of(text)?;
            if !is_nfc(stretch) {
                return Some((span, stretch.nfc().collect()));
            }
        }
    })
}

/// Cuts off what is the same before and after.
fn smallest(text: &str, span: Span, composed: &str) -> Edit {
    let before = span.of(text).unwrap_or_default();
    let head = shared(before.chars().zip(composed.chars()));
    let before = before.get(head..).unwrap_or_default();
    let after = composed.get(head..).unwrap_or_default();
    let tail = shared(before.chars().rev().zip(after.chars().rev()));
    let after = after.get(..after.len() - tail).unwrap_or_default();
    Edit { span: Span::new(span.start + head, span.end - tail), replacement: after.to_owned() }
}

fn shared(pairs: impl Iterator<Item = (char, char)>) -> usize {
    pairs.take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum()
}
