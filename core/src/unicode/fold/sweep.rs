//! Folds whole blocks: lower case for all at once, then each letter that is not ASCII by table.

use crate::unicode::fold::cluster::fold_first;
use crate::unicode::fold::letter::GONE;
use crate::unicode::fold::letter::OTHER;
use crate::unicode::fold::letter::SAME;
use crate::unicode::fold::letter::entry;

/// How many bytes are looked at together: one bit each.
const BLOCK: usize = 64;
/// How many bytes are copied at once.
const CHUNK: usize = 32;
/// A block, and what may be read and copied past its end.
const WINDOW: usize = BLOCK + CHUNK + 8;

/// Returns `text` folded; `out` gives its memory.
pub(super) fn fold(text: &str, mut out: Vec<u8>) -> String {
    let bytes = text.as_bytes();
    let mut piece = String::new();
    let mut at = 0;
    let mut len = 0;
    while at < bytes.len() {
        let room = len + bytes.len() - at + WINDOW;
        if out.len() < room {
            out.resize(room, 0);
        }
        let stop = sweep(bytes, at, &mut out, &mut len);
        at = stop;
        if let Some(rest) = text.get(stop..).filter(|rest| !rest.is_empty()) {
            piece.clear();
            at += fold_first(rest, &mut piece);
            let room = len + piece.len() + bytes.len() - at + WINDOW;
            out.resize(room.max(out.len()), 0);
            if let Some(to) = out.get_mut(len..len + piece.len()) {
                to.copy_from_slice(piece.as_bytes());
            }
            len += piece.len();
        }
    }
    out.truncate(len);
    // Folded Vietnamese is ASCII, for which this check is fast.
    String::from_utf8(out).unwrap_or_default()
}

/// Folds what the table knows from `at` on; returns where something else stands, or the end.
fn sweep(bytes: &[u8], mut at: usize, out: &mut [u8], len: &mut usize) -> usize {
    while at < bytes.len() {
        let ahead = bytes.get(at..).unwrap_or_default();
        let mut window = ahead.first_chunk::<WINDOW>().copied().unwrap_or_else(|| {
            let mut window = [0; WINDOW];
            window.iter_mut().zip(ahead).for_each(|(to, from)| *to = *from);
            window
        });
        let size = ahead.len().min(BLOCK);
        let bits = leads(&window);
        window.iter_mut().for_each(|byte| *byte |= u8::from(byte.is_ascii_uppercase()) << 5);
        let Some(target) = out.get_mut(*len..).and_then(<[u8]>::first_chunk_mut::<WINDOW>) else {
            return at;
        };
        let (done, written, known) = letters(&window, bits, size, target);
        *len += written;
        at += done;
        if !known {
            break;
        }
    }
    at
}

/// Folds the letters of one block into `out`; returns how far the block is done, how much was
/// written, and whether the table knew everything.
#[inline]
fn letters(
    window: &[u8; WINDOW],
    mut bits: u64,
    size: usize,
    out: &mut [u8; WINDOW],
) -> (usize, usize, bool) {
    let mut done = 0;
    let mut len = 0;
    while bits != 0 {
        let here = bits.trailing_zeros() as usize;
        bits &= bits - 1;
        let Some(bytes) = window.get(here..).and_then(|rest| rest.first_chunk()) else { break };
        let (entry, width) = entry(*bytes);
        if entry == SAME {
            continue;
        }
        if !copy(window, done, here, out, &mut len) || entry == OTHER {
            return (here, len, false);
        }
        if let Some(to) = out.get_mut(len) {
            *to = entry;
        }
        len += usize::from(entry != GONE);
        done = here + width;
    }
    let end = size.max(done);
    copy(window, done, end, out, &mut len);
    (end, len, true)
}

/// Copies what stands between two letters.
#[inline]
fn copy(
    window: &[u8; WINDOW],
    from: usize,
    end: usize,
    out: &mut [u8; WINDOW],
    len: &mut usize,
) -> bool {
    let gap = end.wrapping_sub(from);
    let source = window.get(from..).and_then(<[u8]>::first_chunk::<CHUNK>);
    let target = out.get_mut(*len..).and_then(<[u8]>::first_chunk_mut::<CHUNK>);
    match (source, target) {
        (Some(source), Some(target)) if gap <= CHUNK => *target = *source,
        _ => match (window.get(from..end), out.get_mut(*len..*len + gap)) {
            (Some(source), Some(target)) => target.copy_from_slice(source),
            _ => return false,
        },
    }
    *len += gap;
    true
}

/// One bit for each byte of the block that starts a character beyond ASCII.
fn leads(window: &[u8; WINDOW]) -> u64 {
    let (words, _) = window.as_chunks::<8>();
    let mut bits = 0;
    for (place, &word) in words.iter().take(BLOCK / 8).enumerate() {
        let word = u64::from_le_bytes(word);
        let high = word & (word << 1) & 0x8080_8080_8080_8080;
        bits |= ((high >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56) << (8 * place);
    }
    bits
}
