# Made by `cargo xtask generate`; do not edit.
"""A regulation as an instrument of law: its number, dates and structure (văn bản)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation
from quyche.records.base import Record

__all__ = ["Instrument"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Instrument(Record):
    """A regulation as an instrument of law: its number, dates and structure (văn bản)."""

    kind: ClassVar[Literal["instrument"]] = "instrument"

    articles: int | None = None
    """How many articles were found (số điều)."""
    bases: Sequence[str] | None = None
    """The instruments it rests on (căn cứ ban hành)."""
    chapters: int | None = None
    """How many chapters were found (số chương)."""
    effective: dt.date | None = None
    """The day it takes effect (ngày có hiệu lực)."""
    issued: dt.date | None = None
    """The day of issue (ngày ban hành)."""
    issuer: str | None = None
    """The issuing authority (cơ quan ban hành)."""
    number: str | None = None
    """Number and sign (số, ký hiệu)."""
    replaces: Sequence[str] | None = None
    """The instruments it replaces (văn bản bị thay thế)."""
    status: str | None = None
    """The status: `issued`, `draft`, `replaced` or `unknown` (tình trạng)."""
    title: str | None = None
    """The title (tiêu đề)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
