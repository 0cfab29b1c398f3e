# Made by `cargo xtask generate`; do not edit.
"""A news item or page (tin, bài)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation, Review
from quyche.records.base import Record

__all__ = ["Article"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Article(Record):
    """A news item or page (tin, bài)."""

    kind: ClassVar[Literal["article"]] = "article"

    acceptance: str | None = None
    """The acceptance by the authority that has to give it (văn bản chấp thuận)."""
    advertisement: bool | None = None
    """Whether it is an advertisement (nội dung quảng cáo)."""
    agency: str | None = None
    """The agency that supplied it (cơ quan)."""
    author: str | None = None
    """The author of the text (tác giả)."""
    body: str | None = None
    """The text (nội dung)."""
    category: str | None = None
    """The section it belongs to (chuyên mục)."""
    changed_at: dt.datetime | None = None
    """When what it tells of was decided or changed (thời điểm thay đổi)."""
    credit: str | None = None
    """The credit line as shown to readers (dòng ghi nguồn)."""
    language: str | None = None
    """The language, as an IETF tag (ngôn ngữ)."""
    markup: str | None = None
    """How the text is written: `text` (unless said), `html` or `markdown` (dạng đánh dấu của nội dung)."""
    media: Sequence[str] | None = None
    """How it is presented: `text`, `image`, `audio`, `video`, `graphics`, `hyperlink` (hình thức thể hiện)."""
    number: str | None = None
    """The number of the document it reports, for a direction issued in writing (số, ký hiệu)."""
    origin: str | None = None
    """Where reused information comes from: `portal`, `official-source`, `press` or `other` (nguồn gốc thông tin)."""
    owner: str | None = None
    """The agency that owns the target portal (cơ quan chủ quản)."""
    portal: str | None = None
    """The target: `provincial` or `component` (loại cổng)."""
    posted_at: dt.datetime | None = None
    """When the source posted it (thời điểm đã đăng, phát)."""
    proposal: str | None = None
    """The proposal for other content (văn bản đề nghị)."""
    published_at: dt.datetime | None = None
    """When it went or will go on the portal (thời điểm đăng)."""
    received_by: str | None = None
    """The agency that received it for posting (cơ quan tiếp nhận)."""
    responsible: str | None = None
    """Who answers for it (người chịu trách nhiệm)."""
    reuse: bool | None = None
    """Whether it quotes or reuses the work of others (trích dẫn hoặc sử dụng lại)."""
    reviews: Sequence[Review] | None = None
    """The steps of its review (kết quả kiểm duyệt)."""
    source: str | None = None
    """The source of reused information (nguồn tin)."""
    source_agency: str | None = None
    """The agency of the official source (cơ quan của nguồn tin)."""
    summary: str | None = None
    """The lead or abstract (trích yếu)."""
    title: str | None = None
    """The title (tiêu đề)."""
    typefaces: Sequence[str] | None = None
    """The typefaces that its style names (kiểu chữ)."""
    updated_at: dt.datetime | None = None
    """When it was updated on the portal (thời điểm cập nhật)."""
    url: str | None = None
    """Its address on the portal (địa chỉ truy cập)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
