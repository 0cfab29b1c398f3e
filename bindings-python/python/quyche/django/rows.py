"""Rows of indexed models as documents of the search backend."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Model
from modelsearch.index import AutocompleteField, RelatedFields, SearchField

from quyche import Document, fold

SEARCHED = "="
"""Between a row or a model and the field that is searched; nothing after it stands for all fields."""
COMPLETED = "~"
"""The same for fields that are completed."""
LONGEST = 24
"""Only so many letters of a word are completed."""
TITLE_BOOST = 2.0
"""A field that weighs at least so much is searched as a title."""


def table_key(row: Any) -> str:
    """Returns the key of a row, which is the same for a row of a model and of those above it."""
    model: type[Model] = type(row)
    while model._meta.parents:
        model = next(iter(model._meta.parents))
    return f"{model._meta.label_lower}:{row.pk}"


def primary_key(key: str, mark: str) -> str:
    """Returns the primary key that stands in a key with one of the two marks."""
    return key.split(":", 1)[1].rsplit(mark, 1)[0]


def keys(row: Any) -> Iterator[str]:
    """Goes through the keys that a row may have."""
    for mark, kind in ((SEARCHED, SearchField), (COMPLETED, AutocompleteField)):
        for name in ("", *_names(row, kind)):
            yield f"{table_key(row)}{mark}{name}"


def documents(row: Any) -> Iterator[tuple[str, Document]]:
    """Goes through what the index takes in of a row: all its fields together, then each on its own."""
    label, key = type(row)._meta.label_lower, table_key(row)
    found = list(_texts(row, type(row).get_search_fields(), SearchField))
    groups: dict[str, list[tuple[float, str]]] = {"": [(boost, text) for _, boost, text in found]}
    for name in _names(row, SearchField):
        groups[name] = [(boost, text) for own, boost, text in found if own == name]
    for name, texts in groups.items():
        yield f"{key}{SEARCHED}{name}", Document(
            kind=f"{label}{SEARCHED}{name}",
            title="\n".join(text for boost, text in texts if boost >= TITLE_BOOST) or None,
            body="\n".join(text for boost, text in texts if boost < TITLE_BOOST) or None,
        )
    completed = list(_texts(row, type(row).get_search_fields(), AutocompleteField))
    for name in ("", *_names(row, AutocompleteField)):
        typed = " ".join(text for own, _, text in completed if name in ("", own))
        if typed:
            yield f"{key}{COMPLETED}{name}", Document(kind=f"{label}{COMPLETED}{name}", body=_beginnings(typed))


def beginning(typed: str) -> str:
    """Returns what was typed as words that ``documents`` has stored the beginnings of."""
    return " ".join(word[:LONGEST] for word in _words(typed))


def _beginnings(text: str) -> str:
    words = dict.fromkeys(_words(text))
    ends = (word[:end] for word in words for end in range(1, min(len(word), LONGEST) + 1))
    return " ".join(dict.fromkeys(ends))


def _words(text: str) -> list[str]:
    letters = (c if unicodedata.category(c)[0] in "LN" else " " for c in fold(text))
    return "".join(letters).split()


def _names(row: Any, kind: Any) -> list[str]:
    return [field.field_name for field in type(row).get_search_fields() if isinstance(field, kind)]


def _texts(row: Any, fields: Iterable[Any], kind: Any) -> Iterator[tuple[str, float, str]]:
    """Goes through the texts of a row and of rows related to it, with the field and its weight."""
    for field in fields:
        if isinstance(field, kind):
            yield from _plain(field.field_name, getattr(field, "boost", None) or 1.0, field.get_value(row))
        elif isinstance(field, RelatedFields):
            value = field.get_value(row)
            if value is None:
                continue
            related = value.all() if hasattr(value, "all") else [value]
            for one in related:
                for _, boost, text in _texts(one, field.fields, kind):
                    yield "", boost, text


def _plain(name: str, boost: float, value: Any) -> Iterator[tuple[str, float, str]]:
    if value is None or value == "":
        return
    if isinstance(value, list | tuple):
        for one in value:
            yield from _plain(name, boost, one)
    elif isinstance(value, dict):
        yield from _plain(name, boost, list(value.values()))
    else:
        yield name, boost, str(value)
