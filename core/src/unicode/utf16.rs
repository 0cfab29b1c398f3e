//! The canonical form of UTF-16, for hosts whose strings are in it.
//!
//! As with UTF-8, a block becomes a word with one bit for each place that matters, each letter with
//! its one or two marks is one look-up, and what lies between is copied in chunks.

use std::borrow::Cow;

use crate::unicode::clusters::composed;
use crate::unicode::normalize::normalize;
use crate::unicode::scan::from_byte_up;

/// How many units are looked at together: one bit each.
const BLOCK: usize = 64;
/// How many units are copied at once.
const CHUNK: usize = 8;
/// How many units are at hand on each side of a block.
const BESIDE: usize = CHUNK;
/// A block and what is at hand beside it.
const WINDOW: usize = BESIDE + BLOCK + BESIDE;
/// How much is composed before it is handed on, twice.
const PIECE: usize = 512;
/// How many units a chunk may run over that.
const ROOM: usize = 2 * BLOCK;

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
    let mut at = calm_until(units);
    if at == units.len() {
        return Cow::Borrowed(units);
    }
    let mut work = Work::new(units);
    while at < units.len() {
        let bits = restless(units.get(at..).unwrap_or_default());
        // A run of restless units is done as a whole, from its first one on.
        let starts = bits & !(bits << 1);
        if starts != 0 {
            work.block(at, starts);
        }
        at += BLOCK;
    }
    work.end()
}

/// Tells whether UTF-16 `units` are in the canonical form already.
///
/// # Examples
/// ```
/// let units: Vec<u16> = "Việt".encode_utf16().collect();
/// assert!(quyche::is_normalized_utf16(&units));
/// ```
#[must_use]
pub fn is_normalized_utf16(units: &[u16]) -> bool {
    let mut rest = units;
    loop {
        let calm = calm_until(rest);
        let from = calm.saturating_sub(1);
        let len = rest.iter().skip(calm).take_while(|&&unit| !is_calm(unit)).count();
        let Some(run) = rest.get(from..calm + len).filter(|_| len > 0) else { return true };
        let mut composed = Vec::with_capacity(run.len());
        by_characters(run, &mut composed);
        if composed != run {
            return false;
        }
        rest = rest.get(calm + len..).unwrap_or_default();
    }
}

/// What is composed so far.
struct Work<'u> {
    units: &'u [u16],
    out: Vec<u16>,
    /// What follows in the output.
    piece: [u16; PIECE + ROOM],
    len: usize,
    /// What stands before this is in the output or in the piece.
    done: usize,
    changed: bool,
}

impl<'u> Work<'u> {
    fn new(units: &'u [u16]) -> Self {
        let out = Vec::with_capacity(units.len());
        Self { units, out, piece: [0; PIECE + ROOM], len: 0, done: 0, changed: false }
    }

    /// Composes the runs that start in the block at `at`, where the bits are.
    fn block(&mut self, at: usize, mut starts: u64) {
        if self.done + BESIDE < at {
            self.copy(at - 1);
        }
        let beside;
        let whole = at.checked_sub(BESIDE).and_then(|from| self.units.get(from..)?.first_chunk());
        let window: &[u16; WINDOW] = match whole {
            Some(window) => window,
            None => {
                beside = std::array::from_fn(|place| {
                    let place = (at + place).checked_sub(BESIDE);
                    place.and_then(|place| self.units.get(place)).copied().unwrap_or(0)
                });
                &beside
            }
        };
        while starts != 0 {
            if self.len > PIECE / 2 {
                self.hand_on();
            }
            let done = self.done + BESIDE - at;
            let found = letters(window, &mut self.piece, Run { starts, done, len: self.len });
            self.changed |= found.run.done != done;
            self.len = found.run.len;
            self.done = found.run.done + at - BESIDE;
            starts = found.run.starts;
            if let Some(here) = found.stop {
                self.other(here + at - BESIDE);
            }
        }
    }

