use crate::text::Span;

/// Finds vehicle plates such as `71B1-123.45` and `51A-123.45`.
pub(super) fn plates(text: &str) -> impl Iterator<Item = Span> {
    let bytes = text.as_bytes();
    bytes.windows(2).enumerate().filter_map(move |(at, pair)| {
        let letter = matches!(pair, [digit, letter] if digit.is_ascii_digit() && letter.is_ascii_uppercase());
        let start = at.checked_sub(1).filter(|_| letter)?;
        let first = bytes.get(start).is_some_and(u8::is_ascii_digit);
        let free = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '/' | '-' | '.'));
        let before = text.get(..start).and_then(|before| before.chars().next_back());
        let length = rest(bytes.get(at + 2..)?)?;
        let end = at + 2 + length;
        let after = text.get(end..).and_then(|after| after.chars().next());
        let ends = after.is_none_or(|c| !c.is_alphanumeric() && c != '/');
        (first && free(before) && ends).then(|| Span::new(start, end))
    })
}

/// How many bytes of a plate follow its first letter: a second letter or digit, a dash, the number.
fn rest(after: &[u8]) -> Option<usize> {
    let series =
        usize::from(after.first().is_some_and(|b| b.is_ascii_digit() || b.is_ascii_uppercase()));
    let dash = matches!(after.get(series), Some(b'-')).then_some(series + 1)?;
    let number = after.get(dash..)?;
    let digits = |from: usize, to: usize| {
        number.get(from..to).is_some_and(|part| part.iter().all(u8::is_ascii_digit))
    };
    if digits(0, 3) && number.get(3) == Some(&b'.') && digits(4, 6) {
        Some(dash + 6)
    } else if digits(0, 5) {
        Some(dash + 5)
    } else if digits(0, 4) {
        Some(dash + 4)
    } else {
        None
    }
}
