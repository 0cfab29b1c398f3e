"""Structured values inside records, and how all values of this package behave.

They are frozen and keyword-only; lists become tuples, so that a value can be hashed.
"""

import datetime as dt
from dataclasses import dataclass, fields

__all__ = ["Attestation", "Entry", "Notice", "Review", "Section"]

_SECRET = frozenset({"password"})


class Entry:
    """What records and their parts have in common."""

    __slots__ = ()

    def __post_init__(self) -> None:
        for name in self.__dataclass_fields__:  # type: ignore[attr-defined]
            if isinstance(value := getattr(self, name), list):
                object.__setattr__(self, name, tuple(value))

    def __repr__(self) -> str:
        """Shows what was said; a password is hidden."""
        said = []
        for field in fields(self):  # type: ignore[arg-type]
            value = getattr(self, field.name)
            if value != field.default:
                shown = "'***'" if field.name in _SECRET else repr(value)
                said.append(f"{field.name}={shown}")
        return f"{type(self).__name__}({', '.join(said)})"


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Attestation(Entry):
    """A person's word that a rule is kept (xác nhận), where no machine can tell."""

    rule: str
    """The rule vouched for, such as ``CONTENT-SECRET``."""
    by: str
    """Who vouches; a blank name vouches for nothing."""
    at: dt.datetime | None = None
    """When."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Review(Entry):
    """One step of the review of an item (kiểm duyệt)."""

    role: str | None = None
    """The role that reviewed, such as ``portal-editorial-board``."""
    by: str | None = None
    """The person."""
    at: dt.datetime | None = None
    """When."""
    decision: str | None = None
    """``approved``, ``edited`` or ``returned``."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Section(Entry):
    """A section of a portal (mục tin)."""

    name: str
    """Its name or identifier."""
    items: int | None = None
    """How many items it holds."""
    updated: dt.date | None = None
    """The day of the last update."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Notice(Entry):
    """A notice given to one body (thông báo)."""

    to: str
    """Who received it."""
    at: dt.datetime | None = None
    """When it was given."""
    channel: str | None = None
    """By which way: ``document-system``, ``official-email`` or another."""
