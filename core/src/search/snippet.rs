//! The passage of a text that fits a query best, and where the words stand in it.

use crate::markup::PlainText;
use crate::search::hit::Snippet;
use crate::search::hit::Stretch;
use crate::search::parse::Wanted;
use crate::search::scan::Scanner;
use crate::search::scan::Word;
use crate::text::Span;

/// How much of a very long text is read for a snippet.
const READ: usize = 4_000_000;
/// A passage starts at most this far before the first word of interest.
const LEAD: usize = 60;

#[derive(Clone, Copy, Debug)]
struct Match {
    span: Span,
    /// Which word of the query.
    which: usize,
    weight: f32,
    /// Number of the word in the text.
    at: usize,
}

fn matches(text: &str, wanted: &[Wanted], within: Span) -> Vec<Match> {
    let mut scanner = Scanner::new(within.of(text).unwrap_or_default());
    let mut word = Word::default();
    let mut found = Vec::new();
    let mut at = 0;
    while scanner.next::<true>(&mut word) {
        if let Some((which, one)) =
            wanted.iter().enumerate().find(|(_, wanted)| wanted.folded == word.folded)
        {
            let exact = if one.exact == word.exact { 1.0 } else { 0.6 };
            let span = Span::new(word.span.start + within.start, word.span.end + within.start);
            found.push(Match { span, which, weight: one.weight * exact, at });
        }
        at += 1;
        if word.span.end > READ {
            break;
        }
    }
    found
}

/// Neighbouring matches become one stretch.
fn joined(text: &str, found: &[Match]) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut last_at = usize::MAX;
    for one in found {
        let next = last_at.checked_add(1) == Some(one.at);
        match spans.last_mut() {
            Some(last)
                if next
                    && text
                        .get(last.end..one.span.start)
                        .is_some_and(|gap| gap.chars().all(char::is_whitespace)) =>
            {
                last.end = one.span.end;
            }
            _ => spans.push(one.span),
        }
        last_at = one.at;
    }
    spans
}

/// Where words of the query stand in a title.
pub(super) fn spans(text: &str, wanted: &[Wanted]) -> Vec<Span> {
    joined(text, &matches(text, wanted, Span::new(0, text.len())))
}

/// Chooses the passage within a part of the text; `None` when that holds none of the words.
pub(super) fn snippet(
    text: &str,
    wanted: &[Wanted],
    length: usize,
    within: Span,
) -> Option<Snippet> {
    let found = matches(text, wanted, within);
    let (start, end) = best(&found, length)?;
    let window = found.get(start..=end)?;
    let first = window.first()?.span.start;
    let last = window.last()?.span.end;
    let shown = stretch(text, first, last, length);
    cut(text, Span::new(shown.start.max(within.start), shown.end.min(within.end)), &found)
}

/// A passage that was chosen for another reason than its words.
pub(super) fn snippet_of(text: &str, wanted: &[Wanted], passage: Span) -> Option<Snippet> {
    cut(text, passage, &matches(text, wanted, passage))
}

/// Moves the places of a snippet of text without markup into the source with it.
pub(super) fn into_source(snippet: &mut Snippet, plain: &PlainText, source: &str) {
    let whole = plain.source(snippet.source.bytes);
    let mut counter = Counter::new(source);
    let start = counter.at(whole.start);
    for place in &mut snippet.places {
        *place = counter.place(plain.source(place.bytes));
    }
    snippet.source = joined_stretch(start, counter.at(whole.end));
}

fn cut(text: &str, passage: Span, found: &[Match]) -> Option<Snippet> {
    let inside: Vec<Match> = found
        .iter()
        .copied()
        .filter(|one| one.span.start >= passage.start && one.span.end <= passage.end)
        .collect();
    let places = joined(text, &inside);
    let spans = places
        .iter()
        .map(|place| Span::new(place.start - passage.start, place.end - passage.start))
        .collect();
    let mut counter = Counter::new(text);
    let source_start = counter.at(passage.start);
    let places = places.iter().map(|span| counter.place(*span)).collect();
    let source_end = counter.at(passage.end);
    Some(Snippet {
        text: passage.of(text)?.to_owned(),
        spans,
        source: joined_stretch(source_start, source_end),
        places,
    })
}

