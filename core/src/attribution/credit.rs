use super::Attribution;
use super::label::Label;
use super::label::label;
use super::peel::Peeler;
use super::token::tokens;
use crate::text::Span;

/// A credit as it stands at the end of an article.
///
/// # Examples
/// ```
/// use quyche::find_credit;
///
/// let body = "Cuộc họp kết thúc lúc 17 giờ. Theo dõi tình hình là việc của các sở./. Thu An (Theo TTXVN)";
/// let credit = find_credit(body).unwrap();
/// assert_eq!(credit.attribution.author.as_deref(), Some("Thu An"));
/// assert_eq!(credit.attribution.source.as_deref(), Some("TTXVN"));
/// assert_eq!(credit.span.of(body), Some("Thu An (Theo TTXVN)"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Credit {
    /// The whole credit.
    pub span: Span,
    /// What it says.
    pub attribution: Attribution,
    /// Where the author is named.
    pub author: Option<Span>,
    /// Where the source is named.
    pub source: Option<Span>,
}

impl Credit {
    /// Adds the byline of the line above, where that is a byline and nothing else.
    fn joined(mut self, line: &str, offset: usize) -> Self {
        let alone = Peeler::new(line, offset, false)
            .run()
            .filter(|above| above.span.len() == line.trim().len() && above.source.is_none());
        if let (None, Some(above)) = (&self.attribution.author, alone) {
            self.span.start = above.span.start;
            self.author = above.author;
            self.attribution.author = above.attribution.author;
            self.attribution.compiled |= above.attribution.compiled;
        }
        self
    }
}

/// How much of the end of a body is read.
const REACH: usize = 400;
/// How many lines of the end may be a credit.
const LINES: usize = 6;

/// Headings of attachments, which may stand in the last line itself.
const ATTACHED: [&str; 4] =
    ["File đính kèm", "Tệp đính kèm", "Tập tin đính kèm", "Tài liệu đính kèm"];

/// Headings of what follows an article without belonging to it.
const AFTERMATH: &[&str] = &[
    "bai lien quan",
    "binh luan",
    "chia se",
    "cac tin khac",
    "file dinh kem",
    "in trang",
    "luot xem",
    "quay lai",
    "tai lieu dinh kem",
    "tags",
    "tap tin dinh kem",
    "tep dinh kem",
    "tin cung chuyen muc",
    "tin khac",
    "tin lien quan",
    "tin moi",
    "tin cu hon",
    "tu khoa",
    "van ban dinh kem",
    "xem them",
    "y kien ban doc",
];

/// Finds the credit at the end of an article: byline, source, or both.
///
/// Credits of pictures are not taken for the source of the text, nor is a sentence that opens with
/// *Theo*. Attachments and lists of related news below the article are passed over.
///
/// # Examples
/// ```
/// use quyche::find_credit;
///
/// assert!(find_credit("Theo quy định, hồ sơ nộp trước ngày 10/12.").is_none());
/// assert!(find_credit("Lễ hội mở đầu từ sáng sớm. Ảnh: Báo Đồng Khởi").is_none());
/// ```
#[must_use]
pub fn find_credit(body: &str) -> Option<Credit> {
    let mut from = body.len().saturating_sub(REACH);
    while !body.is_char_boundary(from) {
        from += 1;
    }
    let mut tail = body.get(from..)?;
    if let Some(end) = ATTACHED.iter().filter_map(|heading| tail.find(heading)).min() {
        tail = tail.get(..end)?;
    }
    let mut lines = Vec::new();
    let mut at = from;
    for line in tail.split_inclusive('\n') {
        let heading = crate::unicode::fold(line.trim().get(..40).unwrap_or(line.trim()));
        if AFTERMATH.iter().any(|known| heading.starts_with(known)) {
            break;
        }
        if !line.trim().is_empty() {
            lines.push((at, line.trim_end()));
        }
        at += line.len();
    }
    // a line of its own is the start of a sentence; the first one may be cut
    let cut = from > 0;
    for (back, (offset, line)) in lines.iter().rev().take(LINES).enumerate() {
        let whole_line = back + 1 < lines.len() || !cut;
        if let Some(credit) = Peeler::new(line, *offset, false).run() {
            let above = lines.len().checked_sub(back + 2).and_then(|i| lines.get(i));
            return Some(above.map_or(credit.clone(), |(at, line)| credit.joined(line, *at)));
        }
        let short = line.chars().count() < 80;
        if !(whole_line && short && is_passed_over(line)) {
            return None;
        }
    }
    None
}

/// A line behind the credit that says nothing about the text: a file, a picture, an address.
fn is_passed_over(line: &str) -> bool {
    let tokens = tokens(line, 0);
    let file = [".pdf", ".doc", ".docx", ".xls", ".xlsx", ".zip", ".rar", ".jpg", ".png"];
    let lower = line.to_lowercase();
    file.iter().any(|end| lower.contains(end))
        || (0..tokens.len()).any(|colon| {
            tokens.get(colon).is_some_and(|token| token.is(":"))
                && matches!(label(&tokens, colon), Some((0, Label::Other)))
        })
}

/// Reads a text that is a credit and nothing else.
pub(super) fn whole(text: &str) -> Option<Attribution> {
    if text.len() > REACH {
        return None;
    }
    Peeler::new(text, 0, true).whole()
}
