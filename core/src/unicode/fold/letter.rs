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
pub(super) fn entry(bytes: [u8; 4]) -> (u8, usize) {
    let bytes = u32::from_le_bytes(bytes) as usize;
    // Short and long letters come as they like, so no branch may hang on it.
    let wide = bytes & 0x20 != 0;
    let two = (bytes & 0x1F) << 6 | bytes >> 8 & 0x3F;
    let three = two << 6 | bytes >> 16 & 0x3F;
    // Four bytes give a number past the end too, and every character above U+FFFF has them.
    let entry = PLANE.get(select_unpredictable(wide, three, two)).copied();
    (entry.unwrap_or(OTHER), 2 + usize::from(wide))
}

/// Behind the last character that `FOLDED` knows.
const END: usize = 0x2040;

/// The entries of all characters up to there, by their code.
static PLANE: [u8; END] = plane();

/// Lays out the pages of `FOLDED`: U+0080 to U+07FF, U+1E80 to U+1EFF and U+2000 to U+203F.
const fn plane() -> [u8; END] {
    let mut plane = [OTHER; END];
    let (low, rest) = FOLDED.split_at(30 * 64);
    let (letters, signs) = rest.split_at(2 * 64);
    lay(&mut plane, 0x80, low);
    lay(&mut plane, 0x1E80, letters);
    lay(&mut plane, 0x2000, signs);
    plane
}

const fn lay(plane: &mut [u8; END], start: usize, page: &[u8]) {
    let (_, to) = plane.split_at_mut(start);
    let (to, _) = to.split_at_mut(page.len());
    to.copy_from_slice(page);
}

/// Returns what becomes of the first character of `rest`, which is not ASCII, and its width.
pub(super) fn first(rest: &str) -> (Letter, usize) {
    let bytes = rest.as_bytes();
    let at = |index| bytes.get(index).copied().unwrap_or(0);
    let (entry, width) = entry([at(0), at(1), at(2), 0]);
    let letter = match entry {
        OTHER => Letter::Other,
        SAME => Letter::Same,
        GONE => Letter::Gone,
        one => Letter::One(one),
    };
    (letter, width)
}
