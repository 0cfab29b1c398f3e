use super::Basis;
use super::LegalText;
use super::LegalUnitKind;
use super::article::Node;
use super::body;
use super::frame;
use super::header;
use super::header::is_basis;
use super::header::is_enacting;
use super::label;
use super::lines;
use super::lines::Line;
use super::lines::Page;
use super::lines::goes_on;
use crate::legal::Citation;
use crate::legal::DocumentNumber;
use crate::legal::Part;
use crate::legal::citation::Place;
use crate::legal::find_dates;
use crate::text::Span;

pub(super) fn read(text: &str) -> LegalText {
    let mut all = lines::lines(text);
    let repeated = lines::drop_repetition(&mut all);
    let articles =
        |scan: bool| all.iter().filter(|line| label::article(line, scan).is_some()).count();
    let exact = articles(false);
    let scan = exact == 0 && articles(true) > 0;
    let labelled = |line: &Line<'_>| label::item(line, scan, false).is_some();
    let mut page = Page::measure(&all, scan, labelled);
    let mut out = LegalText { repeated, ..LegalText::default() };
    let cuts = Cuts::find(&all, page);
    let ends = cuts.starts.iter().skip(1).map(|(_, start)| *start).chain([all.len()]);
    let mut parts =
        cuts.starts.iter().zip(ends).filter_map(|((_, start), end)| all.get(*start..end));
    page.lossy = parts.any(|lines| body::is_lossy(lines, page));
    let mut nodes = Vec::new();
    for (i, (part, start)) in cuts.starts.iter().enumerate() {
        let end = cuts.starts.get(i + 1).map_or(all.len(), |(_, next)| *next);
        let Some(lines) = all.get(*start..end) else { continue };
        match part {
            Part::Letter => frame::letter(text, lines, page, &mut out, &mut nodes),
            Part::Appendix => frame::appendix(lines, &mut nodes),
            _ => numbered(text, lines, *part, page, &mut out, &mut nodes),
        }
        if let Some(last) = nodes.last().map(|node: &(Node, Option<usize>)| node.0.end()) {
            out.end = out.end.max(last);
        }
    }
    body::write(nodes, &mut out.units);
    out.end = out.signatures.iter().map(|span| span.end).fold(out.end, usize::max);
    out
}

/// Where the parts of the file begin.
struct Cuts {
    starts: Vec<(Part, usize)>,
}

