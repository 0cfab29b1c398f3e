"""Records: classes, mappings, dataclasses, Pydantic models."""

import collections
import copy
import dataclasses
import datetime as dt
import pickle
import subprocess
import sys
from typing import Any, Literal

import pydantic
import pytest

import quyche
from quyche import Account, Article, Attestation, Review, to_data
from quyche.errors import InvalidRecordError

HANOI = dt.timezone(dt.timedelta(hours=7))


def kinds() -> list[type[quyche.Record]]:
    named = [getattr(quyche.records, name) for name in quyche.records.__all__]
    return [one for one in named if isinstance(one, type) and one is not quyche.Record]


def test_every_kind_has_its_class() -> None:
    found = {kind.kind for kind in kinds() if hasattr(kind, "kind")}
    assert len(found) >= 30
    for kind in found:
        assert to_data({"kind": kind}) == {"kind": kind}
        assert quyche.records.record_class(kind).kind == kind
    assert quyche.records.record_kinds() == sorted(found)
    with pytest.raises(LookupError, match="no kind of record `nothing`"):
        quyche.records.record_class("nothing")


def test_a_class_is_read_when_it_is_asked_for() -> None:
    code = "import sys, quyche; assert 'quyche.records.article' not in sys.modules; quyche.Article"
    subprocess.run([sys.executable, "-c", code], check=True)
    assert {"Article", "RecordLike", "normalize"} <= set(dir(quyche))
    with pytest.raises(AttributeError, match="no attribute 'Artikel'"):
        quyche.Artikel  # type: ignore[attr-defined]  # noqa: B018


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
def test_every_field_is_known_to_the_core(kind: type[quyche.Record]) -> None:
    sample: dict[str, object] = {
        "str": "x",
        "bool": True,
        "int": 3,
        "datetime.date": dt.date(2026, 3, 1),
        "datetime.datetime": dt.datetime(2026, 3, 1, 8),
        "collections.abc.Sequence[str]": ["a"],
        "collections.abc.Sequence[datetime.date]": [dt.date(2026, 3, 1)],
    }
    for field in dataclasses.fields(kind):  # type: ignore[arg-type]
        shape = str(field.type).removesuffix(" | None").removeprefix("<class '").removesuffix("'>")
        assert shape in sample or "Sequence[quyche.entries." in shape, shape
        value = sample.get(shape, [])
        record = kind(**{field.name: value})
        data = to_data(record)
        given = {"kind": record.kind, field.name: value}
        assert data == to_data(given) == to_data(collections.ChainMap(given))
        if field.name not in ("password", "attestations"):
            assert field.name in data


def test_what_is_not_said_stays_unknown_and_empty_stays_empty() -> None:
    assert to_data(Article(author="", source=None)) == {"kind": "article", "author": ""}


def test_one_record_in_five_forms() -> None:
    @dataclasses.dataclass
    class News:
        body: str
        kind: str = "article"

    class Model(pydantic.BaseModel):
        kind: Literal["article"] = "article"
        body: str
        title: str | None = None

    wanted = {"kind": "article", "body": "Nội dung"}
    body = "Nội dung"
    frozen = collections.ChainMap({"kind": "article"}, {"body": body})
    for given in (Article(body=body), wanted, frozen, News(body), Model(body=body)):
        assert to_data(given) == wanted


def test_days_and_times() -> None:
    data = to_data(
        Article(
            posted_at=dt.datetime(2026, 3, 1, 20, 0, tzinfo=dt.UTC),
            published_at=dt.datetime(2026, 3, 1, 8, 0),
        )
    )
    assert data["posted_at"] == "2026-03-02T03:00:00+07:00"
    assert data["published_at"] == "2026-03-01T08:00:00+07:00"
    assert to_data(quyche.LegalDocument(issued=dt.date(2026, 3, 1)))["issued"] == "2026-03-01"


def test_parts_of_records() -> None:
    at = dt.datetime(2026, 3, 1, 8, tzinfo=HANOI)
    article = Article(
        reviews=[Review(role="portal-editorial-board", by="Nguyễn Văn A", at=at)],
        attestations=[Attestation(rule="CONTENT-SECRET", by="Trần Thị B")],
    )
    assert to_data(article)["reviews"] == [
        {"role": "portal-editorial-board", "by": "Nguyễn Văn A", "at": "2026-03-01T08:00:00+07:00"}
    ]
    assert to_data(article)["attestations"] == [{"rule": "CONTENT-SECRET", "by": "Trần Thị B"}]


