//! What stands around the provisions: the covering letter and the appendix.

use super::LegalText;
use super::LegalUnitKind;
use super::Reading;
use super::article::Node;
use super::header;
use super::header::is_basis;
use super::label;
use super::lines::Line;
use super::lines::Page;
use super::lines::goes_on;
use super::parts::around;
use super::parts::named;
use crate::legal::Citation;
use crate::legal::Part;
use crate::legal::citation::Place;
use crate::text::Span;

/// A covering letter: number and day, then paragraphs; its bases together are the first.
pub(super) fn letter(
    text: &str,
    lines: &[Line<'_>],
    page: Page,
    out: &mut LegalText,
    nodes: &mut Vec<(Node, Option<usize>)>,
) {
    let header = header::header(text, lines, Part::Letter);
    let spans = [header.number.as_ref().map(|n| n.span), header.date.map(|d| d.span)];
    if let Some(span) = around(spans.into_iter().flatten()) {
        named(Part::Letter, "số/ngày", span, nodes);
    }
    out.headers.push(header);
    let start = lines
        .iter()
        .position(|line| line.folded_start().starts_with("kinh gui"))
        .map_or(0, |at| at + 1);
    let mut paragraphs: Vec<Span> = Vec::new();
    let mut previous: Option<&Line<'_>> = None;
    let mut rests_on = false;
    let mut signed = false;
    for line in lines.iter().skip(start) {
        let folded = line.folded_start();
        if folded.starts_with("noi nhan") {
            signed = true;
        }
        if signed || (paragraphs.is_empty() && line.text.starts_with(['-', '–'])) {
            continue;
        }
        let carried = previous.is_some_and(|p| goes_on(p, line, page, false));
        let same = rests_on && is_basis(line);
        match paragraphs.last_mut() {
            Some(last) if carried || same => last.end = line.span.end,
            _ => {
                rests_on = is_basis(line);
                paragraphs.push(line.span);
            }
        }
        previous = Some(line);
    }
    for (i, span) in paragraphs.into_iter().enumerate() {
        let number = u32::try_from(i + 1).unwrap_or(u32::MAX);
        let citation = Citation::of(Part::Letter, Place::Whole).with_paragraph(number);
        let mut node = Node::new(LegalUnitKind::Paragraph, citation, span);
        node.add(span);
        nodes.push((node, None));
    }
}

/// An appendix: caption, head of the form, its name, its headings, and its foot.
pub(super) fn appendix(lines: &[Line<'_>], nodes: &mut Vec<(Node, Option<usize>)>) {
    let caption_at = lines.iter().position(|line| line.folded_start().starts_with("(ban hanh kem"));
    let mut from = 1;
    if let Some(start) = caption_at {
        let closed =
            lines.iter().skip(start).position(|line| line.text.ends_with(')')).unwrap_or(0);
        from = start + closed + 1;
        if let Some(span) = lines.get(start..from).and_then(|l| around(l.iter().map(|l| l.span))) {
            named(Part::Appendix, "tiêu ngữ", span, nodes);
        }
    }
    let sections: Vec<(usize, String, usize)> = lines
        .iter()
        .enumerate()
        .skip(from)
        .filter_map(|(at, line)| match label::item(line, false, true) {
            Some(found) => match found.label {
                label::Label::Section(number) => Some((at, number, found.len)),
                _ => None,
            },
            None => None,
        })
        .collect();
    let first = sections.first().map_or(lines.len(), |(at, ..)| *at);
    let foot = lines
        .iter()
        .skip(first)
        .position(|line| line.folded_start().starts_with("noi nhan"))
        .map_or(lines.len(), |at| first + at);
    let name = (from..first).find(|at| {
        lines.get(*at).is_some_and(|line| {
            matches!(line.folded_start().as_str(), "bao cao" | "to trinh" | "ke hoach")
        })
    });
    let to_whom = (from..first)
        .find(|at| lines.get(*at).is_some_and(|line| line.folded_start().starts_with("kinh gui")))
        .unwrap_or(first);
    let mut place = |label: &'static str, from: usize, to: usize| {
        if let Some(span) = lines.get(from..to).and_then(|l| around(l.iter().map(|l| l.span))) {
            named(Part::Appendix, label, span, nodes);
        }
    };
    if !sections.is_empty() {
        place("đầu biểu", from, name.unwrap_or(to_whom));
        if let Some(name) = name {
            place("tên báo cáo", name, to_whom);
        }
    }
    for (i, (at, number, len)) in sections.iter().enumerate() {
        let next = sections.get(i + 1).map_or(foot, |(at, ..)| *at);
        let Some(line) = lines.get(*at) else { continue };
        let Some(span) = lines.get(*at..next).and_then(|l| around(l.iter().map(|l| l.span))) else {
            continue;
        };
        let citation = Citation::of(Part::Appendix, Place::Section(number.clone()));
        let mut heading = line.tail(*len).span;
        for more in lines.iter().skip(at + 1).take_while(|more| more.starts_small()) {
            heading.end = more.span.end;
        }
        let node = Node::new(LegalUnitKind::Division, citation, span)
            .headed(Some(heading))
            .known(Reading::Printed, 100);
        nodes.push((node, None));
    }
    if !sections.is_empty()
        && foot < lines.len()
        && let Some(span) = lines.get(foot..).and_then(|l| around(l.iter().map(|l| l.span)))
    {
        named(Part::Appendix, "cuối biểu", span, nodes);
    }
}
