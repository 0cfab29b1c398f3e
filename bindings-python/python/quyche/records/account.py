# Made by `cargo xtask generate`; do not edit.
"""An account of a portal or system (tài khoản)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation
from quyche.records.base import Record

__all__ = ["Account"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Account(Record):
    """An account of a portal or system (tài khoản)."""

    kind: ClassVar[Literal["account"]] = "account"

    administration: bool | None = None
    """Whether it administers the portal (tài khoản quản trị)."""
    changed_at: dt.datetime | None = None
    """When the password was first changed (thời điểm thay đổi)."""
    channel: str | None = None
    """How it was delivered: `document`, `official-email` or another (hình thức gửi)."""
    close_requested: dt.date | None = None
    """The day its closing was asked for in writing (ngày đề nghị đóng tài khoản)."""
    closed_at: dt.datetime | None = None
    """When it was closed (thời điểm đóng)."""
    delegated_to: str | None = None
    """To whom it was lent (người được giao lại tài khoản)."""
    done_at: dt.datetime | None = None
    """When the request was carried out (thời điểm thực hiện)."""
    duty_rights: Sequence[str] | None = None
    """The rights that the duty of its holder needs (quyền theo nhiệm vụ)."""
    first_used_at: dt.datetime | None = None
    """When it was first used for other work (lần sử dụng đầu tiên)."""
    granted_at: dt.datetime | None = None
    """When it was granted (thời điểm cấp)."""
    handover: str | None = None
    """The record of its handover (biên bản bàn giao)."""
    holder: str | None = None
    """The person who holds it (người giữ tài khoản)."""
    name: str | None = None
    """The account name (tên)."""
    nomination: str | None = None
    """The notice or list that names its holder (văn bản cử người)."""
    password: str | None = None
    """The password to be checked; never printed, never stored (mật khẩu)."""
    password_changed: dt.date | None = None
    """The day the password was last changed (ngày đổi mật khẩu gần nhất)."""
    permission: str | None = None
    """The permission to lend it (văn bản cho phép)."""
    portal: str | None = None
    """The portal it belongs to: `provincial`, `component` or `reporting-system` (loại cổng)."""
    requested_at: dt.datetime | None = None
    """When the written request was received (thời điểm nhận văn bản đề nghị)."""
    rights: Sequence[str] | None = None
    """Its rights (quyền của tài khoản)."""
    short_names: Sequence[str] | None = None
    """The abbreviations registered for the unit (tên viết tắt đã đăng ký)."""
    state: str | None = None
    """Its state: `open`, `lent`, `close-requested` or `closed` (trạng thái)."""
    unit: str | None = None
    """The unit it was granted to (đơn vị)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
