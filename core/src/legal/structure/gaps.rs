use super::label::Label;
use super::label::item;
use super::lines::Line;
use super::lines::Page;
use super::lines::goes_on;
use crate::sorting::sort_by;
use crate::sorting::sort_by_key;

/// A place where an article without heading may begin, and how much speaks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Boundary {
    pub(super) line: usize,
    pub(super) score: u8,
}

/// Openings that articles of regulations have everywhere: scope, whom it binds, terms, final provisions.
const OPENINGS: [&str; 6] = [
    "quy che nay quy dinh",
    "quy che nay ap dung",
    "quy dinh nay quy dinh",
    "quy dinh nay ap dung",
    "trong quy che nay",
    "trong quy dinh nay",
];

/// The least score at which numbering that starts again is taken for an article at the end of a part.
pub(super) const ENOUGH: u8 = 2;

/// All places between `from` and `to` where an article may begin.
///
/// `headed` says that the lines begin with the body of an article whose heading is printed.
pub(super) fn boundaries(
    lines: &[Line<'_>],
    from: usize,
    to: usize,
    headed: bool,
    page: Page,
) -> Vec<Boundary> {
    let mut out: Vec<Boundary> = Vec::new();
    let mut clause = None;
    let mut text_before: Option<usize> = None;
    let mut first = !headed;
    for at in from..to {
        let Some(line) = lines.get(at) else { break };
        let previous = at.checked_sub(1).filter(|p| *p >= from).and_then(|p| lines.get(p));
        if headed && at == from {
            // the line with the printed heading, which may hold the whole text of the article
            text_before = Some(at).filter(|_| ends_sentence(line) && line.text.len() > 110);
            continue;
        }
        match item(line, page.scan, false).map(|found| found.label) {
            Some(Label::Clause(number)) => {
                let introduced =
                    text_before.filter(|_| previous.is_some_and(|p| p.text.ends_with(':')));
                let score = match clause {
                    Some(last) if number == 1 && last >= 1 => 4,
                    None if number == 1 && text_before.is_some() && introduced.is_none() => 2,
                    _ => 0,
                };
                if score > 0 {
                    // "… như sau:" belongs to the list that it opens
                    out.push(Boundary { line: introduced.unwrap_or(at), score });
                }
                if number == 1 || clause.is_none_or(|last| number > last) {
                    clause = Some(number);
                }
                text_before = None;
            }
            Some(_) => {}
            None => {
                if previous.is_some_and(|previous| {
                    goes_on(previous, line, page, item(previous, page.scan, false).is_some())
                }) {
                    continue;
                }
                let opening = line.folded_start();
                let known = OPENINGS.iter().any(|start| opening.starts_with(start));
                let score = match (known, clause, text_before) {
                    (true, ..) => 4,
                    (false, Some(_), _) if previous.is_some_and(Line::is_closed) => 1,
                    (false, None, Some(_)) => 1,
                    _ => 0,
                };
                if score > 0 && !first {
                    out.push(Boundary { line: at, score });
                }
                if known {
                    clause = None;
                }
                text_before = Some(at).filter(|_| ends_sentence(line) || line.text.ends_with(':'));
            }
        }
        if first {
            out.push(Boundary { line: at, score: u8::MAX });
            first = false;
        }
    }
    sort_by_key(&mut out, |boundary| boundary.line);
    out.dedup_by_key(|boundary| boundary.line);
    out
}

/// Tells whether a line ends as text does, and a heading does not.
fn ends_sentence(line: &Line<'_>) -> bool {
    line.text.ends_with(['.', ';']) || line.ends_text()
}

/// The `count` places for which most speaks, in order.
pub(super) fn best(mut all: Vec<Boundary>, count: usize) -> Vec<Boundary> {
    sort_by(&mut all, |a, b| b.score.cmp(&a.score).then(a.line.cmp(&b.line)));
    all.truncate(count);
    sort_by_key(&mut all, |boundary| boundary.line);
    all
}
