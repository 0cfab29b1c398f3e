use napi::Either;
use napi_derive::napi;
use quyche::Offsets;

use crate::errors::Result;
use crate::errors::from_core;
use crate::errors::parse;
use crate::text::Span;
use crate::value::word;

/// A place that looks like data of a person.
#[napi(object, object_from_js = false)]
pub struct PersonalData {
    pub span: Span,
    #[napi(
        ts_type = "'identity' | 'tax-code' | 'bank-account' | 'social-insurance' | 'phone' | 'email' | 'plate'"
    )]
    pub kind: &'static str,
}

/// A stamp of secrecy (dấu mật) in a text.
#[napi(object, object_from_js = false)]
pub struct SecrecyMark {
    pub span: Span,
    #[napi(ts_type = "'top-secret' | 'highly-secret' | 'secret' | 'internal'")]
    pub level: String,
}

/// Words that the host watches for.
#[napi(object, object_to_js = false)]
pub struct WatchTerm {
    pub text: String,
    /// Whether marks must agree; case never has to.
    pub exact: Option<bool>,
}

/// A place where a watched term stands.
#[napi(object, object_from_js = false)]
pub struct WatchHit {
    pub span: Span,
    /// Which term, counted from 0 in the order given.
    pub term: u32,
}

/// Finds what looks like data of persons, as the numbers were structured on that day.
#[napi]
pub fn personal_data(
    text: String,
    #[napi(ts_arg_type = "Day")] on: String,
) -> Result<Vec<PersonalData>> {
    let offsets = Offsets::new(&text);
    let found = quyche::personal_data(&text, parse(&on)?).into_iter();
    let found = found
        .map(|one| PersonalData { span: Span::new(one.span, &offsets), kind: one.kind.code() });
    Ok(found.collect())
}

/// Finds stamps of secrecy that stand on a line of their own.
#[napi]
pub fn secrecy_marks(text: String) -> Vec<SecrecyMark> {
    let offsets = Offsets::new(&text);
    quyche::secrecy_marks(&text)
        .into_iter()
        .map(|one| SecrecyMark { span: Span::new(one.span, &offsets), level: word(&one.level) })
        .collect()
}

/// A list of words to watch for, prepared once.
#[napi]
pub struct WatchList(quyche::WatchList);

#[napi]
impl WatchList {
    /// A plain text is found with and without its marks.
    #[napi(constructor)]
    pub fn new(terms: Vec<Either<String, WatchTerm>>) -> Result<Self> {
        let terms = terms.into_iter().map(|term| match term {
            Either::A(text) => quyche::WatchTerm::new(text),
            Either::B(WatchTerm { text, exact: Some(true) }) => {
                quyche::WatchTerm::new(text).exact()
            }
            Either::B(WatchTerm { text, .. }) => quyche::WatchTerm::new(text),
        });
        quyche::WatchList::new(terms).map(Self).map_err(from_core)
    }

    /// Finds every term, on syllable boundaries, in the order of the text.
    #[napi]
    pub fn find(&self, text: String) -> Vec<WatchHit> {
        let offsets = Offsets::new(&text);
        let found = self.0.find(&text).into_iter();
        found
            .map(|hit| WatchHit {
                span: Span::new(hit.span, &offsets),
                term: u32::try_from(hit.term).unwrap_or(u32::MAX),
            })
            .collect()
    }
}
