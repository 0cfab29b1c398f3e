# Made by `cargo xtask generate`; do not edit.
"""The page that introduces an agency (giới thiệu cơ quan)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation
from quyche.records.base import Record

__all__ = ["Organisation"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Organisation(Record):
    """The page that introduces an agency (giới thiệu cơ quan)."""

    kind: ClassVar[Literal["organisation"]] = "organisation"

    biographies: str | None = None
    """Short biographies of its leaders (tiểu sử tóm tắt của lãnh đạo)."""
    chart: str | None = None
    """The chart (sơ đồ tổ chức)."""
    duties: str | None = None
    """The duties (nhiệm vụ) (nhiệm vụ)."""
    functions: str | None = None
    """The functions (chức năng) (chức năng)."""
    history: str | None = None
    """How it was formed and grew (quá trình hình thành và phát triển)."""
    leader_duties: str | None = None
    """What each leader is in charge of (nhiệm vụ đảm nhiệm của lãnh đạo)."""
    name: str | None = None
    """The name of the agency (tên)."""
    owner_kind: str | None = None
    """The kind of agency: `department`, `locality`, `provincial-unit` or `other` (loại cơ quan chủ quản)."""
    powers: str | None = None
    """The powers (quyền hạn) (quyền hạn)."""
    structure: str | None = None
    """The structure (cơ cấu tổ chức)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
