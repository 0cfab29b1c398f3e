use pulldown_cmark::Event;
use pulldown_cmark::Parser;
use pulldown_cmark::TagEnd;

use crate::markup::PlainText;
use crate::text::Span;

impl PlainText {
    /// Reads a Markdown body: text without marks, a line for each block; HTML inside is read as text.
    ///
    /// # Examples
    /// ```
    /// let plain = quyche::PlainText::from_markdown("# Tin\n\nTheo **Cổng TTĐT** tỉnh\n");
    /// assert_eq!(plain.text(), "Tin\nTheo Cổng TTĐT tỉnh\n");
    /// ```
    #[must_use]
    pub fn from_markdown(source: &str) -> Self {
        let mut plain = Self::default();
        for (event, range) in Parser::new(source).into_offset_iter() {
            let place = Span::new(range.start, range.end);
            match event {
                Event::Text(text)
                | Event::Code(text)
                | Event::Html(text)
                | Event::InlineHtml(text)
                | Event::InlineMath(text)
                | Event::DisplayMath(text) => {
                    plain.push_from(&text, place, source);
                }
                Event::SoftBreak | Event::HardBreak | Event::Rule => plain.end_line(place),
                Event::End(tag) if ends_line(tag) => {
                    plain.end_line(Span::new(place.end, place.end));
                }
                _ => {}
            }
        }
        plain
    }

    /// Adds the text of an event: as it stands where the source has it so, else for its place.
    fn push_from(&mut self, text: &str, place: Span, source: &str) {
        let inside = place.of(source).unwrap_or_default();
        match inside.find(text) {
            Some(at) => self.push(text, place.start + at),
            None => self.push_for(text, place),
        }
    }
}

fn ends_line(tag: TagEnd) -> bool {
    !matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Link
            | TagEnd::Image
            | TagEnd::Superscript
            | TagEnd::Subscript
    )
}
