//! How likely a text was ruined by a scan or a wrong font.

use crate::sorting::sort_by;
use crate::text::Span;
use crate::unicode::address::address;
use crate::unicode::fold::fold;
use crate::unicode::syllable::Syllable;
use crate::unicode::syllable::is_skeleton;

/// How many small words a text must have before anything is said about it.
const ENOUGH: usize = 12;

/// How likely a Vietnamese text is ruined, and why.
///
/// # Examples
/// ```
/// use quyche::{DamageKind, damage};
///
/// let scan = "cac co quan quan 1y, van hanh va cung cap thong tin di¢n tir, tryc tuyén cho nhan dan \
///             trén dia ban tinh";
/// let found = damage(scan);
/// assert!(found.score > 0.6);
/// assert!(found.reasons.iter().any(|reason| reason.kind == DamageKind::MarksMissing));
/// assert_eq!(damage("Please read the terms and conditions of this service first").score, 0.0);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Damage {
    /// From 0, nothing speaks for damage, to 1.
    pub score: f64,
    /// What speaks for damage, the strongest first.
    pub reasons: Vec<DamageReason>,
}

/// One thing that speaks for damage.
///
/// # Examples
/// ```
/// # let text = "cac co quan quan 1y, van hanh va cung cap thong tin cho nhan dan trong tinh nay";
/// let reason = &quyche::damage(text).reasons[0];
/// assert!(reason.share > 0.5 && !reason.places.is_empty());
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DamageReason {
    /// What it is.
    pub kind: DamageKind,
    /// The share of words that show it.
    pub share: f64,
    /// The first words that show it, at most twenty.
    pub places: Vec<Span>,
}

/// What can speak for damage.
///
/// # Examples
/// ```
/// assert_eq!(quyche::DamageKind::DigitInWord.code(), "digit-in-word");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DamageKind {
    /// Vietnamese words stand without their marks.
    MarksMissing,
    /// Words with marks that no Vietnamese syllable has.
    WrongMarks,
    /// Words that are no Vietnamese syllables in a text that is Vietnamese otherwise.
    NoSyllable,
    /// A digit in a word.
    DigitInWord,
    /// A symbol in a word.
    SymbolInWord,
}

impl DamageKind {
    /// Returns the stable code, the same in all languages.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::DamageKind::MarksMissing.code(), "marks-missing");
    /// ```
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::MarksMissing => "marks-missing",
            Self::WrongMarks => "wrong-marks",
            Self::NoSyllable => "no-syllable",
            Self::DigitInWord => "digit-in-word",
            Self::SymbolInWord => "symbol-in-word",
        }
    }

    /// From which share on it speaks for damage, from which share on it is certain, and how much
    /// it weighs then. Good texts of law show 0.80 marked words and less than 0.02 of the others.
    fn scale(self) -> (f64, f64, f64) {
        match self {
            Self::MarksMissing => (0.40, 0.65, 0.85),
            Self::WrongMarks => (0.02, 0.12, 0.70),
            Self::NoSyllable => (0.06, 0.22, 0.50),
            Self::DigitInWord => (0.002, 0.015, 0.40),
            Self::SymbolInWord => (0.001, 0.008, 0.50),
        }
    }
}

/// Returns how likely `text` is a Vietnamese text that a scan or a wrong font ruined.
///
/// Only words in small letters count: names, of ethnic minorities too, and abbreviations say
/// nothing. A text that is not Vietnamese, or has too few words, scores 0.
///
/// # Examples
/// ```
/// let good = "Cổng thông tin điện tử công khai danh mục dịch vụ công trực tuyến của tỉnh ta";
/// assert!(quyche::damage(good).score < 0.1);
/// ```
#[must_use]
pub fn damage(text: &str) -> Damage {
    let mut tally = Tally::default();
    for (start, word) in words(text) {
        tally.count(Span::new(start, start + word.len()), word);
    }
    if tally.small < ENOUGH || tally.skeletons * 2 < tally.small {
        return Damage::default();
    }
    let mut sound = 1.0;
    let mut reasons = Vec::new();
    for (kind, count, places) in tally.kinds {
        let share = count as f64 / tally.small as f64;
        let (from, certain, weight) = kind.scale();
        let part = ((share - from) / (certain - from)).clamp(0.0, 1.0);
        if part > 0.0 {
            sound *= 1.0 - weight * part;
            reasons.push((weight * part, DamageReason { kind, share, places }));
        }
    }
    sort_by(&mut reasons, |a, b| b.0.total_cmp(&a.0));
    Damage { score: 1.0 - sound, reasons: reasons.into_iter().map(|(_, reason)| reason).collect() }
}

