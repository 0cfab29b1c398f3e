//! The table of the restorer, from `core/data/syllables.tsv`, `core/data/syllable_pairs.tsv` and
//! `core/data/names.tsv`.
//!
//! Little-endian: the number of syllables (2 bytes) and of pairs (4), the length of the syllables
//! as text (4), the syllables in order of their letters without marks, each ended by a line feed,
//! a byte for how often each stands, and for each pair how far it lies behind the one before and a
//! byte for how often it stands. A pair is the number of its first syllable times that of all
//! syllables plus the number of its second; how far is written in steps of seven bits, the lowest
//! first, of which all but the last have the high bit. How often is twelve times the binary logarithm.

use std::collections::BTreeMap;
use std::collections::HashMap;

use crate::generate::tables::Generated;
use crate::generate::tables::rows;

/// How often a syllable, and a pair, of the name of a province is taken to stand at least.
const NAMED: u64 = 200;
const NAMED_PAIR: u64 = 4000;

pub(super) fn tables() -> Result<Generated, String> {
    let mut bare: HashMap<char, char> = HashMap::new();
    for row in rows("letters.tsv")? {
        if let [letter, base, ..] = row.as_slice() {
            bare.extend(letter.chars().zip(base.chars()));
        }
    }
    let fold = |word: &str| -> String {
        word.chars().map(|c| bare.get(&c).copied().unwrap_or(c)).collect()
    };
    let mut words: Vec<(String, u64, String)> = Vec::new();
    for row in rows("syllables.tsv")? {
        let [word, count] = row.as_slice() else {
            return Err(format!("syllables.tsv: two columns wanted in {row:?}"));
        };
        words.push((fold(word), number(count)?, word.clone()));
    }
    let names = names()?;
    for name in names.iter().flatten() {
        if words.iter().all(|(.., word)| word != name) {
            words.push((fold(name), NAMED, name.clone()));
        }
    }
    words.sort_by(|a, b| (&a.0, b.1, &a.2).cmp(&(&b.0, a.1, &b.2)));
    let numbers: HashMap<&str, u16> =
        words.iter().zip(0u16..).map(|((_, _, word), number)| (word.as_str(), number)).collect();
    let find = |word: &str| numbers.get(word).copied().ok_or(format!("`{word}` is not listed"));
    let mut pairs: BTreeMap<(u16, u16), u8> = BTreeMap::new();
    for row in rows("syllable_pairs.tsv")? {
        let [first, second, count] = row.as_slice() else {
            return Err(format!("syllable_pairs.tsv: three columns wanted in {row:?}"));
        };
        pairs.insert((find(first)?, find(second)?), logarithm(number(count)?));
    }
    for (first, second) in names.iter().flat_map(|name| name.iter().zip(name.iter().skip(1))) {
        let count = pairs.entry((find(first)?, find(second)?)).or_default();
        *count = logarithm(NAMED_PAIR).max(*count);
    }

    let text: String = words.iter().map(|(_, _, word)| format!("{word}\n")).collect();
    let mut content = Vec::new();
    content.extend(u16::try_from(words.len()).map_err(|e| e.to_string())?.to_le_bytes());
    content.extend(u32::try_from(pairs.len()).map_err(|e| e.to_string())?.to_le_bytes());
    content.extend(u32::try_from(text.len()).map_err(|e| e.to_string())?.to_le_bytes());
    content.extend(text.bytes());
    content.extend(words.iter().map(|&(_, count, _)| logarithm(count)));
    let mut before = 0;
    for ((first, second), weight) in pairs {
        let pair = usize::from(first) * words.len() + usize::from(second);
        content.extend(in_sevens(pair - before));
        content.push(weight);
        before = pair;
    }
    Ok(Generated { path: "core/src/unicode/restore/syllables.bin", content })
}

/// A number in steps of seven bits.
fn in_sevens(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number > 0x7F {
        bytes.push(0x80 | (number & 0x7F) as u8);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}

/// The syllables of each name.
fn names() -> Result<Vec<Vec<String>>, String> {
    let rows = rows("names.tsv")?.concat();
    Ok(rows.iter().map(|name| name.split(' ').map(str::to_owned).collect()).collect())
}

fn number(text: &str) -> Result<u64, String> {
    text.parse().map_err(|error| format!("`{text}`: {error}"))
}

fn logarithm(count: u64) -> u8 {
    ((count.max(1) as f64).log2() * 12.0).round().min(255.0) as u8
}
