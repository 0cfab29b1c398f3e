# Made by `cargo xtask generate`; do not edit.
"""A draft put up for comment (lấy ý kiến góp ý)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation
from quyche.records.base import Record

__all__ = ["Consultation"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Consultation(Record):
    """A draft put up for comment (lấy ý kiến góp ý)."""

    kind: ClassVar[Literal["consultation"]] = "consultation"

    address: str | None = None
    """The address of the receiving body (địa chỉ)."""
    deadline: dt.date | None = None
    """The last day for comments (thời hạn góp ý)."""
    email: str | None = None
    """The e-mail address of the receiving body (thư điện tử chính thức)."""
    full_text: str | None = None
    """The full text of the draft (toàn văn)."""
    new_opinions: bool | None = None
    """Whether readers can enter a new comment (nơi nhập ý kiến góp ý mới)."""
    opinions: bool | None = None
    """Whether readers can see comments received (nội dung ý kiến góp ý)."""
    title: str | None = None
    """The title (tiêu đề)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
