# Made by `cargo xtask generate`; do not edit.
"""The result of a scientific programme or topic (kết quả chương trình, đề tài)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation
from quyche.records.base import Record

__all__ = ["ScienceResult"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class ScienceResult(Record):
    """The result of a scientific programme or topic (kết quả chương trình, đề tài)."""

    kind: ClassVar[Literal["science-result"]] = "science-result"

    application_report: str | None = None
    """The report on application (báo cáo kết quả triển khai ứng dụng)."""
    council_acceptance: str | None = None
    """The acceptance by the scientific council (nghiệm thu của hội đồng khoa học)."""
    general_report: str | None = None
    """The general report (báo cáo tổng hợp)."""
    title: str | None = None
    """The title (tiêu đề)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
