"""What falls due, for the roles and by the calendar of the settings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from quyche import Deadline
from quyche.django import conf

__all__ = ["due"]


def due(start: dt.date, end: dt.date, *, roles: Sequence[str] | None = None) -> list[Deadline]:
    """Returns what falls due between two days, both counted, the earliest first; what has no day comes last."""
    said = conf.current()
    found = conf.profile().deadlines(
        conf.calendar(),
        start,
        end,
        roles=list(said.roles if roles is None else roles),
        host_due=said.host_due or {},
        assume_in_force=said.assume_in_force,
    )
    return sorted(found, key=lambda one: (one.last_good_day is None, one.last_good_day or end, one.id))
