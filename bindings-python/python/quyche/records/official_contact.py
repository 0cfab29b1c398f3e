# Made by `cargo xtask generate`; do not edit.
"""The contact of a competent official (thông tin liên hệ của cán bộ)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation
from quyche.records.base import Record

__all__ = ["OfficialContact"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class OfficialContact(Record):
    """The contact of a competent official (thông tin liên hệ của cán bộ)."""

    kind: ClassVar[Literal["official-contact"]] = "official-contact"

    email: str | None = None
    """The official e-mail address (thư điện tử chính thức)."""
    fax: str | None = None
    """The fax number (số fax)."""
    full_name: str | None = None
    """The full name (họ và tên)."""
    phone: str | None = None
    """The telephone number (điện thoại)."""
    position: str | None = None
    """The position (chức vụ)."""
    unit: str | None = None
    """The unit (đơn vị)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
