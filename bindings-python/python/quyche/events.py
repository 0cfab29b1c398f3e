"""What happens to reports and to items, as typed dictionaries, and the history that a host stores.

Names may be written with ``_`` or, as in a stored history, with ``-``.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Literal, NotRequired, TypedDict

__all__ = [
    "Actor",
    "History",
    "Outage",
    "ReportEventInput",
    "ReportForm",
    "ReviewEvent",
]

_Time = dt.datetime | str
_Day = dt.date | str


class Actor(TypedDict):
    """Who acts: a person, in a role, for a body."""

    id: str
    role: str
    body: NotRequired[str]


class _Event(TypedDict):
    at: _Time
    actor: Actor


class ReportForm(TypedDict):
    """A form of a report: its figures with their units of measure."""

    id: str
    units: NotRequired[dict[str, str]]


Outage = TypedDict("Outage", {"from": _Time, "to": NotRequired[_Time]})
"""A technical fault of the reporting system, as its operator records it."""


class _Configure(_Event):
    event: Literal["configure"]
    regime: Literal["periodic", "ministry", "thematic", "ad-hoc"]
    basis: NotRequired[str]
    forms: Sequence[ReportForm]
    operator_confirmed: bool


class _Open(_Event):
    event: Literal["open"]
    period: str
    reporter: str
    lead: str
    due: NotRequired[_Day]


class _AssignOn(_Event):
    event: Literal["assign-on"]
    to: Sequence[str]


class _ChildDone(_Event):
    event: Literal["child-done"]
    child: str


class _Enter(_Event):
    event: Literal["enter"]
    form: str
    figure: str
    value: str
    unit: str


class _Sign(_Event):
    event: Literal["sign"]
    documents: Sequence[str]


class _Send(_Event):
    event: Literal["send"]
    channel: Literal["system", "document-system", "email", "paper"]


class _SendByFallback(_Event):
    event: Literal["send-by-fallback"]
    number: str
    outage: Outage


class _CatchUp(_Event):
    event: Literal["catch-up"]
    restored: _Time


class _WithReason(_Event):
    event: Literal["return", "decline"]
    reason: str


class _AskCorrection(_Event):
    event: Literal["ask-correction"]
    contact: str


class _Plain(_Event):
    event: Literal["compile", "correct", "recall", "approve", "reject", "roll-up"]


ReportEventInput = (
    _Configure
    | _Open
    | _AssignOn
    | _ChildDone
    | _Enter
    | _Sign
    | _Send
    | _SendByFallback
    | _CatchUp
    | _WithReason
    | _AskCorrection
    | _Plain
)
"""An event in the life of a report."""


class _Submit(_Event):
    event: Literal["submit"]
    target: NotRequired[Literal["portal", "component"]]
    origin: NotRequired[Literal["unit", "contributor"]]
    content: str


class _OfContent(_Event):
    event: Literal["edit", "clear", "approve", "publish", "correct", "restore"]
    content: str


class _Back(_Event):
    event: Literal["return", "withdraw"]
    reason: str


class _Archive(_Event):
    event: Literal["archive"]


ReviewEvent = _Submit | _OfContent | _Back | _Archive
"""An event in the review of an item; ``content`` identifies a version of the text, such as its hash."""


class History(TypedDict):
    """The sealed history of a case: stored as it is, and the same in all languages."""

    case: str
    flow: str
    entries: list[dict[str, object]]
