"""SQLite FTS5 and tantivy-py on what `search_quality` and `search_speed` leave in `target/bench`.

`python core/benches/search/peers.py quality`, or `… speed [TIMES]`, after the benchmark in Rust.
"""

import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
LEFT = ROOT / "target/bench"
ENVIRONMENT = LEFT / "search-venv"

Row = tuple[str, str, str]
Find = Callable[[str, str], list[str]]


def with_peers() -> None:
    """Starts this program again in an environment that holds the peers, which is made once."""
    if Path(sys.prefix) == ENVIRONMENT:
        return
    python = ENVIRONMENT / "bin/python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", ENVIRONMENT], check=True)
    install = ["-m", "pip", "install", "-q", "--disable-pip-version-check", "-r", HERE / "requirements.txt"]
    subprocess.run([python, *install], check=True, stdout=sys.stderr)
    os.execv(python, [str(python), *sys.argv])


def fold(text: str) -> str:
    marks = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in marks if not unicodedata.combining(letter))


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def fts5(rows: list[Row], path: Path) -> tuple[Find, Callable[[str], int]]:
    """A table of title and body, folded as far as FTS5 does, title with weight 2."""
    base = sqlite3.connect(path / "fts5.db")
    base.execute(
        "CREATE VIRTUAL TABLE t USING fts5(id UNINDEXED, title, body, tokenize='unicode61 remove_diacritics 2')"
    )
    with base:
        base.executemany("INSERT INTO t VALUES (?, ?, ?)", rows)

    def asked(query: str, how: str) -> str:
        if how == "phrase":
            return f'"{" ".join(words(query))}"'
        return (" OR " if how == "OR" else " ").join(f'"{word}"' for word in words(query))

    def find(query: str, how: str) -> list[str]:
        best = "SELECT id FROM t WHERE t MATCH ? ORDER BY bm25(t, 0, 2.0, 1.0) LIMIT 10"
        return [str(id_) for (id_,) in base.execute(best, (asked(query, how),))]

    def count(query: str) -> int:
        (found,) = base.execute("SELECT count(*) FROM t WHERE t MATCH ?", (asked(query, "AND"),)).fetchone()
        return int(found)

    return find, count


def tantivy_py(rows: list[Row], path: Path) -> tuple[Find, Callable[[str], int]]:
    """tantivy from Python with folding: title with weight 2 and body, queries built by hand."""
    import tantivy as tv

    fields = ("title", "body")
    schema = tv.SchemaBuilder().add_text_field("id", stored=True, tokenizer_name="raw")
    for field in fields:
        schema = schema.add_text_field(field, stored=True, tokenizer_name="folding")
    built = schema.build()
    (path / "tantivy").mkdir()
    index = tv.Index(built, path=str(path / "tantivy"))
    analyzer = tv.TextAnalyzerBuilder(tv.Tokenizer.simple()).filter(tv.Filter.lowercase())
    index.register_tokenizer("folding", analyzer.filter(tv.Filter.ascii_fold()).build())
    writer = index.writer(100_000_000, 1)
    for id_, title, body in rows:
        writer.add_document(tv.Document(id=[id_], title=[title], body=[body]))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def one(field: str, query: str, how: str) -> Any:
        found = words(fold(query))
        if how == "phrase" and len(found) > 1:
            return tv.Query.phrase_query(built, field, found)
        return tv.Query.boolean_query(
            [(tv.Occur.Should, tv.Query.term_query(built, field, word)) for word in found]
        )

    def either(query: str, how: str) -> Any:
        title = tv.Query.boost_query(one("title", query, how), 2.0)
        return tv.Query.boolean_query(
            [(tv.Occur.Should, title), (tv.Occur.Should, one("body", query, how))]
        )

    def asked(query: str, how: str) -> Any:
        if how != "AND":
            return either(query, how)
        return tv.Query.boolean_query([(tv.Occur.Must, either(word, "OR")) for word in words(query)])

    def find(query: str, how: str) -> list[str]:
        hits = searcher.search(asked(query, how), 10, count=False).hits
        return [str(searcher.doc(address)["id"][0]) for _, address in hits]

    def count(query: str) -> int:
        return int(searcher.search(asked(query, "AND"), 1).count or 0)

    return find, count


ENGINES = {"SQLite FTS5": fts5, "tantivy-py, folding": tantivy_py}


def row(name: str, *cells: str) -> None:
    print(f"| {name} | {' | '.join(cells)} |")


def head(*columns: str) -> None:
    print(f"| {' | '.join(columns)} |")
    print("|---|" + "--:|" * (len(columns) - 1))


