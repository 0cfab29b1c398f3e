# Made by `cargo xtask generate`; do not edit.
"""A report on the reporting system (báo cáo trên hệ thống)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation
from quyche.records.base import Record

__all__ = ["SystemReport"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class SystemReport(Record):
    """A report on the reporting system (báo cáo trên hệ thống)."""

    kind: ClassVar[Literal["system-report"]] = "system-report"

    assigned: Sequence[str] | None = None
    """The bodies it was assigned to (đơn vị được giao)."""
    caught_up_at: dt.datetime | None = None
    """When it was entered after an outage (thời điểm cập nhật bổ sung)."""
    channel: str | None = None
    """How it was sent: `system` or `fallback` (hình thức gửi)."""
    documents: Sequence[str] | None = None
    """The report and the forms attached (báo cáo và biểu mẫu)."""
    done: Sequence[str] | None = None
    """The bodies that have done their part (đơn vị đã thực hiện)."""
    due_at: dt.datetime | None = None
    """When it is due (thời hạn)."""
    filled: Sequence[str] | None = None
    """The figures filled in (chỉ tiêu đã nhập)."""
    number: str | None = None
    """The document number of a report sent another way (số, ký hiệu)."""
    outage_from: dt.datetime | None = None
    """When the system failed (thời điểm hệ thống gián đoạn)."""
    outage_to: dt.datetime | None = None
    """When it worked again (thời điểm khắc phục)."""
    required: Sequence[str] | None = None
    """The figures asked for (chỉ tiêu yêu cầu)."""
    returned_at: dt.datetime | None = None
    """When it was returned (thời điểm trả lại)."""
    sent_at: dt.datetime | None = None
    """When it was sent (thời điểm gửi)."""
    signed_documents: Sequence[str] | None = None
    """The report and forms that are digitally signed (báo cáo, biểu mẫu đã ký số)."""
    title: str | None = None
    """The title (tiêu đề)."""
    units_agree: bool | None = None
    """Whether concept, method and unit of each figure agree with the dictionary (thống nhất khái niệm, cách tính, đơn vị tính)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
