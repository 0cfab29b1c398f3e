"""Lists what the regulation asks for by which day."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from quyche.django import conf
from quyche.django.deadlines import due
from quyche.django.management.arguments import day


class Command(BaseCommand):
    help = "Lists the duties that fall due, with their clause; for the next 90 days unless said otherwise."

    def add_arguments(self, parser: CommandParser) -> None:
        """Adds the days, the roles and the form of the answer."""
        parser.add_argument("--from", dest="start", type=day, help="the first day (today)")
        parser.add_argument("--until", dest="end", type=day, help="the last day (90 days later)")
        parser.add_argument("--role", action="append", help="only duties of this role; may be said several times")
        parser.add_argument("--format", choices=["text", "json"], default="text")

    def handle(self, *_: Any, **options: Any) -> None:
        """Prints one line a duty."""
        start = options["start"] or timezone.localdate()
        end = options["end"] or start + dt.timedelta(days=90)
        found = due(start, end, roles=options["role"])
        if options["format"] == "json":
            self.stdout.write(json.dumps([one.to_data() for one in found], ensure_ascii=False, indent=2))
            return
        language = conf.language()
        for one in found:
            last = one.last_good_day
            shown = f"{last:%d/%m/%Y}" if last else {"vi": "chưa định ngày", "en": "no day named"}[language]
            citations = "; ".join(str(citation) for citation in one.citations)
            self.stdout.write(f"{shown:<14}  {one.title(language)}  ({citations})")
            for note in one.occurrence.notes:
                if note.is_warning:
                    self.stdout.write(f"{'':<14}  ! {note.message(language)}")
