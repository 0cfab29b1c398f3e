//! Legacy bytes that were read as Latin-1 or windows-1252 and stored as Unicode.

use crate::text::Span;
use crate::unicode::legacy::capitals::raise;
use crate::unicode::legacy::charset::Charset;
use crate::unicode::legacy::decode::characters;
use crate::unicode::legacy::detect::EIGHT_BIT;
use crate::unicode::legacy::detect::best;
use crate::unicode::legacy::pages::WINDOWS_1252;
use crate::unicode::normalize::normalize;
use crate::unicode::syllable::Syllable;

/// A run of text that is legacy bytes misread, and what it should read.
///
/// # Examples
/// ```
/// let text = "Về việc: Thñ tôc hµnh chÝnh";
/// let run = &quyche::misread(text)[0];
/// assert_eq!(run.span.of(text), Some("Thñ tôc hµnh chÝnh"));
/// assert_eq!(run.text, "Thủ tục hành chính");
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Misread {
    /// The place in the caller's text.
    pub span: Span,
    /// The character set that the bytes were in.
    pub charset: Charset,
    /// From 0 to 1: how much of the run speaks for it.
    pub confidence: f64,
    /// What the run should read.
    pub text: String,
    /// Words of `text` whose case was lost and was taken from the words around.
    pub raised: Vec<Span>,
}

/// Returns the runs of `text` that are legacy bytes read as Latin-1 or windows-1252, in order.
///
/// A run begins and ends with a word that reads differently. Correct text, in Vietnamese or another language, gives none; neither does a text whose runs
/// were replaced by what they should read.
///
/// # Examples
/// ```
/// use quyche::{Charset, misread};
///
/// let run = &misread("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam")[0];
/// assert_eq!(run.charset, Charset::VniWindows);
/// assert_eq!(run.text, "Cộng hòa xã hội chủ nghĩa Việt");
/// assert!(misread("Crème brûlée à Đà Nẵng").is_empty());
/// ```
#[must_use]
pub fn misread(text: &str) -> Vec<Misread> {
    let mut found = Vec::new();
    for run in runs(text) {
        match read(text, run) {
            Some(one) => found.push(one),
            None => found.extend(lines(text, run).filter_map(|line| read(text, line))),
        }
    }
    found
}

/// Maximal runs of words that could be bytes.
fn runs(text: &str) -> Vec<Span> {
    let mut runs: Vec<Span> = Vec::new();
    let mut open = false;
    for word in words(text, Span::new(0, text.len())) {
        let could_be = word.of(text).is_some_and(|word| word.chars().all(|c| byte(c).is_some()));
        match runs.last_mut().filter(|_| open && could_be) {
            Some(run) => run.end = word.end,
            None if could_be => runs.push(word),
            None => {}
        }
        open = could_be;
    }
    let bounds = |run: &Span| (run.start > 0, run.end < text.trim_end().len());
    runs.iter()
        .map(|run| (*run, bounds(run)))
        .filter_map(|(run, (left, right))| trim(text, run, left, right))
        .collect()
}

/// Cuts words without a mark off both ends, and next to other text also good Vietnamese words.
fn trim(text: &str, run: Span, left: bool, right: bool) -> Option<Span> {
    // VISCII, VPS and TCVN 5712 keep some capitals in control codes.
    let marked = |word: &Span| {
        word.of(text).is_some_and(|word| word.contains(|c: char| !c.is_ascii() || c.is_control()))
    };
    let good = |word: &Span| {
        word.of(text).is_some_and(|word| {
            Syllable::parse(word.trim_matches(|c: char| !c.is_alphabetic())).is_some()
        })
    };
    let words: Vec<Span> = words(text, run).collect();
    let plain = |word: &&Span| !marked(word) && !signs(word.of(text).unwrap_or_default());
    let start = words.iter().find(|word| !(plain(word) || left && good(word)))?;
    let end = words.iter().rev().find(|word| !(plain(word) || right && good(word)))?;
    Some(Span::new(start.start, end.end))
}

/// Tells whether a word could be VIQR.
fn signs(word: &str) -> bool {
    word.contains(['^', '+', '`', '~', '\'', '?', '.', '(']) || word.contains("dd")
}

fn lines(text: &str, run: Span) -> impl Iterator<Item = Span> {
    let mut at = run.start;
    run.of(text).unwrap_or_default().split_inclusive('\n').filter_map(move |line| {
        let start = at;
        at += line.len();
        trim(text, Span::new(start, start + line.trim_end().len()), false, false)
    })
}

fn read(text: &str, run: Span) -> Option<Misread> {
    let source = run.of(text)?;
    let bytes: Vec<u8> = source.chars().map(byte).collect::<Option<_>>()?;
    let found = if source.is_ascii() {
        best(&bytes, &[Charset::Viqr])
    } else if simdutf8::basic::from_utf8(&bytes).is_ok() {
        best(&bytes, &[Charset::Utf8])
    } else {
        best(&bytes, &EIGHT_BIT)
    }?;
    let (read, _) = characters(&bytes, found.charset);
    let mut read = normalize(&read).into_owned();
    let raised = if found.charset == Charset::Tcvn3 { raise(&mut read) } else { Vec::new() };
    (read != source).then_some(Misread {
        span: run,
        charset: found.charset,
        confidence: found.confidence,
        text: read,
        raised,
    })
}

/// The words of a span, with their places in the text.
fn words(text: &str, span: Span) -> impl Iterator<Item = Span> {
    let mut at = span.start;
    let blank = |c: char| matches!(c, ' ' | '\n' | '\r' | '\t' | '\u{C}');
    span.of(text).unwrap_or_default().split(blank).filter_map(move |word| {
        let start = at;
        at += word.len() + 1;
        (!word.is_empty()).then(|| Span::new(start, start + word.len()))
    })
}

/// The byte that windows-1252 or Latin-1 shows as `c`.
fn byte(c: char) -> Option<u8> {
    match u8::try_from(c) {
        Ok(byte) => Some(byte),
        Err(_) => {
            let high = WINDOWS_1252.get(0x80..0xA0)?.iter().position(|&own| own == c)?;
            u8::try_from(high + 0x80).ok().filter(|_| c != '\u{FFFD}')
        }
    }
}
