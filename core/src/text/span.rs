use serde::Deserialize;
use serde::Serialize;

/// A place in a text: a half-open range of byte offsets.
///
/// Rust counts bytes; the Python binding hands out code points and the Node binding UTF-16 units.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// Makes the span from `start` up to, not including, `end`.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Span::new(2, 5).len(), 3);
    /// ```
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Returns the length in bytes.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Span::new(2, 5).len(), 3);
    /// ```
    #[must_use]
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Tells whether the span holds no byte.
    ///
    /// # Examples
    /// ```
    /// assert!(quyche::Span::new(2, 2).is_empty());
    /// ```
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Returns the text at this place, or `None` where it is not on character boundaries of `text`.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Span::new(0, 3).of("Nguồn"), Some("Ngu"));
    /// ```
    #[must_use]
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.start..self.end)
    }
}
