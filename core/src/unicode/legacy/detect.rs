//! Finds out the character set of bytes by what they would read like.

use unicode_normalization::char::is_combining_mark;

use crate::unicode::legacy::charset::Charset;
use crate::unicode::legacy::decode::LOST;
use crate::unicode::legacy::decode::characters;
use crate::unicode::legacy::pages::WINDOWS_1252;
use crate::unicode::normalize::normalize;
use crate::unicode::syllable::Syllable;

/// A guess at the character set of bytes.
///
/// # Examples
/// ```
/// let found = quyche::detect(b"Th\xF1 t\xF4c h\xB5nh ch\xDDnh").unwrap();
/// assert_eq!(found.charset, quyche::Charset::Tcvn3);
/// assert!(found.confidence > 0.7);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Detection {
    /// The character set.
    pub charset: Charset,
    /// From 0 to 1: how much of the text speaks for it.
    pub confidence: f64,
}

/// Returns the character set that `bytes` are in, when they say so clearly.
///
/// Text that is correct in another language or another character set gives `None`, and so does a
/// text too short to tell. UTF-8 is taken for itself, VIQR only with signs that nothing else has.
///
/// # Examples
/// ```
/// use quyche::{Charset, detect};
///
/// assert_eq!(detect("Cổng thông tin".as_bytes()).unwrap().charset, Charset::Utf8);
/// assert!(detect(b"caf\xE9 cr\xE8me, d\xE9j\xE0 vu").is_none());
/// ```
#[must_use]
pub fn detect(bytes: &[u8]) -> Option<Detection> {
    if let Ok(text) = simdutf8::basic::from_utf8(bytes) {
        // VISCII and VPS keep capitals in control codes, which ASCII does not tell from text.
        let plain = !text.chars().any(|c| c.is_control() && !c.is_ascii_whitespace());
        if !text.is_ascii() {
            return plain.then_some(Detection { charset: Charset::Utf8, confidence: 1.0 });
        }
        return best(bytes, &[Charset::Viqr]);
    }
    best(bytes, &EIGHT_BIT)
}

/// The character sets of which each byte or two is a letter; of two that read the same, the first.
pub(super) const EIGHT_BIT: [Charset; 6] = [
    Charset::Tcvn3,
    Charset::VniWindows,
    Charset::Windows1258,
    Charset::Viscii,
    Charset::Vps,
    Charset::Tcvn5712,
];

/// What a reading is made of.
#[derive(Clone, Debug)]
struct Reading {
    charset: Charset,
    text: String,
    tally: Tally,
}

impl Reading {
    /// Tells whether `rival` cannot be meant, by the words that it reads otherwise.
    ///
    /// A wrong reading makes syllables too, by chance; the right one makes nearly no other words.
    fn beats(&self, rival: &str) -> bool {
        let (mut own, mut theirs, mut differ, mut all) = (0, 0, 0, 0);
        let wrong = |word: &str| {
            let word = word.trim_matches(|c: char| c.is_ascii_punctuation() || is_quote(c));
            usize::from(!word.is_ascii() && Syllable::parse(word).is_none())
        };
        for (mine, other) in words(&self.text).zip(words(rival)) {
            all += usize::from(!mine.is_ascii());
            if mine != other {
                differ += 1;
                own += wrong(mine);
                theirs += wrong(other);
            }
        }
        // Two sets may share all but a few letters.
        let needed = if differ * 4 <= all { 1 } else { 2 };
        (differ == 0 && self.text == rival) || (theirs >= own + needed && theirs * 8 >= differ)
    }
}

/// Words between blanks that are blanks in every character set.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', '\n', '\r', '\t']).filter(|word| !word.is_empty())
}

/// Counts of words.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    /// All words of two letters and more, and how many are syllables.
    words: usize,
    syllables: usize,
    /// Words beyond ASCII, and how many are syllables.
    marked: usize,
    marked_syllables: usize,
    /// Characters that no text has.
    strange: usize,
}

impl Tally {
    fn of(text: &str) -> Self {
        let mut tally = Self::default();
        let in_word = |c: char| c.is_alphabetic() || is_combining_mark(c);
        for word in text.split(|c| !in_word(c)).filter(|word| !word.is_empty()) {
            let marked = !word.is_ascii();
            // Abbreviations and initials say nothing.
            let silent = !marked && (word.len() < 2 || !word.contains(|c: char| c.is_lowercase()));
            if silent {
                continue;
            }
            let syllable = Syllable::parse(word).is_some() && has_one_case(word);
            tally.words += 1;
            tally.syllables += usize::from(syllable);
            tally.marked += usize::from(marked);
            tally.marked_syllables += usize::from(marked && syllable);
        }
        tally.strange = strange(text);
        tally
    }

