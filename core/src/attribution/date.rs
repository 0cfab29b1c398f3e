use super::token::Token;
use crate::date::Date;

/// A day at the end of a credit line, `01/03/2026`: where it begins, and the day.
///
/// A time before it and the words and signs that join it go with it.
pub(super) fn trailing(tokens: &[Token<'_>], end: usize) -> Option<(usize, Date)> {
    let start = end.checked_sub(5)?;
    let [day, s1, month, s2, year] = tokens.get(start..end)? else { return None };
    if !s1.is("/") || !s2.is("/") {
        return None;
    }
    let number = |token: &Token<'_>| token.text.parse::<u16>().ok();
    let (day, month, year) = (number(day)?, number(month)?, number(year)?);
    let date = Date::new(
        i16::try_from(year).ok().filter(|year| *year > 1900)?,
        u8::try_from(month).ok()?,
        u8::try_from(day).ok()?,
    );
    let mut start = start;
    let before = |start: usize| start.checked_sub(1).and_then(|at| tokens.get(at));
    // "19:58" is three tokens
    if let Some(minute) = before(start)
        && minute.text.bytes().all(|b| b.is_ascii_digit())
        && tokens.get(start.wrapping_sub(2)).is_some_and(|colon| colon.is(":"))
        && tokens.get(start.wrapping_sub(3)).is_some_and(|hour| hour.text.parse::<u8>().is_ok())
    {
        start -= 3;
    }
    while let Some(token) = before(start)
        && (token.is_any("|,;-–(") || matches!(token.folded().as_str(), "ngay" | "luc"))
    {
        start -= 1;
    }
    date.ok().map(|date| (start, date))
}
