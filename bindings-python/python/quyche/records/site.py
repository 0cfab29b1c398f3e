# Made by `cargo xtask generate`; do not edit.
"""A portal or a component site (cổng, trang thông tin điện tử)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation, Section
from quyche.records.base import Record

__all__ = ["Site"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Site(Record):
    """A portal or a component site (cổng, trang thông tin điện tử)."""

    kind: ClassVar[Literal["site"]] = "site"

    connected: Sequence[str] | None = None
    """The systems, services and component portals that it is connected with (hệ thống đã kết nối)."""
    connections: Sequence[str] | None = None
    """What it has to be connected with (hệ thống phải kết nối)."""
    english_names: Sequence[str] | None = None
    """English names as shown (tên tiếng Anh)."""
    host: str | None = None
    """The host name, without scheme (tên miền)."""
    indexed: Sequence[str] | None = None
    """The component portals whose content its search finds (trang đã có trong công cụ tìm kiếm)."""
    interface_language: str | None = None
    """The language of the interface, as an IETF tag (ngôn ngữ giao diện)."""
    languages: Sequence[str] | None = None
    """The languages of its editions, as IETF tags (các ngôn ngữ)."""
    names: Sequence[str] | None = None
    """Names as shown (tên gọi chính thức)."""
    offered: Sequence[str] | None = None
    """The functions it offers (chức năng đã có)."""
    owner: str | None = None
    """The agency that owns it (cơ quan chủ quản)."""
    owner_kind: str | None = None
    """The kind of owner: `province`, `department` or `locality` (loại cơ quan chủ quản)."""
    portal: str | None = None
    """What it is: `provincial`, `component` or `reporting-system` (loại cổng)."""
    required_sections: Sequence[str] | None = None
    """The sections that it has to have by another text (các mục phải có)."""
    resolves: bool | None = None
    """Whether its host name resolves (phân giải tên miền)."""
    reviewed: dt.date | None = None
    """The day of the last review (ngày rà soát gần nhất)."""
    sections: Sequence[Section] | None = None
    """Its sections (các mục tin)."""
    short_names: Sequence[str] | None = None
    """The abbreviations and English short names registered for the owner (tên viết tắt đã đăng ký)."""
    updated_at: dt.datetime | None = None
    """When it was last updated (thời điểm cập nhật)."""
    url: str | None = None
    """The address as shown, with scheme (địa chỉ truy cập)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
