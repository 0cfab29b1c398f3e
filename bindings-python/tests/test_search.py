"""The index: what is found, and what goes wrong."""

import datetime as dt
import json
import os
import pickle
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from vectors import FOLDER, name_of

from quyche import (
    Article,
    Document,
    Hit,
    Hits,
    LegalDocument,
    Project,
    SearchIndex,
    analyze,
    analyze_query,
)
from quyche.errors import (
    CancelledError,
    IndexCorruptError,
    IndexLockedError,
    InvalidRecordError,
    IoError,
    QuycheError,
)

VECTORS = json.loads((FOLDER / "search.json").read_text(encoding="utf-8"))
DOCUMENTS: dict[str, Document] = {
    given["id"]: Document(**{name: value for name, value in given.items() if name != "id"})
    for given in VECTORS["documents"]
}


@pytest.fixture(scope="module")
def index() -> SearchIndex:
    made = SearchIndex.in_memory()
    made.update(add=DOCUMENTS)
    return made


def highlights(hit: Hit) -> list[str]:
    shown = [span.of(hit.title) for span in hit.title_spans] if hit.title else []
    if hit.snippet:
        given = DOCUMENTS[hit.id]
        if given.format != "plain":
            return shown + [span.of(hit.snippet.text) for span in hit.snippet.spans]
        body = given.body or given.low_trust or ""
        assert hit.snippet.source.of(body) == hit.snippet.text
        for span, place in zip(hit.snippet.spans, hit.snippet.places, strict=True):
            assert place.of(body) == span.of(hit.snippet.text)
            shown.append(place.of(body))
    return shown


@pytest.mark.parametrize("case", VECTORS["cases"], ids=name_of)
def test_vectors(index: SearchIndex, case: dict[str, Any]) -> None:
    names = ("limit", "offset", "rights", "only", "sort", "words", "abbreviations", "until", "passages")
    options = {name: case[name] for name in names if name in case}
    facets = case.get("facets", {})
    hits = index.search(case["query"], facets=list(facets), from_=case.get("from"), **options)
    ids = [hit.id for hit in hits]
    if "ids" in case:
        assert ids == case["ids"]
        assert hits.total == len(ids)
    if "first" in case:
        assert ids[:1] == [case["first"]]
    assert set(case.get("has", [])) <= set(ids)
    assert not set(case.get("without", [])) & set(ids)
    assert hits.total == case.get("total", hits.total)
    assert len(ids) == len(hits) == case.get("count", len(ids))
    if "suggestion" in case:
        assert (hits.suggestion or "") == case["suggestion"]
    for name, wanted in facets.items():
        assert {one.value: one.count for one in hits.facets[name]} == wanted
    if "parts" in case:
        assert [hit.part for hit in hits] == case["parts"]
    if hits:
        first = hits.hits[0]
        assert list(first.also) == case.get("also", list(first.also))
        assert first.part == case.get("part", first.part)
        assert list(first.path) == case.get("path", list(first.path))
        assert first.low_trust == case.get("low_trust", first.low_trust)
        assert set(case.get("highlights", [])) <= set(highlights(first))
        source = DOCUMENTS[first.id].body or ""
        places = first.snippet.places if first.snippet else ()
        assert set(case.get("sources", [])) <= {place.of(source) for place in places}


@pytest.mark.parametrize("case", VECTORS["completions"], ids=name_of)
def test_completions(index: SearchIndex, case: dict[str, Any]) -> None:
    assert index.complete(case["typed"], limit=case["limit"]) == case["expect"]


@pytest.mark.parametrize("case", VECTORS["similar"], ids=name_of)
def test_similar(index: SearchIndex, case: dict[str, Any]) -> None:
    ids = [hit.id for hit in index.similar(case["id"], rights=case.get("rights", []))]
    assert ids[:1] == ([case["first"]] if "first" in case else [])
    assert case["id"] not in ids


def test_choices(index: SearchIndex) -> None:
    bare = index.search("thong tin", details=False, ranking={"title": 5, "title_pair": 1})
    assert bare
    assert all(hit.score > 0 and hit.title is None for hit in bare)
    with pytest.raises(ValueError, match="ranking: unknown field `colour`"):
        index.search("tin", ranking={"colour": 1})  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="`most` is none of best, all, any"):
        index.search("tin", words="most")  # type: ignore[arg-type]


