//! Composes Vietnamese letters and marks by table, everything else through the Unicode tables.
//!
//! A block of the text becomes a word with one bit for each place that matters, and each letter
//! with its one or two marks is one look-up. Where such letters are few, what lies between them is
//! copied as it is; where they are many, it is copied as chunks that may run over their end, and
//! what follows writes over it.

use unicode_normalization::UnicodeNormalization;

use crate::text::Span;
use crate::unicode::clusters::letter;
use crate::unicode::scan::FIRST;
use crate::unicode::scan::from_byte_up;
use crate::unicode::scan::is_clear;
use crate::unicode::scan::is_plain;
use crate::unicode::scan::is_stable;
use crate::unicode::scan::matters;
use crate::unicode::scan::stretch_around;

/// How many bytes are looked at together: one bit each.
const BLOCK: usize = 64;
/// How many bytes are copied at once.
const CHUNK: usize = 16;
/// How much is composed before it is checked and handed on, twice.
const PIECE: usize = 2048;
/// How many bytes a chunk may run over that.
const ROOM: usize = 4 * BLOCK;
/// How many bytes before a block are at hand.
const BEFORE: usize = 24;
/// A block, what is at hand before it, and what may be read and copied past its end.
const WINDOW: usize = BLOCKS + CHUNK;
const BLOCKS: usize = 2 * BLOCK;
/// So many letters in one block are many.
const MANY: usize = 4;
/// Where none stand in so many bytes, they are few.
const FEW: usize = 2 * BLOCK;

/// Returns `text` composed; `from` starts a stretch, and nothing before it changes.
pub(super) fn compose(text: &str, from: usize) -> String {
    let mut out = String::with_capacity(text.len());
    let mut place = Place { at: from, done: 0 };
    loop {
        match sparse(text, &mut out, &mut place) {
            Stop::End => break,
            Stop::Other(at) => other(text, at, &mut out, &mut place),
            Stop::Many => {
                if let Some(at) = dense(text, &mut out, &mut place) {
                    other(text, at, &mut out, &mut place);
                }
            }
        }
    }
    out.push_str(text.get(place.done..).unwrap_or_default());
    out
}

/// Tells whether a stretch starts with a letter of the table and its marks, which spares a closer look.
pub(super) fn is_apart(text: &str, stretch: Span) -> bool {
    let base = stretch.of(text).and_then(|stretch| stretch.chars().next());
    let mark = stretch.start + base.map_or(0, char::len_utf8);
    letter(around(text.as_bytes(), stretch.start, mark)).is_some()
}

/// How far the work has come.
#[derive(Clone, Copy)]
struct Place {
    /// Where to look next.
    at: usize,
    /// What stands before this is in the output.
    done: usize,
}

/// Why the work stopped.
enum Stop {
    End,
    /// Letters to compose stand close together.
    Many,
    /// Here is something that is not in the table.
    Other(usize),
}

/// Composes where little is to be done.
// Each by itself keeps what it counts in registers.
#[inline(never)]
fn sparse(text: &str, out: &mut String, place: &mut Place) -> Stop {
    let bytes = text.as_bytes();
    while let Some(rest) = bytes.get(place.at..).filter(|rest| !rest.is_empty()) {
        let mut bits = match (rest.first_chunk(), rest.get(1..).and_then(<[u8]>::first_chunk)) {
            (Some(block), Some(next)) if is_clear::<BLOCK>(block, next) => {
                place.at += BLOCK;
                continue;
            }
            (Some(block), Some(next)) => matters(block, next),
            (block, _) => candidates(&block.copied().unwrap_or_else(|| padded(rest))),
        };
        let mut count = 0;
        while bits != 0 {
            let here = place.at + bits.trailing_zeros() as usize;
            bits &= bits - 1;
            if here < place.done {
                continue;
            }
            match letter(around(bytes, place.done, here)) {
                Some(letter) if here - place.done >= letter.base => {
                    out.push_str(text.get(place.done..here - letter.base).unwrap_or_default());
                    out.push(letter.character());
                    place.done = here + letter.marks;
                    count += 1;
                }
                _ if is_plain(bytes, here) => {}
                _ => return Stop::Other(here),
            }
        }
        place.at += BLOCK;
        if count >= MANY {
            return Stop::Many;
        }
    }
    Stop::End
}

/// Composes where much is to be done; returns where something stands that is not in the table.
#[inline(never)]
fn dense(text: &str, out: &mut String, place: &mut Place) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut piece = [0; PIECE + ROOM];
    let mut padding = [0; WINDOW];
    let Place { mut at, mut done } = *place;
    let mut len = 0;
    let mut stop = None;
    let mut last = at;
    while stop.is_none() && at < bytes.len() && at <= last + FEW {
        if len > PIECE / 2 {
            hand_on(&piece, &mut len, out);
        }
        let Some(start) = at.checked_sub(BEFORE) else { break };
        if done < start {
            let from = at - BEFORE / 2;
            let whole = (done..=from).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(done);
            push(bytes.get(done..whole).unwrap_or_default(), &mut piece, &mut len);
            done = whole;
        }
        let ahead = bytes.get(start..).unwrap_or_default();
        let window = ahead.first_chunk().unwrap_or_else(|| {
            padding = [0; WINDOW];
            padding.iter_mut().zip(ahead).for_each(|(to, from)| *to = *from);
            &padding
        });
        let (end, reached, other) = letters(window, &mut piece, done - start, len);
        if reached != len {
            last = at;
        }
        (done, len, stop) = (start + end, reached, other);
        stop = stop.map(|here| start + here);
        at += BLOCK;
    }
    hand_on(&piece, &mut len, out);
    *place = Place { at: at.max(done), done };
    stop
}

