use napi_derive::napi;
use quyche::Offsets;

use crate::text::Span;

/// How likely a text is ruined, by a scan or by lost marks.
#[napi(object, object_from_js = false)]
pub struct Damage {
    /// From 0, nothing speaks for damage, to 1.
    pub score: f64,
    /// What speaks for damage, the strongest first.
    pub reasons: Vec<DamageReason>,
}

#[napi(object, object_from_js = false)]
pub struct DamageReason {
    #[napi(
        ts_type = "'marks-missing' | 'wrong-marks' | 'no-syllable' | 'digit-in-word' | 'symbol-in-word'"
    )]
    pub kind: &'static str,
    /// The share of words that show it.
    pub share: f64,
    /// The first words that show it, at most twenty.
    pub places: Vec<Span>,
}

/// Tells how likely a text is ruined, by a scan or by lost marks.
#[napi]
pub fn damage(text: String) -> Damage {
    let offsets = Offsets::new(&text);
    let found = quyche::damage(&text);
    let reasons = found.reasons.into_iter().map(|reason| DamageReason {
        kind: reason.kind.code(),
        share: reason.share,
        places: reason.places.iter().map(|span| Span::new(*span, &offsets)).collect(),
    });
    Damage { score: found.score, reasons: reasons.collect() }
}

/// One way to put back the marks.
#[napi(object, object_from_js = false)]
pub struct Restoration {
    /// The text with marks.
    pub text: String,
    /// The binary logarithm of how likely it is; only differences mean something.
    pub score: f64,
}

/// A proposal to read a word otherwise; it is never applied by itself.
#[napi(object, object_from_js = false)]
pub struct Repair {
    pub span: Span,
    /// What the word most likely was.
    pub replacement: String,
    /// From 0 to 1: how likely, among all readings of the word.
    pub score: f64,
    /// Other readings, the likely first, at most three.
    pub alternatives: Vec<String>,
}

/// How often a syllable stands in a million of law and news.
#[napi(object, object_from_js = false)]
pub struct Frequency {
    pub syllable: &'static str,
    pub frequency: f64,
}

/// Puts back the marks of Vietnamese that was typed without them, and proposes repairs: guesses, good
/// for a query or as a proposal to a person, never for stored text.
#[napi]
pub struct Restorer(quyche::Restorer);

#[napi]
impl Restorer {
    #[napi(constructor)]
    #[allow(clippy::new_without_default, reason = "JavaScript makes one by `new`")]
    pub fn new() -> Self {
        Self(quyche::Restorer::new())
    }

    /// Returns `text` with the most likely marks.
    #[napi]
    pub fn restore(&self, text: String) -> String {
        self.0.restore(&text)
    }

    /// Returns the `limit` most likely ways to put back the marks of `text`, best first.
    #[napi]
    pub fn proposals(&self, text: String, limit: u32) -> Vec<Restoration> {
        let found = self.0.proposals(&text, limit as usize).into_iter();
        found.map(|one| Restoration { text: one.text, score: one.score }).collect()
    }

    /// Returns proposals for words that a scan ruined or somebody mistyped, in order.
    #[napi]
    pub fn repairs(&self, text: String) -> Vec<Repair> {
        let offsets = Offsets::new(&text);
        let found = self.0.repairs(&text).into_iter();
        found
            .map(|one| Repair {
                span: Span::new(one.span, &offsets),
                replacement: one.replacement,
                score: one.score,
                alternatives: one.alternatives,
            })
            .collect()
    }

    /// How often a syllable stands in a million of law and news; `null` where it was never seen.
    #[napi]
    pub fn frequency(&self, syllable: String) -> Option<f64> {
        self.0.frequency(&syllable)
    }

    /// Lists the syllables of law and news, the frequent first.
    #[napi]
    pub fn frequencies(&self) -> Vec<Frequency> {
        let all = self.0.frequencies().into_iter();
        all.map(|(syllable, frequency)| Frequency { syllable, frequency }).collect()
    }
}
