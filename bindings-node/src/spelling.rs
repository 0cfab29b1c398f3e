use napi_derive::napi;
use quyche::Offsets;
use quyche::TonePlacement;

use crate::errors;
use crate::errors::Result;
use crate::text::Span;

/// Writes the tone marks of a text on the first vowel (`hòa`) or on the main one (`hoà`).
#[napi(ts_args_type = "text: string, placement: 'first' | 'main'")]
pub fn place_tones(text: String, placement: String) -> Result<String> {
    Ok(quyche::place_tones(&text, place(&placement)?).into_owned())
}

fn place(name: &str) -> Result<TonePlacement> {
    match name {
        "first" => Ok(TonePlacement::First),
        "main" => Ok(TonePlacement::Main),
        other => Err(errors::misuse(format!("no placement of tones `{other}`"))),
    }
}

/// Returns `text` for comparison where marks count: lower case, composed, tones in one place.
#[napi]
pub fn fold_case(text: String) -> String {
    quyche::fold_case(&text)
}

/// Returns `text` as by `foldCase`, with `y` and `i` for the same sound both as `i`.
#[napi]
pub fn spelling_key(text: String) -> String {
    quyche::spelling_key(&text)
}

/// The parts of a Vietnamese syllable.
#[napi]
pub struct Syllable(quyche::Syllable);

#[napi]
impl Syllable {
    /// Reads a word as one syllable; `null` when no Vietnamese syllable is written so.
    #[napi]
    pub fn parse(word: String) -> Option<Syllable> {
        quyche::Syllable::parse(&word).map(Syllable)
    }

    /// The consonant at the start, empty when there is none.
    #[napi(getter)]
    pub fn onset(&self) -> &'static str {
        self.0.onset()
    }

    /// Everything after the consonant at the start, without the tone.
    #[napi(getter)]
    pub fn rhyme(&self) -> &'static str {
        self.0.rhyme()
    }

    /// The mark of the tone; `null` for the level one.
    #[napi(getter)]
    pub fn tone(&self) -> Option<String> {
        self.0.tone().map(String::from)
    }

    /// Writes the syllable in small letters, with its tone on the first vowel or on the main one.
    #[napi(ts_args_type = "placement: 'first' | 'main'")]
    pub fn spelled(&self, placement: String) -> Result<String> {
        Ok(self.0.spelled(place(&placement)?))
    }
}

/// A word typed for a keyboard that was not there, and what it means.
#[napi(object, object_from_js = false)]
pub struct TypingResidue {
    pub span: Span,
    #[napi(ts_type = "'telex' | 'vni'")]
    pub method: &'static str,
    /// What the keyboard would have made of it.
    pub text: String,
    /// From 0 to 1: how much the word and its line speak for it.
    pub score: f64,
}

/// Returns the words of `text` that were typed for a keyboard that was not there, in order.
#[napi]
pub fn typing_residue(text: String) -> Vec<TypingResidue> {
    let offsets = Offsets::new(&text);
    let found = quyche::typing_residue(&text).into_iter();
    found
        .map(|one| TypingResidue {
            span: Span::new(one.span, &offsets),
            method: one.method.code(),
            text: one.text,
            score: one.score,
        })
        .collect()
}

/// A place where a text names a standard of Vietnamese character sets.
#[napi(object, object_from_js = false)]
pub struct StandardMention {
    pub span: Span,
    /// The name of the standard.
    pub standard: &'static str,
    /// Whether the year is the one of the standard.
    pub exact: bool,
}

/// Returns the places where `text` names a standard of Vietnamese character sets, in order.
#[napi]
pub fn standard_mentions(text: String) -> Vec<StandardMention> {
    let offsets = Offsets::new(&text);
    let found = quyche::standard_mentions(&text).into_iter();
    found
        .map(|one| StandardMention {
            span: Span::new(one.span, &offsets),
            standard: one.standard,
            exact: one.exact,
        })
        .collect()
}
