use std::fmt;

/// What went wrong when the work itself could not be done.
///
/// A record that breaks a rule is not an error: it is a verdict in a [`Report`](crate::Report).
///
/// # Examples
/// ```
/// use quyche::{ErrorKind, Profile};
///
/// let error = Profile::builtin("hue").unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::UnknownProfile);
/// assert_eq!(error.code(), "unknown-profile");
/// assert_eq!(error.to_string(), "no built-in profile `hue`");
/// ```
pub struct Error(Box<Repr>);

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)*) => {
        /// The kinds of [`Error`]; [`code`](Self::code) is the same string in all languages.
        ///
        /// # Examples
        /// ```
        /// assert_eq!(quyche::ErrorKind::InvalidDate.code(), "invalid-date");
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ErrorKind {
            $($(#[$doc])* $name,)*
        }

        impl ErrorKind {
            /// Every kind, in the order of this page.
            ///
            /// # Examples
            /// ```
            /// assert!(quyche::ErrorKind::ALL.contains(&quyche::ErrorKind::Io));
            /// ```
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Returns the stable code.
            ///
            /// # Examples
            /// ```
            /// assert_eq!(quyche::ErrorKind::IndexLocked.code(), "index-locked");
            /// ```
            #[must_use]
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)*
                }
            }
        }
    };
}

kinds! {
    /// No built-in profile has this name.
    UnknownProfile = "unknown-profile",
    /// A profile could not be read; the message names file, line and column.
    InvalidProfile = "invalid-profile",
    /// A national act could not be read.
    InvalidAct = "invalid-act",
    /// A calendar could not be read.
    InvalidCalendar = "invalid-calendar",
    /// A day is outside the years that the calendar knows.
    OutOfRange = "out-of-range",
    /// A day or a time is not written as ISO 8601 asks, or does not exist.
    InvalidDate = "invalid-date",
    /// A record has an unknown kind, an unknown field, or a value of the wrong shape.
    InvalidRecord = "invalid-record",
    /// A document number could not be read.
    InvalidNumber = "invalid-number",
    /// A citation could not be read.
    InvalidCitation = "invalid-citation",
    /// A credit line could not be read.
    InvalidAttribution = "invalid-attribution",
    /// Bytes are not UTF-8; the message names the first wrong byte.
    InvalidUtf8 = "invalid-utf8",
    /// No character set has this name.
    UnknownCharset = "unknown-charset",
    /// An event does not fit the state of a case.
    InvalidEvent = "invalid-event",
    /// A form could not be rendered from the data given.
    InvalidForm = "invalid-form",
    /// Another writer holds the index.
    IndexLocked = "index-locked",
    /// The index folder holds something else, or is damaged.
    IndexCorrupt = "index-corrupt",
    /// The index was written by another version and must be rebuilt from the host's records.
    IndexOutdated = "index-outdated",
    /// The disk or the operating system refused.
    Io = "io",
    /// The work was cancelled by the caller.
    Cancelled = "cancelled",
    /// A fault of this library; please report it.
    Internal = "internal",
}

#[derive(Debug, thiserror::Error)]
pub(crate) enum Repr {
    #[error("no built-in profile `{0}`")]
    UnknownProfile(String),
    #[error("{file}:{line}:{column}: {message}")]
    At { kind: ErrorKind, file: String, line: usize, column: usize, message: String },
    #[error("`{text}` is not {expected}")]
    Not { kind: ErrorKind, text: String, expected: &'static str },
    #[error("{message}")]
    Plain { kind: ErrorKind, message: String },
    #[error("{message}")]
    Caused {
        kind: ErrorKind,
        message: String,
        #[source]
        cause: Box<dyn std::error::Error + Send + Sync>,
    },
}

impl Error {
    /// Returns the kind of the error.
    ///
    /// # Examples
    /// ```
    /// let error = "2026-02-30".parse::<quyche::Date>().unwrap_err();
    /// assert_eq!(error.kind(), quyche::ErrorKind::InvalidDate);
    /// ```
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        match &*self.0 {
            Repr::UnknownProfile(_) => ErrorKind::UnknownProfile,
            Repr::At { kind, .. }
            | Repr::Not { kind, .. }
            | Repr::Plain { kind, .. }
            | Repr::Caused { kind, .. } => *kind,
        }
    }

    /// Returns the stable code of the kind.
    ///
    /// # Examples
    /// ```
    /// let error = "2026-02-30".parse::<quyche::Date>().unwrap_err();
    /// assert_eq!(error.code(), "invalid-date");
    /// ```
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.kind().code()
    }

    /// An input that is not what was expected: ``` `text` is not {expected} ```.
    pub(crate) fn not(kind: ErrorKind, text: &str, expected: &'static str) -> Self {
        let text = match text.char_indices().nth(80) {
            Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
            None => text.to_owned(),
        };
        Repr::Not { kind, text, expected }.into()
    }

    pub(crate) fn plain(kind: ErrorKind, message: impl Into<String>) -> Self {
        Repr::Plain { kind, message: message.into() }.into()
    }

    pub(crate) fn caused(
        kind: ErrorKind,
        message: impl Into<String>,
        cause: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        Repr::Caused { kind, message: message.into(), cause: cause.into() }.into()
    }
}

impl From<Repr> for Error {
    fn from(repr: Repr) -> Self {
        Self(Box::new(repr))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Error({}: {})", self.code(), self.0)?;
        let mut cause = std::error::Error::source(&*self.0);
        while let Some(inner) = cause {
            write!(f, "\n  caused by: {inner}")?;
            cause = inner.source();
        }
        Ok(())
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source()
    }
}
