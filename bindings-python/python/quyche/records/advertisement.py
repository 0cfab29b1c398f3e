# Made by `cargo xtask generate`; do not edit.
"""An advertisement shown on a portal (quảng cáo)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation
from quyche.records.base import Record

__all__ = ["Advertisement"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Advertisement(Record):
    """An advertisement shown on a portal (quảng cáo)."""

    kind: ClassVar[Literal["advertisement"]] = "advertisement"

    closable: bool | None = None
    """Whether the reader can close it (nút tắt quảng cáo)."""
    fixed: bool | None = None
    """Whether it stands in a fixed place (quảng cáo ở khu vực cố định)."""
    interactions: int | None = None
    """How many interactions closing it takes (số thao tác để tắt quảng cáo)."""
    marked: bool | None = None
    """Whether it is marked as an advertisement (dấu hiệu phân biệt quảng cáo)."""
    moving: bool | None = None
    """Whether it moves: a film or a moving picture (quảng cáo có hình ảnh chuyển động)."""
    name: str | None = None
    """The name by which the host knows it (tên)."""
    refusable: bool | None = None
    """Whether the reader can refuse it (chức năng từ chối quảng cáo)."""
    reportable: bool | None = None
    """Whether the reader can report a violation (chức năng thông báo quảng cáo vi phạm)."""
    wait_seconds: int | None = None
    """How many seconds pass before the reader can close it (số giây chờ trước khi tắt quảng cáo)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
