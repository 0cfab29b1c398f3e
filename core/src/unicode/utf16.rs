//! The canonical form of UTF-16, for hosts whose strings are in it.

use std::borrow::Cow;

use crate::unicode::clusters::composed;
use crate::unicode::normalize::normalize;

/// How many units are looked at together.
const BLOCK: usize = 32;

/// Returns UTF-16 `units` in the canonical form, Unicode's NFC.
///
/// Nothing is copied when nothing changes. A lone surrogate composes with nothing and stays.
///
/// # Examples
/// ```
/// let units: Vec<u16> = "Vie\u{323}\u{302}t".encode_utf16().collect();
/// assert_eq!(String::from_utf16_lossy(&quyche::normalize_utf16(&units)), "Việt");
/// ```
#[must_use]
pub fn normalize_utf16(units: &[u16]) -> Cow<'_, [u16]> {
    let start = calm_until(units);
    let Some(rest) = units.get(start..).filter(|rest| !rest.is_empty()) else {
        return Cow::Borrowed(units);
    };
    let mut out = Vec::with_capacity(units.len());
    out.extend_from_slice(units.get(..start).unwrap_or_default());
    let mut before = out.last().copied();
    let mut at = 0;
    let mut changed = false;
    while let Some(&unit) = rest.get(at) {
        if is_calm(unit) {
            out.push(unit);
            before = Some(unit);
            at += 1;
            continue;
        }
        let next = |place: usize| rest.get(at + place).copied().unwrap_or(0);
        let found = before.and_then(|base| composed(base, unit, next(1), next(2), is_calm));
        if let (Some((letter, marks)), Some(last)) = (found, out.last_mut()) {
            *last = letter;
            at += marks;
            changed = true;
        } else {
            // What is not calm joins only what stands before it, up to the next calm unit.
            let end = rest.iter().skip(at).position(|&unit| is_calm(unit));
            let end = end.map_or(rest.len(), |len| at + len);
            let mut run: Vec<u16> = out.pop().filter(|_| before.is_some()).into_iter().collect();
            run.extend_from_slice(rest.get(at..end).unwrap_or_default());
            let from = out.len();
            by_characters(&run, &mut out);
            changed |= out.get(from..) != Some(&*run);
            at = end;
        }
        before = None;
    }
    if changed { Cow::Owned(out) } else { Cow::Borrowed(units) }
}

/// How many units at the start are calm; nothing there can change.
fn calm_until(units: &[u16]) -> usize {
    let (blocks, _) = units.as_chunks::<BLOCK>();
    let busy = |block: &&[u16; BLOCK]| {
        // Without a branch in it, the compiler makes this loop one of vectors.
        block.iter().fold(false, |busy, &unit| busy | !is_calm(unit))
    };
    let start = blocks.iter().take_while(|block| !busy(block)).count() * BLOCK;
    let rest = units.get(start..).unwrap_or_default();
    start + rest.iter().take_while(|&&unit| is_calm(unit)).count()
}

/// The letters of Vietnamese and its punctuation: composed, and never changed by what stands before.
fn is_calm(unit: u16) -> bool {
    unit < 0x300 || unit & 0xFF00 == 0x1E00 || unit.wrapping_sub(0x2010) < 0x18
}

fn by_characters(units: &[u16], out: &mut Vec<u16>) {
    let mut piece = String::new();
    for decoded in char::decode_utf16(units.iter().copied()) {
        match decoded {
            Ok(c) => piece.push(c),
            Err(lone) => {
                out.extend(normalize(&piece).encode_utf16());
                piece.clear();
                out.push(lone.unpaired_surrogate());
            }
        }
    }
    out.extend(normalize(&piece).encode_utf16());
}
