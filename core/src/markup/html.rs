use std::cell::RefCell;

use lol_html::HtmlRewriter;
use lol_html::Settings;
use lol_html::doc_text;
use lol_html::html_content::TextType;

use crate::markup::PlainText;
use crate::markup::tag::tags;
use crate::text::Span;

/// Elements inside a line, in order; every other one ends it.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "font", "i", "img", "ins", "kbd",
    "label", "mark", "o:p", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time",
    "tt", "u", "var", "wbr",
];

impl PlainText {
    /// Reads an HTML body: text without tags, scripts and styles, a line for each block.
    ///
    /// Any text is accepted, broken markup too, in time linear in its length.
    ///
    /// # Examples
    /// ```
    /// let plain = quyche::PlainText::from_html("<p>Một<script>x()</script></p><p>Hai &amp; ba");
    /// assert_eq!(plain.text(), "Một\nHai & ba");
    /// ```
    #[must_use]
    pub fn from_html(source: &str) -> Self {
        read(source).0
    }
}

/// Tags and comments between two pieces of text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gap {
    /// How long the text before it is.
    pub(super) at: usize,
    pub(super) source: Span,
}

/// Reads an HTML body once: its text, and where the markup stands.
pub(super) fn read(source: &str) -> (PlainText, Vec<Gap>) {
    let reading =
        RefCell::new(Reading { plain: PlainText::default(), gaps: Vec::new(), done: 0, source });
    let settings =
        Settings::new().with_strict(false).append_document_content_handler(doc_text!(|chunk| {
            let place = chunk.source_location().bytes();
            reading.borrow_mut().text(chunk.text_type(), Span::new(place.start, place.end));
            Ok(())
        }));
    let mut rewriter = HtmlRewriter::new(settings, |_: &[u8]| ());
    let whole = rewriter.write(source.as_bytes()).and_then(|()| rewriter.end());
    let mut reading = reading.into_inner();
    let rest = Span::new(reading.done, source.len());
    if whole.is_ok() {
        reading.gap(rest);
    } else {
        // The parser gave up: what it did not reach is read as text, so that nothing is hidden.
        reading.plain.push(rest.of(source).unwrap_or_default(), rest.start);
    }
    (reading.plain, reading.gaps)
}

struct Reading<'s> {
    plain: PlainText,
    gaps: Vec<Gap>,
    /// How far the source was read.
    done: usize,
    source: &'s str,
}

impl Reading<'_> {
    fn text(&mut self, kind: TextType, place: Span) {
        let gap = Span::new(self.done, place.start);
        self.gap(gap);
        if gap.of(self.source).is_some_and(ends_line) {
            self.plain.end_line(gap);
        }
        let text = place.of(self.source).unwrap_or_default();
        match kind {
            TextType::Data | TextType::RCData => self.plain.push_entities(text, place.start),
            TextType::PlainText | TextType::CDataSection => self.plain.push(text, place.start),
            TextType::ScriptData | TextType::RawText => {}
        }
        self.done = self.done.max(place.end);
    }

    fn gap(&mut self, source: Span) {
        if source.start < source.end {
            self.gaps.push(Gap { at: self.plain.text().len(), source });
        }
    }
}

/// Tells whether the tags between two texts end the line.
fn ends_line(markup: &str) -> bool {
    tags(markup, 0).any(|tag| INLINE.binary_search(&&*tag.name).is_err())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_markup_is_read_to_the_end() {
        let nested = "<div>".repeat(100_000) + "cuối";
        assert_eq!(PlainText::from_html(&nested).text(), "cuối");
        for source in ["<p", "<!--", "<a href='", "</", "<![CDATA[", "&#xFFFFFFFF;&;&#", "<script>"]
        {
            let plain = PlainText::from_html(source);
            let whole = plain.source(Span::new(0, plain.text().len()));
            assert!(whole.of(source).is_some(), "{source}");
        }
    }

    #[test]
    fn text_of_a_tag_cut_inside_a_word_is_one_word() {
        assert_eq!(PlainText::from_html("T<b>h</b>ủ<br>tục").text(), "Thủ\ntục");
    }

    #[test]
    fn what_is_hidden_in_scripts_is_not_text() {
        let plain = PlainText::from_html("<style>p{}</style><script>MẬT</script><p>Công khai</p>");
        assert_eq!(plain.text(), "Công khai");
    }

    #[test]
    fn inline_elements_are_in_order() {
        assert!(INLINE.is_sorted());
    }
}
