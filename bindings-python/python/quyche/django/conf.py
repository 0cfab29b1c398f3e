"""What a host says in ``QUYCHE``, read once and kept until the settings change."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.signals import setting_changed
from django.utils.translation import get_language

from quyche import Calendar, Profile
from quyche.documents import HostDues

__all__ = ["Settings", "calendar", "current", "language", "models", "profile"]


@dataclass(frozen=True, kw_only=True)
class Settings:
    """The settings, by the names that ``QUYCHE`` has in capitals."""

    profile: str | os.PathLike[str] | None = None
    """The identifier of a built-in regulation, or the path of one."""
    index: str | os.PathLike[str] | None = None
    """The folder of the index; in memory where absent."""
    models: tuple[str, ...] = ()
    """Models whose rows are checked by ``quyche_audit`` and found by readers, as ``app.Model``."""
    calendars: tuple[str | os.PathLike[str], ...] = ()
    """The host's own files of days off, one a year."""
    host_due: HostDues | None = None
    """The host's own days for duties whose text names none, by rule."""
    roles: tuple[str, ...] = ()
    """Whose duties are listed; everybody's where empty."""
    assume_in_force: bool = False
    """Whether a draft, or a regulation not in force, is applied all the same."""


NAMES = frozenset(field.name.upper() for field in fields(Settings))


def current() -> Settings:
    """Returns the settings; an unknown name or a missing profile is an ``ImproperlyConfigured``."""
    given: Mapping[str, Any] = getattr(settings, "QUYCHE", {})
    unknown = sorted(set(given) - NAMES)
    if unknown:
        raise ImproperlyConfigured(f"QUYCHE has no setting `{unknown[0]}`; there are {', '.join(sorted(NAMES))}")
    said: dict[str, Any] = {name.lower(): tuple(value) if isinstance(value, list) else value for name, value in given.items()}
    return Settings(**said)


@lru_cache(maxsize=1)
def profile() -> Profile:
    """Returns the regulation that applies."""
    named = current().profile
    if named is None:
        raise ImproperlyConfigured("QUYCHE says no PROFILE")
    if isinstance(named, str) and named in Profile.builtin_ids():
        return Profile.builtin(named)
    path = Path(named)
    if not path.suffix:
        return Profile.builtin(str(named))
    return Profile.parse(path.read_text(encoding="utf-8"), file=path.name)


@lru_cache(maxsize=1)
def calendar() -> Calendar:
    """Returns the calendar of Vietnam with the host's own years."""
    known = Calendar.vietnam()
    for path in current().calendars:
        known = known.with_(Path(path).read_text(encoding="utf-8"))
    return known


def models() -> list[type[Any]]:
    """Returns the models that are named."""
    return [apps.get_model(name) for name in current().models]


def language() -> Any:
    """Returns the language in which verdicts are shown: English where the request is, else Vietnamese."""
    return "en" if (get_language() or "").startswith("en") else "vi"


def _forget(*, setting: str, **_: object) -> None:
    if setting == "QUYCHE":
        for kept in (profile, calendar):
            kept.cache_clear()


setting_changed.connect(_forget)
