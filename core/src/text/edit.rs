use serde::Deserialize;
use serde::Serialize;

use crate::text::Span;

/// One change to a text: what stands at `span` becomes `replacement`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Edit {
    /// The place in the caller's text.
    pub span: Span,
    /// What stands there after the change.
    pub replacement: String,
}

impl Edit {
    /// Returns `text` with all `edits` made; they must be in order and must not overlap.
    ///
    /// Returns `None` where a place is not in the text, or the order is wrong.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Edit, Span};
    ///
    /// let edits = [Edit { span: Span::new(0, 2), replacement: "Sở".into() }];
    /// assert_eq!(Edit::apply("So Y te", &edits).as_deref(), Some("Sở Y te"));
    /// ```
    #[must_use]
    pub fn apply(text: &str, edits: &[Self]) -> Option<String> {
        let mut out = String::with_capacity(text.len());
        let mut done = 0;
        for edit in edits {
            out.push_str(text.get(done..edit.span.start)?);
            out.push_str(&edit.replacement);
            text.get(edit.span.start..edit.span.end)?;
            done = edit.span.end;
        }
        out.push_str(text.get(done..)?);
        Some(out)
    }
}
