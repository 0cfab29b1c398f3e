//! The tone of a vowel, and where a syllable carries it.

use std::borrow::Cow;

use crate::unicode::tables::PARTS;
use crate::unicode::tables::VOWELS;

/// Which of two spellings writes the tone of `oa`, `oe` and `uy` at the end of a syllable.
///
/// # Examples
/// ```
/// use quyche::{TonePlacement, place_tones};
///
/// assert_eq!(place_tones("hoà", TonePlacement::First), "hòa");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TonePlacement {
    /// On the first vowel, the old way: `hòa`, `khỏe`, `ủy`.
    First,
    /// On the main vowel, the new way: `hoà`, `khoẻ`, `uỷ`.
    Main,
}

/// Returns `text` with the tones of `oa`, `oe` and `uy` where `placement` wants them.
///
/// Only composed letters are looked at. Nothing is copied when nothing changes.
///
/// # Examples
/// ```
/// use quyche::{TonePlacement, place_tones};
///
/// assert_eq!(place_tones("Ủy ban, quý, giá", TonePlacement::Main), "Uỷ ban, quý, giá");
/// ```
#[must_use]
pub fn place_tones(text: &str, placement: TonePlacement) -> Cow<'_, str> {
    let mut out = String::new();
    let mut done = 0;
    for (at, first, second) in open_pairs(text) {
        let tone = tone_of(first).max(tone_of(second));
        let (bare_first, bare_second) = (with_tone(first, 0), with_tone(second, 0));
        let (new_first, new_second) = match placement {
            TonePlacement::First => (with_tone(first, tone), bare_second),
            TonePlacement::Main => (bare_first, with_tone(second, tone)),
        };
        if (new_first, new_second) != (first, second) {
            out.push_str(text.get(done..at).unwrap_or_default());
            out.extend([new_first, new_second]);
            done = at + first.len_utf8() + second.len_utf8();
        }
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(text.get(done..).unwrap_or_default());
    Cow::Owned(out)
}

/// The places where a syllable ends in `oa`, `oe` or `uy` with one tone.
fn open_pairs(text: &str) -> impl Iterator<Item = (usize, char, char)> {
    let mut before = [' '; 3];
    let mut chars = text.char_indices().chain([(text.len(), ' ')]);
    let mut last = [0; 2];
    std::iter::from_fn(move || {
        loop {
            let (at, next) = chars.next()?;
            let [lead, first, second] = before;
            let [_, start] = last;
            let place = last;
            before = [first, second, next];
            last = [start, at];
            if next.is_alphabetic() || !is_open_pair(first, second) {
                continue;
            }
            // In `quý` the u belongs to the consonant; a vowel before means another rhyme.
            let rhyme = matches!(lead, 'q' | 'Q') || (lead.is_alphabetic() && is_vowel(lead));
            if !rhyme && (tone_of(first) == 0) != (tone_of(second) == 0) {
                let [start, _] = place;
                return Some((start, first, second));
            }
        }
    })
}

fn is_open_pair(first: char, second: char) -> bool {
    let bare = |c| with_tone(c, 0).to_ascii_lowercase();
    matches!((bare(first), bare(second)), ('o', 'a' | 'e') | ('u', 'y'))
}

/// Tells whether `c` is a vowel of the alphabet, with or without a tone.
pub(super) fn is_vowel(c: char) -> bool {
    parts(c).is_some()
}

/// Returns the tone of a letter: 0 level, then grave, acute, hook, tilde, dot.
pub(super) fn tone_of(c: char) -> u8 {
    parts(c).map_or(0, |(_, tone)| tone)
}

/// Returns the letter with another tone; what is no vowel stays.
pub(super) fn with_tone(c: char, tone: u8) -> char {
    let row = parts(c).and_then(|(row, _)| VOWELS.get(row));
    row.and_then(|row| row.get(usize::from(tone))).copied().unwrap_or(c)
}

fn parts(c: char) -> Option<(usize, u8)> {
    if c.is_ascii() {
        let row = VOWELS.iter().position(|[level, ..]| *level == c)?;
        return Some((row, 0));
    }
    let code = c as usize;
    let slot = match code {
        0x80..=0x7FF => code - 0x80,
        0x1E80..=0x1EFF => code - 0x1E80 + 30 * 64,
        _ => return None,
    };
    let number = usize::from(*PARTS.get(slot)?).checked_sub(1)?;
    Some((number / 6, (number % 6) as u8))
}
