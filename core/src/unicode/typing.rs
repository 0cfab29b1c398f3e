//! What a Vietnamese keyboard would have turned into marks: Telex and VNI, typed without it.

use crate::text::Span;
use crate::unicode::case::in_case;
use crate::unicode::syllable::Syllable;
use crate::unicode::tones::TonePlacement;
use crate::unicode::tones::is_vowel;

/// A word typed for a keyboard that was not there, and what it means.
///
/// # Examples
/// ```
/// let text = "DDieeuf 9 cuar Quy chees";
/// let found = quyche::typing_residue(text);
/// assert_eq!(found[0].span.of(text), Some("DDieeuf"));
/// assert_eq!(found[0].text, "Điều");
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TypingResidue {
    /// The word in the caller's text.
    pub span: Span,
    /// How it was typed.
    pub method: TypingMethod,
    /// What the keyboard would have made of it.
    pub text: String,
    /// From 0 to 1: how much the word and its line speak for it.
    pub score: f64,
}

/// A way to type Vietnamese with the keys of ASCII.
///
/// # Examples
/// ```
/// let found = &quyche::typing_residue("Co65ng hoa2 xa4 ho65i")[0];
/// assert_eq!(found.method, quyche::TypingMethod::Vni);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TypingMethod {
    /// Letters: `aa`, `dd`, `ow`; tones `s f r x j`.
    Telex,
    /// Digits: `a6`, `d9`, `o7`; tones `1` to `5`.
    Vni,
}

impl TypingMethod {
    /// Returns the stable code, the same in all languages.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::TypingMethod::Telex.code(), "telex");
    /// ```
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Telex => "telex",
            Self::Vni => "vni",
        }
    }
}

/// Returns the words of `text` that were typed for a keyboard that was not there, in order.
///
/// English has words like them (`see`, `box`), so a line must be Vietnamese otherwise, or hold
/// words that nothing else explains.
///
/// # Examples
/// ```
/// assert_eq!(quyche::typing_residue("Coongj hoaf xax hooij").len(), 4);
/// assert!(quyche::typing_residue("see the box as soon as you can").is_empty());
/// ```
#[must_use]
pub fn typing_residue(text: &str) -> Vec<TypingResidue> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        residue_of_line(line, start, &mut found);
        start += line.len();
    }
    found
}

/// How much a word by itself speaks for being typed so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Sign {
    /// A tone only: `as`, `box`.
    Weak,
    /// A shape: `see`, `ddi`.
    Strong,
    /// Both, which words of other languages hardly have.
    Sure,
}

struct Typed {
    method: TypingMethod,
    sign: Sign,
    text: String,
}

fn residue_of_line(line: &str, start: usize, found: &mut Vec<TypingResidue>) {
    let (mut words, mut vietnamese, mut marked, mut sure) = (0, 0, 0, 0);
    let mut typed = Vec::new();
    for (at, word) in words_of(line) {
        words += 1;
        if Syllable::parse(word).is_some() {
            vietnamese += 1;
            marked += usize::from(!word.is_ascii());
        } else if let Some(one) = read(word) {
            vietnamese += 1;
            sure += usize::from(one.sign == Sign::Sure);
            typed.push((Span::new(start + at, start + at + word.len()), one));
        }
    }
    let alone = words <= 3 && sure > 0;
    if vietnamese * 10 < words * 8 || !(alone || sure >= 2 || marked >= 2) {
        return;
    }
    for (span, one) in typed {
        let score = match one.sign {
            Sign::Sure => 0.95,
            Sign::Strong if sure > 0 => 0.9,
            Sign::Strong => 0.7,
            Sign::Weak if sure > 0 => 0.8,
            Sign::Weak => 0.4,
        };
        found.push(TypingResidue { span, method: one.method, text: one.text, score });
    }
}

/// Words of letters and digits that start with a letter, with their places.
fn words_of(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    line.split(|c: char| !c.is_alphanumeric()).filter_map(move |word| {
        let start = at;
        let gap = line.get(start + word.len()..).and_then(|rest| rest.chars().next());
        at = start + word.len() + gap.map_or(0, char::len_utf8);
        word.starts_with(char::is_alphabetic).then_some((start, word))
    })
}

