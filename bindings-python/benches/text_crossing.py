"""Canonical form from Python beside ``unicodedata.normalize``: CPU time, the two in turn, medians.

Needs the wheel in release mode, as ``cargo xtask test`` installs it.
"""

import statistics
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

from quyche import is_normalized, normalize, normalize_many

ROUNDS = 9
PAIRS = Path(__file__).parents[2] / "core" / "data" / "syllable_pairs.tsv"


def articles(size: int, count: int) -> list[str]:
    """Texts of about ``size`` characters whose syllables follow each other as in texts of law."""
    lines = PAIRS.read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t")[:2] for line in lines if not line.startswith("#")][:4000]
    state, texts = 1, []
    for _ in range(count):
        words: list[str] = []
        while sum(map(len, words)) + len(words) < size:
            state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
            words += pairs[(state >> 33) % len(pairs)]
        texts.append(" ".join(words))
    return texts


def fresh(texts: list[str]) -> list[str]:
    """The same texts as new objects, which have no UTF-8 of their own yet."""
    return ["".join([text[:1], text[1:]]) for text in texts]


def measure(ours: Callable[[], object], theirs: Callable[[], object], calls: int) -> tuple[float, float]:
    """Nanoseconds of CPU a text, of both."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        for work, taken in zip((ours, theirs), times, strict=True):
            begun = time.process_time_ns()
            passes = 0
            while time.process_time_ns() - begun < 40_000_000:
                work()
                passes += 1
            taken.append((time.process_time_ns() - begun) / passes / calls)
    return statistics.median(times[0]), statistics.median(times[1])


def row(name: str, ours: float, theirs: float) -> None:
    print(f"| {name} | {ours:,.0f} | {theirs:,.0f} | {theirs / ours:.2f} |")


def each(texts: list[str]) -> tuple[float, float]:
    return measure(
        lambda: [normalize(text) for text in texts],
        lambda: [unicodedata.normalize("NFC", text) for text in texts],
        len(texts),
    )


def batch(texts: list[str]) -> tuple[float, float]:
    return measure(
        lambda: normalize_many(texts),
        lambda: [unicodedata.normalize("NFC", text) for text in texts],
        len(texts),
    )


def first_crossing(texts: list[str]) -> tuple[float, float]:
    """What strings cost that never crossed before."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        for work, taken in zip((normalize, lambda text: unicodedata.normalize("NFC", text)), times, strict=True):
            sets = [fresh(texts) for _ in range(20)]
            begun = time.process_time_ns()
            for given in sets:
                for text in given:
                    work(text)
            taken.append((time.process_time_ns() - begun) / len(sets) / len(texts))
    return statistics.median(times[0]), statistics.median(times[1])


def main() -> None:
    documents = articles(3700, 50)
    titles = articles(28, 1000)
    apart = [unicodedata.normalize("NFD", text) for text in documents]
    for text, given in zip(documents, apart, strict=True):
        assert normalize(given) == text == unicodedata.normalize("NFC", given)
    print("## Canonical form from Python beside `unicodedata.normalize`\n")
    print("CPU time a text in nanoseconds, median of", ROUNDS, "rounds in turn; articles of 3,700 characters, titles of 28.")
    print("The wheel is for the stable ABI, which reads a `str` as UTF-8 that the string then keeps, or as a copy in UTF-16: a long text")
    print("crosses as UTF-16 unless its UTF-8 is at hand from a call before. A ratio says how many times as fast quyche is.\n")
    print("| | quyche | unicodedata | ratio |\n|---|--:|--:|--:|")
    row("article, decomposed", *each(apart))
    row("article, decomposed, `normalize_many`", *batch(apart))
    row("article, decomposed, never crossed before", *first_crossing(apart))
    row("article, composed", *each(documents))
    row("article, composed, `normalize_many`", *batch(documents))
    row("article, composed, never crossed before", *first_crossing(documents))
    for text in documents:
        is_normalized(text)
    row("article, composed, UTF-8 at hand", *each(documents))
    row("title, composed", *each(titles))
    row("title, composed, `normalize_many`", *batch(titles))



main()
