# Made by `cargo xtask generate`; do not edit.
"""A server with what runs on it (máy chủ)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation
from quyche.records.base import Record

__all__ = ["Server"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Server(Record):
    """A server with what runs on it (máy chủ)."""

    kind: ClassVar[Literal["server"]] = "server"

    antivirus: bool | None = None
    """Whether licensed antivirus is installed (phần mềm diệt vi rút có bản quyền)."""
    antivirus_automatic: bool | None = None
    """Whether it updates and scans by itself (tự động cập nhật, quét mã độc)."""
    assigned_staff: Sequence[str] | None = None
    """The staff assigned to the server room (cán bộ được vào phòng máy chủ)."""
    log_days: int | None = None
    """How many days its logs are kept by its settings (số ngày lưu nhật ký)."""
    name: str | None = None
    """Its name (tên)."""
    needed_ports: Sequence[str] | None = None
    """The ports that are needed (cổng dịch vụ cần mở)."""
    needed_software: Sequence[str] | None = None
    """The software that may be installed (phần mềm được phép cài đặt)."""
    oldest: dt.date | None = None
    """The day of the oldest log kept (bản cũ nhất còn giữ)."""
    patches_automatic: bool | None = None
    """Whether security patches are installed by themselves (tự động cập nhật bản vá)."""
    portal: str | None = None
    """The portal: `provincial`, `component` or `reporting-system` (loại cổng)."""
    ports: Sequence[str] | None = None
    """The ports that are open (cổng dịch vụ đang mở)."""
    room_entries: Sequence[str] | None = None
    """The people who entered the server room (người đã vào phòng máy chủ)."""
    services: Sequence[str] | None = None
    """The services that run (dịch vụ đang chạy)."""
    since: dt.date | None = None
    """The day it went into service (ngày đưa vào sử dụng)."""
    software: Sequence[str] | None = None
    """The software installed (phần mềm đã cài đặt)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
