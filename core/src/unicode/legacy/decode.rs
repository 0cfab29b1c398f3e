//! Bytes of a character set to text.

use crate::text::Span;
use crate::unicode::legacy::capitals::raise;
use crate::unicode::legacy::charset::Charset;
use crate::unicode::legacy::pages;
use crate::unicode::legacy::viqr;
use crate::unicode::normalize::normalize;
use crate::unicode::tones::is_vowel;
use crate::unicode::tones::with_tone;

/// What stands for a byte that the character set does not have.
pub(super) const LOST: char = '\u{FFFD}';

/// How the capitals of TCVN3 were written.
///
/// # Examples
/// ```
/// use quyche::{Capitals, Charset, decode_font};
///
/// assert_eq!(decode_font(b"H\xB5", Charset::Tcvn3, Capitals::Font).text, "HÀ");
/// assert_eq!(decode_font(b"H\xB5", Charset::Tcvn3, Capitals::Bytes).text, "Hà");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Capitals {
    /// As the words around tell: small accented letters among capitals are capitals.
    Context,
    /// By a capital font such as `.VnTimeH`: every letter is a capital.
    Font,
    /// As the bytes say.
    Bytes,
}

/// A text read from bytes, and what could not be read.
///
/// # Examples
/// ```
/// use quyche::{Charset, Span, decode};
///
/// let decoded = decode(b"UBND t\xD8nh B\xFFn Tre", Charset::Tcvn3);
/// assert_eq!(decoded.text, "UBND tỉnh B\u{FFFD}n Tre");
/// assert_eq!(decoded.lost, [Span::new(11, 12)]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Decoded {
    /// The text, composed.
    pub text: String,
    /// Bytes that the character set does not have; U+FFFD stands for each.
    pub lost: Vec<Span>,
    /// Words of the text whose accented letters were raised to capitals because of the words
    /// around them.
    pub raised: Vec<Span>,
}

/// Returns the text that `bytes` hold in `charset`.
///
/// # Examples
/// ```
/// use quyche::{Charset, decode};
///
/// assert_eq!(decode(b"Th\xF1 t\xF4c", Charset::Tcvn3).text, "Thủ tục");
/// assert_eq!(decode(b"Vie^.t Nam", Charset::Viqr).text, "Việt Nam");
/// assert_eq!(decode(b"C\xE9NG H\xDFA", Charset::Tcvn3).text, "CỘNG HÒA");
/// ```
#[must_use]
pub fn decode(bytes: &[u8], charset: Charset) -> Decoded {
    decode_font(bytes, charset, Capitals::Context)
}

/// Returns the text that `bytes` hold in `charset`, told how TCVN3 wrote its capitals.
///
/// # Examples
/// ```
/// use quyche::{Capitals, Charset, decode_font};
///
/// let title = decode_font(b"th\xF1 t\xF4c", Charset::Tcvn3, Capitals::Font);
/// assert_eq!(title.text, "THỦ TỤC");
/// ```
#[must_use]
pub fn decode_font(bytes: &[u8], charset: Charset, capitals: Capitals) -> Decoded {
    let (text, lost) = characters(bytes, charset);
    let mut text = match normalize(&text) {
        std::borrow::Cow::Borrowed(_) => text,
        std::borrow::Cow::Owned(composed) => composed,
    };
    let mut raised = Vec::new();
    match capitals {
        Capitals::Font if charset == Charset::Tcvn3 => text = text.to_uppercase(),
        Capitals::Context if charset == Charset::Tcvn3 => raised = raise(&mut text),
        _ => {}
    }
    Decoded { text, lost, raised }
}

/// The characters as they stand, not yet composed, and the bytes that are none.
pub(super) fn characters(bytes: &[u8], charset: Charset) -> (String, Vec<Span>) {
    match charset {
        Charset::Utf8 => utf8(bytes),
        Charset::Viqr => {
            let (text, lost) = utf8(bytes);
            (viqr::decode(&text), lost)
        }
        Charset::VniWindows => vni(bytes),
        Charset::Tcvn3 => paged(bytes, &pages::TCVN3, true),
        Charset::Tcvn5712 => paged(bytes, &pages::TCVN5712, false),
        Charset::Viscii => paged(bytes, &pages::VISCII, false),
        Charset::Vps => paged(bytes, &pages::VPS, false),
        Charset::Windows1258 => paged(bytes, &pages::WINDOWS_1258, false),
    }
}

fn utf8(bytes: &[u8]) -> (String, Vec<Span>) {
    if let Ok(text) = simdutf8::basic::from_utf8(bytes) {
        return (text.to_owned(), Vec::new());
    }
    let (mut text, mut lost, mut at) = (String::new(), Vec::new(), 0);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        at += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            text.push(LOST);
            lost.push(Span::new(at, at + chunk.invalid().len()));
            at += chunk.invalid().len();
        }
    }
    (text, lost)
}

/// One character a byte. With `double`, a capital and its own small accented letter are one capital.
fn paged(bytes: &[u8], page: &[char; 256], double: bool) -> (String, Vec<Span>) {
    let mut text = String::with_capacity(bytes.len() * 2);
    let mut lost = Vec::new();
    for (at, &byte) in bytes.iter().enumerate() {
        let c = page.get(usize::from(byte)).copied().unwrap_or(LOST);
        if c == LOST {
            lost.push(Span::new(at, at + 1));
        }
        let before = text.chars().next_back().filter(|_| double);
        if let Some(capital) = before.and_then(|before| doubled(before, c)) {
            text.pop();
            text.push(capital);
        } else {
            text.push(c);
        }
    }
    (text, lost)
}

/// `Aµ` of TCVN3 is `À`: a capital, then the same letter small and with its tone.
fn doubled(before: char, c: char) -> Option<char> {
    if c.is_ascii() || !c.is_lowercase() || !before.is_uppercase() || !is_vowel(c) {
        return None;
    }
    let same = with_tone(c, 0).to_uppercase().eq([before]);
    same.then(|| c.to_uppercase().next()).flatten()
}

fn vni(bytes: &[u8]) -> (String, Vec<Span>) {
    let mut text = String::with_capacity(bytes.len() * 2);
    let mut lost = Vec::new();
    let mut at = 0;
    while let Some((&first, rest)) = bytes.get(at..).and_then(<[u8]>::split_first) {
        if let Some(letter) = rest.first().and_then(|&second| vni_pair(first, second)) {
            text.push(letter);
            at += 2;
            continue;
        }
        let c = pages::VNI.get(usize::from(first)).copied().unwrap_or(LOST);
        if c == LOST {
            lost.push(Span::new(at, at + 1));
        }
        text.push(c);
        at += 1;
    }
    (text, lost)
}

/// Looks up a letter and the byte of its marks; some texts put small marks on capitals.
fn vni_pair(first: u8, second: u8) -> Option<char> {
    if second < 0xC0 {
        return None;
    }
    let find = |second: u8| {
        let key = u16::from_be_bytes([first, second]);
        let at = pages::VNI_PAIRS.binary_search_by_key(&key, |&(pair, _)| pair).ok()?;
        pages::VNI_PAIRS.get(at).map(|&(_, letter)| letter)
    };
    find(second).or_else(|| find(second ^ 0x20))
}
