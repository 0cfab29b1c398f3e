use std::collections::HashMap;

use super::LegalUnit;
use super::LegalUnitKind;
use super::Reading;
use super::article;
use super::article::Node;
use super::gaps;
use super::label;
use super::label::Label;
use super::label::Labelled;
use super::lines::Line;
use super::lines::Page;
use crate::legal::Citation;
use crate::legal::Part;
use crate::legal::citation::Level;
use crate::legal::citation::Place;
use crate::legal::citation::words::write_roman;
use crate::text::Span;

/// An article to be read: its number, where its lines begin, and its heading if one is printed.
struct Start {
    number: String,
    line: usize,
    label: Option<Labelled>,
    confidence: u8,
}

/// A division found among the lines, standing before line `before` of the provisions.
struct Division {
    level: Level,
    number: String,
    before: usize,
    span: Span,
    heading: Option<Span>,
    reading: Reading,
    confidence: u8,
}

/// Reads the provisions of one part.
pub(super) fn read(
    lines: &[Line<'_>],
    part: Part,
    page: Page,
    nodes: &mut Vec<(Node, Option<usize>)>,
) {
    let (divisions, lines) = divisions(lines, page);
    let starts = starts(&lines, page);
    let mut next_division = 0;
    let mut open: Vec<(Level, String, usize)> = Vec::new();
    for (i, start) in starts.iter().enumerate() {
        while let Some(division) = divisions.get(next_division).filter(|d| d.before <= start.line) {
            place_division(division, part, &mut open, nodes);
            next_division += 1;
        }
        let end = starts.get(i + 1).map_or(lines.len(), |next| next.line);
        let Some(own) = lines.get(start.line..end) else { continue };
        let mut citation = Citation::of(part, Place::Article(start.number.clone()));
        if start.label.is_none() {
            citation = citation.into_inferred();
        }
        let reading = match &start.label {
            None => Reading::Inferred,
            Some(label) if label.exact => Reading::Printed,
            Some(_) => Reading::Repaired,
        };
        let node = article::article(own, start.label.as_ref(), citation, page);
        if let Some(node) = node {
            let parent = open.last().map(|(.., index)| *index);
            nodes.push((node.sure(reading, start.confidence), parent));
        }
    }
}

/// Writes nodes and what they hold; a parent is an index among the nodes and becomes one among the units.
pub(super) fn write(nodes: Vec<(Node, Option<usize>)>, out: &mut Vec<LegalUnit>) {
    let mut places: Vec<usize> = Vec::with_capacity(nodes.len());
    for (node, parent) in nodes {
        places.push(out.len());
        let parent = parent.and_then(|index| places.get(index).copied());
        node.write(parent, out);
    }
    // a division reaches to the end of what it holds
    let ends: Vec<(usize, usize)> =
        out.iter().filter_map(|unit| unit.parent.map(|parent| (parent, unit.span.end))).collect();
    for (parent, end) in ends.into_iter().rev() {
        let mut above = Some(parent);
        while let Some(unit) = above.and_then(|index| out.get_mut(index)) {
            unit.span.end = unit.span.end.max(end);
            above = unit.parent;
        }
    }
}

fn place_division(
    division: &Division,
    part: Part,
    open: &mut Vec<(Level, String, usize)>,
    nodes: &mut Vec<(Node, Option<usize>)>,
) {
    while open.last().is_some_and(|(level, ..)| *level >= division.level) {
        open.pop();
    }
    let parent = open.last().map(|(.., index)| *index);
    open.push((division.level, division.number.clone(), nodes.len()));
    let path = open.iter().map(|(level, number, _)| (*level, number.clone())).collect();
    let mut citation = Citation::of(part, Place::Division(path));
    if division.reading == Reading::Inferred {
        citation = citation.into_inferred();
    }
    let node = Node::new(LegalUnitKind::Division, citation, division.span)
        .headed(division.heading)
        .known(division.reading, division.confidence);
    nodes.push((node, parent));
}

/// Takes chapters and their titles out of the lines.
fn divisions<'t>(lines: &[Line<'t>], page: Page) -> (Vec<Division>, Vec<Line<'t>>) {
    let mut found: Vec<Division> = Vec::new();
    let mut rest: Vec<Line<'t>> = Vec::new();
    let printed = lines.iter().any(|line| label::division(line, page.scan).is_some());
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        at += 1;
        let labelled = label::division(line, page.scan);
        let Some(Labelled { label: Label::Division(level, number), len, exact }) = labelled else {
            if !printed && is_lost_title(lines, at - 1, page) {
                let mut end = line.span.end;
                while let Some(more) = lines.get(at).filter(|next| next.is_capitals()) {
                    end = more.span.end;
                    at += 1;
                }
                let span = Span::new(line.span.start, end);
                // articles before the first title belong to a first chapter whose title is lost as well
                let ahead = found.first().map_or(!rest.is_empty(), |first| first.number != "I");
                let number = u32::try_from(found.len() + 1 + usize::from(ahead)).unwrap_or(1);
                found.push(Division {
                    level: Level::Chapter,
                    number: write_roman(number),
                    before: rest.len(),
                    span,
                    heading: Some(span),
                    reading: Reading::Inferred,
                    confidence: 50,
                });
            } else {
                rest.push(*line);
            }
            continue;
        };
        let from = line.text.get(len..).and_then(|rest| rest.find(char::is_alphanumeric));
        let tail = line.tail(from.map_or(line.text.len(), |from| len + from));
        let mut heading = (!tail.text.is_empty()).then_some(tail.span);
        while let Some(more) = lines.get(at).filter(|next| {
            next.is_capitals()
                && label::article(next, page.scan).is_none()
                && label::division(next, page.scan).is_none()
        }) {
            let start = heading.map_or(more.span.start, |span| span.start);
            heading = Some(Span::new(start, more.span.end));
            at += 1;
        }
        found.push(Division {
            level,
            number,
            before: rest.len(),
            span: Span::new(line.span.start, heading.map_or(line.span.end, |span| span.end)),
            heading,
            reading: if exact { Reading::Printed } else { Reading::Repaired },
            confidence: if exact { 100 } else { 85 },
        });
    }
    (found, rest)
}

