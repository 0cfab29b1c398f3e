use std::fmt;
use std::io;

/// Why the work could not be done, as the person at the terminal should read it.
#[derive(Debug)]
pub enum Failure {
    /// Reading or writing failed; the text names what.
    Io(String, io::Error),
    /// The library refused.
    Quyche(quyche::Error),
    /// Anything else.
    Plain(String),
}

impl Failure {
    /// Tells whether the reader of our output went away, as `head` does.
    pub fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Io(_, error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(name, error) => write!(f, "{name}: {error}"),
            Self::Quyche(error) => write!(f, "{error} [{}]", error.code()),
            Self::Plain(message) => f.write_str(message),
        }
    }
}

impl From<quyche::Error> for Failure {
    fn from(error: quyche::Error) -> Self {
        Self::Quyche(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Io("output".into(), error)
    }
}