    /// How much speaks for the reading; below zero when more speaks against it.
    fn weight(self) -> f64 {
        let wrong = self.marked - self.marked_syllables + self.strange;
        self.marked_syllables as f64 - 3.0 * wrong as f64
    }

    /// Nearly every marked word and most others are syllables, and there are enough of them.
    fn is_clear(self) -> bool {
        let wrong = self.marked - self.marked_syllables + self.strange;
        self.marked_syllables >= 2
            && wrong * 12 <= self.marked_syllables
            && self.syllables * 10 >= self.words * 7
            && self.marked_syllables * 4 >= self.words
    }

    fn confidence(self) -> f64 {
        let marked = self.marked_syllables as f64 / (self.marked + self.strange).max(1) as f64;
        let enough = 1.0 - 1.0 / (1.0 + self.marked_syllables as f64);
        let words = self.syllables as f64 / self.words.max(1) as f64;
        marked * words * enough
    }
}

/// Letters of one word are small, capitals, or small after one capital.
fn has_one_case(word: &str) -> bool {
    let rest = || word.chars().skip(1);
    rest().all(|c| !c.is_uppercase()) || word.chars().all(|c| !c.is_lowercase()) || {
        // TCVN3 shows capitals with small accented letters among them.
        word.chars().all(|c| c.is_ascii_uppercase() || !c.is_ascii())
            && rest().any(|c| c.is_ascii())
    }
}

/// Quotes, dashes and blanks, which may touch a word.
fn is_quote(c: char) -> bool {
    matches!(c, '\u{2018}'..='\u{201F}' | '–' | '—' | '…' | '\u{A0}' | '•' | '·')
}

/// Counts lost bytes, controls, and signs that stand inside words.
fn strange(text: &str) -> usize {
    let mut before = ' ';
    let mut count = 0;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let control = c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{C}');
        let sign = !c.is_ascii() && !c.is_alphanumeric() && !is_combining_mark(c);
        let inside = sign
            && !is_quote(c)
            && before.is_alphabetic()
            && chars.peek().is_some_and(|next| next.is_alphabetic());
        count += usize::from(c == LOST || control || inside);
        before = c;
    }
    count
}

/// Returns the one reading that is clear, when no other reading is as good.
pub(super) fn best(bytes: &[u8], among: &[Charset]) -> Option<Detection> {
    let mut readings: Vec<Reading> = among
        .iter()
        .map(|&charset| {
            let (text, _) = characters(bytes, charset);
            let text = normalize(&text).into_owned();
            let tally =
                if charset == Charset::Viqr { viqr_tally(bytes, &text) } else { Tally::of(&text) };
            Reading { charset, tally, text }
        })
        .collect();
    readings.sort_by(|a, b| b.tally.weight().total_cmp(&a.tally.weight()));
    let mut readings = readings.into_iter();
    let first = readings.next().filter(|first| first.tally.is_clear())?;
    let as_it_is = bytes.iter().filter_map(|&byte| WINDOWS_1252.get(usize::from(byte)));
    let as_it_is: String = as_it_is.collect();
    if first.text == as_it_is {
        return None;
    }
    // Where another reading is as good, the text does not tell.
    let mut rivals = readings.map(|other| other.text).chain([as_it_is]);
    if first.charset != Charset::Viqr && rivals.any(|rival| !first.beats(&rival)) {
        return None;
    }
    Some(Detection { charset: first.charset, confidence: first.tally.confidence() })
}

/// In VIQR a full stop or a question mark after a vowel may be just that: only words with a sign
/// before their last letter, a shape sign or a double d count as marked.
fn viqr_tally(bytes: &[u8], text: &str) -> Tally {
    let source = String::from_utf8_lossy(bytes);
    let mut tally = Tally::default();
    for (written, read) in source.split_whitespace().zip(text.split_whitespace()) {
        let written = written
            .trim_matches(|c: char| matches!(c, '"' | '(' | ')' | ',' | ';' | ':' | '-' | '/'));
        let inner = written.trim_end_matches(['.', '?', '!', '\'']);
        if !inner.contains(|c: char| c.is_alphabetic()) {
            continue;
        }
        let core = read.trim_matches(|c: char| !c.is_alphabetic());
        let syllable = Syllable::parse(core).is_some();
        let marked = !core.is_ascii()
            && (inner.contains(['^', '+', '(', '`', '~', '\'', '?', '.'])
                || inner.to_ascii_lowercase().contains("dd"));
        // A tone at the very end may be the end of a sentence.
        let plain = Syllable::parse(inner).is_some();
        tally.words += 1;
        tally.syllables += usize::from(syllable || plain);
        tally.marked += usize::from(marked);
        tally.marked_syllables += usize::from(marked && syllable);
    }
    tally
}
