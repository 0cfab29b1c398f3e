"""What can go wrong when the work itself could not be done.

A record that breaks a rule is not an error: it is a verdict in a report.
Each class has the ``code`` that is the same in Rust, Python and Node, and a second base that
code written without quyche in mind already catches.
"""

from typing import ClassVar

__all__ = [
    "CancelledError",
    "IndexCorruptError",
    "IndexLockedError",
    "IndexOutdatedError",
    "InternalError",
    "InvalidActError",
    "InvalidAttributionError",
    "InvalidCalendarError",
    "InvalidCitationError",
    "InvalidDateError",
    "InvalidEventError",
    "InvalidFormError",
    "InvalidNumberError",
    "InvalidProfileError",
    "InvalidRecordError",
    "InvalidUtf8Error",
    "IoError",
    "OutOfRangeError",
    "QuycheError",
    "UnknownCharsetError",
    "UnknownProfileError",
]


class QuycheError(Exception):
    """The base of every error of this package."""

    code: ClassVar[str] = "internal"


class UnknownProfileError(QuycheError, LookupError):
    """No built-in profile has this name."""

    code = "unknown-profile"


class InvalidProfileError(QuycheError, ValueError):
    """A profile could not be read; the message names file, line and column."""

    code = "invalid-profile"


class InvalidActError(QuycheError, ValueError):
    """A national act could not be read."""

    code = "invalid-act"


class InvalidCalendarError(QuycheError, ValueError):
    """A calendar could not be read."""

    code = "invalid-calendar"


class OutOfRangeError(QuycheError, ValueError):
    """A day is outside the years that the calendar knows."""

    code = "out-of-range"


class InvalidDateError(QuycheError, ValueError):
    """A day or a time is not written as ISO 8601 asks, or does not exist."""

    code = "invalid-date"


class InvalidRecordError(QuycheError, ValueError):
    """A record has an unknown kind, an unknown field, or a value of the wrong shape."""

    code = "invalid-record"


class InvalidNumberError(QuycheError, ValueError):
    """A document number could not be read."""

    code = "invalid-number"


class InvalidCitationError(QuycheError, ValueError):
    """A citation could not be read."""

    code = "invalid-citation"


class InvalidAttributionError(QuycheError, ValueError):
    """A credit line could not be read."""

    code = "invalid-attribution"


class InvalidUtf8Error(QuycheError, UnicodeError):
    """Bytes are not UTF-8; the message names the first wrong byte."""

    code = "invalid-utf8"


class UnknownCharsetError(QuycheError, LookupError):
    """No character set has this name."""

    code = "unknown-charset"


class InvalidEventError(QuycheError, ValueError):
    """An event does not fit the state of a case."""

    code = "invalid-event"


class InvalidFormError(QuycheError, ValueError):
    """A form could not be rendered from the data given."""

    code = "invalid-form"


class IndexLockedError(QuycheError, OSError):
    """Another writer holds the index."""

    code = "index-locked"


class IndexCorruptError(QuycheError, OSError):
    """The index folder holds something else, or is damaged."""

    code = "index-corrupt"


class IndexOutdatedError(QuycheError, OSError):
    """The index was written by another version and must be rebuilt from the host's records."""

    code = "index-outdated"


class IoError(QuycheError, OSError):
    """The disk or the operating system refused."""

    code = "io"


class CancelledError(QuycheError, RuntimeError):
    """The work was cancelled by the caller."""

    code = "cancelled"


class InternalError(QuycheError, RuntimeError):
    """A fault of this library; please report it."""

    code = "internal"
