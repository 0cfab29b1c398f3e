//! The code pages of the legacy character sets, from `core/data/charsets.tsv`.

use std::fmt::Write;

use crate::generate::tables::Generated;
use crate::generate::tables::rows;

type Page = [char; 256];

const NONE: char = '\u{FFFD}';

/// The upper control codes of windows-1252.
const WINDOWS: &str = "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ";

/// Where windows-1258 differs from windows-1252.
const WINDOWS_1258: [(u8, char); 18] = [
    (0x8A, NONE),
    (0x8E, NONE),
    (0x9A, NONE),
    (0x9E, NONE),
    (0xC3, 'Ă'),
    (0xCC, '\u{300}'),
    (0xD0, 'Đ'),
    (0xD2, '\u{309}'),
    (0xD5, 'Ơ'),
    (0xDD, 'Ư'),
    (0xDE, '\u{303}'),
    (0xE3, 'ă'),
    (0xEC, '\u{301}'),
    (0xF0, 'đ'),
    (0xF2, '\u{323}'),
    (0xF5, 'ơ'),
    (0xFD, 'ư'),
    (0xFE, '₫'),
];

/// The tone marks that TCVN 5712 keeps for use after a letter.
const TCVN_MARKS: [(u8, char); 6] = [
    (0xA0, '\u{A0}'),
    (0xB0, '\u{300}'),
    (0xB1, '\u{309}'),
    (0xB2, '\u{303}'),
    (0xB3, '\u{301}'),
    (0xB4, '\u{323}'),
];

pub(super) fn tables() -> Result<Generated, String> {
    let windows_1252 = windows();
    let mut windows_1258 = windows_1252;
    lay(&mut windows_1258, WINDOWS_1258);
    let mut tcvn3 = windows_1252;
    tcvn3[0xA0..].fill(NONE);
    lay(&mut tcvn3, TCVN_MARKS);
    let mut tcvn5712 = ascii();
    lay(&mut tcvn5712, TCVN_MARKS);
    let mut viscii = ascii();
    let mut vps = windows_1252;
    let mut vni = windows_1252;
    let mut pairs = Vec::new();
    for row in rows("charsets.tsv")? {
        let [letter, tcvn, rfc, society, fonts] = row.as_slice() else {
            return Err(format!("charsets.tsv: five columns wanted in {row:?}"));
        };
        let letter = letter.chars().next().ok_or("charsets.tsv: a letter is missing")?;
        tcvn5712[single(tcvn)?] = letter;
        if single(tcvn)? >= 0xA0 && (letter.is_lowercase() || single(tcvn)? <= 0xA7) {
            tcvn3[single(tcvn)?] = letter;
        }
        viscii[single(rfc)?] = letter;
        vps[single(society)?] = letter;
        match u16::from_str_radix(fonts, 16).map_err(|error| format!("{fonts}: {error}"))? {
            byte @ 0..=0xFF => vni[usize::from(byte)] = letter,
            pair => pairs.push((pair, letter)),
        }
    }
    pairs.sort_unstable();

    let mut content = String::from(
        "// Made by `cargo xtask generate` from `core/data/charsets.tsv`; do not edit.\n\n",
    );
    page(
        &mut content,
        "windows-1252, as which bytes are often misread",
        "WINDOWS_1252",
        &windows_1252,
    );
    page(&mut content, "windows-1258", "WINDOWS_1258", &windows_1258);
    page(&mut content, "TCVN3 (ABC) fonts", "TCVN3", &tcvn3);
    page(&mut content, "TCVN 5712:1993, VN1", "TCVN5712", &tcvn5712);
    page(&mut content, "VISCII", "VISCII", &viscii);
    page(&mut content, "VPS", "VPS", &vps);
    page(&mut content, "single bytes of VNI", "VNI", &vni);
    let _ = write!(
        content,
        "/// The letters that VNI writes as two bytes, in order of the bytes.\n\
         pub(super) static VNI_PAIRS: [(u16, char); {}] = [",
        pairs.len()
    );
    for (index, (pair, letter)) in pairs.iter().enumerate() {
        let gap = if index % 8 == 0 { "\n    " } else { " " };
        let _ = write!(content, "{gap}(0x{pair:04X}, '{letter}'),");
    }
    content.push_str("\n];\n");
    Ok(Generated { path: "core/src/unicode/legacy/pages.rs", content: content.into_bytes() })
}

fn ascii() -> Page {
    let mut page = [NONE; 256];
    for byte in 0..0x80u8 {
        page[usize::from(byte)] = char::from(byte);
    }
    page
}

fn windows() -> Page {
    let mut page = ascii();
    for byte in 0xA0..=0xFFu8 {
        page[usize::from(byte)] = char::from(byte);
    }
    for (slot, c) in page[0x80..0xA0].iter_mut().zip(WINDOWS.chars()) {
        *slot = c;
    }
    page
}

fn lay<const N: usize>(page: &mut Page, over: [(u8, char); N]) {
    for (byte, c) in over {
        page[usize::from(byte)] = c;
    }
}

fn single(hex: &str) -> Result<usize, String> {
    u8::from_str_radix(hex, 16).map(usize::from).map_err(|error| format!("{hex}: {error}"))
}

fn page(out: &mut String, doc: &str, name: &str, page: &Page) {
    let _ = write!(out, "/// The characters of {doc}.\npub(super) static {name}: [char; 256] = [");
    for (index, c) in page.iter().enumerate() {
        let gap = if index % 16 == 0 { "\n    " } else { " " };
        let _ = if c.is_ascii_graphic() && !matches!(c, '\'' | '\\') {
            write!(out, "{gap}'{c}',")
        } else {
            write!(out, "{gap}'\\u{{{:X}}}',", u32::from(*c))
        };
    }
    out.push_str("\n];\n");
}
