use std::fmt;
use std::ops::Range;

use crate::error::Error;
use crate::error::ErrorKind;
use crate::error::Repr;

/// What is wrong in a file, and where.
// Behind a pointer, as every step of the reading hands it on.
#[derive(Debug)]
pub(crate) struct Fault(Box<(String, Option<Range<usize>>)>);

impl Fault {
    pub(super) fn new(message: impl Into<String>) -> Self {
        Self(Box::new((message.into(), None)))
    }

    /// The same fault at this place, unless a place inside it is known.
    pub(super) fn at(mut self, span: &Range<usize>) -> Self {
        self.0.1.get_or_insert_with(|| span.clone());
        self
    }

    pub(crate) fn message(&self) -> &str {
        &self.0.0
    }

    /// The bytes of the value that is wrong.
    pub(crate) fn span(&self) -> Range<usize> {
        self.0.1.clone().unwrap_or_default()
    }

    /// Returns the error that names the file, line and column.
    pub(crate) fn of_file(self, kind: ErrorKind, file: &str, text: &str) -> Error {
        let (line, column) = place(text, self.span().start);
        Repr::At { kind, file: file.to_owned(), line, column, message: self.0.0 }.into()
    }
}

/// Line and column, counted from 1 in characters, of a byte offset.
pub(crate) fn place(text: &str, byte: usize) -> (usize, usize) {
    let before = text.get(..byte).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}

impl serde::de::Error for Fault {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(message.to_string())
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message())
    }
}

impl std::error::Error for Fault {}
