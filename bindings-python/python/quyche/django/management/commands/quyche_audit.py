"""Checks all rows of the models against the regulation."""

from __future__ import annotations

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from quyche.django import audit, conf
from quyche.django.index import key
from quyche.django.management.arguments import chosen, day

SHOWN = 10


class Command(BaseCommand):
    help = "Checks all rows of the models in QUYCHE against the regulation; ends with 1 where a row breaks a rule."

    def add_arguments(self, parser: CommandParser) -> None:
        """Adds what to check, the day and the form of the answer."""
        parser.add_argument("models", nargs="*", help="app_label.Model; those of the settings where none is named")
        parser.add_argument("--on", type=day, help="the day of the law (today)")
        parser.add_argument("--format", choices=["text", "json"], default="text")

    def handle(self, *_: Any, **options: Any) -> None:
        """Prints the rules that are broken, with their clause and the rows."""
        summary = audit.audit(chosen(options["models"]), on=options["on"] or timezone.localdate())
        if options["format"] == "json":
            self.stdout.write(json.dumps(audit.to_data(summary), ensure_ascii=False, indent=2))
        else:
            self._print(summary)
        if summary.broken:
            raise SystemExit(1)

    def _print(self, summary: audit.Summary) -> None:
        language = conf.language()
        for line in summary.failed:
            verdict = line.verdict
            self.stdout.write(f"{len(line.failed):>6}  {verdict.rule}  {verdict.citation}")
            self.stdout.write(f"        {verdict.duty.text(language)}")
            shown = ", ".join(key(row) for row in line.failed[:SHOWN])
            self.stdout.write(f"        {shown}{' …' if len(line.failed) > SHOWN else ''}")
        said = {
            "vi": f"{summary.rows} bản ghi theo {conf.profile().id} ngày {summary.on:%d/%m/%Y}: "
            f"{summary.broken} bản ghi vi phạm, {len(summary.failed)} quy định bị vi phạm.",
            "en": f"{summary.rows} records by {conf.profile().id} on {summary.on}: "
            f"{summary.broken} break a rule, {len(summary.failed)} rules are broken.",
        }
        self.stdout.write(said[language])
