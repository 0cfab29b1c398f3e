# Made by `cargo xtask generate`; do not edit.
"""A question, opinion or petition, a request for information, or a problem reported (ý kiến, phản ánh)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation
from quyche.records.base import Record

__all__ = ["Feedback"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Feedback(Record):
    """A question, opinion or petition, a request for information, or a problem reported (ý kiến, phản ánh)."""

    kind: ClassVar[Literal["feedback"]] = "feedback"

    body: str | None = None
    """The text (nội dung)."""
    category: str | None = None
    """What it is: `question`, `request` (of the editorial board) or `amendment` (a problem with the regulation) (chuyên mục)."""
    forwarded_at: dt.datetime | None = None
    """When it was forwarded to the unit (thời điểm chuyển đến)."""
    received_at: dt.datetime | None = None
    """When it was received (thời điểm tiếp nhận)."""
    received_by: str | None = None
    """The body that received it (cơ quan tiếp nhận)."""
    replied_at: dt.datetime | None = None
    """When it was answered (thời điểm trả lời)."""
    reply_form: str | None = None
    """How it was answered: `written`, `phone` or another (hình thức trả lời)."""
    unit: str | None = None
    """The unit that has to answer (đơn vị)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
