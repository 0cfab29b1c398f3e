//! Looks up Vietnamese letters with their marks, as UTF-8.

use std::hint::select_unpredictable;

use crate::unicode::tables::BASES;
use crate::unicode::tables::COMPOSED;
use crate::unicode::tables::MARKS;

/// The first byte of the marks that Vietnamese uses.
const MARK: u8 = 0xCC;
/// Where the table of marks says that there is none.
const NO_MARK: u8 = 0x40;

/// A Vietnamese letter that was found in parts.
pub(super) struct Letter {
    /// Up to three bytes of UTF-8, and in the last byte their number.
    pub(super) bytes: [u8; 4],
    /// The width of the base letter.
    pub(super) base: usize,
    /// The width of its marks.
    pub(super) marks: usize,
}

impl Letter {
    /// The same as a character.
    pub(super) fn character(&self) -> char {
        let [first, second, third, width] = self.bytes.map(u32::from);
        let code = match width {
            3 => (first & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F,
            2 => (first & 0x1F) << 6 | second & 0x3F,
            _ => first,
        };
        char::from_u32(code).unwrap_or_default()
    }
}

/// Reads the letter whose first mark is the third byte of `around`.
#[inline]
pub(super) fn letter(around: [u8; 8]) -> Option<Letter> {
    let around = u64::from_le_bytes(around);
    let byte = |index: u32| (around >> (8 * index)) as u8;
    // Both are as good as random, so no branch may hang on them.
    let wide = byte(1) >= 0x80;
    let pair = byte(4) == MARK;
    let two = (usize::from(byte(0)) << 6 | usize::from(byte(1) & 0x3F)).wrapping_sub(0xC3 << 6);
    let base = *BASES.get(select_unpredictable(wide, two, usize::from(byte(1)) + 256))?;
    let second = select_unpredictable(pair, byte(5) & 0x3F, NO_MARK);
    let follower = select_unpredictable(pair, byte(6), byte(4));
    let first = *MARKS.get(usize::from(byte(3) & 0x3F))?;
    let second = *MARKS.get(usize::from(second))?;
    let entry = *COMPOSED.get(usize::from(base) + usize::from(first) * 10 + usize::from(second))?;
    if entry == 0 || byte(2) != MARK || follower >= MARK {
        return None;
    }
    let base = 1 + usize::from(wide);
    Some(Letter { bytes: entry.to_le_bytes(), base, marks: 2 + 2 * usize::from(pair) })
}

/// Composes a letter of UTF-16 with the one or two marks after it; returns it and how many marks
/// it took. What follows must be `calm`.
#[inline]
pub(super) fn composed(
    base: u16,
    first: u16,
    second: u16,
    third: u16,
    calm: impl Fn(u16) -> bool,
) -> Option<(u16, usize)> {
    let number = |mark: u16| MARKS.get(usize::from(mark & 0x3F)).copied().map(usize::from);
    let slot =
        if base < 0x80 { usize::from(base) + 256 } else { usize::from(base).wrapping_sub(0xC0) };
    let base = usize::from(*BASES.get(slot).filter(|_| base < 0x80 || slot < 256)?);
    let pair = is_mark(second);
    let other = if pair { number(second)? } else { 0 };
    let follower = if pair { third } else { second };
    let entry = *COMPOSED.get(base + number(first)? * 10 + other)?;
    if entry == 0 || !is_mark(first) || !calm(follower) {
        return None;
    }
    let letter = Letter { bytes: entry.to_le_bytes(), base: 0, marks: 0 };
    Some((u32::from(letter.character()) as u16, 1 + usize::from(pair)))
}

/// Tells whether a unit is in the block of marks that Vietnamese uses.
fn is_mark(unit: u16) -> bool {
    unit & 0xFFC0 == 0x300
}
