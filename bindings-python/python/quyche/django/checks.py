"""System checks: what is wrong with ``QUYCHE`` is said at start, not when an editor saves."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core import checks
from django.core.exceptions import ImproperlyConfigured

from quyche import QuycheError
from quyche.django import conf
from quyche.django.records import Regulated

__all__ = ["check_settings", "register"]


def register() -> None:
    """Registers the check."""
    checks.register(check_settings, "quyche")


def check_settings(app_configs: Any, **_: Any) -> list[checks.CheckMessage]:
    """Reads every setting and says which one cannot be used."""
    try:
        said = conf.current()
    except ImproperlyConfigured as why:
        return [checks.Error(str(why), id="quyche.E001")]
    found: list[checks.CheckMessage] = []
    try:
        conf.profile()
    except (ImproperlyConfigured, QuycheError, OSError) as why:
        hint = "PROFILE is the identifier of a built-in regulation, or a path ending in .toml or .json."
        found.append(checks.Error(f"QUYCHE PROFILE: {why}", hint=hint, id="quyche.E002"))
    try:
        conf.calendar()
    except (QuycheError, OSError) as why:
        found.append(checks.Error(f"QUYCHE CALENDARS: {why}", id="quyche.E003"))
    for name in said.models:
        found += _model(name)
    if said.index is None:
        message = "QUYCHE says no INDEX: the search index is in memory, of this process alone."
        found.append(checks.Warning(message, hint="Name a folder.", id="quyche.W001"))
    elif not Path(said.index).parent.is_dir():
        message = f"QUYCHE INDEX: `{Path(said.index).parent}` is no folder"
        found.append(checks.Error(message, id="quyche.E005"))
    return found


def _model(name: str) -> list[checks.CheckMessage]:
    from django.apps import apps

    try:
        model = apps.get_model(name)
    except (LookupError, ValueError):
        message = f"QUYCHE MODELS: there is no model `{name}`"
        return [checks.Error(message, hint="Write `app_label.Model`.", id="quyche.E004")]
    if not issubclass(model, Regulated):
        message = f"QUYCHE MODELS: `{name}` does not say how it becomes a record"
        return [checks.Error(message, hint="Add `quyche.django.records.Regulated`.", obj=model, id="quyche.E004")]
    return [
        checks.Error(f"`{name}`: {why}", obj=model, id="quyche.E006") for why in model.quyche_mistakes()
    ]
