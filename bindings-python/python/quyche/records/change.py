# Made by `cargo xtask generate`; do not edit.
"""A change of functions, of a configuration or of a version (thay đổi hệ thống)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from quyche.entries import Attestation
from quyche.records.base import Record

__all__ = ["SystemChange"]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class SystemChange(Record):
    """A change of functions, of a configuration or of a version (thay đổi hệ thống)."""

    kind: ClassVar[Literal["change"]] = "change"

    category: str | None = None
    """What changes: `function`, `configuration` or `upgrade` (chuyên mục)."""
    consent: str | None = None
    """The document or person that agreed (văn bản đồng ý)."""
    done_at: dt.datetime | None = None
    """When it was made (thời điểm thực hiện)."""
    portal: str | None = None
    """The portal: `provincial`, `component` or `reporting-system` (loại cổng)."""
    title: str | None = None
    """What it is (tiêu đề)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""
