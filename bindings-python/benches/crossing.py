"""What the border costs: each call from Python beside the same call in Rust, batches, threads, memory, import."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import quyche
from quyche import Profile, SearchIndex

ROOT = Path(__file__).parents[2]
SIZE = 5_000
DOCUMENTS = 1_000
MANY = 200
CALLS = 100_000
SPREAD = str.maketrans({
    "ế": "e\u0302\u0301", "á": "a\u0301", "à": "a\u0300", "ạ": "a\u0323", "ô": "o\u0302",
})
DAY = dt.date(2026, 3, 1)


def least(call: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """The least time of a call over five rounds, in nanoseconds: of CPU, or by another clock."""
    rounds = []
    for _ in range(5):
        calls, start, begun = 0, time.perf_counter(), clock()
        while time.perf_counter() - start < 0.2:
            for _ in range(4):
                call()
            calls += 4
        rounds.append((clock() - begun) * 1e9 / calls)
    return min(rounds)


def anew(text: str) -> str:
    """The same text as an object of its own, which has no UTF-8 beside it yet."""
    return "".join([text[:1], text[1:]])


def at_hand(texts: Iterable[str]) -> None:
    """Has the texts keep their UTF-8, as the first crossing in a class or dictionary does."""
    for text in texts:
        quyche.fold(text)


def least_anew(call: Callable[[Any], object], make: Callable[[], Any]) -> float:
    """The least CPU time of a call over five rounds, each on data of its own that is made before."""
    rounds = []
    for _ in range(5):
        data = [make() for _ in range(64)]
        start = time.process_time()
        for one in data:
            call(one)
        rounds.append((time.process_time() - start) * 1e9 / len(data))
    return min(rounds)


def rust() -> dict[str, float]:
    """The same calls in Rust."""
    command = ["cargo", "bench", "-q", "--locked", "-p", "quyche", "--bench", "crossing"]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    lines = (line.split("\t") for line in done.stdout.splitlines() if "\t" in line)
    return {name: float(time) for name, time in lines}


def shown(nanoseconds: float) -> str:
    """A time as people read it."""
    if nanoseconds < 10_000:
        return f"{nanoseconds:,.0f} ns"
    return f"{nanoseconds / 1e3:,.1f} µs" if nanoseconds < 1e7 else f"{nanoseconds / 1e6:,.1f} ms"


def passes(profile: Profile, records: Sequence[quyche.RecordLike]) -> list[bool]:
    """Whether each record passes."""
    return [one.passes for one in profile.validate_many(records, on=DAY)]


def resident() -> float:
    """The memory of this process in MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def main() -> None:
    """Measures and prints."""
    exported = json.loads((ROOT / "examples" / "data" / "records.json").read_text(encoding="utf-8"))
    articles: list[dict[str, Any]] = [
        {name: value for name, value in one.items() if name != "id"} for one in exported if one["kind"] == "article"
    ]
    bodies = "".join(quyche.normalize(one.get("body", "")) for one in articles)
    bodies = "".join(letter for letter in bodies if letter <= "\uffff")
    text = bodies * (SIZE // len(bodies.encode()) + 1)
    text = text.encode()[:SIZE].decode(errors="ignore")
    spread = text.translate(SPREAD)
    many, composed = ([anew(one) for _ in range(MANY)] for one in (spread, text))
    seen = [anew(text) for _ in range(MANY)]
    at_hand([text, *seen])

    def with_bodies() -> list[dict[str, Any]]:
        return [article | {"body": anew(text)} for article in articles]

    def classes(given: list[dict[str, Any]]) -> list[quyche.Article]:
        return [
            quyche.Article(**{name: value for name, value in one.items() if name not in ("kind", "reviews")})
            for one in given
        ]

    articles = with_bodies()
    at_hand(one["body"] for one in articles)
    profile = Profile.builtin("ben-tre-03-2019")
    first = articles[0]
    read = classes(articles)
    index = SearchIndex.in_memory()
    index.update(add={str(at): articles[at % len(articles)] for at in range(DOCUMENTS)})
    calls: dict[str, Callable[[], object]] = {
        "validate plain data": lambda: profile.validate(first, on=DAY).passes,
        "validate_many plain data": lambda: passes(profile, articles),
        "normalize composed": lambda: quyche.normalize(text),
        "normalize decomposed": lambda: quyche.normalize(spread),
        "normalize_many composed": lambda: quyche.normalize_many(seen),
        "normalize_many decomposed": lambda: quyche.normalize_many(many),
        "search": lambda: index.search("uy ban nhan dan tinh", limit=10),
    }
    says = {
        "validate plain data": "`validate`, one article of 5 KB as a mapping",
        "validate_many plain data": f"`validate_many`, {len(articles)} articles of 5 KB as mappings",
        "normalize composed": "`normalize`, 5 KB already composed",
        "normalize decomposed": "`normalize`, 5 KB decomposed",
        "normalize_many composed": f"`normalize_many`, {MANY} texts of 5 KB already composed, UTF-8 at hand",
        "normalize_many decomposed": f"`normalize_many`, {MANY} texts of 5 KB decomposed",
        "search": f"`search`, three words and more in {DOCUMENTS} articles, ten hits",
    }
    before = rust()
    own = {name: least(call) for name, call in calls.items()}
    fresh: dict[str, tuple[str, float]] = {
        f"`normalize_many`, {MANY} texts of 5 KB already composed, fresh": (
            "normalize_many composed", least(lambda: quyche.normalize_many(composed))),
        f"`validate_many`, {len(articles)} articles of 5 KB as mappings, fresh": (
            "validate_many plain data", least_anew(lambda given: passes(profile, given), with_bodies)),
        "`validate`, one `Article`; in Rust a record already read": (
            "validate", least(lambda: profile.validate(read[0], on=DAY).passes)),
        f"`validate_many`, {len(read)} `Article`s of 5 KB; in Rust records already read": (
            "validate_many", least(lambda: passes(profile, read))),
        f"`validate_many`, {len(read)} `Article`s of 5 KB, fresh; in Rust records already read": (
            "validate_many", least_anew(lambda given: passes(profile, given), lambda: classes(with_bodies()))),
    }
    bare = least(lambda: quyche.is_normalized(""))
    beside = {name: min(cost, before[name]) for name, cost in rust().items()}
    print("## The border between Python and Rust\n")
    print("The same data and the same calls in both; CPU time of the process, the least of five rounds, in Rust of five before "
          "and five after. Where Python begins with dictionaries, Rust begins with the same as JSON values.\n")
    print("| call | Python | Rust | Rust / Python |\n|---|--:|--:|--:|")
    rows = [(says[name], name, cost) for name, cost in own.items()]
    rows += [(said, name, cost) for said, (name, cost) in fresh.items()]
    for said, name, cost in rows:
        print(f"| {said} | {shown(cost)} | {shown(beside[name])} | {beside[name] / cost:.0%} |")
    print(f"| a call that does nothing (`is_normalized(\"\")`) | {shown(bare)} | | |")
    print("\nA text is fresh where its UTF-8 was never asked for: Python then writes it, which for 5 KB takes longer than to "
          "compose or compare them, and keeps it beside the text. `normalize` reads a fresh text without.")

    print("\n### Threads\n")
    pool = ThreadPoolExecutor(2)
    one = least(lambda: [quyche.normalize_many(many) for _ in range(4)], time.perf_counter)
    two = least(lambda: list(pool.map(quyche.normalize_many, [many] * 4)), time.perf_counter)
    print(f"`normalize_many` four times: one thread {shown(one)}, two threads {shown(two)} "
          f"({one / two:.2f} times as fast).")

    print(f"\n### Memory over {CALLS:,} calls\n")
    print("| call | before | after |\n|---|--:|--:|")
    for name in ("validate plain data", "normalize decomposed", "search"):
        call = calls[name]
        for _ in range(2_000):
            call()
        begun = resident()
        for _ in range(CALLS):
            call()
        print(f"| {says[name]} | {begun:.1f} MB | {resident():.1f} MB |")

    print("\n### Import\n")
    code = "import time; s = time.perf_counter(); import quyche; print((time.perf_counter() - s) * 1000)"
    times = [
        float(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout)
        for _ in range(9)
    ]
    print(f"`import quyche`: {sorted(times)[4]:.0f} ms (the middle of nine), extension of "
          f"{Path(quyche._native.__file__).stat().st_size / 1e6:.1f} MB.")


if __name__ == "__main__":
    main()
