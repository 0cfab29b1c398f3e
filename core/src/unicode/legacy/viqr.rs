//! VIQR, RFC 1456: marks as ASCII signs after the letter, a backslash before a sign that is none.

use unicode_normalization::UnicodeNormalization;

use crate::unicode::tones::is_vowel;
use crate::unicode::tones::tone_of;
use crate::unicode::tones::with_tone;

/// Reads VIQR; the marks are left apart.
pub(super) fn decode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '\\' {
            out.extend(chars.next().or(Some('\\')));
            continue;
        }
        if matches!(c, 'd' | 'D') && chars.peek().is_some_and(|next| next.eq_ignore_ascii_case(&c))
        {
            let small = c == 'd' && chars.peek() == Some(&'d');
            chars.next();
            out.push(if small { 'đ' } else { 'Đ' });
            continue;
        }
        out.push(c);
        if !is_vowel(c) {
            continue;
        }
        let shape = chars.peek().and_then(|&next| shape(c, next));
        if let Some(mark) = shape {
            out.push(mark);
            chars.next();
        }
        let tone = chars.peek().and_then(|&next| tone(next));
        if let Some(mark) = tone {
            out.push(mark);
            chars.next();
        }
    }
    out
}

/// Writes one composed character after the character `before`; returns whether VIQR has it.
pub(super) fn encode(c: char, before: Option<char>, out: &mut Vec<u8>) -> bool {
    let mut signs = String::new();
    // A sign after a vowel would be read as its mark, and d after d as one letter.
    let escaped = match before {
        Some(before) if is_vowel(before) => shape(before, c).is_some() || tone(c).is_some(),
        Some(before @ ('d' | 'D')) => before.eq_ignore_ascii_case(&c),
        _ => false,
    };
    if escaped || c == '\\' {
        signs.push('\\');
    }
    match c {
        'đ' => signs.push_str("dd"),
        'Đ' => signs.push_str("DD"),
        // The shape comes before the tone, other than in decomposed text.
        _ => {
            let marks = std::iter::once(c).nfd().filter(|&c| is_tone(c));
            let bare = std::iter::once(with_tone(c, 0)).nfd();
            signs.extend(bare.chain(marks.filter(|_| tone_of(c) > 0)).map(sign));
        }
    }
    // Other letters and marks that stand alone have signs too, but none that would be read as theirs.
    if !signs.is_ascii() || !decode(&signs).nfc().eq(std::iter::once(c)) {
        return false;
    }
    if matches!(c, 'đ' | 'Đ')
        && matches!(out.as_slice(), [.., b'd' | b'D'])
        && matches!(before, Some('d' | 'D'))
        && !matches!(out.as_slice(), [.., b'\\', _])
    {
        let last = out.pop();
        out.push(b'\\');
        out.extend(last);
    }
    out.extend(signs.bytes());
    true
}

fn shape(letter: char, sign: char) -> Option<char> {
    match (letter.to_ascii_lowercase(), sign) {
        ('a' | 'e' | 'o', '^') => Some('\u{302}'),
        ('a', '(') => Some('\u{306}'),
        ('o' | 'u', '+') => Some('\u{31B}'),
        _ => None,
    }
}

fn tone(sign: char) -> Option<char> {
    match sign {
        '`' => Some('\u{300}'),
        '\'' => Some('\u{301}'),
        '?' => Some('\u{309}'),
        '~' => Some('\u{303}'),
        '.' => Some('\u{323}'),
        _ => None,
    }
}

fn is_tone(c: char) -> bool {
    matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}')
}

fn sign(mark: char) -> char {
    match mark {
        '\u{300}' => '`',
        '\u{301}' => '\'',
        '\u{309}' => '?',
        '\u{303}' => '~',
        '\u{323}' => '.',
        '\u{302}' => '^',
        '\u{306}' => '(',
        '\u{31B}' => '+',
        other => other,
    }
}