def test_the_main_job(tmp_path: Path) -> None:
    index = SearchIndex.open(tmp_path / "index")
    article = Article(title="Cổng thông tin điện tử", published_at=dt.datetime(2026, 3, 1, 8))
    index.update(add={"bai-1": article}, remove=["bai-0"])
    (hit,) = index.search("cong thong tin", limit=10)
    assert (hit.id, hit.title, hit.day) == ("bai-1", article.title, dt.date(2026, 3, 1))
    assert hit.title_spans[0].of(hit.title or "") in ("Cổng", "Cổng thông tin")
    index.update(remove=["bai-1"])
    assert len(index) == 0
    assert not index.search("cong thong tin")


def test_an_index_is_found_again(tmp_path: Path) -> None:
    SearchIndex.open(str(tmp_path)).update(add={"a": Document(title="Sở Y tế")})
    again = SearchIndex.open(tmp_path)
    assert [hit.id for hit in again.search("so y te")] == ["a"]
    again.verify()


def test_what_an_index_takes_in() -> None:
    index = SearchIndex.in_memory()
    index.update(
        add=[
            ("a", Article(title="một")),
            ("b", LegalDocument(title="một", number="03/2019/QĐ-UBND")),
            ("c", {"kind": "article", "title": "một"}),
            ("d", Document(title="một", kind="anything", rights=["nội bộ"])),
            ("e", {"kind": "article", "title": "một", "rights": ["mật"], "date": dt.date(2026, 3, 1)}),
        ]
    )
    assert {hit.id for hit in index.search("mot")} == {"a", "b", "c"}
    assert index.search("mot", rights=["mật"], sort="newest").hits[0].day == dt.date(2026, 3, 1)
    assert {hit.id for hit in index.search("mot", rights=["nội bộ"])} == {"a", "b", "c", "d"}
    with pytest.raises(InvalidRecordError, match="project: an index takes"):
        index.update(add={"f": Project(name="Cầu")})
    with pytest.raises(InvalidRecordError, match="document: "):
        index.update(add={"f": Document(title=5)})  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        index.update(remove="a")  # type: ignore[arg-type, unused-ignore]
    assert len(index) == 5


def test_one_commit_or_none() -> None:
    index = SearchIndex.in_memory()

    def wrong() -> Any:
        yield "a", Article(title="một")
        raise RuntimeError("the database went away")

    with pytest.raises(RuntimeError, match="went away"):
        index.update(add=wrong())
    assert len(index) == 0


def test_facets_and_days(index: SearchIndex) -> None:
    hits = index.search("thong tin", facets=["kind", "year"])
    assert set(hits.facets) == {"kind", "year"}
    assert "legal-document" in {count.value for count in hits.facets["kind"]}
    late = index.search("suc khoe", from_="2024-01-01", until=dt.date(2024, 12, 31))
    assert late
    assert all(hit.day and hit.day.year == 2024 for hit in late)
    with pytest.raises(ValueError, match="`colour` is none of kind"):
        index.search("", facets=["colour"])  # type: ignore[list-item]
    with pytest.raises(ValueError, match="`best` is none of relevance"):
        index.search("", sort="best")  # type: ignore[arg-type]


def test_hits_are_values(index: SearchIndex) -> None:
    hits = index.search("suc khoe", facets=["agency"])
    again: Hits = pickle.loads(pickle.dumps(hits))
    assert again == hits
    assert hash(again) == hash(hits)
    assert list(again) == list(hits) == list(hits.hits)
    assert json.loads(json.dumps(hits.to_data()))["total"] == hits.total


def test_places_are_code_points_behind_an_emoji() -> None:
    body = "😀🏛️ Sở Y tế khuyên tập thể dục."
    index = SearchIndex.in_memory()
    index.update(add={"a": Document(body=body)})
    (hit,) = index.search("the duc")
    assert hit.snippet is not None
    assert {"thể dục"} & {place.of(body) for place in hit.snippet.places} or {
        body[place.start : place.end] for place in hit.snippet.places
    } == {"thể", "dục"}


def test_rebuild_with_progress(tmp_path: Path) -> None:
    seen: list[int] = []
    records = ((str(n), Document(title=f"tin số {n}")) for n in range(200))
    index = SearchIndex.rebuild(tmp_path / "index", records, progress=seen.append)
    assert len(index) == 200
    assert seen == [64, 128, 192]


