use std::borrow::Cow;

use napi::Either;
use napi::Env;
use napi::JsString;
use napi::bindgen_prelude::Buffer;
use napi::bindgen_prelude::BufferSlice;
use napi_derive::napi;
use quyche::Offsets;

use crate::errors::Error;
use crate::errors::Result;
use crate::errors::from_core;
use crate::errors::misuse;
use crate::strings::utf16;
use crate::text::Edit;
use crate::text::Span;

/// A place where a text leaves the characters of TCVN 6909:2001.
#[napi(object, object_from_js = false)]
pub struct Irregularity {
    pub span: Span,
    #[napi(ts_type = "IrregularityKind")]
    pub kind: &'static str,
    /// The change that mends it, where no reading is lost by it.
    pub edit: Option<Edit>,
}

/// A folded text that knows where each part of it stood in the source.
#[napi]
pub struct Folded {
    core: quyche::Folded,
    source: String,
}

#[napi]
impl Folded {
    /// Folds `source` as `fold` does and keeps the places.
    #[napi(constructor)]
    pub fn new(source: String) -> Self {
        Self { core: quyche::Folded::new(&source), source }
    }

    #[napi(getter)]
    pub fn text(&self) -> &str {
        self.core.text()
    }

    /// The place in the source that a place in the folded text stands for: whole letters with marks.
    #[napi]
    pub fn source(&self, span: Span) -> Span {
        let text = Offsets::new(self.core.text());
        Span::new(self.core.source(span.bytes(&text)), &Offsets::new(&self.source))
    }
}

/// Returns `text` in the canonical form of stored text, Unicode's NFC.
#[napi(ts_args_type = "text: string", ts_return_type = "string")]
pub fn normalize<'e>(env: &'e Env, text: JsString<'e>) -> napi::Result<JsString<'e>> {
    composed(env, text, &mut Vec::new())
}

/// A text that is in the form already comes back itself; the buffer may hold the units of another.
fn composed<'e>(
    env: &'e Env,
    text: JsString<'e>,
    units: &mut Vec<u16>,
) -> napi::Result<JsString<'e>> {
    utf16(&text, units)?;
    match quyche::normalize_utf16(units) {
        Cow::Borrowed(_) => Ok(text),
        Cow::Owned(changed) => env.create_string_utf16(changed),
    }
}

/// Tells whether `text` is in the canonical form already.
#[napi(ts_args_type = "text: string")]
pub fn is_normalized(text: JsString<'_>) -> napi::Result<bool> {
    let mut units = Vec::new();
    utf16(&text, &mut units)?;
    Ok(quyche::is_normalized_utf16(&units))
}

/// Returns the smallest changes that bring `text` into the canonical form, in order.
#[napi]
pub fn normalization_edits(text: String) -> Vec<Edit> {
    let offsets = Offsets::new(&text);
    quyche::normalization_edits(&text).into_iter().map(|edit| Edit::new(edit, &offsets)).collect()
}

/// Returns `text` folded for comparison: no marks, no case, đ as d, one placement of tone marks.
#[napi]
pub fn fold(text: String) -> String {
    quyche::fold(&text)
}

/// Returns every place where `text` leaves the characters of TCVN 6909:2001, in order.
#[napi]
pub fn irregularities(text: String) -> Vec<Irregularity> {
    let offsets = Offsets::new(&text);
    quyche::irregularities(&text)
        .into_iter()
        .map(|found| Irregularity {
            span: Span::new(found.span, &offsets),
            kind: found.kind.code(),
            edit: found.edit.map(|edit| Edit::new(edit, &offsets)),
        })
        .collect()
}

/// Brings many texts into the canonical form in one call.
#[napi(ts_args_type = "texts: string[]", ts_return_type = "string[]")]
pub fn normalize_many<'e>(
    env: &'e Env,
    texts: Vec<JsString<'e>>,
) -> napi::Result<Vec<JsString<'e>>> {
    let mut units = Vec::new();
    texts.into_iter().map(|text| composed(env, text, &mut units)).collect()
}

/// Brings UTF-8 bytes into the canonical form; bytes that are in it already come back themselves.
#[napi(ts_args_type = "bytes: Uint8Array", ts_return_type = "Uint8Array")]
pub fn normalize_bytes<'e>(bytes: BufferSlice<'e>) -> Result<Either<BufferSlice<'e>, Buffer>> {
    let Ok(text) = simdutf8::basic::from_utf8(&bytes) else {
        let (mut normalizer, mut out) = (quyche::Normalizer::new(), String::new());
        normalizer.push(&bytes, &mut out).map_err(from_core)?;
        normalizer.finish(&mut out).map_err(from_core)?;
        return Ok(Either::B(out.into_bytes().into()));
    };
    match quyche::normalize(text) {
        Cow::Borrowed(_) => Ok(Either::A(bytes)),
        Cow::Owned(changed) => Ok(Either::B(changed.into_bytes().into())),
    }
}

/// Brings a text that comes in pieces of UTF-8 into the canonical form; pieces may end anywhere.
#[napi]
pub struct Normalizer(Option<quyche::Normalizer>);

#[napi]
impl Normalizer {
    #[napi(constructor)]
    #[allow(clippy::new_without_default, reason = "JavaScript makes one by `new`")]
    pub fn new() -> Self {
        Self(Some(quyche::Normalizer::new()))
    }

    /// Takes the next piece and returns what no later piece can change.
    #[napi(ts_args_type = "piece: Uint8Array")]
    pub fn push(&mut self, piece: &[u8]) -> Result<String> {
        let mut out = String::with_capacity(piece.len());
        self.0.as_mut().ok_or_else(ended)?.push(piece, &mut out).map_err(from_core)?;
        Ok(out)
    }

    /// Ends the text and returns the rest of it.
    #[napi]
    pub fn finish(&mut self) -> Result<String> {
        let mut out = String::new();
        self.0.take().ok_or_else(ended)?.finish(&mut out).map_err(from_core)?;
        Ok(out)
    }
}

fn ended() -> Error {
    misuse("this text has ended; start another".to_owned())
}
