//! Bodies as a content editor writes them, read as plain text whose places lead back to the markup.

mod element;
mod entities;
mod html;
mod html_elements;
mod markdown;
mod markdown_elements;
mod plain;

pub(crate) use element::Element;
pub(crate) use element::ElementKind;
pub use plain::PlainText;

/// How a body is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Markup {
    /// As it stands.
    #[default]
    Text,
    Html,
    Markdown,
}

impl Markup {
    /// The one of this name; any other name is plain text.
    pub(crate) fn named(name: &str) -> Self {
        match name.trim() {
            "html" => Self::Html,
            "markdown" => Self::Markdown,
            _ => Self::Text,
        }
    }

    /// The text of a body, where its markup has to be taken off.
    pub(crate) fn plain(self, source: &str) -> Option<PlainText> {
        match self {
            Self::Text => None,
            Self::Html => Some(PlainText::from_html(source)),
            Self::Markdown => Some(PlainText::from_markdown(source)),
        }
    }

    /// What a body holds beside its text.
    pub(crate) fn elements(self, source: &str) -> Vec<Element> {
        match self {
            Self::Text => Vec::new(),
            Self::Html => html_elements::read(source),
            Self::Markdown => markdown_elements::read(source),
        }
    }
}
