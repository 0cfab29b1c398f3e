"""How a row of a model becomes a record, and what the regulation says of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any, ClassVar

from django.core.exceptions import FieldDoesNotExist
from django.utils import timezone

from quyche import Report, Verdict
from quyche.django import conf
from quyche.records import RecordLike, record_class

__all__ = ["Regulated", "report", "verdicts_by_field"]


def report(record: RecordLike, *, on: dt.date | None = None) -> Report:
    """Checks a record against the regulation of the settings, today unless a day is given."""
    day = timezone.localdate() if on is None else on
    return conf.profile().validate(record, on=day, assume_in_force=conf.current().assume_in_force)


class Regulated:
    """Makes a model a record; put it before ``models.Model`` among the bases.

    Fields of the model that are named like a field of the record are taken as they are: ``None`` is unknown,
    an empty text is empty. What is named otherwise stands in ``quyche_fields``.
    """

    quyche_kind: ClassVar[str] = "article"
    """The kind of record."""
    quyche_fields: ClassVar[Mapping[str, str]] = {}
    """For fields of the record, the attribute, method or path (``unit__name``) that holds it here."""

    @classmethod
    def quyche_attributes(cls) -> dict[str, str]:
        """Returns for each field of the record that the model knows, where it is."""
        names = [field.name for field in fields(record_class(cls.quyche_kind))]  # type: ignore[arg-type]
        own = {name: name for name in names if _has_field(cls, name)}
        return own | dict(cls.quyche_fields)

    @classmethod
    def quyche_mistakes(cls) -> list[str]:
        """Says what in the declaration of the model cannot be."""
        try:
            known = {field.name for field in fields(record_class(cls.quyche_kind))}  # type: ignore[arg-type]
        except LookupError as why:
            return [str(why)]
        unknown = sorted(set(cls.quyche_fields) - known)
        missing = [path for path in cls.quyche_fields.values() if not _reaches(cls, path)]
        return [f"a record of kind `{cls.quyche_kind}` has no field `{name}`" for name in unknown] + [
            f"quyche_fields names `{path}`, which the model does not have" for path in missing
        ]

    def quyche_record(self) -> dict[str, Any]:
        """Returns the row as a record."""
        found = {name: _read(self, path) for name, path in self.quyche_attributes().items()}
        return {"kind": self.quyche_kind} | {name: value for name, value in found.items() if value is not None}

    def quyche_report(self, *, on: dt.date | None = None) -> Report:
        """Checks the row, today unless a day is given."""
        return report(self.quyche_record(), on=on)

    def quyche_is_public(self) -> bool:
        """Tells whether readers may find the row; a host with drafts says when."""
        return True

    def quyche_document(self) -> RecordLike:
        """Returns what the index takes in: the record, with the address of the row where it has one."""
        record = self.quyche_record()
        address = getattr(self, "get_absolute_url", None)
        if address is not None and "url" not in record:
            record["url"] = address()
        return record


def verdicts_by_field(model: type[Regulated], found: Iterable[Verdict]) -> dict[str, list[Verdict]]:
    """Sorts verdicts to the fields of a model that they are about; those about none stand under ``""``."""
    attributes = model.quyche_attributes()
    sorted_: dict[str, list[Verdict]] = {}
    for verdict in found:
        named = [place.field for place in (*verdict.places, *verdict.advice)]
        own = [attributes[name] for name in dict.fromkeys((*verdict.fields, *named)) if name in attributes]
        for attribute in own or [""]:
            sorted_.setdefault(attribute, []).append(verdict)
    return sorted_


def _has_field(model: type[Any], name: str) -> bool:
    try:
        return bool(getattr(model._meta.get_field(name), "concrete", False))
    except FieldDoesNotExist:
        return False


def _reaches(model: type[Any], path: str) -> bool:
    first = path.split("__")[0]
    return _has_field(model, first) or hasattr(model, first)


def _read(row: Any, path: str) -> Any:
    for name in path.split("__"):
        if row is None:
            return None
        row = getattr(row, name)
        if callable(row):
            row = row()
    return row
