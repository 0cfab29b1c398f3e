//! The grammar of Vietnamese syllables: onset, rhyme and tone.

use crate::unicode::tones::TonePlacement;
use crate::unicode::tones::is_vowel;
use crate::unicode::tones::tone_of;
use crate::unicode::tones::with_tone;

/// The parts of a Vietnamese syllable.
///
/// # Examples
/// ```
/// let syllable = quyche::Syllable::parse("Nguyễn").unwrap();
/// assert_eq!(syllable.onset(), "ng");
/// assert_eq!(syllable.rhyme(), "uyên");
/// assert_eq!(syllable.tone(), Some('\u{303}'));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Syllable {
    onset: &'static str,
    rhyme: &'static str,
    tone: u8,
}

impl Syllable {
    /// Reads a word as one syllable, in any case and either tone placement.
    ///
    /// Returns `None` when no Vietnamese syllable is written so; whether one that could be is a
    /// word is another question.
    ///
    /// # Examples
    /// ```
    /// use quyche::Syllable;
    ///
    /// assert!(Syllable::parse("QUYẾT").is_some());
    /// assert!(Syllable::parse("quyêt").is_none()); // a stop wants a tone
    /// assert!(Syllable::parse("regulation").is_none());
    /// ```
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        let mut bare = [0; 32];
        let mut len = 0;
        let mut tone = 0;
        for c in word.chars().flat_map(char::to_lowercase) {
            match (tone, tone_of(c)) {
                (_, 0) => {}
                (0, own) => tone = own,
                _ => return None,
            }
            let c = with_tone(c, 0);
            let room = bare.get_mut(len..)?;
            if room.len() < c.len_utf8() {
                return None;
            }
            len += c.encode_utf8(room).len();
        }
        Self::of_parts(std::str::from_utf8(bare.get(..len)?).ok()?, tone)
    }

    /// Reads small letters without tone, and a tone.
    pub(super) fn of_parts(bare: &str, tone: u8) -> Option<Self> {
        ONSETS.iter().find_map(|&onset| {
            let rhyme = rhyme_after(onset, bare.strip_prefix(onset)?)?;
            (fits(onset, rhyme) && (tone == ACUTE || tone == DOT || !is_stop(rhyme)))
                .then_some(Self { onset, rhyme, tone })
        })
    }

    /// Returns the consonant at the start, empty when there is none.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Syllable::parse("trường").unwrap().onset(), "tr");
    /// ```
    #[must_use]
    pub fn onset(&self) -> &'static str {
        self.onset
    }

    /// Returns everything after the consonant at the start, without the tone.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Syllable::parse("trường").unwrap().rhyme(), "ương");
    /// ```
    #[must_use]
    pub fn rhyme(&self) -> &'static str {
        self.rhyme
    }

    /// Returns the mark of the tone, nothing for the level one.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Syllable::parse("ban").unwrap().tone(), None);
    /// ```
    #[must_use]
    pub fn tone(&self) -> Option<char> {
        let marks = ['\u{300}', '\u{301}', '\u{309}', '\u{303}', '\u{323}'];
        marks.get(usize::from(self.tone).checked_sub(1)?).copied()
    }

    /// Writes the syllable in small letters, with its tone where `placement` wants it.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Syllable, TonePlacement};
    ///
    /// let syllable = Syllable::parse("THUỶ").unwrap();
    /// assert_eq!(syllable.spelled(TonePlacement::First), "thủy");
    /// assert_eq!(syllable.spelled(TonePlacement::Main), "thuỷ");
    /// ```
    #[must_use]
    pub fn spelled(&self, placement: TonePlacement) -> String {
        // `gì` and `giết` share their i with the consonant.
        let shared = self.onset == "gi" && self.rhyme.starts_with('i');
        let onset = if shared { "g" } else { self.onset };
        let bearer = self.bearer(placement);
        let toned = |(at, c)| if at == bearer { with_tone(c, self.tone) } else { c };
        onset.chars().chain(self.rhyme.chars().enumerate().map(toned)).collect()
    }

    /// Which letter of the rhyme carries the tone.
    fn bearer(&self, placement: TonePlacement) -> usize {
        let letters = || self.rhyme.chars().enumerate();
        if let Some((at, _)) = letters().filter(|&(_, c)| bare_letter(c) != c).last() {
            return at;
        }
        let vowels = letters().filter(|&(_, c)| is_vowel(c)).count();
        let closed = letters().count() > vowels;
        let open_pair = matches!(self.rhyme, "oa" | "oe" | "uy");
        match vowels {
            _ if closed => vowels - 1,
            3 => 1,
            2 if open_pair && placement == TonePlacement::Main => 1,
            _ => 0,
        }
    }

    /// Returns the same for two spellings of one sound with `i` and with `y`, such as `lí` and `lý`.
    pub(super) fn with_i(mut self) -> Self {
        if self.rhyme == "y" && !self.onset.is_empty() {
            self.rhyme = "i";
        }
        self
    }
}

