//! Finds the few places of a text that can break its canonical form.
//!
//! U+0080–02FF and U+1E00–1EFF never change and never join what stands before them, so only a byte
//! from `CC` up that is not `E1 B8`–`E1 BB` can start a character that matters. The loop over
//! whole blocks has no branch, and the compiler turns it into vector instructions.

use unicode_normalization::IsNormalized;
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::is_nfc_quick;

use wide::CmpGt;
use wide::i8x16;

use crate::text::Span;

/// First byte of the first character that matters.
pub(super) const FIRST: u8 = 0xCC;

/// Tells whether `c` never changes, never moves, and never joins what stands before it.
pub(super) fn is_stable(c: char) -> bool {
    match c {
        // Everything below the combining marks, the Latin letters with marks, and the dashes and
        // quotes of general punctuation; by far the most frequent.
        '\0'..='\u{2FF}' | '\u{1E00}'..='\u{1EFF}' | '\u{2002}'..='\u{20CF}' => true,
        '\u{300}'..='\u{36F}' => false,
        _ => {
            canonical_combining_class(c) == 0
                && is_nfc_quick(std::iter::once(c)) == IsNormalized::Yes
        }
    }
}

/// Returns the next stretch at or after `from` that may not be composed; `from` starts a stretch.
///
/// What lies between two stretches is composed. A stretch starts with the letter that marks join
/// to and ends before the next stable character.
pub(super) fn next_stretch(text: &str, from: usize) -> Option<Span> {
    let mut at = from;
    loop {
        at = next_candidate(text.as_bytes(), at)?;
        let c = text.get(at..)?.chars().next()?;
        if !is_stable(c) {
            return Some(stretch_around(text, from, at));
        }
        at += c.len_utf8();
    }
}

/// Returns the stretch of the unstable character at `at`, which does not reach before `from`.
pub(super) fn stretch_around(text: &str, from: usize, at: usize) -> Span {
    let before = text.get(from..at).and_then(|head| head.chars().next_back());
    let rest = text.get(at..).unwrap_or_default();
    let len = rest.char_indices().find(|&(_, c)| is_stable(c)).map_or(rest.len(), |(len, _)| len);
    Span::new(at - before.map_or(0, char::len_utf8), at + len)
}

/// Returns the first place at or after `from` where a character that matters may start.
fn next_candidate(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    at = skip_clear::<128>(bytes, at);
    at = skip_clear::<16>(bytes, at);
    loop {
        let rest = bytes.get(at..)?;
        let next = at + rest.iter().position(|&byte| byte >= FIRST)?;
        if !is_latin(bytes, next) {
            return Some(next);
        }
        at = skip_clear::<16>(bytes, next + 3);
    }
}

/// Tells whether a Latin letter with marks, a dash or a quote stands at `at`.
pub(super) fn is_plain(bytes: &[u8], at: usize) -> bool {
    is_latin(bytes, at) || matches!(bytes.get(at..at + 3), Some([0xE2, 0x80, 0x82..=0xBF]))
}

/// Tells whether `E1 B8`–`E1 BB`, a Latin letter with marks, stands at `at`.
fn is_latin(bytes: &[u8], at: usize) -> bool {
    matches!(bytes.get(at..at + 2), Some([0xE1, 0xB8..=0xBB]))
}

/// Steps over blocks of `N` bytes in which nothing that matters can start.
fn skip_clear<const N: usize>(bytes: &[u8], mut at: usize) -> usize {
    while let Some(rest) = bytes.get(at..) {
        let (Some(block), Some(next)) =
            (rest.first_chunk::<N>(), rest.get(1..).and_then(<[u8]>::first_chunk::<N>))
        else {
            break;
        };
        if !is_clear(block, next) {
            break;
        }
        at += N;
    }
    at
}

/// Tells whether nothing that matters can start in `block`; `next` is `block` one byte on.
pub(super) fn is_clear<const N: usize>(block: &[u8; N], next: &[u8; N]) -> bool {
    let mut found = 0;
    for (&byte, &follower) in block.iter().zip(next) {
        let latin = (byte ^ 0xE1) | ((follower ^ 0xB8) & 0xFC);
        found |= if latin == 0 { 0 } else { byte.saturating_sub(FIRST - 1) };
    }
    found == 0
}

/// One bit for each byte of a block that can start something that matters; two bytes after such a
/// byte there is none, as in [`is_clear`]: the second of two marks is read with the first.
pub(super) fn matters(block: &[u8; 64], next: &[u8; 64]) -> u64 {
    let mut flags = [0; 64];
    for ((flag, &byte), &follower) in flags.iter_mut().zip(block).zip(next) {
        let latin = (byte ^ 0xE1) | ((follower ^ 0xB8) & 0xFC);
        *flag = if latin == 0 || byte < FIRST { 0 } else { 0xFF };
    }
    let bits = from_byte_up(&flags, 0xFF);
    bits & !(bits << 2)
}

/// One bit for each byte of the block from `least` on up to `FF`; `least` is from `80` on.
#[inline(always)]
pub(super) fn from_byte_up(block: &[u8; 64], least: u8) -> u64 {
    let (lanes, _) = block.as_chunks::<16>();
    let mut bits = 0;
    for (place, lane) in lanes.iter().enumerate() {
        // Such bytes are negative, and so are those below `least`.
        let lane = i8x16::new(lane.map(u8::cast_signed));
        let found = lane.cmp_gt(i8x16::splat(least.wrapping_sub(1).cast_signed())) & lane;
        bits |= u64::from(found.move_mask().cast_unsigned()) << (16 * place);
    }
    bits
}
