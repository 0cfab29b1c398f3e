# Made by `cargo xtask generate`; do not edit.
"""An event in the life of a report on the reporting system."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation
from quyche.records.base import Record

__all__ = ["ReportEvent"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class ReportEvent(Record):
    """An event in the life of a report on the reporting system."""

    kind: ClassVar[Literal["report-event"]] = "report-event"

    event: str | None = None
    """The event: `approve`, `return`, `recall`, `reject` and others of the life cycle (sự kiện)."""
    reason: str | None = None
    """Why, where the event needs a reason (lý do)."""
    role: str | None = None
    """The role of who acts: `lead`, `reporter`, `sender` and others (vai trò)."""
    state: str | None = None
    """The state of the report before the event (trạng thái)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
