# Made by `cargo xtask generate`; do not edit.
"""A project in the lists of investment or public procurement (dự án)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation
from quyche.records.base import Record

__all__ = ["Project"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Project(Record):
    """A project in the lists of investment or public procurement (dự án)."""

    kind: ClassVar[Literal["project"]] = "project"

    agency: str | None = None
    """The agency that supplies it (cơ quan)."""
    category: str | None = None
    """The list it stands in: `investment` or `procurement` (chuyên mục)."""
    cost: str | None = None
    """The cost (kinh phí) (kinh phí)."""
    duration: str | None = None
    """The time of implementation (thời gian thực hiện) (thời gian thực hiện)."""
    field_of_work: str | None = None
    """The specialised field (lĩnh vực chuyên môn) (lĩnh vực chuyên môn)."""
    funding_type: str | None = None
    """The type of funding (loại hình tài trợ) (loại hình tài trợ)."""
    name: str | None = None
    """The name (tên)."""
    objective: str | None = None
    """The main objective (mục tiêu chính) (mục tiêu chính)."""
    project_type: str | None = None
    """The type of project (loại dự án) (loại dự án)."""
    sponsor: str | None = None
    """The sponsor (nhà tài trợ) (nhà tài trợ)."""
    status: str | None = None
    """The state: `preparing`, `in-progress` or `completed` (tình trạng)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
