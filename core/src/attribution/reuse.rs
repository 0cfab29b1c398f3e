use super::credit::find_credit;
use crate::sorting::sort_by_key;
use crate::text::Span;
use crate::unicode::normalize;

/// What shows that a text was taken over from elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReuseKind {
    /// A credit at the end names a source.
    Credit,
    /// The text says whom it quotes or repeats: `dẫn lời`, `theo báo`, `trích từ`.
    Quotation,
    /// An agency stands in brackets before or behind the text: `(TTXVN) -`.
    Agency,
}

/// A place that shows that a text was taken over from elsewhere.
///
/// # Examples
/// ```
/// use quyche::{ReuseKind, reuse_signs};
///
/// let body = "Theo báo Đồng Khởi, cầu sẽ thông xe trong tháng 9. Theo báo cáo của Sở, tiến độ bảo đảm.";
/// let signs = reuse_signs(body);
/// assert_eq!(signs.len(), 1);
/// assert_eq!(signs[0].kind, ReuseKind::Quotation);
/// assert_eq!(signs[0].span.of(body), Some("Theo báo"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReuseSign {
    /// The place in the caller's text.
    pub span: Span,
    /// What it shows.
    pub kind: ReuseKind,
}

/// Phrases, the words that must not follow, and what they show. Marks count: *dân theo* is not *dẫn theo*.
const PHRASES: &[(&[&str], &[&str], ReuseKind)] = &[
    (&["theo", "báo"], &["cáo", "giá", "động"], ReuseKind::Quotation),
    (&["theo", "ttxvn"], &[], ReuseKind::Quotation),
    (&["theo", "hãng", "tin"], &[], ReuseKind::Quotation),
    (&["theo", "tạp", "chí"], &[], ReuseKind::Quotation),
    (&["theo", "thông", "tấn", "xã"], &[], ReuseKind::Quotation),
    (&["dẫn", "theo"], &[], ReuseKind::Quotation),
    (&["dẫn", "lời"], &[], ReuseKind::Quotation),
    (&["dẫn", "nguồn"], &[], ReuseKind::Quotation),
    (&["dẫn", "lại"], &[], ReuseKind::Quotation),
    (&["trích", "từ", "báo"], &["cáo"], ReuseKind::Quotation),
    (&["trích", "từ", "bài"], &[], ReuseKind::Quotation),
    (&["đăng", "lại", "từ"], &[], ReuseKind::Quotation),
    (&["tổng", "hợp", "từ", "báo"], &["cáo"], ReuseKind::Quotation),
    (&["tổng", "hợp", "từ", "các", "báo"], &["cáo"], ReuseKind::Quotation),
    (&["(", "ttxvn", ")"], &[], ReuseKind::Agency),
    (&["(", "chinhphu.vn", ")"], &[], ReuseKind::Agency),
];

/// Words that make another word with *dẫn*.
const COMPOUNDS: [&str; 7] = ["hướng", "chỉ", "viện", "phát", "trích", "diễn", "hấp"];

/// Finds what shows that a text was taken over, in the order of the text.
///
/// A sign is a reason to ask, not a proof: whether the text is reused is for the editor to say.
///
/// # Examples
/// ```
/// assert!(quyche::reuse_signs("Theo quy định, theo dõi và báo cáo hằng quý.").is_empty());
/// ```
#[must_use]
pub fn reuse_signs(body: &str) -> Vec<ReuseSign> {
    let mut out = Vec::new();
    let words = words(body);
    let said = |at: usize| words.get(at).map(|span| read(body, *span)).unwrap_or_default();
    for (i, span) in words.iter().enumerate() {
        // most words begin no phrase and need no reading
        let first = span.of(body).and_then(|word| word.chars().next());
        if span.len() > LONGEST
            || !first.is_some_and(|c| matches!(c, 't' | 'T' | 'd' | 'D' | 'đ' | 'Đ' | '('))
        {
            continue;
        }
        let word = said(i);
        let mut phrases =
            PHRASES.iter().filter(|(phrase, ..)| phrase.first() == Some(&word.as_str())).peekable();
        if phrases.peek().is_none() {
            continue;
        }
        // "hướng dẫn theo", "chỉ dẫn", "trích dẫn" begin with another word
        if word == "dẫn" && i > 0 && COMPOUNDS.contains(&said(i - 1).as_str()) {
            continue;
        }
        let found = phrases.find(|(phrase, not, _)| {
            let all = phrase.iter().enumerate().skip(1).all(|(on, wanted)| said(i + on) == *wanted);
            all && !not.contains(&said(i + phrase.len()).as_str())
        });
        if let Some((phrase, _, kind)) = found {
            let end = words.get(i + phrase.len() - 1).map_or(span.end, |last| last.end);
            out.push(ReuseSign { span: Span::new(span.start, end), kind: *kind });
        }
    }
    if let Some(span) = find_credit(body).and_then(|credit| credit.source) {
        out.retain(|sign| sign.span.end <= span.start || sign.span.start >= span.end);
        out.push(ReuseSign { span, kind: ReuseKind::Credit });
        sort_by_key(&mut out, |sign| sign.span.start);
    }
    out
}

/// The longest first word of a phrase in bytes, with decomposed marks.
const LONGEST: usize = 12;

/// A word in canonical form and small letters.
fn read(body: &str, span: Span) -> String {
    normalize(&span.of(body).unwrap_or_default().to_lowercase()).into_owned()
}

/// The places of the words and brackets of a text.
fn words(body: &str) -> Vec<Span> {
    let mut out = Vec::with_capacity(body.len() / 6);
    let mut at = 0;
    let ends = |c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',' | ';' | ':');
    for piece in body.split_inclusive(ends) {
        let word = piece.trim_end_matches(ends).trim_end_matches('.');
        if !word.is_empty() {
            out.push(Span::new(at, at + word.len()));
        }
        at += piece.len();
        if piece.ends_with(['(', ')']) {
            out.push(Span::new(at - 1, at));
        }
    }
    out
}
