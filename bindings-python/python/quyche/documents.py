"""What the host hands over to be found."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypedDict

from quyche.entries import Entry
from quyche.records import RecordLike

__all__ = [
    "Document",
    "DocumentLike",
    "Documents",
    "HostDue",
    "HostDues",
    "Only",
    "Progress",
    "Ranking",
]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Document(Entry):
    """What the host hands over to be found: any text with what is known of it.

    An article or a legal document can be handed over as it is.
    """

    title: str | None = None
    """The title."""
    number: str | None = None
    """The document number."""
    kind: str | None = None
    """What it is, such as ``article`` or ``legal-document``."""
    category: str | None = None
    """The section of the portal."""
    agency: str | None = None
    """Who issued or published it."""
    language: str | None = None
    """The language."""
    date: dt.date | None = None
    """The day of issue or publication."""
    url: str | None = None
    """Where it can be read."""
    summary: str | None = None
    """A summary."""
    body: str | None = None
    """The text."""
    format: Literal["plain", "html", "markdown"] = "plain"
    """How the body is written; places in hits are places in the source as given."""
    low_trust: str | None = None
    """Text that nobody has compared with the original, such as that of a scan."""
    rights: Sequence[str] = ()
    """The rights of which a reader needs at least one; empty means that everybody may read it."""


DocumentLike = Document | RecordLike
"""What an index takes in: a document, an article, a legal document, or a mapping with the fields of one.

A mapping of the ``kind`` of an article or a legal document may carry ``date``, ``format``, ``low_trust`` and
``rights`` besides.
"""

Documents = Mapping[str, DocumentLike] | Iterable[tuple[str, DocumentLike]]
"""Documents with the host's keys."""

Only = Mapping[Literal["kind", "category", "agency", "language", "year"], Iterable[str]]
"""For some facets, the values that are wanted."""

class Ranking(TypedDict, total=False):
    """How much each kind of evidence weighs beside a word found in the text, which weighs 1."""

    title: float
    """A word in title or summary."""
    title_pair: float
    """Two neighbouring words of the query side by side in title or summary."""
    pair: float
    """Two neighbouring words of the query side by side in the text."""
    exact: float
    """A word with the very marks that were typed."""
    restored: float
    """A word typed without marks, with the marks that it most likely has beside its neighbours."""
    low_trust: float
    """A word in text of low trust."""
    freshness: float
    """How much of the score a record loses that is a year older than the newest; 0 for none."""


Progress = Callable[[int], bool | None]
"""Called with the number of changes done; where it returns ``False`` the work stops."""

HostDue = Mapping[str, Any]
"""The host's own due date: ``{"not-later-than": {"month": 11, "day": 20}}``, or a day for each period."""

HostDues = Mapping[str, HostDue]
"""The host's own due dates, by rule."""
