//! Folds whole blocks: lower case for all at once, then each letter that is not ASCII by table.

use crate::unicode::fold::cluster::fold_first;
use crate::unicode::fold::letter::GONE;
use crate::unicode::fold::letter::SAME;
use crate::unicode::fold::letter::entry;
use crate::unicode::scan::from_byte_up;

/// How many bytes are looked at together: one bit each.
const BLOCK: usize = 64;
/// How many bytes are copied at once; letters beyond ASCII hardly ever stand further apart.
const CHUNK: usize = 16;
/// No place in a block, and none just behind it, lies further.
const REACH: usize = 2 * BLOCK;
/// The reach, and what may be copied past it.
const WINDOW: usize = REACH + CHUNK;

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
        let mut window = [0; WINDOW];
        match ahead.first_chunk::<{ BLOCK + CHUNK }>() {
            Some(ahead) => lower(ahead, &mut window),
            None => lower(ahead, &mut window),
        }
        let size = ahead.len().min(BLOCK);
        let bits = leads(&window);
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

/// Lays the text into the window, ASCII in lower case.
#[inline(always)]
fn lower(ahead: &[u8], window: &mut [u8; WINDOW]) {
    for (to, &byte) in window.iter_mut().zip(ahead) {
        *to = byte | (u8::from(byte.is_ascii_uppercase()) << 5);
    }
}

/// Folds the letters of one block into `out`; returns how far the block is done, how much was
/// written, and whether the table knew everything.
// By itself it keeps all that it counts in registers.
#[inline(never)]
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
        if entry <= SAME {
            if entry == SAME {
                continue;
            }
            len += copy(window, done, here, out, len);
            return (here, len, false);
        }
        len += copy(window, done, here, out, len);
        if let Some(to) = out.get_mut(len % REACH) {
            *to = entry;
        }
        len += usize::from(entry != GONE);
        done = here + width;
    }
    let end = size.max(done);
    len += copy(window, done, end, out, len);
    (end, len, true)
}

/// Copies what stands between two letters; returns how much that is.
#[inline(always)]
fn copy(
    window: &[u8; WINDOW],
    from: usize,
    end: usize,
    out: &mut [u8; WINDOW],
    len: usize,
) -> usize {
    let gap = end.wrapping_sub(from);
    let mut done = 0;
    loop {
        // Both lie within the reach of a block, which spares the check.
        let source = window.get((from + done) % REACH..).and_then(<[u8]>::first_chunk::<CHUNK>);
        let target = out.get_mut((len + done) % REACH..);
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

/// One bit for each byte of the block that starts a character beyond ASCII.
fn leads(window: &[u8; WINDOW]) -> u64 {
    window.first_chunk().map_or(0, |block| from_byte_up(block, 0xC0))
}
