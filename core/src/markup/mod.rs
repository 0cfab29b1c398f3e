//! Bodies as a content editor writes them, read as plain text whose places lead back to the markup.

mod body;
mod element;
mod entities;
mod html;
mod html_elements;
mod markdown;
mod markdown_elements;
mod plain;
mod references;
mod tag;

pub(crate) use body::Body;
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
}
