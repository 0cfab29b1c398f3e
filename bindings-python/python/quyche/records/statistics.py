# Made by `cargo xtask generate`; do not edit.
"""A release of survey statistics (thông tin thống kê)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation
from quyche.records.base import Record

__all__ = ["Statistics"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Statistics(Record):
    """A release of survey statistics (thông tin thống kê)."""

    kind: ClassVar[Literal["statistics"]] = "statistics"

    analysis: str | None = None
    """The analysis of the figures (bản phân tích số liệu)."""
    figures: str | None = None
    """The figures (số liệu thống kê)."""
    from_survey: bool | None = None
    """Whether the figures come from a statistical survey (số liệu điều tra thống kê)."""
    method: str | None = None
    """The method (phương pháp thống kê)."""
    report: str | None = None
    """The report (báo cáo thống kê)."""
    supplier: str | None = None
    """The agency that supplied it (đơn vị cung cấp)."""
    survey: str | None = None
    """The time the statistics were made (thời gian thực hiện thống kê)."""
    title: str | None = None
    """The title (tiêu đề)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
