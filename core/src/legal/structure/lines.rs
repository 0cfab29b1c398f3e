use std::collections::HashMap;

use crate::text::Span;
use crate::unicode::fold;

/// A line of the text without the blanks and light markup around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'t> {
    pub(super) text: &'t str,
    pub(super) span: Span,
    /// Whether an empty line stands before it.
    pub(super) spaced: bool,
}

impl<'t> Line<'t> {
    /// Tells whether the line ends as a sentence or an item of a list does.
    pub(super) fn is_closed(&self) -> bool {
        self.text.ends_with(['.', ';', ':', '!', '?', '”', '"', '>'])
    }

    /// Tells whether the line ends with the mark that closes a legal text.
    pub(super) fn ends_text(&self) -> bool {
        ["./.", "./", "/."].iter().any(|mark| self.text.ends_with(mark))
    }

    pub(super) fn starts_small(&self) -> bool {
        self.text.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase)
    }

    fn starts_with_figure(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit())
    }

    /// Tells whether the line is a title in capitals.
    pub(super) fn is_capitals(&self) -> bool {
        let letters = self.text.chars().filter(|c| c.is_alphabetic()).count();
        let small = self.text.chars().filter(|c| c.is_lowercase()).count();
        letters >= 4 && small * 10 <= letters
    }

    pub(super) fn folded_start(&self) -> String {
        let end = self.text.char_indices().nth(60).map_or(self.text.len(), |(at, _)| at);
        fold(self.text.get(..end).unwrap_or_default())
    }

    /// The place of the text from byte `from` of the line on.
    pub(super) fn tail(&self, from: usize) -> Line<'t> {
        let rest = self.text.get(from..).unwrap_or_default();
        let text = rest.trim();
        let start = self.span.start + from + (rest.len() - rest.trim_start().len());
        Line { text, span: Span::new(start, start + text.len()), spaced: false }
    }
}

/// Signs of tables, lists and emphasis that site exports leave around a line.
const MARKUP: &[char] = &['|', '*', '#', '>', '\u{feff}', '\u{c}'];

/// The lines that say something.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut out = Vec::new();
    let mut at = 0;
    let mut spaced = true;
    for raw in text.split_inclusive('\n') {
        let start = at;
        at += raw.len();
        let body = raw.trim().trim_matches(|c: char| c.is_whitespace() || MARKUP.contains(&c));
        // the closing bracket of "<https://…>" belongs to the line
        let body =
            if body.contains('<') { raw.trim().trim_end_matches(['|', '*']).trim() } else { body };
        let empty = body.is_empty() || body.chars().all(|c| "-_=. ".contains(c));
        if empty {
            spaced |= raw.trim().is_empty();
            continue;
        }
        let link = body.starts_with("mailto:") || body.bytes().all(|b| b.is_ascii_digit());
        if link {
            continue;
        }
        let offset = raw.find(body).unwrap_or_default();
        let span = Span::new(start + offset, start + offset + body.len());
        out.push(Line { text: body, span, spaced });
        spaced = false;
    }
    out
}

/// What is known of the page, which decides how lines belong together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Page {
    /// The usual length of a line in characters.
    pub(super) width: usize,
    /// That of lines that begin with a label, which some exports break earlier.
    pub(super) first: usize,
    /// Whether labels must be expected to be misread.
    pub(super) scan: bool,
    /// Whether the file has lost headings, so that more may be lost where nothing shows it.
    pub(super) lossy: bool,
}

impl Page {
    /// Measures the lines; `labelled` tells those that begin with a label.
    pub(super) fn measure(
        lines: &[Line<'_>],
        scan: bool,
        labelled: impl Fn(&Line<'_>) -> bool,
    ) -> Self {
        let length = |line: &Line<'_>| line.text.chars().count();
        let mut all: Vec<usize> = lines.iter().map(length).collect();
        all.sort_unstable();
        let width = all.get(all.len() * 9 / 10).copied().unwrap_or_default();
        let mut first: Vec<usize> =
            lines.iter().filter(|line| !line.is_closed() && labelled(line)).map(length).collect();
        first.sort_unstable();
        let first = first.get(first.len() / 2).copied().unwrap_or(width);
        Self { width, first, scan, lossy: false }
    }

    /// Tells whether paragraphs are broken into lines.
    pub(super) fn is_wrapped(&self) -> bool {
        self.width < 130
    }
}

/// Tells whether `line` goes on in `next`: a sentence that was cut by the width of the page or by its end.
///
/// `labelled` says that the line begins with a label.
pub(super) fn goes_on(line: &Line<'_>, next: &Line<'_>, page: Page, labelled: bool) -> bool {
    if line.ends_text() {
        return false;
    }
    let length = line.text.chars().count();
    let full = if labelled { length * 10 >= page.first * 9 } else { length * 4 >= page.width * 3 };
    if !line.is_closed() {
        return next.starts_small()
            // a page may end within a sentence
            || (next.spaced && (length >= 100 || (page.is_wrapped() && next.starts_with_figure())))
            || (!next.spaced && page.is_wrapped() && length * 5 >= page.width * 2)
            || (!next.spaced && full);
    }
    page.is_wrapped()
        && !next.spaced
        && match line.text.chars().next_back() {
            Some(';') => full || next.starts_small(),
            Some(':') => full && next.starts_small(),
            _ => false,
        }
}

/// Finds a long run of lines that is printed twice, and takes the first printing out.
pub(super) fn drop_repetition(lines: &mut Vec<Line<'_>>) -> Option<Span> {
    const LEAST: usize = 10;
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for (i, line) in lines.iter().enumerate() {
        if line.text.chars().count() < 40 {
            continue;
        }
        let Some(first) = seen.insert(line.text, i) else { continue };
        let same = |a: Option<&Line<'_>>, b: Option<&Line<'_>>| {
            a.zip(b).is_some_and(|(a, b)| a.text == b.text)
        };
        let before = (1..=first)
            .take_while(|back| same(lines.get(first - back), lines.get(i - back)))
            .count();
        let after =
            (1..i - first).take_while(|on| same(lines.get(first + on), lines.get(i + on))).count();
        if before + after + 1 >= LEAST {
            let (start, end) = (first - before, first + after + 1);
            let span = Span::new(lines.get(start)?.span.start, lines.get(end - 1)?.span.end);
            lines.drain(start..end);
            return Some(span);
        }
    }
    None
}
