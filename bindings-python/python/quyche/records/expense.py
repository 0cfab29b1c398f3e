# Made by `cargo xtask generate`; do not edit.
"""An expense of a portal, with where the money comes from (khoản chi)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation
from quyche.records.base import Record

__all__ = ["Expense"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Expense(Record):
    """An expense of a portal, with where the money comes from (khoản chi)."""

    kind: ClassVar[Literal["expense"]] = "expense"

    agency: str | None = None
    """The agency that spends (cơ quan)."""
    source: str | None = None
    """The source of the money (nguồn tin)."""
    use: str | None = None
    """What the money is used for (nội dung chi)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
