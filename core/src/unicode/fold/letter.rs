//! Folds one letter, mark or dash by table.

use std::hint::select_unpredictable;

use crate::unicode::tables::FOLDED;

/// What becomes of a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Letter {
    /// It becomes this one ASCII letter.
    One(u8),
    /// It vanishes.
    Gone,
    /// It stays.
    Same,
    /// The table does not know it.
    Other,
}

/// In the table: not known; stays; vanishes; everything else is the letter.
pub(super) const OTHER: u8 = 0;
pub(super) const SAME: u8 = 1;
pub(super) const GONE: u8 = 2;

/// Returns the entry of the table for the character that starts with these bytes, and its width.
#[inline]
pub(super) fn entry([lead, second, third]: [u8; 3]) -> (u8, usize) {
    // Short and long letters come as they like, so no branch may hang on it.
    let wide = lead >= 0xE0;
    let two = (usize::from(lead) << 6 | usize::from(second & 0x3F)).wrapping_sub(0xC2 << 6);
    // The pages of `E1 BA`, `E1 BB` and `E2 80` stand after those of `C2` to `DF`.
    let page = match usize::from(lead) << 8 | usize::from(second) {
        pair @ 0xE1BA..=0xE1BB => pair - 0xE1BA + 30,
        0xE280 => 32,
        _ => 33,
    };
    let three = page << 6 | usize::from(third & 0x3F);
    let entry = FOLDED.get(select_unpredictable(wide, three, two)).copied();
    (entry.unwrap_or(OTHER), 2 + usize::from(wide))
}

/// Returns what becomes of the first character of `rest`, which is not ASCII, and its width.
pub(super) fn first(rest: &str) -> (Letter, usize) {
    let bytes = rest.as_bytes();
    let at = |index| bytes.get(index).copied().unwrap_or(0);
    let (entry, width) = entry([at(0), at(1), at(2)]);
    let letter = match entry {
        OTHER => Letter::Other,
        SAME => Letter::Same,
        GONE => Letter::Gone,
        one => Letter::One(one),
    };
    (letter, width)
}
