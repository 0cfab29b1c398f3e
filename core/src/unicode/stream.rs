//! Canonical form of a text that comes in pieces.

use crate::error::Error;
use crate::error::ErrorKind;
use crate::unicode::normalize::normalize;
use crate::unicode::scan::is_stable;

/// Brings a text that comes in pieces into the canonical form.
///
/// Pieces may end anywhere, even inside a character or between a letter and its mark.
///
/// # Examples
/// ```
/// use quyche::Normalizer;
///
/// let mut out = String::new();
/// let mut normalizer = Normalizer::new();
/// for piece in ["Vie\u{323}", "\u{302}t Nam"] {
///     normalizer.push(piece.as_bytes(), &mut out)?;
/// }
/// normalizer.finish(&mut out)?;
/// assert_eq!(out, "Việt Nam");
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Normalizer {
    /// What may still join what comes.
    held: String,
    /// The first bytes of a character.
    cut: Vec<u8>,
    /// How many bytes came before `cut`.
    read: usize,
}

impl Normalizer {
    /// Starts a text.
    ///
    /// # Examples
    /// ```
    /// let mut out = String::new();
    /// quyche::Normalizer::new().finish(&mut out)?;
    /// assert!(out.is_empty());
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next piece and adds to `out` what no later piece can change.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidUtf8`] when the bytes are not UTF-8; the message names the place in the
    /// whole text.
    ///
    /// # Examples
    /// ```
    /// let mut out = String::new();
    /// let mut normalizer = quyche::Normalizer::new();
    /// assert!(normalizer.push(b"B\xC0n Tre", &mut out).is_err());
    /// ```
    pub fn push(&mut self, bytes: &[u8], out: &mut String) -> Result<(), Error> {
        let mut rest = bytes;
        while let Some((first, after)) = rest.split_first().filter(|_| !self.cut.is_empty()) {
            self.cut.push(*first);
            rest = after;
            match std::str::from_utf8(&self.cut) {
                Ok(_) => {
                    let whole = std::mem::take(&mut self.cut);
                    self.take(std::str::from_utf8(&whole).unwrap_or_default(), out);
                    self.read += whole.len();
                }
                Err(error) if error.error_len().is_some() => return Err(self.invalid(0)),
                Err(_) => {}
            }
        }
        let text = match simdutf8::compat::from_utf8(rest) {
            Ok(text) => text,
            Err(error) if error.error_len().is_none() => {
                let (whole, cut) = rest.split_at_checked(error.valid_up_to()).unwrap_or_default();
                self.cut.extend_from_slice(cut);
                simdutf8::basic::from_utf8(whole).unwrap_or_default()
            }
            Err(error) => return Err(self.invalid(error.valid_up_to())),
        };
        self.take(text, out);
        self.read += text.len();
        Ok(())
    }

    /// Ends the text and adds the rest of it to `out`.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidUtf8`] when the text ends inside a character.
    ///
    /// # Examples
    /// ```
    /// let mut normalizer = quyche::Normalizer::new();
    /// let mut out = String::new();
    /// normalizer.push(b"Vi\xE1\xBB", &mut out)?;
    /// assert!(normalizer.finish(&mut out).is_err());
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn finish(self, out: &mut String) -> Result<(), Error> {
        if !self.cut.is_empty() {
            return Err(self.invalid(0));
        }
        out.push_str(&normalize(&self.held));
        Ok(())
    }

    fn take(&mut self, text: &str, out: &mut String) {
        let mut text = text;
        if !self.held.is_empty() {
            let joined = text.char_indices().find(|&(_, c)| is_stable(c));
            let (head, rest) = text.split_at(joined.map_or(text.len(), |(at, _)| at));
            self.held.push_str(head);
            if rest.is_empty() {
                return;
            }
            out.push_str(&normalize(&self.held));
            self.held.clear();
            text = rest;
        }
        let last = text.char_indices().rev().find(|&(_, c)| is_stable(c));
        let (done, held) = text.split_at(last.map_or(0, |(at, _)| at));
        out.push_str(&normalize(done));
        self.held.push_str(held);
    }

    fn invalid(&self, after: usize) -> Error {
        let at = self.read + after;
        Error::plain(ErrorKind::InvalidUtf8, format!("byte {at} is not UTF-8"))
    }
}
