use serde::Serialize;

use crate::checks::Reason;
use crate::record::Field;
use crate::text::Span;

/// Where a record breaks a rule, and why.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Place {
    /// The field.
    pub field: Field,
    /// Which entry of a list, counted from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<usize>,
    /// The place in the text of the field, in bytes of the caller's text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
    /// What is wrong there.
    pub reason: Reason,
}

impl Place {
    pub(crate) fn new(field: Field, reason: Reason) -> Self {
        Self { field, entry: None, span: None, reason }
    }

    pub(crate) fn entry(mut self, entry: usize) -> Self {
        self.entry = Some(entry);
        self
    }

    pub(crate) fn span(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }
}
