use napi_derive::napi;
use quyche::Offsets;

use crate::text::Span;

/// A body without its markup, which knows where each part of it stood in the source.
#[napi]
pub struct PlainText {
    core: quyche::PlainText,
    source: String,
}

#[napi]
impl PlainText {
    /// Reads an HTML body: text without tags, scripts and styles, a line for each block.
    #[napi(factory)]
    pub fn from_html(source: String) -> Self {
        Self { core: quyche::PlainText::from_html(&source), source }
    }

    /// Reads a Markdown body: text without marks, a line for each block; HTML inside is read as text.
    #[napi(factory)]
    pub fn from_markdown(source: String) -> Self {
        Self { core: quyche::PlainText::from_markdown(&source), source }
    }

    #[napi(getter)]
    pub fn text(&self) -> &str {
        self.core.text()
    }

    /// The place in the source of a place in the text, as wide as its ends need.
    #[napi]
    pub fn source(&self, span: Span) -> Span {
        let text = Offsets::new(self.core.text());
        Span::new(self.core.source(span.bytes(&text)), &Offsets::new(&self.source))
    }
}
