# Made by `cargo xtask generate`; do not edit.
"""Remote administration of a system (quản trị từ xa)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation
from quyche.records.base import Record

__all__ = ["RemoteSession"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class RemoteSession(Record):
    """Remote administration of a system (quản trị từ xa)."""

    kind: ClassVar[Literal["remote-session"]] = "remote-session"

    consent: str | None = None
    """Who agreed (văn bản đồng ý)."""
    method: str | None = None
    """How it connects: `ssh`, `vpn`, `ftps` or another (phương pháp thống kê)."""
    portal: str | None = None
    """The portal: `provincial`, `component` or `reporting-system` (loại cổng)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
