//! The one place where an error of the core becomes a Python exception.

use std::error::Error as _;

use pyo3::prelude::*;
use quyche::ErrorKind;

pyo3::import_exception!(quyche.errors, QuycheError);

macro_rules! exceptions {
    ($($kind:ident => $class:ident,)*) => {
        mod classes {
            $(pyo3::import_exception!(quyche.errors, $class);)*
        }

        /// Returns the exception for an error of the core, with its causes as notes.
        pub(crate) fn raise(error: quyche::Error) -> PyErr {
            let message = error.to_string();
            let raised = match error.kind() {
                $(ErrorKind::$kind => classes::$class::new_err(message),)*
                _ => QuycheError::new_err(message),
            };
            let mut cause = error.source();
            while let Some(inner) = cause {
                let note = format!("caused by: {inner}");
                Python::attach(|py| {
                    // without a note the error is still whole
                    let _ = raised.value(py).call_method1("add_note", (note,));
                });
                cause = inner.source();
            }
            raised
        }

        #[cfg(test)]
        fn is_mapped(kind: ErrorKind) -> bool {
            matches!(kind, $(ErrorKind::$kind)|*)
        }
    };
}

exceptions! {
    UnknownProfile => UnknownProfileError,
    InvalidProfile => InvalidProfileError,
    InvalidAct => InvalidActError,
    InvalidCalendar => InvalidCalendarError,
    OutOfRange => OutOfRangeError,
    InvalidDate => InvalidDateError,
    InvalidRecord => InvalidRecordError,
    InvalidNumber => InvalidNumberError,
    InvalidCitation => InvalidCitationError,
    InvalidAttribution => InvalidAttributionError,
    InvalidUtf8 => InvalidUtf8Error,
    UnknownCharset => UnknownCharsetError,
    InvalidEvent => InvalidEventError,
    InvalidForm => InvalidFormError,
    IndexLocked => IndexLockedError,
    IndexCorrupt => IndexCorruptError,
    IndexOutdated => IndexOutdatedError,
    Io => IoError,
    Cancelled => CancelledError,
    Internal => InternalError,
}

/// Returns the exception for a record that cannot even be handed to the core.
pub(crate) fn invalid_record(message: String) -> PyErr {
    classes::InvalidRecordError::new_err(message)
}

#[cfg(test)]
mod tests {
    use super::ErrorKind;
    use super::is_mapped;

    #[test]
    fn every_kind_has_its_class() {
        let missing: Vec<_> = ErrorKind::ALL.iter().filter(|kind| !is_mapped(**kind)).collect();
        assert!(missing.is_empty(), "add {missing:?} here and to errors.py");
    }
}
