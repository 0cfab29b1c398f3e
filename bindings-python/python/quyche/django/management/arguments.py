"""Arguments that several commands take."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.apps import apps
from django.core.management.base import CommandError

from quyche.django import conf
from quyche.django.records import Regulated


def day(text: str) -> dt.date:
    """Reads a day in ISO 8601."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError as why:
        raise CommandError(f"`{text}` is no day such as 2026-03-01") from why


def chosen(names: list[str]) -> list[type[Any]]:
    """Returns the models that are named, or those of the settings."""
    found = []
    for name in names:
        try:
            model = apps.get_model(name)
        except (LookupError, ValueError) as why:
            raise CommandError(f"there is no model `{name}`; write `app_label.Model`") from why
        if not issubclass(model, Regulated):
            raise CommandError(f"`{name}` does not say how it becomes a record")
        found.append(model)
    if not (found or conf.current().models):
        raise CommandError("name a model, or list some in QUYCHE MODELS")
    return found or conf.models()