/// Reads a word as typed in either way.
fn read(word: &str) -> Option<Typed> {
    if !word.is_ascii() || word.len() < 2 || word.len() > 12 {
        return None;
    }
    let digits = word.bytes().any(|byte| byte.is_ascii_digit());
    let method = if digits { TypingMethod::Vni } else { TypingMethod::Telex };
    let mut keys = Keys::default();
    for key in word.chars().map(|c| c.to_ascii_lowercase()) {
        match method {
            TypingMethod::Telex => keys.telex(key)?,
            TypingMethod::Vni => keys.vni(key)?,
        }
    }
    let syllable = Syllable::of_parts(&keys.letters.iter().collect::<String>(), keys.tone)?;
    // `B2`, `a1` and `km2` are labels and measures.
    if digits && keys.letters.len() < 2 {
        return None;
    }
    let sign = match (keys.shaped, keys.tone) {
        (false, 0) => return None,
        (true, 1..) => Sign::Sure,
        (true, _) => Sign::Strong,
        (false, _) => Sign::Weak,
    };
    let small = syllable.spelled(TonePlacement::First);
    Some(Typed { method, sign, text: in_case(&small, word) })
}

/// The letters so far, their shapes and the tone.
#[derive(Default)]
struct Keys {
    letters: Vec<char>,
    tone: u8,
    shaped: bool,
}

impl Keys {
    fn telex(&mut self, key: char) -> Option<()> {
        let vowel = self.letters.iter().any(|&c| is_vowel(c));
        let tone = "frsxj".find(key).filter(|_| vowel);
        match (tone, self.letters.last().copied(), key) {
            (Some(tone), ..) => self.set_tone([1, 3, 2, 4, 5].get(tone).copied()?)?,
            (_, Some(last @ ('a' | 'e' | 'o')), key) if last == key => {
                self.shape(&[('a', 'â'), ('e', 'ê'), ('o', 'ô')])?;
            }
            (_, Some('d'), 'd') if self.letters.len() == 1 => self.shape(&[('d', 'đ')])?,
            (.., 'w') if !vowel => {
                self.letters.push('ư');
                self.shaped = true;
            }
            (.., 'w') => self.horn(&[('a', 'ă'), ('o', 'ơ'), ('u', 'ư')])?,
            _ => self.letters.push(key),
        }
        Some(())
    }

    fn vni(&mut self, key: char) -> Option<()> {
        match key {
            '1'..='5' => self.set_tone([2, 1, 3, 4, 5].get(key as usize - '1' as usize).copied()?),
            '6' => self.shape(&[('a', 'â'), ('e', 'ê'), ('o', 'ô')]),
            '7' => self.horn(&[('o', 'ơ'), ('u', 'ư')]),
            '8' => self.shape(&[('a', 'ă')]),
            '9' => self.shape(&[('d', 'đ')]),
            '0' => None,
            _ => {
                self.letters.push(key);
                Some(())
            }
        }
    }

    fn set_tone(&mut self, tone: u8) -> Option<()> {
        let free = self.tone == 0 && self.letters.iter().any(|&c| is_vowel(c));
        self.tone = tone;
        free.then_some(())
    }

    /// Gives the last letter that can have it a shape.
    fn shape(&mut self, shapes: &[(char, char)]) -> Option<()> {
        for letter in self.letters.iter_mut().rev() {
            if let Some(&(_, shaped)) = shapes.iter().find(|(plain, _)| plain == letter) {
                *letter = shaped;
                self.shaped = true;
                return Some(());
            }
        }
        None
    }

    /// The same, and `uo` becomes `ươ` as a whole.
    fn horn(&mut self, shapes: &[(char, char)]) -> Option<()> {
        let pair = self.letters.iter().zip(self.letters.iter().skip(1));
        let place = pair.clone().position(|(u, o)| *u == 'u' && *o == 'o');
        self.shape(shapes)?;
        let open = place.filter(|_| self.letters.len() > 2 || self.letters.first() == Some(&'u'));
        if let Some(u) = open.and_then(|place| self.letters.get_mut(place)) {
            *u = 'ư';
        }
        Some(())
    }
}
