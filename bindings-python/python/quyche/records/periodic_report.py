# Made by `cargo xtask generate`; do not edit.
"""A report sent on a fixed date (báo cáo định kỳ)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation
from quyche.records.base import Record

__all__ = ["PeriodicReport"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class PeriodicReport(Record):
    """A report sent on a fixed date (báo cáo định kỳ)."""

    kind: ClassVar[Literal["periodic-report"]] = "periodic-report"

    addressee: str | None = None
    """Whom it is addressed to (nơi nhận báo cáo)."""
    agency: str | None = None
    """The agency that reports (cơ quan)."""
    body: str | None = None
    """The text of the report (nội dung)."""
    full_name: str | None = None
    """The full name of who signs (họ và tên)."""
    host_due: dt.date | None = None
    """The last good day that the host sets where the text names none (hạn nộp do cơ quan tự ấn định)."""
    issued: dt.date | None = None
    """The day it is dated (ngày ban hành)."""
    number: str | None = None
    """Number and sign (số, ký hiệu)."""
    place: str | None = None
    """The place it is dated from (địa danh)."""
    sent_at: dt.datetime | None = None
    """When it was sent (thời điểm gửi)."""
    signed: bool | None = None
    """Whether it is signed, with full name and seal (ký, ghi rõ họ tên, đóng dấu)."""
    superior: str | None = None
    """The body above the one that reports (cơ quan cấp trên)."""
    window_from: dt.date | None = None
    """First day of the figures (ngày bắt đầu số liệu)."""
    window_to: dt.date | None = None
    """Last day of the figures (ngày chốt số liệu)."""
    year: int | None = None
    """The year reported on (năm báo cáo)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
