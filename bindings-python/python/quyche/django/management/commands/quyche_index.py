"""Makes the search index anew from the rows of the models."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from quyche.django import conf
from quyche.django.index import Rebuild, documents, public_index
from quyche.django.management.arguments import chosen


class Command(BaseCommand):
    help = "Makes the search index anew from the models in QUYCHE; the old one serves until it is done."

    def add_arguments(self, parser: CommandParser) -> None:
        """Adds the way to test the index instead."""
        parser.add_argument("--verify", action="store_true", help="compare the files with their checksums instead")

    def handle(self, *_: Any, **options: Any) -> None:
        """Prints how many rows are in it."""
        if options["verify"]:
            public_index().verify()
        else:
            rebuild = Rebuild(conf.current().index)
            for model in chosen([]):
                rebuild.add(documents(model))
            rebuild.finish()
        number = len(public_index())
        self.stdout.write({"vi": f"Chỉ mục có {number} bản ghi.", "en": f"{number} records."}[conf.language()])
