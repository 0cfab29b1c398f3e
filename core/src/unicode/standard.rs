//! The names under which texts cite the standards of Vietnamese character sets.

use crate::text::Span;
use crate::unicode::standard_names::NAMES;

/// A place where a text names a standard of Vietnamese character sets.
///
/// # Examples
/// ```
/// let text = "bộ mã ký tự chữ Việt theo tiêu chuẩn 6909:2011";
/// let found = &quyche::standard_mentions(text)[0];
/// assert_eq!(found.span.of(text), Some("6909:2011"));
/// assert_eq!(found.standard, "TCVN 6909:2001");
/// assert!(!found.exact);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StandardMention {
    /// The place in the caller's text.
    pub span: Span,
    /// The name of the standard.
    pub standard: &'static str,
    /// Whether the year is the one of the standard; NĐ 43/2011/NĐ-CP and two regulations of
    /// portals print another.
    pub exact: bool,
}

/// Returns the places where `text` names a standard of Vietnamese character sets, in order.
///
/// # Examples
/// ```
/// let found = quyche::standard_mentions("TCVN 6909:2001 thay TCVN 5712:1993");
/// assert_eq!(found.len(), 2);
/// assert!(found.iter().all(|one| one.exact));
/// ```
#[must_use]
pub fn standard_mentions(text: &str) -> Vec<StandardMention> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices(|c: char| c.is_ascii_digit()) {
        let before = text.get(..at).unwrap_or_default();
        if before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | ',')) {
            continue;
        }
        let rest = text.get(at..).unwrap_or_default();
        let Some(&(label, standard, exact)) =
            NAMES.iter().find(|(label, ..)| is_label(rest, label))
        else {
            continue;
        };
        let word = before.trim_end_matches([' ', '\u{A0}', '-']);
        let series = word.len().checked_sub("TCVN".len());
        let named = series.filter(|&start| word.get(start..) == Some("TCVN"));
        // A number without a year may be any number.
        if named.is_some() || label.len() > "6909".len() {
            let span = Span::new(named.unwrap_or(at), at + label.len());
            found.push(StandardMention { span, standard, exact });
        }
    }
    found
}

fn is_label(rest: &str, label: &str) -> bool {
    let after = rest.strip_prefix(label);
    after.is_some_and(|after| {
        let mut next = after.chars();
        match next.next() {
            Some(':' | '-' | '/' | '.' | ',') => !next.next().is_some_and(|c| c.is_ascii_digit()),
            other => !other.is_some_and(char::is_alphanumeric),
        }
    })
}
