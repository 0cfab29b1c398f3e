//! One pass over a text: compose, split and fold, straight into reused buffers.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::search::letters::Letter;
use crate::search::letters::Mark;
use crate::search::letters::PLAIN;
use crate::search::letters::Shape;
use crate::search::letters::Tone;
use crate::search::letters::letter;
use crate::search::letters::mark;
use crate::search::letters::shaped;
use crate::text::Span;

/// Longer words are cut here, in the index and in queries alike.
const LONGEST: usize = 64;

/// A word of the text, in the two forms that the index knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Word {
    /// Where the word stands in the text.
    pub span: Span,
    /// Lower case, no marks: `quyet`.
    pub folded: String,
    /// Letters with their shapes, the tone as a sign at the end: `quyêt'`.
    pub exact: String,
    pub tone: Option<Tone>,
    pub has_shape: bool,
    pub is_number: bool,
}

impl Word {
    /// Says whether the writer set any mark.
    pub(super) fn is_marked(&self) -> bool {
        self.tone.is_some() || self.has_shape
    }
}

/// Finds the words of a text one after the other.
#[derive(Clone, Debug)]
pub(super) struct Scanner<'t> {
    text: &'t str,
    at: usize,
}

enum Unit {
    Letter(Letter),
    Mark(Mark),
    Ignored,
    Foreign(char),
    Break,
}

impl<'t> Scanner<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self::new_at(text, 0)
    }

    /// Starts in the middle of a text, where no word is cut.
    pub(super) fn new_at(text: &'t str, at: usize) -> Self {
        Self { text, at }
    }

    /// Where the next word is looked for.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// What stands here beyond ASCII, and its length.
    #[inline(always)]
    fn unit(&self) -> (Unit, usize) {
        let bytes = self.text.as_bytes();
        let low = |n: usize| u32::from(bytes.get(self.at + n).copied().unwrap_or_default()) & 0x3F;
        // Two bytes up to U+01FF and three bytes from U+1E80 hold every letter of Vietnamese.
        let near = match bytes.get(self.at).copied() {
            Some(lead @ 0xC3..=0xC6) => (letter((u32::from(lead) & 0x1F) << 6 | low(1)), 2),
            Some(0xE1) => (letter(0x1000 | low(1) << 6 | low(2)), 3),
            _ => (None, 0),
        };
        if let (Some(letter), len) = near {
            return (Unit::Letter(letter), len);
        }
        match self.text.get(self.at..).and_then(|rest| rest.chars().next()) {
            Some(c) => (rare(c), c.len_utf8()),
            None => (Unit::Break, 1),
        }
    }

    /// Moves to the next letter or digit of ASCII, or to what is beyond.
    #[inline(always)]
    fn skip(&mut self) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let sign = |byte: &u8| PLAIN.get(usize::from(*byte)) == Some(&0);
        self.at += rest.iter().take_while(|byte| sign(byte)).count();
    }

    /// Reads the next word into `word`; with `EXACT` false the exact form stays empty.
    #[inline]
    pub(super) fn next<const EXACT: bool>(&mut self, word: &mut Word) -> bool {
        word.folded.clear();
        word.exact.clear();
        word.tone = None;
        word.has_shape = false;
        self.skip();
        let mut started = false;
        let mut digits = true;
        let mut had_y = false;
        while let Some(byte) = self.text.as_bytes().get(self.at).copied() {
            let len = match PLAIN.get(usize::from(byte)).copied() {
                Some(0) => {
                    if !(digits && self.joins_thousands(word)) {
                        break;
                    }
                    self.at += 1;
                    continue;
                }
                Some(plain) => {
                    if word.folded.len() < LONGEST {
                        digits &= plain.is_ascii_digit();
                        had_y |= plain == b'y';
                        word.folded.push(plain as char);
                        if EXACT {
                            word.exact.push(plain as char);
                        }
                    }
                    1
                }
                None => {
                    let (unit, len) = self.unit();
                    match unit {
                        Unit::Letter(Letter { base, shape, tone }) => {
                            if word.folded.len() < LONGEST {
                                digits = false;
                                had_y |= base == b'y';
                                word.folded.push(base as char);
                                if EXACT {
                                    word.exact.push(shaped(base, shape));
                                    word.has_shape |= shape != Shape::Plain;
                                    if tone != Tone::Level {
                                        word.tone = Some(tone);
                                    }
                                }
                            }
                        }
                        Unit::Break if started => break,
                        Unit::Break | Unit::Mark(_) | Unit::Ignored if !started => {
                            self.at += len;
                            self.skip();
                            continue;
                        }
                        Unit::Mark(mark) => {
                            if EXACT {
                                apply(mark, word);
                            }
                        }
                        Unit::Ignored | Unit::Break => {}
                        Unit::Foreign(c) => {
                            if word.folded.len() < LONGEST {
                                digits &= foreign::<EXACT>(c, word);
                            }
                        }
                    }
                    len
                }
            };
            if !started {
                started = true;
                word.span.start = self.at;
            }
            self.at += len;
            word.span.end = self.at;
        }
        if !started {
            return false;
        }
        word.is_number = digits && !word.folded.is_empty();
        finish::<EXACT>(word, had_y);
        true
    }

    /// Says whether the full stop here stands between groups of three digits, as in `1.250.000`.
    fn joins_thousands(&self, word: &Word) -> bool {
        let bytes = self.text.as_bytes();
        let digit = |n: usize| bytes.get(self.at + n).is_some_and(u8::is_ascii_digit);
        bytes.get(self.at) == Some(&b'.')
            && digit(1)
            && digit(2)
            && digit(3)
            && !digit(4)
            && (1..=15).contains(&word.folded.len())
            && (word.folded.len() <= 3 || word.span.len() > word.folded.len())
            && !word.folded.starts_with('0')
    }
}

