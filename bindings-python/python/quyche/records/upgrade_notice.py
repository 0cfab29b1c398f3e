# Made by `cargo xtask generate`; do not edit.
"""The notice of an upgrade of a system (thông báo nâng cấp)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation, Notice
from quyche.records.base import Record

__all__ = ["UpgradeNotice"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class UpgradeNotice(Record):
    """The notice of an upgrade of a system (thông báo nâng cấp)."""

    kind: ClassVar[Literal["upgrade-notice"]] = "upgrade-notice"

    emergency: bool | None = None
    """Whether it is an emergency repair; shown, never an excuse (xử lý khẩn cấp)."""
    notices: Sequence[Notice] | None = None
    """The notices given (thông báo nâng cấp)."""
    notified: dt.date | None = None
    """The day the users were told in public (ngày thông báo)."""
    recipients: Sequence[str] | None = None
    """The bodies concerned (các cơ quan liên quan)."""
    starts_at: dt.datetime | None = None
    """When the upgrade starts (thời điểm bắt đầu)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
