use crate::text::Span;
use crate::unicode::fold::Piece;
use crate::unicode::fold::walk;

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
        walk(source, &mut text, |piece| pieces.push(piece));
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
        let start = self.start(span.start.min(self.text.len()));
        if span.is_empty() {
            return Span::new(start, start);
        }
        Span::new(start, self.end(span.end.min(self.text.len())).max(start))
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
