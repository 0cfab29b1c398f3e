# Made by `cargo xtask generate`; do not edit.
"""A scientific programme or topic (chương trình, đề tài khoa học)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation
from quyche.records.base import Record

__all__ = ["ScienceTopic"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class ScienceTopic(Record):
    """A scientific programme or topic (chương trình, đề tài khoa học)."""

    kind: ClassVar[Literal["science-topic"]] = "science-topic"

    code: str | None = None
    """The code (mã số) (mã số)."""
    duration: str | None = None
    """The time of implementation (thời gian thực hiện)."""
    field_of_work: str | None = None
    """The field (lĩnh vực) (lĩnh vực chuyên môn)."""
    lead_unit: str | None = None
    """The lead unit (đơn vị chủ trì) (đơn vị chủ trì)."""
    management_level: str | None = None
    """The level of management (cấp quản lý) (cấp quản lý)."""
    name: str | None = None
    """The name (tên)."""
    state_budget: bool | None = None
    """Whether the State budget pays (sử dụng ngân sách nhà nước)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
