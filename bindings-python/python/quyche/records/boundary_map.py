# Made by `cargo xtask generate`; do not edit.
"""A map of administrative boundaries (bản đồ địa giới hành chính)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation
from quyche.records.base import Record

__all__ = ["BoundaryMap"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class BoundaryMap(Record):
    """A map of administrative boundaries (bản đồ địa giới hành chính)."""

    kind: ClassVar[Literal["boundary-map"]] = "boundary-map"

    communes: Sequence[str] | None = None
    """The communes shown (các xã)."""
    communes_with_area: Sequence[str] | None = None
    """The communes whose natural area is given (các xã có diện tích)."""
    level: str | None = None
    """The lowest level shown: `province`, `district` or `commune` (cấp hành chính)."""
    media: Sequence[str] | None = None
    """How it is presented (hình thức thể hiện)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
