use crate::text::Span;
use crate::text::seek;

/// Finds vehicle plates such as `71B1-123.45` and `51A-123.45`.
pub(super) fn plates(text: &str) -> impl Iterator<Item = Span> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = seek(bytes, at, |b| b.is_ascii_digit())?;
            let digits = bytes.get(start..)?.iter().take_while(|b| b.is_ascii_digit()).count();
            at = start + digits;
            let length = (digits == 2).then(|| plate(bytes.get(at..)?)).flatten();
            if let Some(length) = length.filter(|length| stands_free(text, start, at + length)) {
                return Some(Span::new(start, at + length));
            }
        }
    })
}

fn stands_free(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).and_then(|before| before.chars().next_back());
    let after = text.get(end..).and_then(|after| after.chars().next());
    before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '/' | '-' | '.'))
        && after.is_none_or(|c| !c.is_alphanumeric() && c != '/')
}

/// How many bytes of a plate follow its first two digits: a letter and the rest.
fn plate(after: &[u8]) -> Option<usize> {
    let (letter, after) = after.split_first()?;
    letter.is_ascii_uppercase().then(|| rest(after))?.map(|length| 1 + length)
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
