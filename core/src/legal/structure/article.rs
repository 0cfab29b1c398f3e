use super::LegalUnit;
use super::LegalUnitKind;
use super::Reading;
use super::label::Label;
use super::label::Labelled;
use super::label::item;
use super::label::ruined_clause;
use super::lines::Line;
use super::lines::Page;
use super::lines::goes_on;
use crate::legal::Citation;
use crate::sorting::sort_by_key;
use crate::text::Span;

/// A unit that is still being read.
#[derive(Clone, Debug)]
pub(super) struct Node {
    kind: LegalUnitKind,
    citation: Citation,
    heading: Option<Span>,
    start: usize,
    end: usize,
    paragraphs: Vec<Span>,
    children: Vec<Node>,
    reading: Reading,
    confidence: u8,
}

impl Node {
    pub(super) fn new(kind: LegalUnitKind, citation: Citation, span: Span) -> Self {
        Self {
            kind,
            citation,
            heading: None,
            start: span.start,
            end: span.end,
            paragraphs: Vec::new(),
            children: Vec::new(),
            reading: Reading::Printed,
            confidence: 100,
        }
    }

    pub(super) fn known(mut self, reading: Reading, confidence: u8) -> Self {
        self.reading = reading;
        self.confidence = confidence;
        self
    }

    pub(super) fn headed(mut self, heading: Option<Span>) -> Self {
        self.heading = heading;
        self
    }

    /// The reading of the article itself; nothing in it is surer than its number.
    pub(super) fn sure(mut self, reading: Reading, confidence: u8) -> Self {
        fn lower(node: &mut Node, confidence: u8) {
            node.confidence = node.confidence.min(confidence);
            node.children.iter_mut().for_each(|child| lower(child, confidence));
        }
        lower(&mut self, confidence);
        self.reading = reading;
        self
    }

    pub(super) fn end(&self) -> usize {
        self.children.iter().map(Self::end).fold(self.end, usize::max)
    }

    pub(super) fn add(&mut self, text: Span) {
        if !text.is_empty() {
            self.paragraphs.push(text);
        }
        self.end = self.end.max(text.end);
    }

    fn last_clause(&self) -> Option<u32> {
        let clauses =
            self.children.iter().rev().filter(|child| child.kind == LegalUnitKind::Clause);
        clauses.filter_map(|child| child.citation.clause()?.parse().ok()).next()
    }

    /// Acts on the unit that an unnumbered paragraph or a dash item belongs to.
    fn innermost(&mut self, act: &mut dyn FnMut(&mut Self)) {
        let holds =
            |node: &&mut Self| matches!(node.kind, LegalUnitKind::Clause | LegalUnitKind::Point);
        match self.children.last_mut().filter(holds) {
            Some(last) => last.innermost(act),
            None => act(self),
        }
    }

    /// Carries the last line on.
    fn extend(&mut self, end: usize) {
        self.end = self.end.max(end);
        let own = self.paragraphs.last().map_or(0, |span| span.start);
        match self.children.last_mut() {
            Some(child) if child.start >= own => child.extend(end),
            _ => {
                if let Some(last) = self.paragraphs.last_mut() {
                    last.end = end;
                }
            }
        }
    }

    /// Writes the unit and what it holds, in the order of the text.
    pub(super) fn write(self, parent: Option<usize>, out: &mut Vec<LegalUnit>) {
        let index = out.len();
        let several = self.paragraphs.len() > 1;
        let first_child = self.children.first().map_or(usize::MAX, |child| child.start);
        let own: Vec<&Span> =
            self.paragraphs.iter().filter(|span| span.start < first_child).collect();
        let text = match (own.first(), own.last()) {
            (Some(first), Some(last)) => Span::new(first.start, last.end),
            _ => Span::new(self.end, self.end),
        };
        let end = self.children.iter().map(|child| child.end).fold(self.end, usize::max);
        out.push(LegalUnit {
            citation: self.citation.clone(),
            kind: self.kind,
            heading: self.heading,
            text,
            span: Span::new(self.start, end),
            reading: self.reading,
            confidence: self.confidence,
            parent,
        });
        let mut inner = self.children;
        if several {
            for (i, span) in self.paragraphs.iter().enumerate() {
                let number = u32::try_from(i + 1).unwrap_or(u32::MAX);
                let mut node = Self::new(
                    LegalUnitKind::Paragraph,
                    self.citation.with_paragraph(number),
                    *span,
                )
                .known(Reading::Printed, self.confidence);
                node.paragraphs.push(*span);
                inner.push(node);
            }
            sort_by_key(&mut inner, |node| node.start);
        }
        for node in inner {
            node.write(Some(index), out);
        }
    }
}

