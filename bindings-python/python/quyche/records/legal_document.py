# Made by `cargo xtask generate`; do not edit.
"""A legal document posted on the portal (văn bản)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation
from quyche.records.base import Record

__all__ = ["LegalDocument"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class LegalDocument(Record):
    """A legal document posted on the portal (văn bản)."""

    kind: ClassVar[Literal["legal-document"]] = "legal-document"

    agency: str | None = None
    """The agency that supplies it (cơ quan)."""
    body: str | None = None
    """The text (nội dung)."""
    category: str | None = None
    """The section it belongs to (chuyên mục)."""
    effective: dt.date | None = None
    """The day it takes effect (ngày có hiệu lực)."""
    file: str | None = None
    """The file to download (tệp văn bản)."""
    form: str | None = None
    """The form of the document (hình thức), such as Quyết định (hình thức văn bản)."""
    issued: dt.date | None = None
    """The day of issue (ngày ban hành)."""
    issuer: str | None = None
    """The issuing authority (cơ quan ban hành)."""
    language: str | None = None
    """The language, as an IETF tag (ngôn ngữ)."""
    markup: str | None = None
    """How the text is written: `text` (unless said), `html` or `markdown` (dạng đánh dấu của nội dung)."""
    number: str | None = None
    """Number and sign (số, ký hiệu) (số, ký hiệu)."""
    summary: str | None = None
    """The abstract (trích yếu) (trích yếu)."""
    title: str | None = None
    """The title (tiêu đề)."""
    url: str | None = None
    """Its address on the portal (địa chỉ truy cập)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
