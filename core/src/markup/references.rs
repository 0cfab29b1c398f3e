//! Characters that HTML names: `&agrave;`, `&#224;`, `&amp`.
//!
//! The names stand in one text in order, as the HTML standard lists them; as pointers to as many texts they would
//! take six times the space.

use std::borrow::Cow;

/// Each line a name, a tab and what it stands for.
const NAMES: &str = include_str!("references.tsv");
/// The longest name, with its semicolon.
const LONGEST: usize = 32;
/// The longest that is known without.
const LONGEST_OPEN: usize = 6;
/// What bytes from 80 to 9F mean in Windows, as which their numbers are read.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";

/// Returns a text with its references read.
pub(super) fn unescape(text: &str) -> Cow<'_, str> {
    replaced(text, in_text)
}

/// Returns the value of an attribute with its references read: one without a semicolon is none where letters or an
/// equals sign follow, as in a query of an address.
pub(super) fn unescape_attribute(text: &str) -> Cow<'_, str> {
    replaced(text, in_attribute)
}

/// What a reference at the beginning stands for, and its length.
type Read = fn(&str) -> Option<(Cow<'static, str>, usize)>;

fn replaced(text: &str, read: Read) -> Cow<'_, str> {
    let mut out = String::new();
    let mut done = 0;
    for (at, _) in text.match_indices('&') {
        let found = text.get(at..).filter(|_| at >= done).and_then(read);
        if let Some((characters, len)) = found {
            out.push_str(text.get(done..at).unwrap_or_default());
            out.push_str(&characters);
            done = at + len;
        }
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(text.get(done..).unwrap_or_default());
    Cow::Owned(out)
}

fn in_text(text: &str) -> Option<(Cow<'static, str>, usize)> {
    if let Some(rest) = text.strip_prefix("&#") {
        return numbered(rest).map(|(character, len)| (character, len + 2));
    }
    let (name, closed) = name(text)?;
    let whole = closed.then(|| text.get(1..name.len() + 2)).flatten();
    let shorter = (1..=name.len().min(LONGEST_OPEN)).filter_map(|len| name.get(..len));
    let mut known = whole.into_iter().chain(shorter);
    known.find_map(|name| Some((Cow::Borrowed(named(name)?), name.len() + 1)))
}

fn in_attribute(text: &str) -> Option<(Cow<'static, str>, usize)> {
    if let Some(rest) = text.strip_prefix("&#") {
        return numbered(rest).map(|(character, len)| (character, len + 2));
    }
    let (name, closed) = name(text)?;
    let end = 1 + name.len() + usize::from(closed);
    if text.as_bytes().get(end) == Some(&b'=') && !closed {
        return None;
    }
    Some((Cow::Borrowed(named(text.get(1..end)?)?), end))
}

/// The letters and digits behind the ampersand, and whether a semicolon follows.
fn name(text: &str) -> Option<(&str, bool)> {
    let rest = text.strip_prefix('&')?;
    let len = rest.bytes().take(LONGEST).take_while(u8::is_ascii_alphanumeric).count();
    Some((rest.get(..len)?, rest.as_bytes().get(len) == Some(&b';')))
}

/// What a name stands for.
fn named(name: &str) -> Option<&'static str> {
    let (mut from, mut to) = (0, NAMES.len());
    while from < to {
        let middle = from + (to - from) / 2;
        let before = NAMES.as_bytes().get(from..middle)?;
        let start = before.iter().rposition(|byte| *byte == b'\n').map_or(from, |at| from + at + 1);
        let line = NAMES.get(start..)?.lines().next()?;
        let (known, characters) = line.split_once('\t')?;
        match known.cmp(name) {
            std::cmp::Ordering::Less => from = start + line.len() + 1,
            std::cmp::Ordering::Greater => to = start,
            std::cmp::Ordering::Equal => {
                return Some(match characters {
                    "\\n" => "\n",
                    "\\t" => "\t",
                    characters => characters,
                });
            }
        }
    }
    None
}

/// The character of a number, and the length of the number with its semicolon.
fn numbered(rest: &str) -> Option<(Cow<'static, str>, usize)> {
    let hexadecimal = rest.starts_with(['x', 'X']);
    let (radix, from) = if hexadecimal { (16, 1) } else { (10, 0) };
    let digits = rest.get(from..)?.bytes().take_while(|byte| char::from(*byte).is_digit(radix));
    let to = from + digits.count();
    if to == from {
        return None;
    }
    let number = u32::from_str_radix(rest.get(from..to)?, radix).unwrap_or(u32::MAX);
    let character = match number {
        0 => None,
        0x80..=0x9F => WINDOWS.chars().nth(usize::try_from(number - 0x80).ok()?),
        number => char::from_u32(number),
    };
    let len = to + usize::from(rest.as_bytes().get(to) == Some(&b';'));
    Some((Cow::Owned(character.unwrap_or('\u{FFFD}').to_string()), len))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every name and every ending, and each with the first letters alone, against another reader.
    #[test]
    fn as_another_reader_has_it() {
        let numbers =
            ["#0", "#128", "#x9f", "#XE0", "#55296", "#1114112", "#99999999999", "#", "#x", "#38"];
        let names = NAMES.lines().filter_map(|line| line.split_once('\t')).map(|(name, _)| name);
        for name in names.chain(numbers) {
            for len in [name.len(), name.len().saturating_sub(1), name.len() / 2] {
                let name = name.get(..len).unwrap_or_default();
                for end in ["", ";", "=", "1", "x", " ", ";;", "&amp", "à"] {
                    let text = format!("a&{name}{end}&lt");
                    assert_eq!(unescape(&text), htmlize::unescape(&*text), "{text}");
                    let other = htmlize::unescape_attribute(&*text);
                    assert_eq!(unescape_attribute(&text), other, "{text}");
                }
            }
        }
    }
}
