#![doc = include_str!("report_form.md")]

use std::collections::BTreeSet;

use serde::Deserialize;

use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Place;
use crate::checks::Reason;
use crate::checks::Run;
use crate::checks::case::known;
use crate::record::Field;
use crate::record::RecordKind;
use crate::record::Value;
use crate::text::Span;
use crate::unicode::fold;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct ReportForm {
    headings: Vec<Heading>,
    placeholders: bool,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Heading {
    text: String,
    /// What follows the words of the heading on its line.
    #[serde(default)]
    then: Then,
    /// Whether something has to stand below.
    #[serde(default)]
    filled: bool,
    #[serde(default)]
    parts: Vec<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Then {
    #[default]
    Nothing,
    Something,
    NextYear,
}

/// A line as its words, without marks, case and punctuation.
fn words(line: &str) -> Vec<String> {
    let folded = fold(line);
    let pieces = folded.split(|c: char| !c.is_alphanumeric());
    pieces.filter(|piece| !piece.is_empty()).map(str::to_owned).collect()
}

/// A line without what stands in round brackets: the form explains a heading there.
fn outside_brackets(line: &str) -> String {
    let mut depth = 0_usize;
    line.chars()
        .filter(|c| {
            match c {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0
        })
        .collect()
}

struct Line<'t> {
    text: &'t str,
    words: Vec<String>,
}

impl Line<'_> {
    /// The words after a heading, where the line starts with it.
    fn after<'l>(&'l self, heading: &[String]) -> Option<&'l [String]> {
        self.words.strip_prefix(heading)
    }

    fn says(&self) -> bool {
        self.text.chars().any(char::is_alphanumeric)
    }

    /// A line that opens a part or a section: a numeral and a full stop or bracket.
    fn opens(&self) -> bool {
        let text = self.text.trim_start();
        let head = text.split(['.', ')', '/']).next().unwrap_or_default();
        let roman = head.chars().all(|c| "IVX".contains(c));
        let digit = head.chars().all(|c| c.is_ascii_digit());
        !head.is_empty() && head.len() < text.len() && (roman || digit)
    }
}

fn missing(heading: &str) -> Place {
    Place::new(Field::Body, Reason::NoHeading { heading: heading.to_owned() })
}

fn empty(heading: &str) -> Place {
    Place::new(Field::Body, Reason::EmptyPart { heading: heading.to_owned() })
}

/// Whether something stands on the lines up to the next opening one.
fn filled(lines: &[Line<'_>]) -> bool {
    lines.iter().take_while(|line| !line.opens()).any(Line::says)
}

impl Heading {
    /// Looks for the heading in `lines`; returns the lines below it.
    fn find<'l, 't>(
        &self,
        lines: &'l [Line<'t>],
        next_year: Option<u64>,
        places: &mut Vec<Place>,
    ) -> &'l [Line<'t>] {
        let heading = words(&self.text);
        let found = lines.iter().enumerate().find_map(|(at, line)| {
            let rest = line.after(&heading)?;
            (self.then != Then::Nothing || rest.is_empty()).then_some((at, rest))
        });
        let Some((at, rest)) = found else {
            places.push(missing(&self.text));
            return lines;
        };
        let below = lines.get(at + 1..).unwrap_or_default();
        match (self.then, next_year) {
            (Then::Something, _) if rest.is_empty() => places.push(empty(&self.text)),
            (Then::NextYear, Some(year)) if rest != [year.to_string()] => {
                let reason = Reason::Differs {
                    found: format!("{} {}", self.text, rest.join(" ").to_uppercase()).into(),
                    expected: format!("{} {year}", self.text).into(),
                };
                places.push(Place::new(Field::Body, reason));
            }
            _ => {}
        }
        if self.filled && self.parts.is_empty() && !filled(below) {
            places.push(empty(&self.text));
        }
        let mut left = below;
        for part in &self.parts {
            let heading = words(part);
            let found = left.iter().enumerate().find_map(|(at, line)| {
                line.after(&heading)?;
                Some((at, words(&outside_brackets(line.text)).len() <= heading.len()))
            });
            let Some((at, bare)) = found else {
                places.push(missing(part));
                continue;
            };
            left = left.get(at + 1..).unwrap_or_default();
            if bare && !filled(left) {
                places.push(empty(part));
            }
        }
        below
    }
}

