//! Looks up Vietnamese letters with their marks, as UTF-8.

use std::hint::select_unpredictable;

use crate::unicode::tables::BASES;
use crate::unicode::tables::COMPOSED;
use crate::unicode::tables::MARKS;
use crate::unicode::tables::UNITS;

/// The first byte of the marks that Vietnamese uses.
const MARK: u8 = 0xCC;
/// Where the table of marks says that there is none.
const NO_MARK: u8 = 0x40;
/// Where in the table of bases ASCII starts, behind all that has two bytes from `C3 80` on.
const ASCII: usize = 29 * 64;

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
    let base = *BASES.get(select_unpredictable(wide, two, usize::from(byte(1)) + ASCII))?;
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

/// A Vietnamese letter that was found in parts of UTF-16.
pub(super) struct Unit {
    pub(super) unit: u16,
    /// How many marks it took.
    pub(super) marks: usize,
}

/// Composes the first of four units with the one or two marks after it. What follows must be `calm`.
#[inline(always)]
pub(super) fn composed(around: [u16; 4], calm: impl Fn(u16) -> bool) -> Option<Unit> {
    let [base, first, second, third] = around;
    // As in UTF-8, no branch may hang on what is as good as random.
    let wide = base >= 0x80;
    let pair = is_mark(second);
    let two = usize::from(base).wrapping_sub(0xC0);
    // What needs three bytes in UTF-8 is no base either, as NUL is none.
    let slot = select_unpredictable(wide, two.min(ASCII), usize::from(base) + ASCII);
    let base = *BASES.get(slot)?;
    let other = usize::from(select_unpredictable(pair, second & 0x3F, u16::from(NO_MARK)));
    let follower = select_unpredictable(pair, third, second);
    let one = *MARKS.get(usize::from(first & 0x3F))?;
    let other = *MARKS.get(other)?;
    let unit = *UNITS.get(usize::from(base) + usize::from(one) * 10 + usize::from(other))?;
    let known = (unit != 0) & is_mark(first) & calm(follower);
    known.then_some(Unit { unit, marks: 1 + usize::from(pair) })
}

/// Tells whether a unit is in the block of marks that Vietnamese uses.
fn is_mark(unit: u16) -> bool {
    unit & 0xFFC0 == 0x300
}