    /// Composes a run that is not one letter of the table, with what stands before it.
    #[cold]
    fn other(&mut self, here: usize) {
        let base = here.saturating_sub(1).max(self.done);
        let rest = self.units.get(here..).unwrap_or_default();
        let calm = rest.iter().position(|&unit| is_calm(unit));
        let end = calm.map_or(self.units.len(), |len| here + len);
        self.copy(base);
        let run = self.units.get(base..end).unwrap_or_default();
        let from = self.out.len();
        by_characters(run, &mut self.out);
        self.changed |= self.out.get(from..) != Some(run);
        self.done = end;
    }

    /// Hands on the piece and what stands before `end`.
    fn copy(&mut self, end: usize) {
        self.hand_on();
        self.out.extend_from_slice(self.units.get(self.done..end).unwrap_or_default());
        self.done = end;
    }

    fn hand_on(&mut self) {
        self.out.extend_from_slice(self.piece.get(..self.len).unwrap_or_default());
        self.len = 0;
    }

    fn end(mut self) -> Cow<'u, [u16]> {
        if !self.changed {
            return Cow::Borrowed(self.units);
        }
        self.copy(self.units.len());
        Cow::Owned(self.out)
    }
}

/// How far the work has come in a window.
#[derive(Clone, Copy)]
struct Run {
    /// Where in the block letters are still to be composed.
    starts: u64,
    /// What stands before this is in the piece.
    done: usize,
    /// The length of the piece.
    len: usize,
}

struct Found {
    run: Run,
    /// Where something stands that is not in the table.
    stop: Option<usize>,
}

/// Composes the letters of one block, which starts `BESIDE` units into the window.
// By itself it keeps all that it counts in registers.
#[inline(never)]
fn letters(window: &[u16; WINDOW], piece: &mut [u16; PIECE + ROOM], run: Run) -> Found {
    let Run { mut starts, mut done, mut len } = run;
    while starts != 0 {
        let here = starts.trailing_zeros() as usize + BESIDE;
        starts &= starts - 1;
        if here < done {
            continue;
        }
        let base = here - 1;
        let around = window.get(base..).and_then(<[u16]>::first_chunk);
        let letter = around.and_then(|around| composed(*around, is_calm));
        let Some(letter) = letter.filter(|_| base >= done) else {
            return Found { run: Run { starts, done, len }, stop: Some(here) };
        };
        len += copy(window, done, base, piece, len);
        if let Some(to) = piece.get_mut(len) {
            *to = letter.unit;
        }
        len += 1;
        done = here + letter.marks;
    }
    Found { run: Run { starts, done, len }, stop: None }
}

/// Copies what stands between two letters; returns how much that is.
#[inline(always)]
fn copy(
    window: &[u16; WINDOW],
    from: usize,
    end: usize,
    piece: &mut [u16; PIECE + ROOM],
    len: usize,
) -> usize {
    let gap = end - from;
    let mut done = 0;
    loop {
        let source = window.get(from + done..).and_then(<[u16]>::first_chunk::<CHUNK>);
        let target = piece.get_mut(len + done..).and_then(<[u16]>::first_chunk_mut::<CHUNK>);
        if let (Some(source), Some(target)) = (source, target) {
            *target = *source;
        }
        done += CHUNK;
        if gap <= done {
            return gap;
        }
    }
}

/// The first units of `rest`, with zeros past its end.
fn padded<const N: usize>(rest: Option<&[u16]>) -> [u16; N] {
    let mut padded = [0; N];
    padded.iter_mut().zip(rest.unwrap_or_default()).for_each(|(to, from)| *to = *from);
    padded
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

/// One bit for each unit at the start of `rest` that is not calm.
fn restless(rest: &[u16]) -> u64 {
    let last: [u16; BLOCK];
    let block = match rest.first_chunk() {
        Some(block) => block,
        None => {
            last = padded(Some(rest));
            &last
        }
    };
    let mut flags = [0; BLOCK];
    for (flag, &unit) in flags.iter_mut().zip(block) {
        *flag = if is_calm(unit) { 0 } else { 0xFF };
    }
    from_byte_up(&flags, 0xFF)
}

/// The letters of Vietnamese and its punctuation: composed, and never changed by what stands before.
fn is_calm(unit: u16) -> bool {
    (unit < 0x300) | (unit & 0xFF00 == 0x1E00) | (unit.wrapping_sub(0x2010) < 0x18)
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