impl Cuts {
    fn find(lines: &[Line<'_>], page: Page) -> Self {
        let folded: Vec<String> = lines.iter().map(Line::folded_start).collect();
        let position = |from: usize, wanted: &dyn Fn(&str, &Line<'_>) -> bool| {
            let mut found = folded.iter().zip(lines).enumerate().skip(from);
            found.find(|(_, (folded, line))| wanted(folded, line)).map(|(i, _)| i)
        };
        // a resolution is one text, though it has such a line too
        let enacting =
            position(0, &|folded, line| is_enacting(line) && folded.starts_with("quyet dinh"));
        let first_article = lines
            .iter()
            .position(|line| label::article(line, page.scan).is_some())
            .unwrap_or(lines.len());
        let annex = position(first_article, &|folded, line| {
            folded.starts_with("phu luc") && line.is_capitals() && line.text.chars().count() < 20
        });
        let caption =
            position(enacting.unwrap_or(0), &|folded, _| folded.starts_with("(ban hanh kem theo"))
                .filter(|at| annex.is_none_or(|annex| *at < annex));
        let to_whom = position(0, &|folded, _| folded.starts_with("kinh gui"))
            .filter(|at| *at < first_article.min(enacting.unwrap_or(usize::MAX)));
        let mut starts = Vec::new();
        let mut from = 0;
        if let Some(to_whom) = to_whom {
            starts.push((Part::Letter, 0));
            let next =
                position(to_whom, &|folded, _| folded.starts_with("cong hoa xa hoi chu nghia"));
            from = next.or(enacting).unwrap_or(lines.len());
        }
        if enacting.is_some() {
            starts.push((Part::Decision, from));
        } else if caption.is_some_and(|caption| first_article < caption) {
            starts.push((Part::Text, from));
        }
        if let Some(caption) = caption {
            let floor = enacting.map_or(from, |at| at + 1).max(from);
            starts.push((Part::Regulation, title_start(lines, &folded, floor, caption)));
        } else if enacting.is_none() && from < lines.len() {
            starts.push((Part::Text, from));
        }
        if let Some(annex) = annex {
            starts.push((Part::Appendix, annex));
        }
        Self { starts }
    }
}

/// The line with which the title of an attached regulation begins, above its caption.
fn title_start(lines: &[Line<'_>], folded: &[String], floor: usize, caption: usize) -> usize {
    let near = floor.max(caption.saturating_sub(8));
    let name = (near..caption).rev().find(|i| {
        folded
            .get(*i)
            .is_some_and(|line| matches!(line.as_str(), "quy che" | "quy dinh" | "dieu le"))
    });
    if let Some(name) = name {
        return name;
    }
    let mut start = caption;
    while start > near
        && lines.get(start - 1).is_some_and(Line::is_capitals)
        && !folded.get(start - 1).is_some_and(|line| is_office(line))
    {
        start -= 1;
    }
    // "TM. ỦY BAN NHÂN" / "DÂN": the second line is still the signature
    let wrapped = start > near && folded.get(start - 1).is_some_and(|line| is_office(line));
    let short = lines.get(start).is_some_and(|line| line.text.split_whitespace().count() <= 2);
    if wrapped && short && start < caption { start + 1 } else { start }
}

/// `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`: the office of who signs.
fn is_office(folded: &str) -> bool {
    ["tm.", "kt.", "tl.", "tuq.", "q."].iter().any(|sign| folded.starts_with(sign))
        || matches!(folded, "chu tich" | "pho chu tich" | "bo truong" | "thu truong" | "thu tuong")
}

/// A decision, a regulation or a text of one part: header, bases, articles, signature.
fn numbered(
    text: &str,
    lines: &[Line<'_>],
    part: Part,
    page: Page,
    out: &mut LegalText,
    nodes: &mut Vec<(Node, Option<usize>)>,
) {
    let head = head_length(lines, part, page);
    let (above, below) = lines.split_at_checked(head).unwrap_or((lines, &[]));
    let header = header::header(text, above, part);
    let number = header.number.as_ref().map(|number| number.span);
    // a blank day still has its place
    let date = header.date.map(|date| date.span).or(header.place);
    if let Some(span) = around(number.into_iter().chain(date)) {
        named(part, "số/ngày", span, nodes);
    }
    if let Some(title) = header.title {
        named(part, "tên văn bản", title, nodes);
    }
    let known = header.number.is_some() || header.date.is_some() || header.title.is_some();
    if known || part == Part::Decision {
        out.headers.push(header);
    }
    let bases = bases(text, above, page);
    if let Some(span) = around(bases.iter().map(|basis| basis.span)) {
        named(part, "căn cứ", span, nodes);
    }
    out.bases.extend(bases);
    if let Some(span) = caption(above) {
        named(part, "tiêu ngữ", span, nodes);
    }
    let length = body_length(below, page);
    let (provisions, rest) = below.split_at_checked(length).unwrap_or((below, &[]));
    body::read(provisions, part, page, nodes);
    let signature = signature_length(rest);
    if let Some(span) = rest.get(..signature).and_then(|lines| around(lines.iter().map(|l| l.span)))
    {
        out.signatures.push(span);
        named(part, "chữ ký", span, nodes);
    }
}

pub(super) fn named(
    part: Part,
    name: &'static str,
    span: Span,
    nodes: &mut Vec<(Node, Option<usize>)>,
) {
    let mut node = Node::new(LegalUnitKind::Place, Citation::of(part, Place::Named(name)), span);
    node.add(span);
    nodes.push((node, None));
}

pub(super) fn around(spans: impl Iterator<Item = Span>) -> Option<Span> {
    spans.reduce(|a, b| Span::new(a.start.min(b.start), a.end.max(b.end)))
}

/// How many lines stand before the provisions.
fn head_length(lines: &[Line<'_>], part: Part, page: Page) -> usize {
    if part == Part::Decision {
        return lines.iter().position(is_enacting).map_or(lines.len(), |at| at + 1);
    }
    let caption =
        lines.iter().take(12).position(|line| line.folded_start().starts_with("(ban hanh kem"));
    if let Some(start) = caption {
        let closed = lines.iter().skip(start).position(|line| line.text.ends_with(')'));
        return start + closed.unwrap_or(0) + 1;
    }
    let first = |line: &Line<'_>| {
        label::article(line, page.scan).is_some() || label::division(line, page.scan).is_some()
    };
    lines.iter().position(first).unwrap_or(lines.len())
}

fn caption(head: &[Line<'_>]) -> Option<Span> {
    let start = head.iter().position(|line| line.folded_start().starts_with("(ban hanh kem"))?;
    let lines = head.get(start..)?;
    around(lines.iter().map(|line| line.span))
}

/// The bases; a line that is cut goes on in the next.
fn bases(text: &str, lines: &[Line<'_>], page: Page) -> Vec<Basis> {
    let mut spans: Vec<Span> = Vec::new();
    let mut open = false;
    let mut previous: Option<&Line<'_>> = None;
    for line in lines {
        if is_basis(line) {
            spans.push(line.span);
            open = true;
        } else if open && previous.is_some_and(|p| goes_on(p, line, page, false)) {
            if let Some(last) = spans.last_mut() {
                last.end = line.span.end;
            }
        } else {
            open = false;
        }
        previous = Some(line);
    }
    spans.into_iter().map(|span| basis(text, span)).collect()
}

fn basis(text: &str, span: Span) -> Basis {
    let slice = span.of(text).unwrap_or_default();
    let shift = |inner: Span| Span::new(span.start + inner.start, span.start + inner.end);
    let mut numbers = DocumentNumber::find_all(slice);
    numbers.iter_mut().for_each(|number| number.span = shift(number.span));
    let mut dates = find_dates(slice);
    dates.iter_mut().for_each(|date| date.span = shift(date.span));
    Basis { span, numbers, dates }
}

/// How many lines are provisions: up to the end mark, the signature, or site text.
fn body_length(lines: &[Line<'_>], page: Page) -> usize {
    let exact = |line: &Line<'_>| label::article(line, page.scan).is_some_and(|found| found.exact);
    let last_article = lines.iter().rposition(exact);
    for (at, line) in lines.iter().enumerate() {
        let folded = line.folded_start();
        let stop = folded.starts_with("noi nhan")
            || (is_office(&folded) && line.is_capitals())
            || folded.starts_with("y kien ban doc");
        if stop {
            return at;
        }
        if line.ends_text() {
            let more = last_article.is_some_and(|last| last > at);
            if !more {
                return at + 1;
            }
        }
    }
    lines.len()
}

/// How many of the lines behind the provisions are signature and receivers.
fn signature_length(lines: &[Line<'_>]) -> usize {
    let signs = |line: &Line<'_>| {
        let folded = line.folded_start();
        let words: Vec<&str> = line.text.split_whitespace().collect();
        let name = words.len() <= 5
            && words.iter().all(|word| word.chars().next().is_some_and(|c| !c.is_lowercase()));
        folded.starts_with("noi nhan")
            || folded.starts_with("luu")
            || line.text.starts_with(['-', '–'])
            || is_office(&folded)
            || line.is_capitals()
            || name
    };
    lines.iter().take_while(|line| signs(line)).count()
}
