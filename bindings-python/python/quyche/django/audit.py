"""What the regulation says of all rows of the models that are named."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from quyche import Report, Verdict
from quyche.django import conf
from quyche.django.index import key

__all__ = ["Line", "Summary", "audit", "reports", "to_data"]

BATCH = 500


@dataclass
class Line:
    """A rule, and the rows that break it or leave it open."""

    verdict: Verdict
    failed: list[Any] = field(default_factory=list)
    open: list[Any] = field(default_factory=list)


@dataclass
class Summary:
    """An audit: how many rows were looked at, and what was found, by rule in the order of the text."""

    on: dt.date
    rows: int = 0
    broken: int = 0
    lines: dict[tuple[str, str], Line] = field(default_factory=dict)

    @property
    def failed(self) -> list[Line]:
        """The rules that a row breaks, those that most rows break first."""
        return sorted((line for line in self.lines.values() if line.failed), key=lambda line: -len(line.failed))

    @property
    def open(self) -> list[Line]:
        """The rules that wait for a fact or a person's word, the most frequent first."""
        return sorted((line for line in self.lines.values() if line.open), key=lambda line: -len(line.open))


def reports(rows: Iterable[Any], *, on: dt.date) -> Iterator[tuple[Any, Report]]:
    """Checks rows in batches, each crossing into the library once."""
    rows, assume = iter(rows), conf.current().assume_in_force
    while batch := list(islice(rows, BATCH)):
        records = [row.quyche_record() for row in batch]
        yield from zip(batch, conf.profile().validate_many(records, on=on, assume_in_force=assume), strict=True)


def audit(models: Iterable[Any], *, on: dt.date) -> Summary:
    """Checks all rows of some models, or of querysets."""
    summary = Summary(on)
    for model in models:
        rows = getattr(model, "_default_manager", model)
        for row, report in reports(rows.iterator(chunk_size=BATCH), on=on):
            summary.rows += 1
            summary.broken += bool(report.failures)
            for verdict in (*report.failures, *report.open):
                line = summary.lines.setdefault((verdict.rule, str(verdict.citation)), Line(verdict))
                (line.failed if verdict.outcome == "fail" else line.open).append(row)
    return summary


def to_data(summary: Summary) -> dict[str, Any]:
    """Returns an audit as plain data, rows by their keys."""
    return {
        "profile": conf.profile().id,
        "on": summary.on.isoformat(),
        "rows": summary.rows,
        "broken": summary.broken,
        "rules": [
            {
                "rule": line.verdict.rule,
                "citation": str(line.verdict.citation),
                "duty": line.verdict.duty.to_data(),
                "failed": [key(row) for row in line.failed],
                "open": [key(row) for row in line.open],
            }
            for line in summary.lines.values()
        ],
    }
