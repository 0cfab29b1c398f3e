"""Many values at once, also as columns of Arrow and pandas."""

import asyncio
import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest

import quyche
from quyche import Article, Profile, normalize_many

BEN_TRE = Profile.builtin("ben-tre-03-2019")
DAY = dt.date(2026, 3, 1)
DECOMPOSED = ["Vie\u0323\u0302t", "Nam", "Tie\u0302\u0301ng"]
COMPOSED = ["Vi\u1ec7t", "Nam", "Ti\u1ebfng"]
RECORDS: list[dict[str, Any]] = [
    {"kind": "article", "reuse": True, "source": "TTXVN", "author": author} for author in ("", "An")
]


def columns() -> Iterator[Any]:
    yield DECOMPOSED
    yield tuple(DECOMPOSED)
    yield (text for text in DECOMPOSED)
    numpy = pytest.importorskip("numpy")
    yield numpy.array(DECOMPOSED)
    pandas = pytest.importorskip("pandas")
    yield pandas.Series(DECOMPOSED)
    yield pandas.Series(DECOMPOSED, dtype="string[pyarrow]")
    arrow = pytest.importorskip("pyarrow")
    yield arrow.array(DECOMPOSED)
    yield arrow.chunked_array([DECOMPOSED[:1], DECOMPOSED[1:]])


def test_texts_in_every_form() -> None:
    for given in columns():
        assert normalize_many(given) == COMPOSED, type(given)
    assert normalize_many([]) == []


def test_records_in_every_form() -> None:
    arrow = pytest.importorskip("pyarrow")
    table = arrow.Table.from_pylist(RECORDS)
    wanted = [BEN_TRE.validate(record, on=DAY) for record in RECORDS]
    articles = (Article(**one) for one in without_kind())
    forms: list[Any] = [RECORDS, iter(RECORDS), table, arrow.array(RECORDS), articles]
    for given in forms:
        assert BEN_TRE.validate_many(given, on=DAY) == wanted


def without_kind() -> Iterator[dict[str, Any]]:
    for record in RECORDS:
        yield {name: value for name, value in record.items() if name != "kind"}


def test_what_cannot_be_read_is_named_by_its_place() -> None:
    missing: Any = ["a", None]
    with pytest.raises(TypeError) as raised:
        normalize_many(missing)
    assert "in item 1" in raised.value.__notes__
    with pytest.raises(quyche.errors.InvalidRecordError) as refused:
        BEN_TRE.validate_many([RECORDS[0], {"kind": "artikel"}], on=DAY)
    assert "in item 1" in refused.value.__notes__
    with pytest.raises(TypeError, match="expected several values, not one text"):
        normalize_many("Việt")
    nothing: Any = 5
    with pytest.raises(TypeError):
        normalize_many(nothing)


def test_beside_other_work_of_an_event_loop() -> None:
    """What takes long runs in a thread: the library lets go of the interpreter."""

    async def both() -> tuple[list[str], int]:
        ticks = 0
        work = asyncio.create_task(asyncio.to_thread(quyche.normalize_many, ["Vie\u0323\u0302t " * 200_000] * 8))
        while not work.done():
            await asyncio.sleep(0)
            ticks += 1
        return await work, ticks

    texts, ticks = asyncio.run(both())
    assert texts[0].startswith("Việt ")
    assert ticks > 1