def test_records_are_values() -> None:
    article = Article(title="Tin", media=["text", "image"], reviews=[Review(role="a")])
    same = Article(title="Tin", media=("text", "image"), reviews=(Review(role="a"),))
    assert article == same
    assert hash(article) == hash(same)
    assert len({article, same, Article(title="Tin")}) == 2
    assert pickle.loads(pickle.dumps(article)) == article
    assert copy.deepcopy(article) == article
    assert dataclasses.replace(article, title="Bài").title == "Bài"
    assert repr(article) == "Article(media=('text', 'image'), reviews=(Review(role='a'),), title='Tin')"
    with pytest.raises(dataclasses.FrozenInstanceError):
        article.title = "Bài"  # type: ignore[misc]
    make: Any = Article
    with pytest.raises(TypeError, match="positional"):
        make("Tin")


def test_a_password_is_never_shown() -> None:
    account = Account(name="bien-tap", password="Abc!1")
    assert "Abc" not in repr(account)
    assert to_data(account) == {"kind": "account", "name": "bien-tap"}
    with pytest.raises(InvalidRecordError) as raised:
        to_data({"kind": "account", "password": "Abc!1", "nam": ""})
    assert "Abc" not in str(raised.value)


WRONG: list[tuple[dict[Any, Any], str]] = [
    ({"kind": "article", "auhtor": ""}, "did you mean `author`"),
    ({"kind": "artikel"}, "did you mean `article`"),
    ({"body": ""}, "no `kind`"),
    ({"kind": "article", "reuse": "yes"}, "field `reuse`: expected true or false"),
    ({"kind": "article", "body": 5}, "field `body`: expected a text"),
    ({"kind": "article", "body": 1.5}, "field `body`: expected a text"),
    ({"kind": "article", "body": 2**70}, "field `body`"),
    ({"kind": "article", "media": "text"}, "field `media`: expected a list of texts"),
    ({"kind": "article", "title": object()}, "field `title`: `object` is no value"),
    ({"kind": "article", "title": {1, 2}}, "field `title`: `set` is no value"),
    ({"kind": "article", "title": "\ud800"}, "field `title`"),
    ({"kind": "article", "posted_at": "2026-02-30"}, "field `posted_at`"),
    ({"kind": "legal-document", "issued": "01/03/2026"}, "field `issued`"),
]


@pytest.mark.parametrize(("record", "message"), WRONG)
def test_what_is_wrong_is_named(record: dict[Any, Any], message: str) -> None:
    for given in (record, collections.ChainMap(record)):
        with pytest.raises(InvalidRecordError) as raised:
            to_data(given)
        assert message in str(raised.value)
        assert raised.value.code == "invalid-record"


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"body": 5}, "field `body`: expected a text"),
        ({"media": ["text", 5]}, "field `media`: expected a list of texts"),
        ({"reviews": [["role"]]}, "field `reviews`: expected a list of objects"),
        ({"reviews": [{"rolle": "a"}]}, "unknown field `rolle`"),
        ({"posted_at": dt.date.max.isoformat() + "T25:00"}, "field `posted_at`"),
        ({"attestations": [{"by": 5}]}, "expected a string"),
    ],
)
def test_what_is_wrong_in_a_class_is_named(wrong: dict[str, Any], message: str) -> None:
    make: Any = Article
    for given in (make(**wrong), {"kind": "article", **wrong}):
        with pytest.raises(InvalidRecordError) as raised:
            to_data(given)
        assert message in str(raised.value)


def test_what_a_class_of_the_host_adds_is_no_field() -> None:
    @dataclasses.dataclass(frozen=True, kw_only=True)
    class News(Article):
        shown: bool = True

    with pytest.raises(InvalidRecordError, match="article: no field `shown`"):
        to_data(News(title="Tin"))
    assert to_data({"kind": "article", "shown": None, "title": "Tin"}) == {"kind": "article", "title": "Tin"}


def test_a_list_that_holds_itself() -> None:
    loop: list[Any] = []
    loop.append(loop)
    with pytest.raises(InvalidRecordError, match="`media`: nested too deeply"):
        to_data({"kind": "article", "media": loop})


@pytest.mark.parametrize("given", [None, 5, "article", ["article"], Article])
def test_what_is_no_record(given: Any) -> None:
    with pytest.raises(TypeError, match="expected a record"):
        to_data(given)


def test_an_error_in_a_model_of_the_host_comes_through() -> None:
    class Broken:
        def model_dump(self) -> dict[str, Any]:
            raise RuntimeError("no database")

    with pytest.raises(RuntimeError, match="no database"):
        to_data(Broken())