def quality() -> None:
    """Recall and MRR as `search_quality` counts them."""
    print("\n## The same questions from Python")
    for collection in json.loads((LEFT / "search-quality.json").read_text(encoding="utf-8")):
        print(f"\n### {collection['name']}\n")
        head("", "recall@1", "recall@10", "MRR@10")
        rows = [(id_, title, body or "") for id_, title, body in collection["records"]]
        for name, engine in ENGINES.items():
            with tempfile.TemporaryDirectory() as folder:
                find, _ = engine(rows, Path(folder))
                sums: dict[str, list[float]] = defaultdict(lambda: [0, 0, 0, 0])
                for label, question, gold in collection["questions"]:
                    found = find(question, "OR")
                    places = [n for n, id_ in enumerate(found) if id_ in gold]
                    kept = sums[label]
                    kept[0] += len([n for n in places if n < 1]) / max(min(len(gold), 1), 1)
                    kept[1] += len(places) / max(min(len(gold), 10), 1)
                    kept[2] += 1 / (places[0] + 1) if places else 0
                    kept[3] += 1
                for label, (first, ten, rank, count) in sums.items():
                    row(f"{name}, {label}", *(f"{part / count:.3f}" for part in (first, ten, rank)))


def records(times: int) -> Iterator[Row]:
    shared = Path(os.environ.get("QUYCHE_SHARED", ROOT / "../shared"))
    lines = (shared / "data/phapdien_subset.jsonl").read_text(encoding="utf-8").splitlines()
    all_ = [json.loads(line) for line in lines]
    for copy in range(times):
        for one in all_:
            yield f"{one['id']} {copy}", one.get("title") or "", one.get("text") or ""


def speed(times: int) -> None:
    """Building, asking and truth, on the queries that `search_speed` asked."""
    left = json.loads((LEFT / f"search-speed-{times}.json").read_text(encoding="utf-8"))
    rows = list(records(times))
    size = sum(len(title.encode()) + len(body.encode()) for _, title, body in rows)
    print(f"\n### From Python: {len(rows)} records, {size / 1e6:.1f} MB\n")
    head("", "build MB/CPU-s", *(f"{how} p50 µs, × ours" for how in left["ours"]), "found", "exactly those", "`nd-cp`")
    texts = {id_: " ".join(["", *words(f"{title} {body}"), ""]) for id_, title, body in rows}
    folded = [fold(text) for text in texts.values()]
    for name, engine in ENGINES.items():
        with tempfile.TemporaryDirectory() as folder:
            start = time.process_time()
            find, count = engine(rows, Path(folder))
            cells = [f"{size / 1e6 / (time.process_time() - start):.1f}"]
            for how, ours in left["ours"].items():
                took = []
                for query in left["phrases" if how == "phrase" else "dropped"][:100]:
                    start = time.perf_counter()
                    find(query, how)
                    took.append((time.perf_counter() - start) * 1e6)
                half = sorted(took)[len(took) // 2]
                cells.append(f"{half:.0f}, × {half / ours:.1f}")
            cells += truth(left, texts, folded, find, count)
        row(name, *cells)


def truth(
    left: dict[str, Any], texts: dict[str, str], folded: list[str], find: Find, count: Callable[[str], int]
) -> list[str]:
    right = shown = seen = there = 0
    for query in left["kept"][:200]:
        wanted = [f" {word} " for word in words(query)]
        hits = find(query, "AND")
        possible = sum(all(word in text for word in wanted) for text in texts.values())
        right += sum(all(word in texts[id_] for word in wanted) for id_ in hits)
        shown += min(len(hits), max(possible, 1))
    for query in left["kept"][:60]:
        wanted = [f" {word} " for word in words(fold(query))]
        possible = sum(all(word in text for word in wanted) for text in folded)
        there += possible
        seen += min(count(fold(query)), possible)
    named = 0
    for number in left["numbers"]:
        hits = find(fold(number).lower(), "AND")
        named += bool(hits) and f" {' '.join(words(number))} " in texts[hits[0]]
    return [f"{seen / there:.2f}", f"{right / max(shown, 1):.2f}", f"{named / len(left['numbers']):.2f}"]


if __name__ == "__main__":
    part, times = sys.argv[1], int((sys.argv[2:] or ["1"])[0])
    kept = "search-quality.json" if part == "quality" else f"search-speed-{times}.json"
    if not (LEFT / kept).exists():
        print("\nSkipped in Python: the benchmark in Rust left nothing to compare with.")
    else:
        with_peers()
        quality() if part == "quality" else speed(times)
