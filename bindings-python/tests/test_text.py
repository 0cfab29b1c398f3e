"""Damage, repairs, spelling, typing residue and restored marks, by the vectors of all languages."""

import json
import pickle
from typing import Any

import pytest
from vectors import FOLDER, cases, name_of

import quyche
from quyche import Restorer, Syllable

RESTORER = Restorer()
SPELLING = json.loads((FOLDER / "spelling.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", cases("damage.json"), ids=name_of)
def test_damage(case: dict[str, Any]) -> None:
    found = quyche.damage(case["text"])
    least, most = case["score"]
    assert least <= found.score <= most
    assert set(case["kinds"]) <= {reason.kind for reason in found.reasons}
    assert pickle.loads(pickle.dumps(found)) == found


@pytest.mark.parametrize("case", cases("restore.json"), ids=name_of)
def test_restored(case: dict[str, Any]) -> None:
    assert RESTORER.restore(case["text"]) == case["restored"]
    proposals = RESTORER.proposals(case["text"], 3)
    assert proposals[0].text == case["restored"]
    assert sorted((one.score for one in proposals), reverse=True) == [
        one.score for one in proposals
    ]


@pytest.mark.parametrize("case", cases("repairs.json"), ids=name_of)
def test_repairs(case: dict[str, Any]) -> None:
    repairs = RESTORER.repairs(case["text"])
    assert [[one.span.of(case["text"]), one.replacement] for one in repairs] == case["found"]
    assert all(0 <= one.score <= 1 for one in repairs)


@pytest.mark.parametrize("case", cases("typing.json"), ids=name_of)
def test_typing_residue(case: dict[str, Any]) -> None:
    found = quyche.typing_residue(case["text"])
    assert [[one.span.of(case["text"]), one.text] for one in found] == case["found"]
    assert all(one.method == case["method"] for one in found)


@pytest.mark.parametrize("case", SPELLING["cases"], ids=name_of)
def test_spelling(case: dict[str, Any]) -> None:
    text = case["text"]
    for key, got in {
        "first": quyche.place_tones(text, "first"),
        "main": quyche.place_tones(text, "main"),
        "key": quyche.spelling_key(text),
        "case_folded": quyche.fold_case(text),
    }.items():
        assert got == case.get(key, got)


def test_syllables() -> None:
    for case in SPELLING["syllables"]:
        syllable = Syllable.parse(case["word"])
        assert syllable is not None
        assert (syllable.onset, syllable.rhyme) == (case["onset"], case["rhyme"])
        assert syllable.tone == case["tone"]
        assert syllable.spelled("first") == case["spelled"]
    assert all(Syllable.parse(word) is None for word in SPELLING["no_syllables"])
    with pytest.raises(ValueError, match="no placement"):
        quyche.place_tones("hoà", "last")


def test_names_of_the_standard() -> None:
    for case in SPELLING["standards"]:
        found = quyche.standard_mentions(case["text"])
        assert [
            {"text": one.span.of(case["text"]), "standard": one.standard, "exact": one.exact}
            for one in found
        ] == case["found"]


def test_how_often_a_syllable_stands() -> None:
    frequency = RESTORER.frequency("của")
    assert frequency is not None
    assert frequency > 10_000
    assert RESTORER.frequency("zwq") is None
    assert RESTORER.frequencies()[0][1] >= frequency
