use crate::text::Span;
use crate::unicode::fold;

/// A word or a sign of a credit line, with its place in the caller's text.
#[derive(Clone, Debug)]
pub(super) struct Token<'t> {
    pub(super) text: &'t str,
    pub(super) span: Span,
    pub(super) word: bool,
}

impl Token<'_> {
    pub(super) fn is(&self, sign: &str) -> bool {
        !self.word && self.text == sign
    }

    pub(super) fn is_any(&self, signs: &str) -> bool {
        !self.word && signs.contains(self.text)
    }

    /// What ends a sentence or a quotation, so that a byline may follow.
    pub(super) fn ends_sentence(&self) -> bool {
        self.is_any(".!?…”\"’')]»*") || self.is("./.")
    }

    pub(super) fn is_capitalised(&self) -> bool {
        self.word && self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// A name of a site, such as `vov.vn`.
    pub(super) fn is_domain(&self) -> bool {
        self.word
            && self.text.rsplit_once('.').is_some_and(|(host, end)| {
                host.chars().nth(1).is_some()
                    && (2..=4).contains(&end.len())
                    && end.bytes().all(|b| b.is_ascii_alphabetic())
            })
    }

    /// Tells whether the word is letters only; marks may stand apart from them.
    pub(super) fn is_letters(&self) -> bool {
        self.word
            && self.text.chars().all(|c| c.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&c))
    }

    pub(super) fn folded(&self) -> String {
        fold(self.text)
    }
}

const SIGNS: &[char] = &[
    '(', ')', '[', ']', '{', '}', '"', '“', '”', '‘', '’', '\'', '«', '»', ',', ';', ':', '…', '|',
    '/', '!', '?', '<', '>', '*', '–', '—', '&',
];

/// Splits `text`, which stands at `offset` in the caller's text.
pub(super) fn tokens(text: &str, offset: usize) -> Vec<Token<'_>> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let (len, word) = next(rest);
        let piece = rest.get(..len).unwrap_or_default();
        if !piece.trim().is_empty() {
            let span = Span::new(offset + at, offset + at + len);
            out.push(Token { text: piece, span, word });
        }
        at += len.max(1);
    }
    out
}

/// The length of the first token, and whether it is a word.
fn next(rest: &str) -> (usize, bool) {
    let Some(first) = rest.chars().next() else { return (0, false) };
    if first.is_whitespace() {
        return (first.len_utf8(), false);
    }
    for mark in ["./.", "/."] {
        if rest.starts_with(mark) {
            return (mark.len(), false);
        }
    }
    if rest.starts_with("http://") || rest.starts_with("https://") {
        return (rest.find(char::is_whitespace).unwrap_or(rest.len()), true);
    }
    if SIGNS.contains(&first) || matches!(first, '.' | '-') {
        return (first.len_utf8(), false);
    }
    let end = rest.find(|c: char| c.is_whitespace() || SIGNS.contains(&c)).unwrap_or(rest.len());
    let word = rest.get(..end).unwrap_or_default();
    // "VOV.VNẢnh:" is what is left when two lines are run together
    if rest.get(end..).is_some_and(|tail| tail.starts_with(':'))
        && let Some(site) = word.strip_suffix("Ảnh")
        && !site.is_empty()
    {
        return (site.len(), true);
    }
    let trimmed = word.trim_end_matches('.');
    if trimmed.is_empty() { (word.len(), false) } else { (trimmed.len(), true) }
}
