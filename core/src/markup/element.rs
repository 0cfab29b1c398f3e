use crate::text::Span;

/// What a body holds beside its text, as far as somebody who cannot see it depends on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Element {
    /// The place of its start tag, or of what stands for it.
    pub(crate) span: Span,
    pub(crate) kind: ElementKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ElementKind {
    /// An image with its text alternative.
    Image { alternative: Option<String> },
    /// Sound or moving pictures, with whether a text track comes with them.
    Media { track: bool },
    /// A heading of this level, with its words.
    Heading { level: u8, text: String },
    /// A link with the words that a reader hears.
    Link { text: String },
    /// A table with its rows, header cells, and whether it only arranges the page.
    Table { rows: usize, headers: usize, layout: bool },
    /// Text that blinks or moves by itself.
    Motion,
    /// A whole page whose markup names no language.
    NoLanguage,
    /// A language that the markup names.
    Language { tag: String },
    /// A typeface that the markup names; of a list the first.
    Typeface { name: String },
}

/// Gathers elements in the order of their start, filling them until they close.
#[derive(Default)]
pub(super) struct Gathering {
    elements: Vec<Element>,
    /// Which elements are open, the innermost last.
    open: Vec<usize>,
}

impl Gathering {
    pub(super) fn add(&mut self, span: Span, kind: ElementKind) {
        if let ElementKind::Image { alternative: Some(text) } = &kind {
            let text = text.clone();
            self.text(&text);
        }
        self.elements.push(Element { span, kind });
    }

    /// Adds an element that has content, until it is closed.
    pub(super) fn enter(&mut self, span: Span, kind: ElementKind) {
        self.open.push(self.elements.len());
        self.add(span, kind);
    }

    /// How many elements are open.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// Closes the innermost open element of a kind.
    pub(super) fn leave(&mut self, like: fn(&ElementKind) -> bool) {
        let is = |at: &usize| self.elements.get(*at).is_some_and(|element| like(&element.kind));
        if let Some(at) = self.open.iter().rposition(is) {
            self.open.remove(at);
        }
    }

    /// Text inside whatever heading or link is open.
    pub(super) fn text(&mut self, words: &str) {
        for at in &self.open {
            let kind = self.elements.get_mut(*at).map(|element| &mut element.kind);
            if let Some(ElementKind::Heading { text, .. } | ElementKind::Link { text }) = kind {
                text.push_str(words);
            }
        }
    }

    /// Changes the innermost open element of those that `change` knows.
    pub(super) fn innermost(&mut self, change: impl Fn(&mut ElementKind) -> bool) {
        for at in self.open.iter().rev() {
            if self.elements.get_mut(*at).is_some_and(|element| change(&mut element.kind)) {
                return;
            }
        }
    }

    pub(super) fn done(self) -> Vec<Element> {
        self.elements
    }
}