/// A title in capitals between articles, whose label `Chương` is lost.
fn is_lost_title(lines: &[Line<'_>], at: usize, page: Page) -> bool {
    let Some(line) = lines.get(at) else { return false };
    let long = line.text.chars().filter(|c| c.is_alphabetic()).count() >= 12;
    let behind = at.checked_sub(1).and_then(|p| lines.get(p)).is_none_or(Line::is_closed);
    let next = lines.iter().skip(at + 1).take(8).find(|next| !next.is_capitals());
    line.is_capitals()
        && long
        && behind
        && next.is_some_and(|next| label::article(next, page.scan).is_some())
}

/// Tells whether a number is missing among the printed headings.
pub(super) fn is_lossy(lines: &[Line<'_>], page: Page) -> bool {
    let mut last = 0;
    headings(lines, page).iter().any(|(number, ..)| {
        let gap = *number > last + 1;
        last = *number;
        gap
    })
}

/// Where the articles begin: the printed headings in sequence, and between them the lost ones.
fn starts(lines: &[Line<'_>], page: Page) -> Vec<Start> {
    let printed = headings(lines, page);
    let mut out: Vec<Start> = Vec::new();
    let mut last = 0;
    let mut from = 0;
    for (number, line, label) in printed {
        let missing = usize::try_from(number.saturating_sub(last + 1)).unwrap_or(0);
        if missing > 0 {
            let all = gaps::boundaries(lines, from, line, last > 0, page);
            infer(&gaps::best(all, missing), last, missing, &mut out);
        }
        let confidence = if label.exact { 100 } else { 85 };
        let printed = match &label.label {
            Label::Article(printed) => printed.clone(),
            _ => number.to_string(),
        };
        out.push(Start { number: printed, line, label: Some(label), confidence });
        last = number;
        from = line;
    }
    if last > 0 && page.lossy {
        let all = gaps::boundaries(lines, from, lines.len(), true, page);
        let sure: Vec<_> = all.into_iter().filter(|b| b.score >= gaps::ENOUGH).collect();
        infer(&sure, last, sure.len(), &mut out);
    }
    out
}

/// Gives numbers to the articles that begin at the places found.
fn infer(places: &[gaps::Boundary], last: u32, missing: usize, out: &mut Vec<Start>) {
    let complete = places.len() == missing;
    // of fewer places than numbers, the last ones are the likelier
    let skipped = u32::try_from(missing.saturating_sub(places.len())).unwrap_or(0);
    for (number, place) in (last + skipped + 1..).zip(places) {
        let confidence = match (complete, place.score) {
            (true, 4..) => 80,
            (true, 2..) => 70,
            (true, _) => 55,
            (false, _) => 40,
        };
        out.push(Start { number: number.to_string(), line: place.line, label: None, confidence });
    }
}

/// The printed headings that follow one another; a number that runs ahead yields to the expected one.
fn headings(lines: &[Line<'_>], page: Page) -> Vec<(u32, usize, Labelled)> {
    let mut quoted = 0_i32;
    let mut all: Vec<(u32, usize, Labelled)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let inside = quoted > 0;
        for c in line.text.chars() {
            quoted += i32::from(c == '“') - i32::from(c == '”');
        }
        quoted = quoted.max(0);
        let Some(found) = label::article(line, page.scan).filter(|_| !inside) else { continue };
        if let Label::Article(printed) = &found.label {
            let digits: String = printed.chars().take_while(char::is_ascii_digit).collect();
            if let Ok(number) = digits.parse() {
                all.push((number, at, found));
            }
        }
    }
    let latest: HashMap<u32, usize> = all.iter().enumerate().map(|(i, (n, ..))| (*n, i)).collect();
    let mut out: Vec<(u32, usize, Labelled)> = Vec::new();
    let mut last = 0;
    for (i, (number, at, found)) in all.iter().enumerate() {
        let lettered =
            matches!(&found.label, Label::Article(p) if p.len() > number.to_string().len());
        let expected_later = latest.get(&(last + 1)).is_some_and(|later| *later > i);
        let next = *number == last + 1 || (*number == last && lettered && last > 0);
        let ahead = *number > last + 1 && *number <= last + 8 && !expected_later;
        if next || ahead {
            last = *number;
            out.push((*number, *at, found.clone()));
        }
    }
    out
}
