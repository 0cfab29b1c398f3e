//! The tables that compose and fold Vietnamese letters, from `core/data/letters.tsv`.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::generate::tables::Generated;
use crate::generate::tables::rows;

/// The marks, in the order of the table; 0 stands for none.
const MARKS: [(&str, char); 8] = [
    ("grave", '\u{300}'),
    ("acute", '\u{301}'),
    ("circumflex", '\u{302}'),
    ("tilde", '\u{303}'),
    ("breve", '\u{306}'),
    ("hook", '\u{309}'),
    ("horn", '\u{31B}'),
    ("dot", '\u{323}'),
];

/// How many characters have two bytes of UTF-8 from `C3 80` on.
const TWO_BYTES: usize = 29 * 64;

/// A base letter, its mark and its tone, to the composed letter.
type Letters = BTreeMap<(char, usize, usize), char>;

pub(super) fn tables() -> Result<Generated, String> {
    let mut letters = Letters::new();
    let mut folded = stable_folding();
    for row in rows("letters.tsv")? {
        let [letter, base, mark, tone] = row.as_slice() else {
            return Err(format!("letters.tsv: four columns wanted in {row:?}"));
        };
        let (letter, base) = (one(letter)?, one(base)?);
        let lower = u8::try_from(base.to_ascii_lowercase()).map_err(|error| error.to_string())?;
        *folded.get_mut(page(letter)?).ok_or("letter out of range")? = lower;
        if mark != "stroke" {
            letters.insert((base, number(mark)?, number(tone)?), letter);
        }
    }
    for &(base, ..) in letters.clone().keys() {
        letters.insert((base, 0, 0), base);
    }
    let bases: Vec<char> =
        letters.iter().filter(|((_, _, tone), _)| *tone == 0).map(|(_, &base)| base).collect();

    let mut content = String::from(
        "// Made by `cargo xtask generate` from `core/data/letters.tsv`; do not edit.\n\n",
    );
    let mut base_numbers = [bases.len() as u32 * 100; TWO_BYTES + 128];
    for (index, &base) in bases.iter().enumerate() {
        let slot = if base.is_ascii() { TWO_BYTES + base as usize } else { slot(base)? };
        *base_numbers.get_mut(slot).ok_or("base out of range")? = index as u32 * 100;
    }
    let mut marks = [9u8; 65];
    marks[64] = 0;
    for (index, &(_, mark)) in MARKS.iter().enumerate() {
        marks[mark as usize & 63] = index as u8 + 1;
    }
    let mut composed = vec![0u32; (bases.len() + 1) * 100];
    let mut units = vec![0u32; (bases.len() + 1) * 100];
    for (index, &base) in bases.iter().enumerate() {
        for first in 1..9 {
            for second in 0..9 {
                if let Some(letter) = compose(&letters, base, first, second) {
                    let place = index * 100 + first * 10 + second;
                    units[place] = u32::from(letter);
                    let mut bytes = [0; 4];
                    bytes[3] = letter.encode_utf8(&mut bytes).len() as u8;
                    composed[place] = u32::from_le_bytes(bytes);
                }
            }
        }
    }
    let doc = "The number of each base letter, times 100: what has two bytes from `C3 80` on, then ASCII.";
    array(&mut content, doc, "BASES", "u16", &base_numbers);
    let doc = "The number of each mark, by the low six bits of its second byte; the last is none.";
    array(&mut content, doc, "MARKS", "u8", &marks.map(u32::from));
    let doc = "The letter for base + mark × 10 + mark: three bytes of UTF-8 and their number.";
    array(&mut content, doc, "COMPOSED", "u32", &composed);
    let doc = "The same letters as units of UTF-16.";
    array(&mut content, doc, "UNITS", "u16", &units);
    let doc = "The folded character: pages of `C2` to `DF`, `E1 BA`, `E1 BB`, `E2 80`; 0 to look elsewhere, 1 stays, 2 vanishes.";
    array(
        &mut content,
        doc,
        "FOLDED",
        "u8",
        &folded.into_iter().map(u32::from).collect::<Vec<_>>(),
    );
    let (vowels, parts) = tones(&letters)?;
    let doc = "The vowels of the alphabet, a row each: level, grave, acute, hook, tilde, dot.";
    let _ =
        write!(content, "/// {doc}\npub(super) static VOWELS: [[char; 6]; {}] = [", vowels.len());
    for row in vowels {
        let _ = write!(content, "\n    {row:?},");
    }
    content.push_str("\n];\n");
    let doc =
        "Row × 6 + tone + 1 of each vowel that is not ASCII, by its place in `FOLDED`; 0 for none.";
    array(&mut content, doc, "PARTS", "u8", &parts);
    Ok(Generated { path: "core/src/unicode/tables.rs", content: content.into_bytes() })
}

