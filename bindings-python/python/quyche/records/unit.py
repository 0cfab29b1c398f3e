# Made by `cargo xtask generate`; do not edit.
"""An agency with what it has set up (cơ quan, đơn vị)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation
from quyche.records.base import Record

__all__ = ["Unit"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Unit(Record):
    """An agency with what it has set up (cơ quan, đơn vị)."""

    kind: ClassVar[Literal["unit"]] = "unit"

    assigned_duties: Sequence[str] | None = None
    """The duties assigned to named staff: `receiving`, `processing`, `editing`, `updating` (nhiệm vụ đã phân công)."""
    connected: Sequence[str] | None = None
    """The systems it is connected with, or the units integrated (hệ thống đã kết nối)."""
    connections: Sequence[str] | None = None
    """The systems or units that have to be connected (hệ thống phải kết nối)."""
    name: str | None = None
    """The name (tên)."""
    owner_kind: str | None = None
    """The kind of agency: `department`, `locality`, `provincial-unit` or `other` (loại cơ quan chủ quản)."""
    participates: bool | None = None
    """Whether it takes part in the portal (tham gia cổng)."""
    regulation: str | None = None
    """Its operating regulation (quy chế hoạt động)."""
    responsible: str | None = None
    """The person who answers (người chịu trách nhiệm)."""
    reviewed: dt.date | None = None
    """The day of the last review (ngày rà soát gần nhất)."""
    security_level: str | None = None
    """The approval of its security level dossier (hồ sơ cấp độ được phê duyệt)."""
    staff: Sequence[str] | None = None
    """The staff in charge (cán bộ phụ trách)."""
    trained: dt.date | None = None
    """The day of the last training (ngày bồi dưỡng gần nhất)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
