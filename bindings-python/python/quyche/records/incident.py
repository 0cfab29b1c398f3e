# Made by `cargo xtask generate`; do not edit.
"""A technical or security incident (sự cố)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation
from quyche.records.base import Record

__all__ = ["Incident"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Incident(Record):
    """A technical or security incident (sự cố)."""

    kind: ClassVar[Literal["incident"]] = "incident"

    occurred_at: dt.datetime | None = None
    """When it was found (thời điểm phát hiện)."""
    owner: str | None = None
    """The owner of the account it is traced to (cơ quan chủ quản)."""
    portal: str | None = None
    """The portal: `provincial`, `component` or `reporting-system` (loại cổng)."""
    reported_at: dt.datetime | None = None
    """When it was reported (thời điểm báo cáo)."""
    reported_to: Sequence[str] | None = None
    """Who was told: `direct-leader`, `office`, `head`, `portal-editorial-board`, `operator`, `portal-unit` (nơi nhận báo cáo sự cố)."""
    resolved_at: dt.datetime | None = None
    """When it was resolved (thời điểm khắc phục xong)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
