use crate::markup::PlainText;
use crate::markup::references::unescape;
use crate::text::Span;

/// No name of a character is longer.
const LONGEST: usize = 40;

impl PlainText {
    /// Adds source text in which `&…;` stands for a character.
    pub(super) fn push_entities(&mut self, text: &str, start: usize) {
        let mut done = 0;
        for (at, _) in text.match_indices('&') {
            if at < done {
                continue;
            }
            let Some(rest) = text.get(at..) else { continue };
            let end = rest.bytes().take(LONGEST).skip(1).take_while(|b| name(*b)).count() + 1;
            let end = end + usize::from(rest.as_bytes().get(end) == Some(&b';'));
            let Some(entity) = rest.get(..end) else { continue };
            let stands_for = unescape(entity);
            if stands_for != entity {
                self.push(text.get(done..at).unwrap_or_default(), start + done);
                self.push_for(&stands_for, Span::new(start + at, start + at + end));
                done = at + end;
            }
        }
        self.push(text.get(done..).unwrap_or_default(), start + done);
    }
}

fn name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'#'
}