/// The rows of vowels, small letters first, and where each letter stands in them.
fn tones(letters: &Letters) -> Result<(Vec<[char; 6]>, Vec<u32>), String> {
    let order = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
    let capitals = order.iter().flat_map(|c| c.to_uppercase());
    let mut parts = vec![0; 33 * 64];
    let mut vowels = Vec::new();
    for (row, base) in order.into_iter().chain(capitals).enumerate() {
        let own = letters.iter().find(|&(&(_, _, tone), &c)| c == base && tone == 0);
        let (&(root, mark, _), _) = own.ok_or("a vowel is missing")?;
        let mut line = [base; 6];
        for (tone, name) in ["-", "grave", "acute", "hook", "tilde", "dot"].iter().enumerate() {
            let letter = letters.get(&(root, mark, number(name)?)).ok_or("a tone is missing")?;
            line[tone] = *letter;
            if !letter.is_ascii() {
                parts[page(*letter)?] = (row * 6 + tone + 1) as u32;
            }
        }
        vowels.push(line);
    }
    Ok((vowels, parts))
}

/// What Unicode makes of `base` with two marks in this order, where it is one Vietnamese letter.
fn compose(letters: &Letters, base: char, first: usize, second: usize) -> Option<char> {
    let parts = letters.iter().find(|&(_, &letter)| letter == base).map(|(&parts, _)| parts);
    let (root, own, _) = parts.filter(|&(_, _, tone)| tone == 0)?;
    // Horn goes first, then the dot below, then what stands above, in the order given.
    let rank = |mark| match mark {
        7 => 0,
        8 => 1,
        _ => 2,
    };
    let mut marks: Vec<usize> = [first, second].into_iter().filter(|&mark| mark != 0).collect();
    marks.sort_by_key(|&mark| rank(mark));
    let (mut mark, mut tone) = (own, 0);
    for next in marks {
        let shapes = matches!(next, 3 | 5 | 7);
        match (shapes, mark, tone) {
            // A dot below lets a circumflex or a breve through.
            (true, 0, 0 | 8) => mark = next,
            (false, _, 0) => tone = next,
            _ => return None,
        }
    }
    letters.get(&(root, mark, tone)).copied()
}

fn number(name: &str) -> Result<usize, String> {
    match name {
        "-" => Ok(0),
        _ => MARKS
            .iter()
            .position(|&(mark, _)| mark == name)
            .map(|index| index + 1)
            .ok_or_else(|| format!("letters.tsv: no mark `{name}`")),
    }
}

fn one(text: &str) -> Result<char, String> {
    let mut chars = text.chars();
    chars.next().filter(|_| chars.next().is_none()).ok_or_else(|| format!("not a letter: `{text}`"))
}

/// Where a letter stands in the table of base letters.
fn slot(letter: char) -> Result<usize, String> {
    match letter as usize {
        code @ 0xC0..=0x1BF => Ok(code - 0xC0),
        _ => Err(format!("no place for `{letter}`")),
    }
}

/// What folding keeps or drops besides the letters.
fn stable_folding() -> Vec<u8> {
    let mut folded = vec![0; 33 * 64];
    let mut set = |first: char, last: char, value: u8| {
        for entry in (first..=last).filter_map(|c| page(c).ok()) {
            folded[entry] = value;
        }
    };
    set('\u{A1}', '\u{A7}', 1);
    set('\u{AB}', '\u{AC}', 1);
    set('\u{B0}', '\u{B1}', 1);
    set('\u{BB}', '\u{BB}', 1);
    set('\u{A0}', '\u{A0}', b' ');
    set('\u{AD}', '\u{AD}', 2);
    set('\u{300}', '\u{36F}', 2);
    set('\u{2010}', '\u{2010}', 1);
    set('\u{2012}', '\u{2016}', 1);
    set('\u{2018}', '\u{2022}', 1);
    set('\u{200B}', '\u{200F}', 2);
    folded
}

/// Where a character stands in the table of folding.
fn page(letter: char) -> Result<usize, String> {
    match letter as usize {
        code @ 0x80..=0x7FF => Ok(code - 0x80),
        code @ 0x1E80..=0x1EFF => Ok(30 * 64 + code - 0x1E80),
        code @ 0x2000..=0x203F => Ok(32 * 64 + code - 0x2000),
        _ => Err(format!("no place for `{letter}`")),
    }
}

fn array(out: &mut String, doc: &str, name: &str, kind: &str, values: &[u32]) {
    let _ = write!(out, "/// {doc}\npub(super) static {name}: [{kind}; {}] = [", values.len());
    for (index, value) in values.iter().enumerate() {
        let gap = if index % 16 == 0 { "\n    " } else { " " };
        let _ = write!(out, "{gap}{value},");
    }
    out.push_str("\n];\n");
}
