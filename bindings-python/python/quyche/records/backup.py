# Made by `cargo xtask generate`; do not edit.
"""The backups of a system (sao lưu)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation
from quyche.records.base import Record

__all__ = ["Backup"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Backup(Record):
    """The backups of a system (sao lưu)."""

    kind: ClassVar[Literal["backup"]] = "backup"

    components: Sequence[str] | None = None
    """What is backed up: `user-data`, `channel-settings`, `content-database`, `related-data` and others (dữ liệu được sao lưu)."""
    days: Sequence[dt.date] | None = None
    """The days on which a backup was taken (các ngày sao lưu)."""
    handed_over: dt.date | None = None
    """The day the database was last handed over for storage (ngày bàn giao)."""
    oldest: dt.date | None = None
    """The day of the oldest copy kept (bản cũ nhất còn giữ)."""
    portal: str | None = None
    """The portal: `provincial`, `component` or `reporting-system` (loại cổng)."""
    unit: str | None = None
    """The unit in charge (đơn vị)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
