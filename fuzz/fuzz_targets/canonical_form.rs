//! The canonical form of any Unicode text is NFC, whole or in pieces.
#![no_main]

use libfuzzer_sys::fuzz_target;
use quyche::Edit;
use quyche::Normalizer;
use unicode_normalization::UnicodeNormalization;

/// Characters that fit in one byte of the input, so that hard texts are found soon.
const FREQUENT: [char; 64] = [
    'a', 'e', 'i', 'o', 'u', 'y', 'd', 'A', 'E', 'O', 'U', 'â', 'ă', 'ê', 'ô', 'ơ', 'ư', 'đ', 'Đ',
    'ế', 'ộ', 'ữ', 'ạ', 'ý', ' ', ' ', '–', '“', '…', '\u{300}', '\u{301}', '\u{302}', '\u{303}',
    '\u{306}', '\u{309}', '\u{31B}', '\u{323}', '\u{308}', '\u{327}', '\u{338}', '\u{340}',
    '\u{344}', '\u{345}', '\u{F73}', '\u{1100}', '\u{1161}', '\u{11A8}', '\u{AC00}', '\u{212B}',
    '\u{2126}', '\u{FB01}', '\u{958}', '\u{1D15E}', '\u{3099}', 'か', 'Я', 'й', 'α', '\u{A0}',
    '\u{FEFF}', '\u{200B}', '\u{16129}', '\u{1133E}', '😀',
];

/// Bytes below 64 are frequent characters, others repeat plain text or stand for any character.
fn text_of(data: &[u8]) -> String {
    let mut text = String::new();
    let mut bytes = data.iter().copied();
    while let Some(byte) = bytes.next() {
        match byte {
            0..=63 => text.push(FREQUENT[usize::from(byte)]),
            64..=127 => text.extend(std::iter::repeat_n('x', usize::from(byte) - 63)),
            128..=159 => text.push_str("Ủy ban nhân dân tỉnh, quyết định "),
            _ => {
                let code = [byte & 31, bytes.next().unwrap_or(0), bytes.next().unwrap_or(0)];
                let code = code.iter().fold(0, |code, byte| code << 8 | u32::from(*byte));
                text.extend(char::from_u32(code % 0x11_0000));
            }
        }
    }
    text
}

fuzz_target!(|data: &[u8]| {
    let (cuts, data) = data.split_at(data.len().min(3));
    hold(&text_of(data), cuts);
    if let Ok(text) = std::str::from_utf8(data) {
        hold(text, cuts);
    }
});

fn hold(text: &str, cuts: &[u8]) {
    let expected: String = text.nfc().collect();
    assert_eq!(quyche::normalize(text), expected);
    assert_eq!(quyche::is_normalized(text), text == expected);
    let edits = quyche::normalization_edits(text);
    assert_eq!(Edit::apply(text, &edits).as_deref(), Some(&*expected));

    let units: Vec<u16> = text.encode_utf16().collect();
    let composed: Vec<u16> = expected.encode_utf16().collect();
    assert_eq!(*quyche::normalize_utf16(&units), *composed);
    assert_eq!(quyche::is_normalized_utf16(&units), units == composed);

    let mut out = String::new();
    let mut normalizer = Normalizer::new();
    let mut rest = text.as_bytes();
    for &cut in cuts.iter().cycle().take(if cuts.is_empty() { 0 } else { 12 }) {
        let (piece, after) = rest.split_at(rest.len().min(usize::from(cut)));
        normalizer.push(piece, &mut out).unwrap();
        rest = after;
    }
    normalizer.push(rest, &mut out).unwrap();
    normalizer.finish(&mut out).unwrap();
    assert_eq!(out, expected);

    let folded = quyche::fold(text);
    assert_eq!(quyche::fold(&expected), folded);
    assert_eq!(quyche::Folded::new(text).text(), folded);
}
