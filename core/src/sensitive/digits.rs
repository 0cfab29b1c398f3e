use crate::text::Span;
use crate::text::seek;

/// A number as printed: groups of digits with single separators between them.
pub(super) struct Digits<'t> {
    pub(super) span: Span,
    /// The digits alone.
    pub(super) digits: String,
    /// What stands there.
    pub(super) printed: &'t str,
    /// Whether `+` stands before it.
    pub(super) plus: bool,
}

/// How many digits the numbers of persons have.
const LENGTHS: std::ops::RangeInclusive<usize> = 6..=19;

/// Finds the numbers of a text with as many digits as those of persons that do not touch a letter, a slash or a decimal comma.
pub(super) fn numbers(text: &str) -> impl Iterator<Item = Digits<'_>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = seek(bytes, at, |b| b.is_ascii_digit())?;
            let end = end_of(bytes, start);
            at = end;
            let plus = start > 0 && bytes.get(start - 1) == Some(&b'+');
            let first = start - usize::from(plus);
            if touches(text.get(..first).and_then(|before| before.chars().next_back()))
                || touches(text.get(end..).and_then(|after| after.chars().next()))
            {
                continue;
            }
            let printed = text.get(start..end)?;
            if !LENGTHS.contains(&printed.bytes().filter(u8::is_ascii_digit).count()) {
                continue;
            }
            let digits = printed.chars().filter(char::is_ascii_digit).collect();
            return Some(Digits { span: Span::new(first, end), digits, printed, plus });
        }
    })
}

fn end_of(bytes: &[u8], start: usize) -> usize {
    let mut end = start;
    loop {
        let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
        if digit(end) {
            end += 1;
        } else if matches!(bytes.get(end), Some(b' ' | b'.' | b'-')) && digit(end + 1) {
            end += 2;
        } else {
            return end;
        }
    }
}

fn touches(neighbour: Option<char>) -> bool {
    neighbour.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '_' | '@' | '%' | '=' | '&'))
}