/// Returns a small letter without its marks, `đ` as `d`.
pub(super) fn bare_letter(c: char) -> char {
    match with_tone(c, 0) {
        'ă' | 'â' => 'a',
        'ê' => 'e',
        'ô' | 'ơ' => 'o',
        'ư' => 'u',
        'đ' => 'd',
        other => other,
    }
}

/// Tells whether `word`, folded, has the letters of a syllable without its marks.
pub(super) fn is_skeleton(word: &str) -> bool {
    ONSETS.iter().any(|onset| {
        let bare = if *onset == "đ" { "d" } else { onset };
        let rest = word.strip_prefix(bare);
        rest.is_some_and(|rest| {
            RHYMES.iter().any(|rhyme| same_without_marks(rhyme, rest))
                || (bare == "gi" && (rest.is_empty() || rest.starts_with(['n', 'm', 'c', 't'])))
        })
    })
}

fn same_without_marks(rhyme: &str, bare: &str) -> bool {
    rhyme.chars().map(bare_letter).eq(bare.chars())
}

const ACUTE: u8 = 2;
const DOT: u8 = 5;

/// Finds the rhyme that `rest` spells; `gì` and `giết` share their i with the consonant.
fn rhyme_after(onset: &str, rest: &str) -> Option<&'static str> {
    let known = |rhyme: &str| {
        let at = RHYMES.binary_search(&rhyme).ok()?;
        RHYMES.get(at).copied()
    };
    if onset == "gi" && !rest.starts_with(is_vowel) {
        let mut whole = String::from("i");
        whole.push_str(rest);
        return known(&whole);
    }
    if onset == "gi" && rest.starts_with('ê') {
        let mut whole = String::from("i");
        whole.push_str(rest);
        return known(&whole).or_else(|| known(rest));
    }
    known(rest)
}

/// Tells whether the spelling allows this rhyme after this consonant.
fn fits(onset: &str, rhyme: &str) -> bool {
    let front = rhyme.starts_with(['e', 'ê', 'i', 'y']);
    match onset {
        "k" | "gh" | "ngh" => front,
        "c" | "ng" => !front,
        "g" => !rhyme.starts_with(['e', 'ê', 'y']),
        "qu" => !rhyme.starts_with(['o', 'u', 'ư']) && !matches!(rhyme, "ia" | "iê"),
        "" => true,
        _ => !matches!(rhyme, "yêm" | "yên" | "yêng" | "yêt" | "yêu"),
    }
}

fn is_stop(rhyme: &str) -> bool {
    rhyme.ends_with(['c', 'p', 't']) || rhyme.ends_with("ch")
}

/// Longer ones first.
const ONSETS: &[&str] = &[
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "g", "h",
    "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "đ", "",
];

/// Sorted.
const RHYMES: &[&str] = &[
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "e", "ec",
    "em", "en", "eng", "eo", "ep", "et", "i", "ia", "ich", "im", "in", "inh", "ip", "it", "iu",
    "iêc", "iêm", "iên", "iêng", "iêp", "iêt", "iêu", "o", "oa", "oac", "oach", "oai", "oam",
    "oan", "oang", "oanh", "oao", "oap", "oat", "oay", "oc", "oe", "oen", "oeo", "oet", "oi", "om",
    "on", "ong", "ooc", "oong", "op", "ot", "oăc", "oăm", "oăn", "oăng", "oăt", "u", "ua", "uc",
    "ui", "um", "un", "ung", "up", "ut", "uy", "uya", "uych", "uyn", "uynh", "uyp", "uyt", "uyu",
    "uyên", "uyêt", "uân", "uâng", "uât", "uây", "uê", "uêch", "uên", "uênh", "uêu", "uôc", "uôi",
    "uôm", "uôn", "uông", "uôp", "uôt", "uơ", "y", "ych", "yn", "ynh", "yp", "yt", "yu", "yêm",
    "yên", "yêng", "yêt", "yêu", "âc", "âm", "ân", "âng", "âp", "ât", "âu", "ây", "ê", "êch", "êm",
    "ên", "ênh", "êp", "êt", "êu", "ô", "ôc", "ôi", "ôm", "ôn", "ông", "ôp", "ôt", "ăc", "ăm",
    "ăn", "ăng", "ăp", "ăt", "ơ", "ơi", "ơm", "ơn", "ơp", "ơt", "ư", "ưa", "ưc", "ưi", "ưm", "ưn",
    "ưng", "ưt", "ưu", "ươc", "ươi", "ươm", "ươn", "ương", "ươp", "ươt", "ươu",
];
