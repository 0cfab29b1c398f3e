use std::cell::OnceCell;

use crate::markup::Element;
use crate::markup::Markup;
use crate::markup::PlainText;
use crate::markup::html;
use crate::markup::html_elements;
use crate::markup::markdown_elements;

/// A body whose markup is read once: its text, and, when asked for, what it holds beside it.
pub(crate) struct Body<'s> {
    source: &'s str,
    read: Read,
    elements: OnceCell<Vec<Element>>,
}

enum Read {
    Text,
    Html(PlainText, Vec<html::Gap>),
    Markdown(PlainText),
}

impl<'s> Body<'s> {
    pub(crate) fn new(markup: Markup, source: &'s str) -> Self {
        let read = match markup {
            Markup::Text => Read::Text,
            Markup::Html => {
                let (plain, gaps) = html::read(source);
                Read::Html(plain, gaps)
            }
            Markup::Markdown => Read::Markdown(PlainText::from_markdown(source)),
        };
        Self { source, read, elements: OnceCell::new() }
    }

    /// The text, where markup had to be taken off.
    pub(crate) fn plain(&self) -> Option<&PlainText> {
        match &self.read {
            Read::Text => None,
            Read::Html(plain, _) | Read::Markdown(plain) => Some(plain),
        }
    }

    /// What it holds beside its text.
    pub(crate) fn elements(&self) -> &[Element] {
        self.elements.get_or_init(|| match &self.read {
            Read::Text => Vec::new(),
            Read::Html(plain, gaps) => html_elements::read(self.source, plain, gaps),
            Read::Markdown(_) => markdown_elements::read(self.source),
        })
    }
}