/// Composes the letters of one block, which starts `BEFORE` bytes into the window; what stands
/// before `done` is in the piece. Returns how far the window is done, the length of the piece, and
/// where something stands that is not in the table.
// By itself it keeps all that it counts in registers.
#[inline(never)]
fn letters(
    window: &[u8; WINDOW],
    piece: &mut [u8; PIECE + ROOM],
    mut done: usize,
    mut len: usize,
) -> (usize, usize, Option<usize>) {
    let mut bits = window.get(BEFORE..).and_then(<[u8]>::first_chunk).map_or(0, candidates);
    while bits != 0 {
        let here = bits.trailing_zeros() as usize + BEFORE;
        bits &= bits - 1;
        if here < done {
            continue;
        }
        let around = window.get(here - 2..).and_then(|rest| rest.first_chunk());
        let letter = around.and_then(|around| letter(*around));
        let Some(letter) = letter.filter(|letter| here - done >= letter.base) else {
            if is_plain(window, here) {
                continue;
            }
            return (done, len, Some(here));
        };
        len += copy(window, done, here - letter.base, piece, len);
        if let Some(to) = piece.get_mut(len % PIECE..).and_then(<[u8]>::first_chunk_mut) {
            *to = letter.bytes;
        }
        let [.., width] = letter.bytes;
        len += usize::from(width);
        done = here + letter.marks;
    }
    (done, len, None)
}

/// Copies what stands between two letters; returns how much that is.
#[inline(always)]
fn copy(
    window: &[u8; WINDOW],
    from: usize,
    end: usize,
    piece: &mut [u8; PIECE + ROOM],
    len: usize,
) -> usize {
    let gap = end - from;
    let mut done = 0;
    loop {
        // Both are known to lie within, which spares the check.
        let source = window.get((from + done) % BLOCKS..).and_then(<[u8]>::first_chunk::<CHUNK>);
        let target = piece.get_mut((len + done) % PIECE..);
        let target = target.and_then(<[u8]>::first_chunk_mut::<CHUNK>);
        if let (Some(source), Some(target)) = (source, target) {
            *target = *source;
        }
        done += CHUNK;
        if gap <= done {
            return gap;
        }
    }
}

/// Adds what was composed to the output.
fn hand_on(piece: &[u8], len: &mut usize, out: &mut String) {
    let whole = simdutf8::basic::from_utf8(piece.get(..*len).unwrap_or_default());
    out.push_str(whole.unwrap_or_default());
    *len = 0;
}

/// Composes what stands at `at` and is not in the table.
#[cold]
fn other(text: &str, at: usize, out: &mut String, place: &mut Place) {
    let c = text.get(at..).and_then(|rest| rest.chars().next());
    if c.is_none_or(is_stable) {
        place.at = at + c.map_or(1, char::len_utf8);
        return;
    }
    let span = stretch_around(text, place.done, at);
    out.push_str(text.get(place.done..span.start).unwrap_or_default());
    out.extend(span.of(text).unwrap_or_default().nfc());
    *place = Place { at: span.end, done: span.end };
}

/// The eight bytes from two before `here` on, with zeros before `done` and past the end.
#[inline]
fn around(bytes: &[u8], done: usize, here: usize) -> [u8; 8] {
    let whole = bytes.get(here.wrapping_sub(2)..).and_then(<[u8]>::first_chunk);
    if let Some(around) = whole.filter(|_| here >= done + 2) {
        return *around;
    }
    let mut around = [0; 8];
    let known = bytes.get(done..).unwrap_or_default();
    for (place, to) in (0..).zip(&mut around) {
        let from = (here + place).checked_sub(done + 2).and_then(|from| known.get(from));
        *to = from.copied().unwrap_or(0);
    }
    around
}

fn push(piece: &[u8], out: &mut [u8], len: &mut usize) {
    if let Some(to) = out.get_mut(*len..*len + piece.len()) {
        to.copy_from_slice(piece);
        *len += piece.len();
    }
}

fn padded(rest: &[u8]) -> [u8; BLOCK] {
    let mut block = [0; BLOCK];
    block.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
    block
}

/// One bit for each byte from `CC` up, without those two bytes after such a byte.
///
/// The second of two marks is read with the first. After anything but two marks the work starts
/// anew at the next character, so that what is left out here is seen then.
fn candidates(block: &[u8; BLOCK]) -> u64 {
    let bits = from_byte_up(block, FIRST);
    bits & !(bits << 2)
}
