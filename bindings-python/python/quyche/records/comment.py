# Made by `cargo xtask generate`; do not edit.
"""A comment that an agency sent on a draft (ý kiến góp ý)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation
from quyche.records.base import Record

__all__ = ["Comment"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Comment(Record):
    """A comment that an agency sent on a draft (ý kiến góp ý)."""

    kind: ClassVar[Literal["comment"]] = "comment"

    agency: str | None = None
    """The agency that comments (cơ quan)."""
    body: str | None = None
    """The text (nội dung)."""
    sent_at: dt.datetime | None = None
    """When it was sent (thời điểm gửi)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