struct Tally {
    /// Words in small letters.
    small: usize,
    /// Of these, words whose letters without marks are those of a syllable.
    skeletons: usize,
    kinds: [(DamageKind, usize, Vec<Span>); 5],
}

impl Default for Tally {
    fn default() -> Self {
        let kinds = [
            DamageKind::MarksMissing,
            DamageKind::WrongMarks,
            DamageKind::NoSyllable,
            DamageKind::DigitInWord,
            DamageKind::SymbolInWord,
        ];
        Self { small: 0, skeletons: 0, kinds: kinds.map(|kind| (kind, 0, Vec::new())) }
    }
}

impl Tally {
    fn count(&mut self, span: Span, word: &str) {
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        if letters == 0 || word.chars().any(char::is_uppercase) || is_list_label(word) {
            return;
        }
        let digits = word.chars().any(|c| c.is_ascii_digit());
        let symbols = word.chars().any(is_symbol);
        if digits || symbols {
            self.small += 1;
            self.skeletons += usize::from(letters < 6);
            self.note(
                if symbols { DamageKind::SymbolInWord } else { DamageKind::DigitInWord },
                span,
            );
            return;
        }
        if letters < 2 {
            return;
        }
        self.small += 1;
        let skeleton = is_skeleton(&fold(word));
        self.skeletons += usize::from(skeleton);
        if word.is_ascii() {
            self.note(DamageKind::MarksMissing, span);
            if !skeleton {
                self.note(DamageKind::NoSyllable, span);
            }
        } else if Syllable::parse(word).is_none() {
            self.note(DamageKind::WrongMarks, span);
        }
    }

    fn note(&mut self, kind: DamageKind, span: Span) {
        for (own, count, places) in &mut self.kinds {
            if *own == kind {
                *count += 1;
                if places.len() < 20 {
                    places.push(span);
                }
            }
        }
    }
}

/// Symbols that a scan puts in the place of letters.
pub(super) fn is_symbol(c: char) -> bool {
    matches!(c, '¢' | '€' | '¥' | '£' | '§' | '¤' | '¦' | '©' | '®' | '±' | 'ﬁ' | 'ﬂ' | '|')
}

/// `a1`, `2b`, `m2`, `5kg`: a label or a measure, not a word.
pub(super) fn is_list_label(word: &str) -> bool {
    let number = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let tail = word.len() - number.len();
    let measure = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    // A scan writes `1y` and `4p`; a measure has its number right and is longer, or well known.
    (measure
        && (number.len() > 1
            || matches!(
                word.get(word.len() - tail..),
                Some("m" | "kg" | "km" | "ha" | "g" | "l" | "a" | "b" | "c" | "d")
            )))
        || matches!(
            word,
            "kg" | "km"
                | "cm"
                | "mm"
                | "ml"
                | "kw"
                | "kv"
                | "tr"
                | "tp"
                | "vv"
                | "m2"
                | "m3"
                | "km2"
                | "cm2"
                | "co2"
                | "h2o"
        )
}

/// Runs of letters, digits and the symbols of a scan, with their places, but no addresses.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    let mut skipped = 0;
    text.split(|c: char| !c.is_alphanumeric() && !is_symbol(c)).filter_map(move |word| {
        let start = at;
        let gap = text.get(start + word.len()..).and_then(|rest| rest.chars().next());
        at = start + word.len() + gap.map_or(0, char::len_utf8);
        if start >= skipped && matches!(gap, Some('.' | '@' | ':')) {
            skipped = start + text.get(start..).map_or(0, address);
        }
        (!word.is_empty() && start >= skipped).then_some((start, word))
    })
}
