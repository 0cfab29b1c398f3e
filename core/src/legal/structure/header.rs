use super::lines::Line;
use crate::legal::DateMention;
use crate::legal::DocumentNumber;
use crate::legal::NumberMention;
use crate::legal::Part;
use crate::legal::find_dates;
use crate::text::Span;
use crate::unicode::fold;

/// What stands at the head of a document.
///
/// # Examples
/// ```
/// use quyche::LegalText;
///
/// let text = "ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN\nSố: 80/2025/QĐ-UBND\nNghệ An, ngày 30 tháng 10 năm 2025\n\
/// QUYẾT ĐỊNH\nBan hành Quy chế\nỦY BAN NHÂN DÂN TỈNH NGHỆ AN\nCăn cứ Luật Báo chí;\nQUYẾT ĐỊNH:\nĐiều 1. Một.";
/// let read = LegalText::read(text);
/// let header = read.header().unwrap();
/// assert_eq!(header.place.and_then(|span| span.of(text)), Some("Nghệ An"));
/// assert_eq!(header.date.and_then(|day| day.date()).map(|d| d.to_string()).as_deref(), Some("2025-10-30"));
/// assert_eq!(header.title.and_then(|span| span.of(text)), Some("Ban hành Quy chế"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Header {
    /// The part that it heads.
    pub part: Part,
    /// Who issued it.
    pub issuer: Option<Span>,
    /// Its number.
    pub number: Option<NumberMention>,
    /// Where it was issued.
    pub place: Option<Span>,
    /// When it was issued.
    pub date: Option<DateMention>,
    /// What it is about (trích yếu).
    pub title: Option<Span>,
    /// Where it says of itself that it is a draft (dự thảo).
    pub draft: Option<Span>,
}

/// Reads the lines before the text of a document, or the title of an attached regulation.
pub(super) fn header(text: &str, lines: &[Line<'_>], part: Part) -> Header {
    let mut header = Header {
        part,
        issuer: None,
        number: None,
        place: None,
        date: None,
        title: None,
        draft: None,
    };
    let head: Vec<&Line<'_>> = lines
        .iter()
        .take_while(|line| {
            !is_basis(line) && !is_enacting(line) && !line.folded_start().starts_with("kinh gui")
        })
        .collect();
    for (i, line) in head.iter().enumerate() {
        let folded = line.folded_start();
        let caption = folded.starts_with("(ban hanh kem");
        if caption {
            break;
        }
        if header.number.is_none() && folded.starts_with("so") {
            header.number = labelled_number(text, line, head.get(i + 1));
        }
        if header.date.is_none()
            && let Some((place, date)) = place_and_date(text, line, head.get(i + 1))
        {
            header.place = Some(place);
            header.date = date;
        }
        if folded.starts_with("du thao") {
            header.draft = Some(line.span);
        }
    }
    header.issuer = issuer(&head);
    header.title = title(&head);
    header
}

/// `Số: 80/2025/QĐ-UBND`, the number perhaps on the next line.
fn labelled_number(text: &str, line: &Line<'_>, next: Option<&&Line<'_>>) -> Option<NumberMention> {
    let label = line.folded_start();
    let rest = label.strip_prefix("so")?.trim_start();
    if !rest.is_empty()
        && !rest.starts_with([':', '/'])
        && !rest.starts_with(|c: char| c.is_ascii_digit())
    {
        return None;
    }
    let end = next
        .filter(|_| rest.trim_matches(':').trim().is_empty())
        .map_or(line.span.end, |n| n.span.end);
    let place = Span::new(line.span.start, end);
    let mut found = DocumentNumber::find(place.of(text)?)?;
    found.span = Span::new(place.start + found.span.start, place.start + found.span.end);
    Some(found)
}

/// `Bến Tre, ngày 11 tháng 01 năm 2019`.
fn place_and_date(
    text: &str,
    line: &Line<'_>,
    next: Option<&&Line<'_>>,
) -> Option<(Span, Option<DateMention>)> {
    let (place, rest) = line.text.split_once(',')?;
    let short = place.chars().count() <= 30 && place.chars().next().is_some_and(char::is_uppercase);
    if !short || !fold(rest.trim_start()).starts_with("ngay") {
        return None;
    }
    let start = line.span.start + place.len();
    let end = next.map_or(line.span.end, |next| next.span.end);
    let date =
        Span::new(start, end).of(text).and_then(|slice| find_dates(slice).into_iter().next());
    let date = date.map(|mut date| {
        date.span = Span::new(start + date.span.start, start + date.span.end);
        date
    });
    Some((Span::new(line.span.start, line.span.start + place.len()), date))
}

/// The last line in capitals before the bases that names a body, else the first of all.
fn issuer(head: &[&Line<'_>]) -> Option<Span> {
    let bodies = [
        "uy ban",
        "chu tich",
        "hoi dong",
        "bo ",
        "thu tuong",
        "chinh phu",
        "quoc hoi",
        "ubnd",
        "van phong",
    ];
    let named = |line: &&&Line<'_>| {
        let folded = line.folded_start();
        line.is_capitals() && bodies.iter().any(|body| folded.starts_with(body))
    };
    let last = head.last().filter(named);
    let line = last.or_else(|| head.iter().find(named))?;
    Some(line.span)
}

/// The lines behind the name of the type, or behind `V/v`.
fn title(head: &[&Line<'_>]) -> Option<Span> {
    let about = head.iter().position(|line| line.text.starts_with("V/v"));
    let kinds = [
        "quyet dinh",
        "quy che",
        "quy dinh",
        "nghi dinh",
        "thong tu",
        "nghi quyet",
        "luat",
        "chi thi",
    ];
    let named =
        head.iter().position(|line| kinds.contains(&line.folded_start().trim_end_matches(':')));
    // an attached regulation may have lost the line `QUY CHẾ` and begin with its title
    let attached = head.iter().any(|line| line.folded_start().starts_with("(ban hanh kem"));
    let start = about.or(named.map(|at| at + 1)).or(attached.then_some(0))?;
    let first = head.get(start)?;
    let mut end = first.span.end;
    for line in head.iter().skip(start + 1) {
        let folded = line.folded_start();
        let stop = line.spaced
            || folded.starts_with('(')
            || folded.starts_with("uy ban nhan dan")
            || folded.starts_with("chu tich")
            || folded.starts_with("chuong")
            || folded.starts_with("thuc hien ")
            || line.text.starts_with(|c: char| c.is_ascii_digit());
        if stop {
            break;
        }
        end = line.span.end;
    }
    Some(Span::new(first.span.start, end))
}

/// `Căn cứ Luật …`, `Theo đề nghị của …`.
pub(super) fn is_basis(line: &Line<'_>) -> bool {
    let folded = line.folded_start();
    let folded = folded.trim_start_matches(['-', ' ', '+']);
    ["can cu ", "theo de nghi ", "xet de nghi ", "xet to trinh "]
        .iter()
        .any(|start| folded.starts_with(start))
}

/// `QUYẾT ĐỊNH:`, the line that opens the articles of a decision.
pub(super) fn is_enacting(line: &Line<'_>) -> bool {
    let folded = line.folded_start();
    folded == "quyet dinh:" || folded == "quyet nghi:" || folded == "quyet dinh :"
}
