//! Text to the bytes of a character set.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use crate::text::Span;
use crate::unicode::legacy::charset::Charset;
use crate::unicode::legacy::pages;
use crate::unicode::legacy::viqr;
use crate::unicode::scan::is_stable;
use crate::unicode::tones::is_vowel;
use crate::unicode::tones::tone_of;
use crate::unicode::tones::with_tone;

/// Bytes of a character set, and what it could not hold.
///
/// # Examples
/// ```
/// let encoded = quyche::encode("Sở Y tế 日", quyche::Charset::Tcvn3);
/// assert_eq!(encoded.lost[0].of("Sở Y tế 日"), Some("日"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Encoded {
    /// The bytes; a question mark stands for what could not be held.
    pub bytes: Vec<u8>,
    /// Places in the text that the character set cannot hold.
    pub lost: Vec<Span>,
}

/// Returns the bytes of `text` in `charset`.
///
/// TCVN3 writes an accented capital as the capital and the small accented letter, windows-1258 a
/// tone after its letter, so that [`decode`](crate::decode) gives the same text again.
///
/// # Examples
/// ```
/// use quyche::{Charset, encode};
///
/// assert_eq!(encode("Thủ tục", Charset::Tcvn3).bytes, b"Th\xF1 t\xF4c");
/// assert_eq!(encode("Việt Nam", Charset::Viqr).bytes, b"Vie^.t Nam");
/// ```
#[must_use]
pub fn encode(text: &str, charset: Charset) -> Encoded {
    let mut encoded = Encoded { bytes: Vec::with_capacity(text.len()), lost: Vec::new() };
    let writer = Writer::new(charset);
    let mut before = None;
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let end = rest.char_indices().skip(1).find(|&(_, c)| is_stable(c));
        let len = end.map_or(rest.len(), |(end, _)| end);
        for c in rest.get(..len).unwrap_or_default().nfc() {
            if !writer.write(c, before, &mut encoded.bytes) {
                encoded.bytes.push(b'?');
                encoded.lost.push(Span::new(at, at + len));
            }
            before = Some(c);
        }
        at += len;
    }
    encoded.lost.dedup();
    encoded
}

struct Writer {
    charset: Charset,
    singles: HashMap<char, u8>,
    pairs: HashMap<char, u16>,
}

impl Writer {
    fn new(charset: Charset) -> Self {
        let page = match charset {
            Charset::Utf8 | Charset::Viqr => None,
            Charset::Tcvn3 => Some(&pages::TCVN3),
            Charset::VniWindows => Some(&pages::VNI),
            Charset::Viscii => Some(&pages::VISCII),
            Charset::Vps => Some(&pages::VPS),
            Charset::Windows1258 => Some(&pages::WINDOWS_1258),
            Charset::Tcvn5712 => Some(&pages::TCVN5712),
        };
        let singles = page.into_iter().flatten().zip(0..=0xFF);
        let pairs = pages::VNI_PAIRS.iter().filter(|_| charset == Charset::VniWindows);
        Self {
            charset,
            // An ASCII character keeps its own byte where a page has it twice.
            singles: singles
                .filter(|&(c, byte)| !c.is_ascii() || *c == char::from(byte))
                .map(|(c, byte)| (*c, byte))
                .collect(),
            pairs: pairs.map(|&(pair, letter)| (letter, pair)).collect(),
        }
    }

    fn write(&self, c: char, before: Option<char>, out: &mut Vec<u8>) -> bool {
        match self.charset {
            Charset::Utf8 => {
                out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
                return true;
            }
            Charset::Viqr => return viqr::encode(c, before, out),
            _ => {}
        }
        let apart = self.charset == Charset::VniWindows && before.is_some_and(char::is_alphabetic);
        if let Some(&pair) = self.pairs.get(&c) {
            out.extend(pair.to_be_bytes());
        } else if let Some(&byte) = self.singles.get(&c).filter(|_| c != '\u{FFFD}') {
            // In VNI a foreign letter after a vowel would be read as its mark.
            if apart && byte >= 0xC0 && !is_vowel(c) && !matches!(c, 'đ' | 'Đ') {
                return false;
            }
            out.push(byte);
        } else {
            return self.in_parts(c, out);
        }
        true
    }

    /// A capital with a tone in TCVN3, a letter and its tone in windows-1258.
    fn in_parts(&self, c: char, out: &mut Vec<u8>) -> bool {
        let byte = |c| self.singles.get(&c).copied();
        let pair = match self.charset {
            Charset::Tcvn3 if c.is_uppercase() => {
                let small = c.to_lowercase().next();
                byte(with_tone(c, 0)).zip(small.and_then(byte))
            }
            Charset::Windows1258 => {
                let tone = match tone_of(c) {
                    1 => '\u{300}',
                    2 => '\u{301}',
                    3 => '\u{309}',
                    4 => '\u{303}',
                    5 => '\u{323}',
                    _ => return false,
                };
                byte(with_tone(c, 0)).zip(byte(tone))
            }
            _ => None,
        };
        out.extend(pair.into_iter().flat_map(|(first, second)| [first, second]));
        pair.is_some()
    }
}
