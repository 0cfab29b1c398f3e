//! The table of the restorer, from `core/data/syllables.tsv` and `core/data/syllable_pairs.tsv`.
//!
//! Little-endian: the number of syllables (2 bytes) and of pairs (4), the length of the syllables
//! as text (4), the syllables in order of their letters without marks, each ended by a line feed,
//! a byte for how often each stands, and for each pair two numbers of syllables (2 and 2) and a
//! byte. How often is twelve times the binary logarithm.

use std::collections::HashMap;

use crate::generate::tables::Generated;
use crate::generate::tables::rows;

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
    words.sort_by(|a, b| (&a.0, b.1, &a.2).cmp(&(&b.0, a.1, &b.2)));
    let numbers: HashMap<&str, u16> =
        words.iter().zip(0u16..).map(|((_, _, word), number)| (word.as_str(), number)).collect();
    let mut pairs: Vec<(u16, u16, u8)> = Vec::new();
    for row in rows("syllable_pairs.tsv")? {
        let [first, second, count] = row.as_slice() else {
            return Err(format!("syllable_pairs.tsv: three columns wanted in {row:?}"));
        };
        let find = |word: &str| numbers.get(word).copied().ok_or(format!("`{word}` is not listed"));
        pairs.push((find(first)?, find(second)?, logarithm(number(count)?)));
    }
    pairs.sort_unstable();

    let text: String = words.iter().map(|(_, _, word)| format!("{word}\n")).collect();
    let mut content = Vec::new();
    content.extend(u16::try_from(words.len()).map_err(|e| e.to_string())?.to_le_bytes());
    content.extend(u32::try_from(pairs.len()).map_err(|e| e.to_string())?.to_le_bytes());
    content.extend(u32::try_from(text.len()).map_err(|e| e.to_string())?.to_le_bytes());
    content.extend(text.bytes());
    content.extend(words.iter().map(|&(_, count, _)| logarithm(count)));
    for (first, second, weight) in pairs {
        content.extend(first.to_le_bytes());
        content.extend(second.to_le_bytes());
        content.push(weight);
    }
    Ok(Generated { path: "core/src/unicode/restore/syllables.bin", content })
}

fn number(text: &str) -> Result<u64, String> {
    text.parse().map_err(|error| format!("`{text}`: {error}"))
}

fn logarithm(count: u64) -> u8 {
    ((count.max(1) as f64).log2() * 12.0).round().min(255.0) as u8
}
