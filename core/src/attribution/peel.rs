use super::Attribution;
use super::credit::Credit;
use super::date;
use super::label::Label;
use super::label::label;
use super::name::Before;
use super::name::byline;
use super::outlet;
use super::token::Token;
use super::token::tokens;
use crate::text::Span;

/// Takes a credit off from the end, piece by piece.
pub(super) struct Peeler<'t> {
    text: &'t str,
    offset: usize,
    tokens: Vec<Token<'t>>,
    end: usize,
    whole: bool,
    attribution: Attribution,
    author: Option<Span>,
    source: Option<Span>,
    /// Behind "Theo …", "(Tổng hợp)" and the like a name is a name wherever it stands.
    tied: bool,
    /// The text ended with a full stop, as sentences do and bylines do not.
    stopped: bool,
    /// What stood in brackets and may be the source of a person named before.
    bracket: Option<(usize, usize)>,
    first: usize,
    last: usize,
}

impl<'t> Peeler<'t> {
    pub(super) fn new(text: &'t str, offset: usize, whole: bool) -> Self {
        let tokens = tokens(text, offset);
        let end = tokens.len();
        Self {
            text,
            offset,
            tokens,
            end,
            whole,
            attribution: Attribution::default(),
            author: None,
            source: None,
            tied: false,
            stopped: false,
            bracket: None,
            first: usize::MAX,
            last: 0,
        }
    }

    pub(super) fn run(mut self) -> Option<Credit> {
        self.peel();
        if self.attribution.is_empty() {
            return None;
        }
        let start = self.tokens.get(self.first)?.span.start;
        let end = self.tokens.get(self.last.checked_sub(1)?)?.span.end;
        Some(Credit {
            span: Span::new(start, end),
            attribution: self.attribution,
            author: self.author,
            source: self.source,
        })
    }

    /// What the text says, where it is a credit and nothing else.
    pub(super) fn whole(mut self) -> Option<Attribution> {
        self.peel();
        self.strip();
        (self.end == 0 && !self.attribution.is_empty()).then_some(self.attribution)
    }

    fn peel(&mut self) {
        self.strip();
        self.drop_repetition();
        for _ in 0..8 {
            if !self.step() {
                break;
            }
            self.strip();
        }
    }

