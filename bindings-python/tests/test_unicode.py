"""Canonical form, folding and repertoire."""

import unicodedata
from typing import Any

import pytest
from vectors import cases, name_of

import quyche
from quyche import Edit, Folded, Irregularity, Span

CASES = cases("unicode.json")


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_canonical_form(case: dict[str, Any]) -> None:
    text = case["text"]
    got = quyche.normalize(text)
    edits = quyche.normalization_edits(text)
    assert got == case.get("normalized", got)
    assert quyche.is_normalized(text) == (got == text)
    assert Edit.apply(text, edits) == got
    if "edits" in case:
        found = [{"text": e.span.of(text), "replacement": e.replacement} for e in edits]
        assert found == case["edits"]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_folding(case: dict[str, Any]) -> None:
    text = case["text"]
    folded = Folded(text)
    assert quyche.fold(text) == folded.text
    assert folded.text == case.get("folded", folded.text)
    for place in case.get("places", []):
        start = folded.text.index(place["folded"])
        span = folded.source(Span(start, start + len(place["folded"])))
        assert span.of(text) == place["text"]


@pytest.mark.parametrize("case", [c for c in CASES if "irregularities" in c], ids=name_of)
def test_repertoire(case: dict[str, Any]) -> None:
    def shown(one: Irregularity) -> dict[str, str]:
        found = {"text": one.span.of(case["text"]), "kind": one.kind}
        return found | ({"replacement": one.edit.replacement} if one.edit else {})

    assert [shown(one) for one in quyche.irregularities(case["text"])] == case["irregularities"]


def test_text_that_does_not_change_is_not_copied() -> None:
    text = "Ủy ban nhân dân"
    assert quyche.normalize(text) is text


def test_many_texts_at_once() -> None:
    texts = [case["text"] for case in CASES]
    assert quyche.normalize_many(texts) == [quyche.normalize(text) for text in texts]
    composed = "Ủy ban nhân dân"
    assert quyche.normalize_many([composed])[0] is composed
    with pytest.raises(UnicodeEncodeError):
        quyche.normalize_many(["a", "\ud800"])


def test_places_are_code_points_behind_an_emoji() -> None:
    text = "😀🏛️ Vie\u0323\u0302t"
    (edit,) = quyche.normalization_edits(text)
    assert (edit.span.start, edit.span.end) == (6, 9)
    assert text[edit.span.start : edit.span.end] == "e\u0323\u0302"
    assert Edit.apply(text, [edit]) == "😀🏛️ Việt"


def test_edits_out_of_order() -> None:
    edits = [Edit(Span(2, 3), "x"), Edit(Span(0, 1), "y")]
    with pytest.raises(ValueError, match="not in order"):
        Edit.apply("abc", edits)


@pytest.mark.parametrize("other", ["", "\uac00", "\uf8ff", "\U0001f600", "\u0301"])
@pytest.mark.parametrize("open_", ["Thu\u0309 tu\u0323c", "Thủ tục"])
def test_long_texts_with_all_kinds_of_characters(open_: str, other: str) -> None:
    text = f"{open_} {other}" * 100
    composed = unicodedata.normalize("NFC", text)
    for _ in range(2):
        assert quyche.normalize(text) == composed
        assert quyche.normalize_many([text, text, "x"]) == [composed, composed, "x"]
        assert quyche.is_normalized(text) == (text == composed)
        quyche.fold(text)
    assert quyche.normalize(composed) is composed
    assert quyche.normalize_many([composed])[0] is composed
    with pytest.raises(UnicodeEncodeError):
        quyche.normalize(text + "\ud800")
    with pytest.raises(UnicodeEncodeError):
        quyche.is_normalized(text + "\udfff")


def test_a_lone_surrogate_is_no_text() -> None:
    with pytest.raises(UnicodeEncodeError):
        quyche.normalize("\ud800")


def test_large_and_empty_texts() -> None:
    large = "Tie\u0302\u0301ng Vie\u0323\u0302t " * 2_700_000
    assert len(large.encode()) > 50_000_000
    assert quyche.normalize(large) == "Tiếng Việt " * 2_700_000
    assert quyche.normalize("") == ""
    assert quyche.fold("") == ""
    assert quyche.irregularities("") == []