def test_a_cancelled_update_changes_nothing(tmp_path: Path) -> None:
    index = SearchIndex.open(tmp_path)
    index.update(add={"a": Document(title="một")})
    more = {str(n): Document(title="hai") for n in range(200)}
    with pytest.raises(CancelledError):
        index.update(add=more, progress=lambda done: False)
    assert len(index) == 1

    def broken(done: int) -> bool:
        raise RuntimeError("no terminal")

    with pytest.raises(RuntimeError, match="no terminal"):
        index.update(add=more, progress=broken)
    assert len(index) == 1


def test_a_folder_with_something_else(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Kính gửi")
    with pytest.raises(IndexCorruptError) as raised:
        SearchIndex.open(tmp_path)
    assert raised.value.code == "index-corrupt"
    assert (tmp_path / "letter.txt").read_text() == "Kính gửi"


def test_a_damaged_index(tmp_path: Path) -> None:
    SearchIndex.open(tmp_path).update(add=DOCUMENTS)
    for path in sorted(tmp_path.rglob("*")):
        if path.is_file() and path.stat().st_size > 0:
            path.write_bytes(b"\0" * 40)
    with pytest.raises(QuycheError) as raised:
        SearchIndex.open(tmp_path).search("thong tin")
    assert raised.value.code in ("index-corrupt", "index-outdated")


def test_a_path_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises((IoError, IndexCorruptError)):
        SearchIndex.open(tmp_path / "file")


def test_a_locked_index(tmp_path: Path) -> None:
    index = SearchIndex.open(tmp_path)
    index.update(add={"a": Document(title="một")})
    hold = (
        "import sys, quyche\n"
        "index = quyche.SearchIndex.open(sys.argv[1])\n"
        "def wait(done):\n"
        "    if done == 64:\n"
        "        print('held', flush=True)\n"
        "        sys.stdin.readline()\n"
        "documents = ((str(n), quyche.Document(title='hai')) for n in range(100))\n"
        "index.update(add=documents, progress=wait)\n"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", hold, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdin and other.stdout
    assert other.stdout.readline() == "held\n"
    with pytest.raises(IndexLockedError) as raised:
        index.update(add={"b": Document(title="ba")})
    assert isinstance(raised.value, OSError)
    assert raised.value.code == "index-locked"
    other.stdin.write("\n")
    other.stdin.close()
    assert other.wait() == 0
    other.stdout.close()
    index.update(add={"b": Document(title="ba")})
    assert len(index) == 102


def test_the_interpreter_runs_on_while_an_index_is_written() -> None:
    index = SearchIndex.in_memory()
    text = "Uỷ ban nhân dân tỉnh ban hành Quy chế hoạt động của Cổng thông tin điện tử. " * 20
    documents = {str(n): Document(title="tin", body=text) for n in range(1000)}
    done = threading.Event()

    def write() -> None:
        index.update(add=documents)
        done.set()

    thread = threading.Thread(target=write)
    thread.start()
    ticks = 0
    while not done.wait(0.001):
        ticks += 1
    thread.join()
    assert ticks > 10
    assert len(index) == 1000


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_forked_process_can_search(tmp_path: Path) -> None:
    index = SearchIndex.open(tmp_path)
    index.update(add={"a": Document(title="một")})
    assert len(index.search("mot")) == 1
    child = os.fork()
    if child == 0:
        try:
            index.update(add={"b": Document(title="một")})
            os._exit(0 if len(index.search("mot")) == 2 else 1)
        except BaseException:
            os._exit(2)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert len(index.search("mot")) == 2


def test_an_index_stays_where_it_is() -> None:
    with pytest.raises(TypeError):
        pickle.dumps(SearchIndex.in_memory())


def test_a_lone_surrogate_and_an_empty_query(index: SearchIndex) -> None:
    with pytest.raises(UnicodeEncodeError):
        index.search("\ud800")
    with pytest.raises(InvalidRecordError):
        index.update(add={"x": {"kind": "article", "title": "\ud800"}})
    assert index.search("").total >= 0
    assert index.search("\0 ] AND (").total >= 0


def test_the_analysis_for_other_engines() -> None:
    record = Document(title="Uỷ ban", number="03/2019/QĐ-UBND", low_trust="quet")
    analysis = analyze(record)
    assert analysis.title == "3 2019 qd ubnd uy ban"
    assert "3/2019/qd/ubnd" in analysis.numbers
    assert "'#3/2019/qd/ubnd'" in analysis.tsvector
    asked = analyze_query("Ủy ban")
    assert asked.tsquery == "'uy' & 'ban'"
    assert set(asked.exact.split()) <= set(analysis.exact.split())
    with pytest.raises(InvalidRecordError):
        analyze({"kind": "article", "titel": ""})