/// Places in angle brackets, as the form prints what has to be replaced: those left, and those that may be.
fn placeholders(body: &str) -> (Vec<Place>, Vec<Place>) {
    let (mut left, mut unsure) = (Vec::new(), Vec::new());
    let closed = closed(body);
    let mut open = None;
    for (at, sign) in body.match_indices(['<', '>', '\n']) {
        match (sign, open.take()) {
            ("<", _) => open = Some(at),
            (">", Some(start)) => {
                let span = Span::new(start, at + 1);
                let found = span.of(body).unwrap_or_default();
                let place = |reason| Place::new(Field::Body, reason).span(span);
                let said = found.to_owned();
                match Brackets::of(found, &closed) {
                    Brackets::Blank => left.push(place(Reason::Placeholder { found: said })),
                    Brackets::Unsure => {
                        unsure.push(place(Reason::MaybePlaceholder { found: said }));
                    }
                    Brackets::Other => {}
                }
            }
            _ => {}
        }
    }
    (left, unsure)
}

/// The names of elements that end somewhere in a text.
fn closed(body: &str) -> BTreeSet<&str> {
    let ends = body.split("</").skip(1).filter_map(|rest| rest.split_once('>'));
    let names = ends.map(|(name, _)| name).filter(|name| ELEMENTS.binary_search(name).is_ok());
    names.collect()
}

/// What stands in angle brackets.
enum Brackets {
    /// Something that had to be replaced.
    Blank,
    /// The bare name of an element or one with dots, or a blank that is called so.
    Unsure,
    /// A tag of HTML, or two signs of comparison around a number.
    Other,
}

/// The elements of HTML that a report on a portal may write about, in order.
const ELEMENTS: &[&str] = &[
    "a",
    "article",
    "aside",
    "audio",
    "b",
    "blockquote",
    "body",
    "br",
    "button",
    "center",
    "code",
    "div",
    "em",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "label",
    "li",
    "link",
    "main",
    "marquee",
    "meta",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "script",
    "section",
    "select",
    "small",
    "span",
    "strong",
    "style",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "textarea",
    "th",
    "thead",
    "title",
    "tr",
    "u",
    "ul",
    "video",
];

/// Of these, those without an end that nobody takes for the name of a blank.
const VOID: &[&str] = &["br", "hr", "img"];

impl Brackets {
    fn of(found: &str, closed: &BTreeSet<&str>) -> Self {
        let inside = found.trim_matches(['<', '>', '/']);
        let (name, rest) = inside.split_once(' ').unwrap_or((inside, ""));
        let digits = rest.contains(|c: char| c.is_ascii_digit());
        if name.is_empty() && digits && !rest.contains(char::is_alphabetic) {
            return Self::Other;
        }
        if ELEMENTS.binary_search(&name).is_err() {
            return Self::Blank;
        }
        let ends = found.starts_with("</") || found.ends_with("/>");
        if rest.trim().is_empty() {
            let is_tag = ends || VOID.contains(&name) || closed.contains(name);
            return if is_tag { Self::Other } else { Self::Unsure };
        }
        let attribute = rest.trim_start().split_once('=').map(|(attribute, _)| attribute);
        let letters = |name: &str| name.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-');
        match attribute {
            Some(attribute) if !attribute.is_empty() && letters(attribute) => {
                let dots = rest.contains("...") || rest.contains('…');
                if dots { Self::Unsure } else { Self::Other }
            }
            _ => Self::Blank,
        }
    }
}

impl Run for ReportForm {
    fn kinds(&self) -> &'static [RecordKind] {
        &[RecordKind::PeriodicReport]
    }

    fn fields(&self) -> Vec<Field> {
        let asks = self.placeholders || !self.headings.is_empty();
        let dated = self.headings.iter().any(|heading| heading.then == Then::NextYear);
        asks.then_some(Field::Body).into_iter().chain(dated.then_some(Field::Year)).collect()
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        let body = known!(case.text(Field::Body));
        let mut unknown = Outcome::NotApplicable;
        let next_year = match case.facts.value(Field::Year) {
            Some(Value::Count(year)) => year.checked_add(1),
            _ => None,
        };
        if next_year.is_none() && self.fields().contains(&Field::Year) {
            unknown = Outcome::NeedsFact(vec![Field::Year]);
        }
        let lines: Vec<Line<'_>> =
            body.lines().map(|text| Line { text, words: words(text) }).collect();
        let mut places = Vec::new();
        let mut left = lines.as_slice();
        for heading in &self.headings {
            left = heading.find(left, next_year, &mut places);
        }
        if self.placeholders {
            let (left, unsure) = placeholders(body);
            places.extend(left);
            if !unsure.is_empty() {
                unknown = unknown.and(Outcome::NeedsAttestation(unsure));
            }
        }
        Outcome::of(places).and(unknown)
    }
}

#[cfg(test)]
mod tests {
    use super::ELEMENTS;

    #[test]
    fn elements_are_in_order() {
        assert!(ELEMENTS.is_sorted());
    }
}
