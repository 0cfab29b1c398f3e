"""The search index of the host: one object per folder and process, kept in step with the models."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from queue import Full, Queue
from threading import Lock
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save

from quyche import SearchIndex
from quyche.django import conf
from quyche.django.records import Regulated
from quyche.documents import DocumentLike
from quyche.errors import IndexLockedError

__all__ = ["Rebuild", "connect", "documents", "empty", "key", "open_index", "public_index", "put", "update"]

PATIENCE = 5.0
"""For so many seconds a process waits for another one that writes."""

_open: dict[str, SearchIndex] = {}
_lock = Lock()


def _place(path: str | os.PathLike[str] | None, name: str) -> str:
    return f"in memory: {name}" if path is None else os.path.abspath(path)


def open_index(path: str | os.PathLike[str] | None, *, name: str = "public") -> SearchIndex:
    """Returns the index of a folder, or the one in memory of that name; the same object each time."""
    place = _place(path, name)
    with _lock:
        if place not in _open:
            _open[place] = SearchIndex.in_memory() if path is None else SearchIndex.open(place)
        return _open[place]


def empty(path: str | os.PathLike[str] | None, *, name: str = "public") -> None:
    """Deletes everything in an index."""
    rebuild = Rebuild(path, name=name)
    rebuild.finish()


class Rebuild:
    """Makes an index anew from what is added bit by bit, while the old one serves.

    The library asks for documents, the host hands them over: between them stands a short queue.
    """

    def __init__(self, path: str | os.PathLike[str] | None, *, name: str = "public") -> None:
        """Begins; the rows follow."""
        self._path, self._place = path, _place(path, name)
        self._queue: Queue[tuple[str, DocumentLike] | None] = Queue(maxsize=256)
        self._worker = ThreadPoolExecutor(1)
        self._made = self._worker.submit(self._make)

    def _make(self) -> SearchIndex:
        records = iter(self._queue.get, None)
        if self._path is not None:
            return SearchIndex.rebuild(self._place, records)
        made = SearchIndex.in_memory()
        made.update(add=records)
        return made

    def add(self, pairs: Iterable[tuple[str, DocumentLike]]) -> None:
        """Adds documents; what went wrong with earlier ones is raised here."""
        for pair in pairs:
            while True:
                if self._made.done():
                    self._made.result()
                try:
                    self._queue.put(pair, timeout=1)
                    break
                except Full:
                    continue

    def finish(self) -> SearchIndex:
        """Puts the new index in the place of the old one."""
        self._queue.put(None)
        made = self._made.result()
        self._worker.shutdown()
        with _lock:
            _open[self._place] = made
        return made


def public_index() -> SearchIndex:
    """Returns the index of the settings, which holds what readers may find."""
    return open_index(conf.current().index)


def update(
    index: SearchIndex, *, add: Mapping[str, DocumentLike] | None = None, remove: list[str] | None = None
) -> None:
    """Changes an index, and waits a little where another process is writing."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return index.update(add=add, remove=remove or [])
        except IndexLockedError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


def key(row: Any) -> str:
    """Returns the key of a row in the index: ``portal.article:5``."""
    return f"{row._meta.label_lower}:{row.pk}"


def put(row: Any) -> None:
    """Brings the index up to a row: there if readers may find it, else not."""
    if row.quyche_is_public():
        update(public_index(), add={key(row): row.quyche_document()})
    else:
        update(public_index(), remove=[key(row)])


def documents(model: type[Any]) -> Iterator[tuple[str, DocumentLike]]:
    """Goes through the rows of a model that readers may find, without holding them all."""
    for row in model._default_manager.iterator(chunk_size=500):
        if row.quyche_is_public():
            yield key(row), row.quyche_document()


def connect() -> None:
    """Listens for rows that are saved or deleted."""
    post_save.connect(_saved, dispatch_uid="quyche.saved")
    post_delete.connect(_deleted, dispatch_uid="quyche.deleted")


def _kept(sender: Any) -> bool:
    return issubclass(sender, Regulated) and sender in conf.models()


def _saved(sender: Any, instance: Any, **_: Any) -> None:
    if _kept(sender):
        transaction.on_commit(lambda: put(instance))


def _deleted(sender: Any, instance: Any, **_: Any) -> None:
    if _kept(sender):
        gone = key(instance)
        transaction.on_commit(lambda: update(public_index(), remove=[gone]))