/// Reads the lines of one article; `label` is its heading, where one is printed.
pub(super) fn article(
    lines: &[Line<'_>],
    label: Option<&Labelled>,
    citation: Citation,
    page: Page,
) -> Option<Node> {
    let first = lines.first()?;
    let whole = Span::new(first.span.start, first.span.end);
    let mut node = Node::new(LegalUnitKind::Article, citation, whole);
    let mut body = 0;
    if let Some(label) = label {
        let (heading, next) = heading(lines, label.len, page);
        node.heading = heading;
        body = next;
        if heading.is_none() {
            node.add(first.tail(label.len).span);
            body = 1;
        }
        node.end = node.end.max(heading.map_or(first.span.end, |span| span.end));
    }
    let labels = labels(lines, body, page);
    let mut quoted = 0_i32;
    for (at, line) in lines.iter().enumerate().skip(body) {
        let inside = quoted > 0;
        quoted += quotes(line.text);
        let label = labels.get(at).cloned().flatten().filter(|_| !inside);
        if label.is_none_or(|label| !labelled(&mut node, line, &label)) {
            let previous = at.checked_sub(1).and_then(|before| lines.get(before));
            let begun = at
                .checked_sub(1)
                .and_then(|before| labels.get(before))
                .is_some_and(Option::is_some);
            let carried =
                previous.is_some_and(|previous| goes_on(previous, line, page, begun || at == 1));
            if carried && !(node.paragraphs.is_empty() && node.children.is_empty()) {
                node.extend(line.span.end);
            } else {
                node.innermost(&mut |holder| holder.add(line.span));
                node.end = node.end.max(line.span.end);
            }
        }
    }
    Some(node)
}

/// How many quotations a line leaves open, or closes.
fn quotes(text: &str) -> i32 {
    text.chars().fold(0, |open, c| match c {
        '“' => open + 1,
        '”' => open - 1,
        _ => open,
    })
}

/// Begins a new unit where the label fits the sequence; tells whether it did.
fn labelled(article: &mut Node, line: &Line<'_>, found: &Labelled) -> bool {
    let tail = line.tail(found.len).span;
    let (reading, least) =
        if found.exact { (Reading::Printed, 100) } else { (Reading::Repaired, 85) };
    let begin = |kind: LegalUnitKind, citation: Citation, above: &Node, sure: u8| {
        let mut node =
            Node::new(kind, citation, line.span).known(reading, sure.min(above.confidence));
        node.add(tail);
        node.end = line.span.end;
        node
    };
    match &found.label {
        Label::Clause(number) => {
            let last = article.last_clause().unwrap_or(0);
            if *number <= last || *number > last + 3 {
                return false;
            }
            let sure = if *number == last + 1 { least } else { 70 };
            let node =
                begin(LegalUnitKind::Clause, article.citation.with_clause(*number), article, sure);
            article.children.push(node);
        }
        Label::Point(letter) => {
            let holder = match article.children.last_mut() {
                Some(last) if last.kind == LegalUnitKind::Clause => last,
                _ => article,
            };
            let last =
                holder.children.iter().rev().find(|child| child.kind == LegalUnitKind::Point);
            let citation = holder.citation.with_point(letter);
            let follows = match last {
                Some(last) => last.citation < citation,
                None => letter == "a",
            };
            if !follows {
                return false;
            }
            let node = begin(LegalUnitKind::Point, citation, holder, least);
            holder.children.push(node);
        }
        Label::Dash => {
            article.innermost(&mut |holder| {
                let last =
                    holder.children.iter().rev().find(|child| child.kind == LegalUnitKind::Dash);
                let number = last.and_then(|dash| dash.citation.dash()).unwrap_or(0) + 1;
                let node =
                    begin(LegalUnitKind::Dash, holder.citation.with_dash(number), holder, least);
                holder.children.push(node);
            });
        }
        _ => return false,
    }
    article.end = article.end.max(line.span.end);
    true
}

/// The labels of the lines; of a scan, those that the sequence shows to be ruined too.
fn labels(lines: &[Line<'_>], body: usize, page: Page) -> Vec<Option<Labelled>> {
    let mut out: Vec<Option<Labelled>> = vec![None; lines.len()];
    for ((at, line), slot) in lines.iter().enumerate().zip(&mut out).skip(body) {
        let previous = at.checked_sub(1).and_then(|before| lines.get(before));
        // "… theo quy định tại khoản" / "2. …" is no clause unless the line before is closed
        let open =
            previous.is_some_and(|previous| at > body && !line.spaced && ends_open(previous));
        *slot = item(line, page.scan, false).filter(|_| !open);
    }
    if !page.scan {
        return out;
    }
    let mut last = 0;
    let mut since = body;
    for at in body..lines.len() {
        let Some(Label::Clause(number)) =
            out.get(at).and_then(Option::as_ref).map(|l| l.label.clone())
        else {
            continue;
        };
        if number == last + 2 {
            let ruined = (since..at).find_map(|i| {
                let line = lines.get(i)?;
                let before = i.checked_sub(1).and_then(|p| lines.get(p));
                let starts = line.spaced || before.is_none_or(Line::is_closed) || i == body;
                let free = out.get(i).is_some_and(Option::is_none);
                (starts && free).then(|| ruined_clause(line).map(|len| (i, len))).flatten()
            });
            if let Some((i, len)) = ruined
                && let Some(slot) = out.get_mut(i)
            {
                *slot = Some(Labelled { label: Label::Clause(number - 1), len, exact: false });
            }
        }
        if number > last {
            last = number;
            since = at + 1;
        }
    }
    out
}

/// Tells whether a line breaks off before a number: `… tại khoản`, `… Điều`.
fn ends_open(line: &Line<'_>) -> bool {
    let last = line.text.rsplit(char::is_whitespace).next().unwrap_or_default();
    matches!(
        crate::unicode::fold(last).as_str(),
        "khoan"
            | "dieu"
            | "diem"
            | "chuong"
            | "muc"
            | "so"
            | "ngay"
            | "thang"
            | "nam"
            | "va"
            | "tu"
            | "den"
    )
}

/// The heading of an article and the first line behind it; no heading where the text begins at once.
fn heading(lines: &[Line<'_>], label: usize, page: Page) -> (Option<Span>, usize) {
    let Some(first) = lines.first().map(|line| line.tail(label)) else { return (None, 0) };
    if first.text.is_empty() {
        // the heading stands on a line of its own, or the text follows
        let own = lines.get(1).filter(|line| {
            !line.is_closed()
                && line.text.chars().count() < 150
                && item(line, page.scan, false).is_none()
        });
        return (own.map(|line| line.span), if own.is_some() { 2 } else { 1 });
    }
    let mut last = first;
    let mut next = 1;
    while let Some(line) = lines.get(next) {
        if line.spaced || last.is_closed() || item(line, page.scan, false).is_some() {
            break;
        }
        let narrow = page.is_wrapped()
            && line.text.chars().count() * 10 < page.width * 6
            && !line.is_closed()
            && lines.get(next + 1).is_some_and(|after| !after.starts_small());
        let wide = last.text.chars().count() * 4 >= page.width * 3;
        if !line.starts_small() && !wide && !narrow {
            break;
        }
        last = *line;
        next += 1;
    }
    let span = Span::new(first.span.start, last.span.end);
    let length = span.len();
    let short_title =
        last.text.ends_with('.') && !last.ends_text() && length <= 110 && next < lines.len();
    let is_text = (last.is_closed() || last.ends_text()) && !short_title;
    if is_text || length > 400 { (None, 1) } else { (Some(span), next) }
}