#[cold]
fn rare(c: char) -> Unit {
    if let Some(mark) = mark(c as u32) {
        return Unit::Mark(mark);
    }
    match c {
        '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' => Unit::Ignored,
        c if c.is_alphanumeric() => Unit::Foreign(c),
        c if is_combining_mark(c) => Unit::Mark(Mark::Other),
        _ => Unit::Break,
    }
}

fn apply(mark: Mark, word: &mut Word) {
    match mark {
        Mark::Tone(tone) => word.tone = Some(tone),
        Mark::Shape(shape) => {
            if let Some(last) = word.exact.pop() {
                let changed = u8::try_from(last).map_or(last, |base| shaped(base, shape));
                word.has_shape |= changed != last;
                word.exact.push(changed);
            }
        }
        Mark::Other => {}
    }
}

/// Any other letter or digit: compatibility forms folded, case dropped; says whether all were digits.
#[cold]
fn foreign<const EXACT: bool>(c: char, word: &mut Word) -> bool {
    let mut digits = true;
    for part in c.nfkd().flat_map(char::to_lowercase) {
        if let Some(found) = letter(part as u32) {
            digits = false;
            word.folded.push(found.base as char);
        } else if part.is_alphanumeric() {
            digits &= part.is_ascii_digit();
            word.folded.push(part);
        }
    }
    if EXACT {
        word.exact.extend(c.nfkc().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()));
    }
    digits
}

fn finish<const EXACT: bool>(word: &mut Word, had_y: bool) {
    if word.is_number {
        let zeros = word.folded.bytes().take_while(|&b| b == b'0').count();
        let drop = zeros.min(word.folded.len().saturating_sub(1));
        if drop > 0 {
            word.folded.drain(..drop);
            if EXACT {
                word.exact.drain(..drop);
            }
        }
    } else if had_y {
        soften(&mut word.folded);
        if EXACT {
            soften(&mut word.exact);
        }
    }
    if EXACT {
        word.exact.extend(word.tone.and_then(Tone::sign));
    }
}

/// Spells `quy`, `kỹ`, `lý` as `qui`, `kĩ`, `lí`: both are in use and read the same.
fn soften(form: &mut String) {
    if form.starts_with("quy") {
        form.replace_range(2..3, "i");
    } else if form.len() > 1
        && let Some(onset) = form.strip_suffix('y')
        && onset.bytes().all(|b| b.is_ascii_lowercase() && !b"aeiouy".contains(&b))
    {
        form.pop();
        form.push('i');
    }
}

/// All words of a text.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut scanner = Scanner::new(text);
    let mut all = Vec::new();
    let mut word = Word::default();
    while scanner.next::<true>(&mut word) {
        all.push(std::mem::take(&mut word));
    }
    all
}

/// The first words of a text, at most so many, without their exact forms.
pub(super) fn first_words(text: &str, most: usize) -> Vec<Word> {
    let mut scanner = Scanner::new(text);
    let mut all = Vec::with_capacity(most);
    let mut word = Word::default();
    while all.len() < most && scanner.next::<false>(&mut word) {
        all.push(std::mem::take(&mut word));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(text: &str) -> Vec<(String, String)> {
        words(text).into_iter().map(|word| (word.folded, word.exact)).collect()
    }

    #[test]
    fn composed_decomposed_and_mixed_are_one() {
        let wanted = forms("Quyết định Uỷ ban Đường ặ ỡ");
        assert_eq!(wanted[0], ("quiet".into(), "quiêt'".into()));
        assert_eq!(
            forms(
                "Quye\u{302}\u{301}t ¿đi\u{323}nh? Ủy ban Đu\u{31B}o\u{31B}\u{300}ng a\u{323}\u{306} o\u{303}\u{31B}"
            ),
            wanted
        );
        assert_eq!(
            forms("Quyê\u{301}t đ\u{200B}ịnh Uy\u{309} ban Đươ\u{300}ng ă\u{323} ơ\u{303}"),
            wanted
        );
    }

    #[test]
    fn numbers_lose_zeros_and_dots() {
        let found: Vec<_> =
            forms("03/2019/QĐ-UBND 1.250.000 000 10.5 m²").into_iter().map(|f| f.0).collect();
        assert_eq!(found, ["3", "2019", "qd", "ubnd", "1250000", "0", "10", "5", "m2"]);
    }

    #[test]
    fn two_spellings_are_one() {
        for (one, two) in [
            ("quy định", "qui định"),
            ("kỹ sư", "kĩ sư"),
            ("khoẻ", "khỏe"),
            ("Hòa", "hoà"),
            ("quý", "quí"),
        ] {
            assert_eq!(forms(one), forms(two));
        }
        assert_ne!(forms("thúy"), forms("thúi"));
    }

    #[test]
    fn spans_point_into_the_text() {
        let text = "  Ủy\u{301} ban, ﬁn 😀 １２";
        let found: Vec<_> =
            words(text).iter().map(|word| word.span.of(text).map(str::to_owned)).collect();
        assert_eq!(
            found,
            [Some("Ủy\u{301}".into()), Some("ban".into()), Some("ﬁn".into()), Some("１２".into())]
        );
        assert_eq!(forms(text)[3].0, "12");
    }
}
