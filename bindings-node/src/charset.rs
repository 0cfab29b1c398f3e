use napi::bindgen_prelude::Buffer;
use napi_derive::napi;
use quyche::Offsets;
use quyche::TonePlacement;

use crate::errors;
use crate::errors::Result;
use crate::errors::parse;
use crate::text::Span;

/// Bytes of a legacy character set as text.
#[napi(object, object_from_js = false)]
pub struct Decoded {
    /// The text, composed.
    pub text: String,
    /// Places in the bytes that the character set does not have; U+FFFD stands for each.
    pub lost: Vec<Span>,
    /// Words of the text that were raised to capitals because of the words around them.
    pub raised: Vec<Span>,
}

/// A text as bytes of a legacy character set.
#[napi(object, object_from_js = false)]
pub struct Encoded {
    /// The bytes; a question mark stands for what could not be held.
    pub bytes: Buffer,
    /// Places in the text that the character set cannot hold.
    pub lost: Vec<Span>,
}

/// In which character set bytes are.
#[napi(object, object_from_js = false)]
pub struct Detection {
    #[napi(ts_type = "Charset")]
    pub charset: &'static str,
    /// From 0 to 1.
    pub confidence: f64,
}

/// A run of text that was stored from legacy bytes read as windows-1252.
#[napi(object, object_from_js = false)]
pub struct Misread {
    pub span: Span,
    /// The character set that the bytes were in.
    #[napi(ts_type = "Charset")]
    pub charset: &'static str,
    /// From 0 to 1: how much of the run speaks for it.
    pub confidence: f64,
    /// What the run should read.
    pub text: String,
    /// Words of `text` whose case was taken from the words around.
    pub raised: Vec<Span>,
}

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

/// Reads bytes of a character set; every sequence of bytes is read, and what is lost is told.
#[napi(ts_args_type = "bytes: Uint8Array, charset: Charset")]
pub fn decode(bytes: &[u8], charset: String) -> Result<Decoded> {
    let decoded = quyche::decode(bytes, parse(&charset)?);
    let offsets = Offsets::new(&decoded.text);
    Ok(Decoded {
        lost: decoded.lost.iter().copied().map(Span::of_units).collect(),
        raised: decoded.raised.iter().map(|span| Span::new(*span, &offsets)).collect(),
        text: decoded.text,
    })
}

/// Writes a text in a character set.
#[napi(ts_args_type = "text: string, charset: Charset")]
pub fn encode(text: String, charset: String) -> Result<Encoded> {
    let encoded = quyche::encode(&text, parse(&charset)?);
    let offsets = Offsets::new(&text);
    Ok(Encoded {
        lost: encoded.lost.iter().map(|span| Span::new(*span, &offsets)).collect(),
        bytes: encoded.bytes.into(),
    })
}

/// Tells in which character set bytes of Vietnamese text are; `null` where nothing can be said.
#[napi]
pub fn detect(bytes: &[u8]) -> Option<Detection> {
    let found = quyche::detect(bytes)?;
    Some(Detection { charset: found.charset.name(), confidence: found.confidence })
}

/// Finds runs of text that were stored from legacy bytes read as windows-1252.
#[napi]
pub fn misread(text: String) -> Vec<Misread> {
    let offsets = Offsets::new(&text);
    let found = quyche::misread(&text).into_iter();
    found
        .map(|one| {
            let inside = Offsets::new(&one.text);
            Misread {
                span: Span::new(one.span, &offsets),
                charset: one.charset.name(),
                confidence: one.confidence,
                raised: one.raised.iter().map(|span| Span::new(*span, &inside)).collect(),
                text: one.text,
            }
        })
        .collect()
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

/// Writes the tone marks of a text on the first vowel (`hòa`) or on the main one (`hoà`).
#[napi(ts_args_type = "text: string, placement: 'first' | 'main'")]
pub fn place_tones(text: String, placement: String) -> Result<String> {
    let placement = match &*placement {
        "first" => TonePlacement::First,
        "main" => TonePlacement::Main,
        other => return Err(errors::misuse(format!("no placement of tones `{other}`"))),
    };
    Ok(quyche::place_tones(&text, placement).into_owned())
}
