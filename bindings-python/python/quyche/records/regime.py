# Made by `cargo xtask generate`; do not edit.
"""A reporting regime set up on the reporting system (chế độ báo cáo)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation
from quyche.records.base import Record

__all__ = ["Regime"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Regime(Record):
    """A reporting regime set up on the reporting system (chế độ báo cáo)."""

    kind: ClassVar[Literal["regime"]] = "regime"

    basis: str | None = None
    """What it rests on (căn cứ của chế độ báo cáo)."""
    configured_by: Sequence[str] | None = None
    """Who set it up: `lead`, `unit`, `operator` (đơn vị cài đặt)."""
    form: str | None = None
    """The form (hình thức văn bản)."""
    ministry_system: bool | None = None
    """Whether the ministry asks for its own system (bộ, ngành có hệ thống riêng)."""
    name: str | None = None
    """The name (tên)."""
    number: str | None = None
    """The order it rests on, for a thematic or ad hoc report (số, ký hiệu)."""
    outline: str | None = None
    """The outline (đề cương)."""
    regime_type: str | None = None
    """The type: `periodic`, `ministry`, `thematic` or `ad-hoc` (loại chế độ báo cáo)."""
    reviewed: dt.date | None = None
    """The day of the last review (ngày rà soát gần nhất)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
