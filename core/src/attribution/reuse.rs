use super::credit::find_credit;
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
    for (i, (span, first)) in words.iter().enumerate() {
        // most words begin no phrase
        if !first.starts_with(['t', 'd', 'đ', '(']) {
            continue;
        }
        // "hướng dẫn theo", "chỉ dẫn", "trích dẫn" begin with another word
        let before = i.checked_sub(1).and_then(|at| words.get(at)).map(|(_, word)| word.as_str());
        if first == "dẫn" && before.is_some_and(|word| COMPOUNDS.contains(&word)) {
            continue;
        }
        let found = PHRASES.iter().find(|(phrase, not, _)| {
            let said = words.get(i..i + phrase.len()).is_some_and(|run| {
                run.iter().zip(*phrase).all(|((_, word), wanted)| word == wanted)
            });
            let next = words.get(i + phrase.len()).map(|(_, word)| word.as_str());
            said && !next.is_some_and(|word| not.contains(&word))
        });
        if let Some((phrase, _, kind)) = found {
            let end = words.get(i + phrase.len() - 1).map_or(span.end, |(last, _)| last.end);
            out.push(ReuseSign { span: Span::new(span.start, end), kind: *kind });
        }
    }
    if let Some(span) = find_credit(body).and_then(|credit| credit.source) {
        out.retain(|sign| sign.span.end <= span.start || sign.span.start >= span.end);
        out.push(ReuseSign { span, kind: ReuseKind::Credit });
        out.sort_by_key(|sign| sign.span.start);
    }
    out
}

/// The words and brackets of a text in canonical form and small letters.
fn words(body: &str) -> Vec<(Span, String)> {
    let mut out = Vec::new();
    let mut at = 0;
    for piece in body.split_inclusive(|c: char| c.is_whitespace() || "(),;:".contains(c)) {
        let word = piece.trim_end_matches(|c: char| c.is_whitespace() || "(),;:".contains(c));
        let word = word.trim_end_matches('.');
        if !word.is_empty() {
            out.push((
                Span::new(at, at + word.len()),
                normalize(&word.to_lowercase()).into_owned(),
            ));
        }
        let last = piece.char_indices().next_back();
        if let Some((i, c)) = last.filter(|(_, c)| matches!(c, '(' | ')')) {
            out.push((Span::new(at + i, at + i + 1), c.to_string()));
        }
        at += piece.len();
    }
    out
}
