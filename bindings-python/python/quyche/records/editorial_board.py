# Made by `cargo xtask generate`; do not edit.
"""An editorial board (ban biên tập)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation
from quyche.records.base import Record

__all__ = ["EditorialBoard"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class EditorialBoard(Record):
    """An editorial board (ban biên tập)."""

    kind: ClassVar[Literal["editorial-board"]] = "editorial-board"

    appointed_by: str | None = None
    """Who set it up: `peoples-committee-chair`, `peoples-committee`, `head` or `owner-agency` (người thành lập)."""
    decision: str | None = None
    """The decision that set it up (quyết định thành lập)."""
    email: str | None = None
    """Its mailbox (thư điện tử chính thức)."""
    full_time: Sequence[str] | None = None
    """The roles that work full-time (vai trò chuyên trách)."""
    head: str | None = None
    """The post of its head (trưởng ban)."""
    portal: str | None = None
    """The portal: `provincial` or `component` (loại cổng)."""
    regulation: str | None = None
    """Its operating regulation (quy chế hoạt động)."""
    roles: Sequence[str] | None = None
    """The roles filled: `head`, `deputy`, `secretary`, `member` (các chức danh)."""
    trained: dt.date | None = None
    """The day of the last training (ngày bồi dưỡng gần nhất)."""
    without_appointment: Sequence[str] | None = None
    """Members without an appointment (thành viên chưa được bổ nhiệm)."""
    without_duty: Sequence[str] | None = None
    """Members without an assigned duty (thành viên chưa được phân công)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
