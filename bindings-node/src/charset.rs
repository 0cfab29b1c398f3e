use napi::bindgen_prelude::Buffer;
use napi_derive::napi;
use quyche::Capitals;
use quyche::Offsets;

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

/// Reads bytes of a character set; every sequence of bytes is read, and what is lost is told.
#[napi(ts_args_type = "bytes: Uint8Array, charset: Charset")]
pub fn decode(bytes: &[u8], charset: String) -> Result<Decoded> {
    decode_font(bytes, charset, "context".to_owned())
}

/// Reads bytes of a character set, told how TCVN3 wrote its capitals.
#[napi(
    ts_args_type = "bytes: Uint8Array, charset: Charset, capitals: 'context' | 'font' | 'bytes'"
)]
pub fn decode_font(bytes: &[u8], charset: String, capitals: String) -> Result<Decoded> {
    let capitals = match &*capitals {
        "context" => Capitals::Context,
        "font" => Capitals::Font,
        "bytes" => Capitals::Bytes,
        other => return Err(errors::misuse(format!("no way to write capitals `{other}`"))),
    };
    let decoded = quyche::decode_font(bytes, parse(&charset)?, capitals);
    let offsets = Offsets::new(&decoded.text);
    Ok(Decoded {
        lost: decoded.lost.iter().copied().map(Span::of_units).collect(),
        raised: decoded.raised.iter().map(|span| Span::new(*span, &offsets)).collect(),
        text: decoded.text,
    })
}

/// Lists the names of the character sets that can be read and written.
#[napi(ts_return_type = "Charset[]")]
pub fn charset_names() -> Vec<&'static str> {
    quyche::Charset::ALL.iter().map(|charset| charset.name()).collect()
}

/// The character set that text in this font is stored in, when the name tells.
#[napi(ts_return_type = "Charset | null")]
pub fn charset_of_font(name: String) -> Option<&'static str> {
    quyche::Charset::of_font(&name).map(quyche::Charset::name)
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