    fn at(&self, index: usize) -> Option<&Token<'t>> {
        self.tokens.get(index)
    }

    /// Takes signs off the end.
    fn strip(&mut self) {
        while let Some(token) = self.end.checked_sub(1).and_then(|last| self.at(last))
            && (token.is_any(".,;|-–—>/…") || token.is("./.") || token.is("/."))
        {
            let stop = token.is_any(".…") || token.is("./.") || token.is("/.");
            let join = token.is_any("-–—/,");
            self.stopped |= stop && self.first == usize::MAX;
            self.tied |= join && self.first != usize::MAX && self.last > 0;
            self.end -= 1;
        }
    }

    /// `Theo X Theo X`, where a site printed the line twice.
    fn drop_repetition(&mut self) {
        for len in 2..=8 {
            let Some(middle) = self.end.checked_sub(len) else { return };
            let Some(start) = middle.checked_sub(len) else { return };
            let same = (0..len).all(|i| {
                let (a, b) = (self.at(start + i), self.at(middle + i));
                a.zip(b).is_some_and(|(a, b)| a.text == b.text)
            });
            if same {
                self.end = middle;
                return;
            }
        }
    }

    fn taken(&mut self, start: usize) {
        self.last = self.last.max(self.end);
        self.first = self.first.min(start);
        self.end = start;
    }

    fn step(&mut self) -> bool {
        let tied = std::mem::take(&mut self.tied);
        if let Some((start, day)) = date::trailing(&self.tokens, self.end) {
            self.attribution.date.get_or_insert(day);
            self.taken(start);
            return true;
        }
        let Some(last) = self.end.checked_sub(1) else { return false };
        if self.at(last).is_some_and(|token| token.is(")")) {
            return self.bracketed(last);
        }
        if tied && self.name(true) {
            return false;
        }
        if self.marked() || self.slashed() || self.outlet_alone() || self.titled() {
            return true;
        }
        self.name(tied);
        false
    }

    /// The text of tokens `from..to`, and its place.
    fn slice(&self, from: usize, to: usize) -> Option<(String, Span)> {
        let start = self.at(from)?.span.start;
        let end = self.at(to.checked_sub(1).filter(|last| *last >= from)?)?.span.end;
        let text = Span::new(start - self.offset, end - self.offset).of(self.text)?;
        Some((text.split_whitespace().collect::<Vec<_>>().join(" "), Span::new(start, end)))
    }

    /// `Nguyễn Thu Hương - Cục Pháp chế, Bộ Công an`: a person with office.
    fn titled(&mut self) -> bool {
        let reach = self.end.saturating_sub(18);
        for dash in (reach..self.end).rev() {
            let Some(token) = self.at(dash) else { return false };
            if token.ends_sentence() || token.is_any(":;") {
                return false;
            }
            let office = token.is_any("-–") && self.at(dash + 1).is_some_and(outlet::begins_office);
            if office && let Some(start) = byline(&self.tokens, dash, Before::Sentence, false) {
                self.set_author(start, dash);
                self.taken(start);
                return true;
            }
        }
        false
    }

    fn set_author(&mut self, from: usize, to: usize) {
        if self.attribution.author.is_none()
            && let Some((text, span)) = self.slice(from, to)
        {
            self.attribution.author = Some(text);
            self.author = Some(span);
        }
    }

    /// Takes tokens as the source, without the words that only introduce it.
    fn set_source(&mut self, from: usize, to: usize) {
        let mut from = from;
        while from + 1 < to && self.at(from).is_some_and(outlet::introduces) {
            from += 1;
        }
        let mut to = to;
        let address = (from..to).find(|i| self.at(*i).is_some_and(|t| t.text.starts_with("http")));
        if let Some(address) = address {
            let url = self.at(address).map(|token| token.text.trim_end_matches([',', ';', ')']));
            self.attribution.url = url.map(str::to_owned);
            if byline(&self.tokens, to, Before::Anything, false) == Some(address + 1) {
                self.set_author(address + 1, to);
            }
            if address == from && self.attribution.source.is_none() {
                let host = url.and_then(|url| url.split('/').nth(2));
                self.attribution.source =
                    host.map(|host| host.trim_start_matches("www.").to_owned());
                self.source = self.at(address).map(|token| token.span);
            }
            to = address;
        }
        while to > from && self.at(to - 1).is_some_and(|token| token.is_any(",;-–")) {
            to -= 1;
        }
        if self.attribution.source.is_none()
            && let Some((text, span)) = self.slice(from, to)
        {
            self.attribution.source = Some(text);
            self.source = Some(span);
        }
    }

    fn bracketed(&mut self, close: usize) -> bool {
        let reach = close.saturating_sub(14);
        let Some(open) = (reach..close).rev().find(|i| self.at(*i).is_some_and(|t| t.is("(")))
        else {
            return false;
        };
        let inner = open + 1;
        let mut compiled = false;
        let words: Vec<String> =
            (inner..close).filter_map(|i| self.at(i)).map(Token::folded).collect();
        let starts = |phrase: &[&str]| words.iter().take(phrase.len()).eq(phrase.iter());
        let colon = (inner..close).find(|i| self.at(*i).is_some_and(|t| t.is(":")));
        if let Some((colon, (_, kind))) =
            colon.and_then(|at| label(&self.tokens, at).map(|l| (at, l)))
        {
            match kind {
                Label::Author => self.set_author(colon + 1, close),
                Label::Source => self.set_source(colon + 1, close),
                Label::Other => {}
            }
        } else if starts(&["theo"]) || (starts(&["nguon"]) && !starts(&["nguon", "anh"])) {
            // "(theo phụ lục số 04 kèm theo Thông tư này)" names no source
            let single = close - inner == 2;
            let named = outlet::fits(&self.tokens, inner + 1, close)
                || outlet::is_office(&self.tokens, inner + 1, close);
            if !single && !named {
                return false;
            }
            self.set_source(inner + 1, close);
        } else if let Some(skip) = [&["tong", "hop"][..], &["t", "/", "h"], &["th"]]
            .iter()
            .find(|phrase| starts(phrase))
            .map(|phrase| phrase.len())
        {
            self.attribution.compiled = true;
            compiled = true;
            if words.get(skip).is_some_and(|word| word == "theo" || word == "tu") {
                self.set_source(inner + skip + 1, close);
            } else if skip < words.len() {
                self.set_source(inner + skip, close);
            }
        } else if starts(&["tu"]) || starts(&["anh"]) || starts(&["clip"]) {
            // where it was written from, or a picture
        } else if self.bracket.is_none()
            && words.len() <= 5
            && outlet::fits(&self.tokens, inner, close)
        {
            self.bracket = Some((inner, close));
        } else {
            return false;
        }
        self.taken(open);
        self.tied = compiled;
        true
    }

    /// A label with its colon, or `Theo …`, and what follows it up to the end.
    fn marked(&mut self) -> bool {
        let reach = self.end.saturating_sub(14);
        for i in (reach..self.end).rev() {
            let Some(token) = self.at(i) else { return false };
            if token.is(":") {
                let Some((start, kind)) = label(&self.tokens, i) else { return false };
                return self.labelled(start, i + 1, kind);
            }
            if token.text == "Theo" && i + 1 < self.end {
                return self.theo(i);
            }
            let spaced = token.word && matches!(token.text, "Nguồn" | "Nguôn");
            if spaced && outlet::fits(&self.tokens, i + 1, self.end) {
                self.set_source(i + 1, self.end);
                self.taken(i);
                return true;
            }
            if token.ends_sentence() || token.is(";") {
                return false;
            }
        }
        false
    }

    fn labelled(&mut self, start: usize, content: usize, kind: Label) -> bool {
        if content >= self.end {
            return false;
        }
        match kind {
            Label::Author => {
                self.set_author(content, self.end);
                self.settle_bracket();
            }
            Label::Other if self.end - content > 8 => return false,
            Label::Other => {}
            Label::Source => {
                // "Nguồn: VietNamNet Đ.N": the initials are of the writer
                let writer = byline(&self.tokens, self.end, Before::Anything, false)
                    .filter(|from| *from + 1 == self.end && *from > content);
                if let Some(from) = writer {
                    self.set_author(from, self.end);
                }
                self.set_source(content, writer.unwrap_or(self.end));
            }
        }
        self.taken(start);
        true
    }

    fn theo(&mut self, theo: usize) -> bool {
        let content = theo + 1;
        let office =
            outlet::is_office(&self.tokens, content, self.end) && (self.whole || !self.stopped);
        if !outlet::fits(&self.tokens, content, self.end) && !office {
            return false;
        }
        let slash = (content..self.end).find(|i| self.at(*i).is_some_and(|t| t.is("/")));
        let person = |to: usize| byline(&self.tokens, to, Before::Anything, true) == Some(content);
        match (self.bracket.take(), slash) {
            (Some((from, to)), _) => {
                self.set_author(content, self.end);
                self.set_source(from, to);
            }
            (None, Some(slash)) if person(slash) => {
                self.set_author(content, slash);
                self.set_source(slash + 1, self.end);
            }
            _ => self.set_source(content, self.end),
        }
        self.taken(theo);
        true
    }

    /// `Trần Khánh/VOV.VN`, `TTXVN/Tin Tức`.
    fn slashed(&mut self) -> bool {
        let reach = self.end.saturating_sub(7);
        let signs = |t: &Token<'_>| t.ends_sentence() || t.is_any(":;,");
        let Some(slash) = (reach..self.end)
            .rev()
            .find(|i| self.at(*i).is_some_and(|token| token.is("/") || signs(token)))
        else {
            return false;
        };
        let right = self.at(slash + 1);
        if !self.at(slash).is_some_and(|t| t.is("/")) || slash + 1 >= self.end {
            return false;
        }
        let left = slash.checked_sub(1).and_then(|i| self.at(i));
        if left.is_some_and(outlet::is_known) && self.opens(slash - 1) {
            self.set_source(slash - 1, self.end);
            self.taken(slash - 1);
            return true;
        }
        if !right.is_some_and(|t| t.is_domain() || outlet::is_known(t)) {
            return false;
        }
        let Some(start) = byline(&self.tokens, slash, Before::Anything, true) else { return false };
        self.set_author(start, slash);
        self.set_source(slash + 1, self.end);
        self.taken(start);
        true
    }

    /// Tells whether a sentence begins with token `index`.
    fn opens(&self, index: usize) -> bool {
        index.checked_sub(1).is_none_or(|before| self.at(before).is_some_and(Token::ends_sentence))
    }

    /// `TTXVN` at the end, behind a full stop.
    fn outlet_alone(&mut self) -> bool {
        let last = self.end - 1;
        let known = self.at(last).is_some_and(outlet::is_known) && self.opens(last);
        if known && self.attribution.source.is_none() {
            self.set_source(last, self.end);
            self.taken(last);
            return true;
        }
        false
    }

    /// `Thế Lập (TTXVN)`: what stands in brackets behind a person is the source.
    fn settle_bracket(&mut self) {
        if let Some((from, to)) = self.bracket.take()
            && !outlet::is_place(&self.tokens, from, to)
        {
            self.set_source(from, to);
        }
    }

    /// A byline; in a tie with what was read behind it, a full stop before it is not needed.
    fn name(&mut self, tied: bool) -> bool {
        if self.attribution.author.is_some() {
            return false;
        }
        let credited = self.attribution.source.is_some()
            || self.attribution.compiled
            || self.bracket.is_some();
        let before = if tied { Before::Anything } else { Before::Sentence };
        let Some(start) = byline(&self.tokens, self.end, before, credited || tied) else {
            return false;
        };
        if outlet::is_place(&self.tokens, start, self.end) {
            return false;
        }
        // "Ảnh: Ngọc Dương" is a picture, with or without a source behind it
        if self.at(start.wrapping_sub(1)).is_some_and(|token| token.is(":")) {
            return false;
        }
        let short = self.end - start == 1;
        if self.stopped && !credited && !short && self.first == usize::MAX && !self.whole {
            return false;
        }
        self.set_author(start, self.end);
        self.settle_bracket();
        self.taken(start);
        true
    }
}