/// The first and last match of the best window: many different words, close together, in order.
fn best(found: &[Match], length: usize) -> Option<(usize, usize)> {
    let mut best: Option<(f32, usize, usize)> = None;
    let mut from = 0;
    let mut counts: Vec<(usize, f32)> = Vec::new();
    let words = found.iter().map(|one| one.which).max()? + 1;
    counts.resize(words, (0, 0.0));
    for (to, one) in found.iter().enumerate() {
        if let Some(count) = counts.get_mut(one.which) {
            count.0 += 1;
            count.1 = count.1.max(one.weight);
        }
        while let Some(first) = found.get(from) {
            if one.span.end - first.span.start <= length.max(one.span.len()) {
                break;
            }
            if let Some(count) = counts.get_mut(first.which) {
                count.0 -= 1;
                if count.0 == 0 {
                    count.1 = 0.0;
                }
            }
            from += 1;
        }
        let different: f32 = counts.iter().map(|count| count.1).sum();
        let neighbours = found
            .get(from..=to)
            .unwrap_or_default()
            .windows(2)
            .filter(|two| match two {
                [a, b] => a.at + 1 == b.at && a.which < b.which,
                _ => false,
            })
            .count()
            .min(words * 2);
        let score = different + neighbours as f32 * 0.3;
        if best.is_none_or(|(top, _, _)| score > top + 1e-4) {
            best = Some((score, from, to));
        }
    }
    best.map(|(_, from, to)| (from, to))
}

/// Widens the window to whole words, a sentence start if one is near, and at most `length` bytes.
fn stretch(text: &str, first: usize, last: usize, length: usize) -> Span {
    let room = length.saturating_sub(last - first);
    let lead = room.min(LEAD);
    let low = floor(text, first.saturating_sub(lead));
    let before = text.get(low..first).unwrap_or_default();
    let start = if low == 0 {
        0
    } else if let Some(at) = before.rfind(['\n', '.', ';', '!', '?']) {
        low + at + 1
    } else {
        before.find(char::is_whitespace).map_or(first, |at| low + at)
    };
    let skipped = text.get(start..first).unwrap_or_default();
    let start = first - skipped.trim_start().len();
    let limit = floor(text, start.saturating_add(length).min(text.len())).max(last);
    let after = text.get(last..limit).unwrap_or_default();
    let end = if limit >= text.len() {
        text.len()
    } else if let Some(at) = after.find('\n') {
        last + at
    } else {
        after.rfind(char::is_whitespace).map_or(last, |at| last + at)
    };
    let tail = text.get(last..end).unwrap_or_default();
    Span::new(start, last + tail.trim_end().len())
}

fn floor(text: &str, mut at: usize) -> usize {
    while at > 0 && !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Counts code points and UTF-16 units in one pass from left to right.
struct Counter<'t> {
    text: &'t str,
    at: (usize, usize, usize),
}

impl<'t> Counter<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, at: (0, 0, 0) }
    }

    /// Moves forward to a byte; places must be asked for in order.
    fn at(&mut self, byte: usize) -> (usize, usize, usize) {
        let passed = self.text.get(self.at.0..byte).unwrap_or_default();
        let points = passed.chars().count();
        let wide = passed.bytes().filter(|byte| *byte >= 0xF0).count();
        self.at = (byte.max(self.at.0), self.at.1 + points, self.at.2 + points + wide);
        self.at
    }

    fn place(&mut self, span: Span) -> Stretch {
        let start = self.at(span.start);
        joined_stretch(start, self.at(span.end))
    }
}

fn joined_stretch(start: (usize, usize, usize), end: (usize, usize, usize)) -> Stretch {
    Stretch {
        bytes: Span::new(start.0, end.0),
        code_points: Span::new(start.1, end.1),
        utf16: Span::new(start.2, end.2),
    }
}
