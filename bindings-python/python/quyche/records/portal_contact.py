# Made by `cargo xtask generate`; do not edit.
"""The contact of a portal (thông tin giao dịch của cổng)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation
from quyche.records.base import Record

__all__ = ["PortalContact"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class PortalContact(Record):
    """The contact of a portal (thông tin giao dịch của cổng)."""

    kind: ClassVar[Literal["portal-contact"]] = "portal-contact"

    address: str | None = None
    """The postal address (địa chỉ)."""
    email: str | None = None
    """The official e-mail address (thư điện tử chính thức)."""
    fax: str | None = None
    """The fax number (số fax)."""
    name: str | None = None
    """The name of the agency as shown (tên)."""
    phone: str | None = None
    """The telephone number (điện thoại)."""
    responsible: str | None = None
    """Who answers for the content (người chịu trách nhiệm)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
