# Made by `cargo xtask generate`; do not edit.
"""A change of staff who hold an account (thay đổi nhân sự)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation
from quyche.records.base import Record

__all__ = ["StaffEvent"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class StaffEvent(Record):
    """A change of staff who hold an account (thay đổi nhân sự)."""

    kind: ClassVar[Literal["staff-event"]] = "staff-event"

    decided: dt.date | None = None
    """The day of the decision (ngày ra quyết định)."""
    event: str | None = None
    """What happened: `transfer`, `rotation`, `resignation`, `retirement`, `move` or `change-of-post` (sự kiện)."""
    handed_over: dt.date | None = None
    """The day account and password were handed over (ngày bàn giao)."""
    notified: dt.date | None = None
    """The day the operator was told (ngày thông báo)."""
    unit: str | None = None
    """The unit (đơn vị)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
