//! Composes Vietnamese letters and marks by table, everything else through the Unicode tables.
//!
//! A block of the text becomes a word with one bit for each place that matters, and each letter
//! with its one or two marks is one look-up. What lies between two such places is copied as one
//! chunk that may run over its end; what follows writes over it.

use unicode_normalization::UnicodeNormalization;

use crate::unicode::clusters::letter;
use crate::unicode::scan::is_clear;
use crate::unicode::scan::is_plain;
use crate::unicode::scan::is_stable;
use crate::unicode::scan::stretch_around;

/// How many bytes are looked at together: one bit each.
const BLOCK: usize = 64;
/// How many bytes are copied at once.
const CHUNK: usize = 32;
/// How many bytes a chunk or a block may need past the end.
const SLACK: usize = CHUNK + BLOCK;

/// Returns `text` composed; `from` starts a stretch, and nothing before it changes.
pub(super) fn compose(text: &str, from: usize) -> String {
    let bytes = text.as_bytes();
    let mut out = vec![0; bytes.len() + SLACK];
    let mut place = Place { at: from, done: 0, len: 0 };
    while let Some(at) = sweep(bytes, &mut out, &mut place) {
        other(text, at, &mut out, &mut place);
    }
    push(bytes.get(place.done..).unwrap_or_default(), &mut out, &mut place.len);
    let out = out.get(..place.len).unwrap_or_default();
    simdutf8::basic::from_utf8(out).unwrap_or_default().to_owned()
}

/// How far the work has come.
struct Place {
    /// Where to look next.
    at: usize,
    /// What stands before this is in the output.
    done: usize,
    /// The length of the output.
    len: usize,
}

/// Composes what the table knows; returns where something else stands.
fn sweep(bytes: &[u8], out: &mut [u8], place: &mut Place) -> Option<usize> {
    let Place { mut at, mut done, mut len } = *place;
    let mut stop = None;
    'blocks: while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        let bits = match (rest.first_chunk(), rest.get(1..).and_then(<[u8]>::first_chunk)) {
            (Some(block), Some(next)) if is_clear::<BLOCK>(block, next) => 0,
            (Some(block), _) => candidates(block),
            (None, _) => candidates(&padded(rest)),
        };
        let mut bits = bits;
        while bits != 0 {
            let here = at + bits.trailing_zeros() as usize;
            bits &= bits - 1;
            if here < done {
                continue;
            }
            match step(bytes, done, here, out, len) {
                Some(next) => (done, len) = next,
                None if is_plain(bytes, here) => {}
                None => {
                    stop = Some(here);
                    break 'blocks;
                }
            }
        }
        at += BLOCK;
    }
    *place = Place { at, done, len };
    stop
}

/// Composes what stands at `at` and is not in the table.
#[cold]
fn other(text: &str, at: usize, out: &mut Vec<u8>, place: &mut Place) {
    let c = text.get(at..).and_then(|rest| rest.chars().next());
    if c.is_none_or(is_stable) {
        place.at = at + c.map_or(1, char::len_utf8);
        return;
    }
    let span = stretch_around(text, place.done, at);
    push(text.as_bytes().get(place.done..span.start).unwrap_or_default(), out, &mut place.len);
    let room = text.len() - span.start + SLACK;
    for c in span.of(text).unwrap_or_default().nfc() {
        out.resize(out.len().max(place.len + 4 + room), 0);
        push(c.encode_utf8(&mut [0; 4]).as_bytes(), out, &mut place.len);
    }
    place.done = span.end;
    place.at = span.end;
}

/// Copies up to the letter whose first mark is at `here`, and adds it composed; returns how far the
/// text is done and the length of the output, or `None` when this is no Vietnamese letter.
#[inline]
fn step(
    bytes: &[u8],
    done: usize,
    here: usize,
    out: &mut [u8],
    len: usize,
) -> Option<(usize, usize)> {
    let around = bytes.get(here.wrapping_sub(2)..).and_then(<[u8]>::first_chunk);
    let source = bytes.get(done..).and_then(<[u8]>::first_chunk::<CHUNK>);
    let target = out.get_mut(len..).and_then(<[u8]>::first_chunk_mut::<{ CHUNK + 4 }>);
    let (Some(around), Some(source), Some(target), true) =
        (around, source, target, here - done <= CHUNK)
    else {
        return long_step(bytes, done, here, out, len);
    };
    let letter = letter(*around)?;
    let gap = (here - done).checked_sub(letter.base)?;
    *target.first_chunk_mut()? = *source;
    *target.get_mut(gap..)?.first_chunk_mut()? = letter.bytes;
    let [.., width] = letter.bytes;
    Some((here + letter.marks, len + gap + usize::from(width)))
}

/// The same near the ends of the text and after long gaps.
#[inline(never)]
fn long_step(
    bytes: &[u8],
    done: usize,
    here: usize,
    out: &mut [u8],
    mut len: usize,
) -> Option<(usize, usize)> {
    let mut around = [0; 8];
    let from = bytes.get(done..)?.get((here - done).checked_sub(1)?..)?;
    let before = (here - done).checked_sub(2).and_then(|gap| bytes.get(done + gap));
    let all = before.or(Some(&0)).into_iter().chain(from);
    around.iter_mut().zip(all).for_each(|(to, byte)| *to = *byte);
    let letter = letter(around)?;
    push(bytes.get(done..here - letter.base)?, out, &mut len);
    let [.., width] = letter.bytes;
    push(letter.bytes.get(..usize::from(width))?, out, &mut len);
    Some((here + letter.marks, len))
}

#[inline(never)]
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
    let (words, _) = block.as_chunks::<8>();
    let mut bits = 0;
    for (place, &word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(word);
        let high = ((word & LOW) + TO_HIGH) & word & !LOW;
        bits |= gather(high) << (8 * place);
    }
    bits & !(bits << 2)
}

/// Brings the highest bit of each byte together, in order.
fn gather(high: u64) -> u64 {
    (high >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

const LOW: u64 = 0x7F7F_7F7F_7F7F_7F7F;
/// Carries the low seven bits of `CC` and above into the high bit.
const TO_HIGH: u64 = 0x3434_3434_3434_3434;
