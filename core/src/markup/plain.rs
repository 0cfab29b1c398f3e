use crate::text::Span;

/// The text of a body without its markup, with the way back to the caller's source.
///
/// # Examples
/// ```
/// use quyche::{PlainText, Span};
///
/// let source = "<p>Số: <b>03</b>/2019</p><p>Th&#7911; tục</p>";
/// let plain = PlainText::from_html(source);
/// assert_eq!(plain.text(), "Số: 03/2019\nThủ tục");
///
/// let at = plain.text().find("Thủ").unwrap();
/// let place = plain.source(Span::new(at, at + "Thủ".len()));
/// assert_eq!(place.of(source), Some("Th&#7911;"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlainText {
    text: String,
    runs: Vec<Run>,
}

/// A stretch of text with where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    /// Where it starts in the text.
    at: usize,
    /// What it stands for in the source.
    source: Span,
    /// Whether text and source are the same, byte for byte.
    verbatim: bool,
}

impl PlainText {
    /// Returns the text.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::PlainText::from_html("<b>Sở</b> Y tế").text(), "Sở Y tế");
    /// ```
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the place in the source of a place in the text, as wide as its ends need.
    ///
    /// # Examples
    /// ```
    /// use quyche::{PlainText, Span};
    ///
    /// let plain = PlainText::from_markdown("**Sở** Y tế");
    /// assert_eq!(plain.source(Span::new(0, 4)), Span::new(2, 6));
    /// ```
    #[must_use]
    pub fn source(&self, span: Span) -> Span {
        let start = self.run(span.start).map_or(0, |run| run.start_of(span.start));
        let last = span.end.saturating_sub(1).max(span.start);
        let end = self
            .run(last)
            .map_or(start, |run| if span.is_empty() { start } else { run.end_of(span.end) });
        Span::new(start, end.max(start))
    }

    fn run(&self, at: usize) -> Option<&Run> {
        let after = self.runs.partition_point(|run| run.at <= at);
        self.runs.get(after.checked_sub(1)?)
    }

    /// Adds source text as it stands.
    pub(super) fn push(&mut self, text: &str, start: usize) {
        if !text.is_empty() {
            let source = Span::new(start, start + text.len());
            self.runs.push(Run { at: self.text.len(), source, verbatim: true });
            self.text.push_str(text);
        }
    }

    /// Adds text that stands for something else in the source.
    pub(super) fn push_for(&mut self, text: &str, source: Span) {
        if !text.is_empty() {
            self.runs.push(Run { at: self.text.len(), source, verbatim: false });
            self.text.push_str(text);
        }
    }

    /// Ends the line, unless it holds nothing.
    pub(super) fn end_line(&mut self, source: Span) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.push_for("\n", source);
        }
    }
}

impl Run {
    fn start_of(&self, at: usize) -> usize {
        if self.verbatim { self.source.start + (at - self.at) } else { self.source.start }
    }

    fn end_of(&self, end: usize) -> usize {
        if self.verbatim { self.source.start + (end - self.at) } else { self.source.end }
    }
}
