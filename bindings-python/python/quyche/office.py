"""What a host says of an organisation and of its reports; a mapping with the same fields will do as well."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from quyche.documents import HostDue
from quyche.entries import Entry

__all__ = [
    "Office",
    "OfficeLike",
    "OwnRegime",
    "ReportFacts",
    "ReportFactsLike",
    "ReportPaper",
    "ReportPaperLike",
    "Sent",
    "SentLike",
]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class OwnRegime(Entry):
    """A reporting regime that the host knows of itself: of a ministry, thematic, ad hoc, or its own."""

    id: str
    """The host's name for it, part of the identifiers of its duties."""
    name: str
    """What is reported."""
    type: Literal["periodic", "ministry", "thematic", "ad-hoc"]
    """Its kind."""
    schedule: Mapping[str, Any]
    """How often, and when it is due, shaped as a ``Schedule``."""
    basis: str | None = None
    """The document that orders it."""
    asked: Sequence[dt.date] = ()
    """The days on which it was asked for, where it is due once."""
    due: Mapping[str, dt.date] = field(default_factory=dict)
    """The days that an order sets, by period; for what was asked for, by the day of asking."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Office(Entry):
    """An organisation that owes reports, in the roles that its regulations give it."""

    name: str
    """Its name."""
    roles: Sequence[str] = ()
    """Its roles; with none, every duty is listed."""
    host_due: Mapping[str, HostDue] = field(default_factory=dict)
    """Its own days for rules, by rule or by ``profile/rule``."""
    assume_in_force: bool = False
    """Whether drafts, and regulations not in force, are listed as well."""
    remind: Sequence[int] = (10, 5, 1)
    """How many working days ahead of a last good day somebody is reminded."""
    asked: Mapping[str, Sequence[dt.date]] = field(default_factory=dict)
    """The days on which a report that is due on demand was asked for, by rule or by ``profile/rule``."""
    regimes: Sequence[OwnRegime] = ()
    """Reporting regimes that no profile holds."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Sent(Entry):
    """A report that was sent."""

    deadline: str
    """The identifier of the deadline it meets."""
    at: dt.datetime
    """When."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class ReportFacts(Entry):
    """What the figures need to know of one report; a report case holds all of it."""

    agency: str | None = None
    """The reporting body; none while the report is not assigned."""
    due: dt.date | None = None
    """The last good day, where one is set."""
    first_sent: dt.datetime | None = None
    """When it was first sent."""
    returned: int = 0
    """How often it was returned."""
    corrected: int = 0
    """How often it was corrected after approval."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class ReportPaper(Entry):
    """The content of a report on paper; what is not said stays a dotted line."""

    superior: str | None = None
    """The superior body (cơ quan chủ quản)."""
    agency: str | None = None
    """The body that reports."""
    number: str | None = None
    """The number alone, such as ``12``, or number and sign, such as ``12/BC-UBND``."""
    sign: str | None = None
    """The sign of the body in the number line, such as ``UBND``."""
    place: str | None = None
    """The place it is dated from."""
    issued: dt.date | None = None
    """The day it is dated."""
    portal: str | None = None
    """The name of the portal or its unit in the title."""
    addressee: str | None = None
    """Whom it is addressed to."""
    year: int | None = None
    """The year reported on."""
    window_from: dt.date | None = None
    """The first day of the figures."""
    window_to: dt.date | None = None
    """The last day of the figures."""
    sections: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """The paragraphs of each section, by its key in the form."""
    recipients: Sequence[str] = ()
    """Who receives it, beside the addressee and the archive."""
    signer_title: str | None = None
    """The title of the signer."""
    signer_name: str | None = None
    """The full name of the signer."""
    signed: bool | None = None
    """Whether it is signed and sealed."""


OfficeLike = Office | Mapping[str, Any]
"""An organisation, or a mapping with its fields."""

SentLike = Sent | Mapping[str, Any]
"""A report that was sent, or a mapping with its fields."""

ReportFactsLike = ReportFacts | Mapping[str, Any]
"""What the figures need to know of one report, or a mapping with its fields."""

ReportPaperLike = ReportPaper | Mapping[str, Any]
"""The content of a report, or a mapping with its fields."""
