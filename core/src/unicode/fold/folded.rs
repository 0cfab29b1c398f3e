use crate::text::Span;
use crate::unicode::fold::cluster::fold_first;
use crate::unicode::fold::letter::Letter;
use crate::unicode::fold::letter::first;

/// A folded text that knows where each part of it stood in the source.
///
/// # Examples
/// ```
/// use quyche::{Folded, Span};
///
/// let source = "Sở Y tế Bến Tre";
/// let folded = Folded::new(source);
/// let at = folded.text().find("ben").unwrap();
/// assert_eq!(folded.source(Span::new(at, at + 3)).of(source), Some("Bến"));
/// ```
#[derive(Clone, Debug)]
pub struct Folded {
    text: String,
    source_len: usize,
    pieces: Vec<Piece>,
}

impl Folded {
    /// Folds `source` as [`fold`](crate::fold) does and keeps the places.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Folded::new("Đường").text(), "duong");
    /// ```
    #[must_use]
    pub fn new(source: &str) -> Self {
        let mut text = String::with_capacity(source.len());
        let mut pieces = Vec::new();
        walk(source, &mut text, &mut pieces);
        Self { text, source_len: source.len(), pieces }
    }

    /// Returns the folded text.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Folded::new("Uỷ ban").text(), "uy ban");
    /// ```
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the place in the source that a place in the folded text stands for.
    ///
    /// It holds whole letters with their marks, and no place past the end.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Folded, Span};
    ///
    /// let source = "to\u{309} chức";
    /// assert_eq!(Folded::new(source).source(Span::new(0, 2)).of(source), Some("to\u{309}"));
    /// ```
    #[must_use]
    pub fn source(&self, span: Span) -> Span {
        let whole = |at: usize| (0..=at.min(self.text.len())).rev().find(|&at| self.cut(at));
        let start = self.start(whole(span.start).unwrap_or(0));
        if span.is_empty() {
            return Span::new(start, start);
        }
        let end = (span.end..self.text.len()).find(|&at| self.cut(at)).unwrap_or(self.text.len());
        Span::new(start, self.end(end).max(start))
    }

    fn cut(&self, at: usize) -> bool {
        self.text.is_char_boundary(at)
    }

    fn start(&self, folded: usize) -> usize {
        if folded >= self.text.len() {
            return self.source_len;
        }
        // Pieces without a byte stand before the one that holds this byte.
        let next = self.pieces.partition_point(|piece| piece.folded <= folded);
        match self.pieces.get(next.wrapping_sub(1)) {
            Some(piece) if piece.even => piece.source + (folded - piece.folded),
            Some(piece) => piece.source,
            None => 0,
        }
    }

    fn end(&self, folded: usize) -> usize {
        if folded >= self.text.len() {
            return self.source_len;
        }
        // Pieces without a byte belong to what stands before them.
        let next = self.pieces.partition_point(|piece| piece.folded < folded);
        let after = self.pieces.partition_point(|piece| piece.folded <= folded);
        let last = self.pieces.get(next.wrapping_sub(1)).filter(|piece| piece.even);
        match last {
            Some(piece) if after == next => piece.source + (folded - piece.folded),
            _ => {
                let follower = self.pieces.get(next.max(after.saturating_sub(1)));
                follower.map_or(self.source_len, |piece| piece.source)
            }
        }
    }
}

/// From here on, folded bytes stand for these source bytes.
#[derive(Clone, Copy, Debug)]
struct Piece {
    /// Where it starts in the folded text.
    folded: usize,
    /// Where it starts in the source.
    source: usize,
    /// Byte for byte, or all for all.
    even: bool,
}

/// Folds `text` and notes each piece.
fn walk(text: &str, out: &mut String, pieces: &mut Vec<Piece>) {
    let mut at = 0;
    let mut was_even = false;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let ascii = rest.bytes().position(|byte| !byte.is_ascii()).unwrap_or(rest.len());
        let (letter, width) = if ascii > 0 { (Letter::Same, ascii) } else { first(rest) };
        let even = letter == Letter::Same;
        if !(even && was_even) {
            pieces.push(Piece { folded: out.len(), source: at, even });
        }
        was_even = even;
        at += match letter {
            Letter::Same => {
                let run = rest.get(..width).unwrap_or_default();
                out.extend(run.chars().map(|c| c.to_ascii_lowercase()));
                width
            }
            Letter::One(byte) => {
                out.push(char::from(byte));
                width
            }
            Letter::Gone => width,
            Letter::Other => fold_first(rest, out),
        };
    }
}
