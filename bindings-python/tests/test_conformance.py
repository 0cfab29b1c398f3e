"""The vectors of the checks and scenarios: the same records, the same outcomes in every language."""

import json
from typing import Any

import pytest
from vectors import FOLDER, cases, name_of

from quyche import Place, Profile, Report, Verdict

PROFILES = {name: Profile.builtin(name) for name in Profile.builtin_ids()}

FILES = [path for folder in ("checks", "scenarios") for path in sorted((FOLDER / folder).iterdir())]

CASES = [case for path in FILES for case in cases(f"{path.parent.name}/{path.name}")]


def importing(place: str) -> Profile:
    """A host's profile of one rule that takes over a provision, given as `act/provision`."""
    act, provision = place.split("/")
    head = {
        "id": "import", "title": "Ví dụ", "title_en": "Example", "province": "Ví dụ",
        "status": "issued", "effect": {"from": "2000-01-01"}, "issuer": "Ví dụ",
        "structure": {"articles": 1}, "latest_reference_applies": True,
    }  # fmt: skip
    rule = {
        "id": "IMPORT", "cite": "QC Điều 1", "modality": "imported",
        "duty": {"vi": "ví dụ.", "en": "an example."},
        "import": {"act": act, "provision": provision},
    }  # fmt: skip
    return Profile.parse(json.dumps({"profile": head, "rule": [rule]}), file="import.json")


def profile_of(case: dict[str, Any]) -> Profile:
    return importing(case["import"]) if "import" in case else PROFILES[case["profile"]]


def test_no_vector_is_left_out() -> None:
    written = sum(path.read_text(encoding="utf-8").count('\n    {"name": ') for path in FILES)
    assert len(FILES) > 45
    assert len(CASES) == written > 500


def excerpt(record: dict[str, Any], place: Place) -> str | None:
    text = record.get(place.field)
    return place.span.of(text) if isinstance(text, str) and place.span else None


def holds(case: dict[str, Any], report: Report, rule: str, want: dict[str, Any]) -> None:
    assert report.outcome(rule) == want["expect"], rule
    verdicts = [verdict for verdict in report.verdicts if verdict.rule == rule]
    decisive = [verdict for verdict in verdicts if verdict.outcome == want["expect"]]
    places = [place for verdict in decisive for place in verdict.places]
    if "fields" in want:
        fields = [field for verdict in decisive for field in verdict.fields]
        assert list(dict.fromkeys(fields)) == want["fields"], rule
    if "reasons" in want:
        assert [place.reason.code for place in places] == want["reasons"], rule
    if "texts" in want:
        found = [excerpt(case["record"], place) for place in places]
        assert [text for text in found if text is not None] == want["texts"], rule
    if "cite" in want:
        assert str(verdicts[0].citation) == want["cite"], rule


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_vectors(case: dict[str, Any]) -> None:
    profile = profile_of(case)
    assumed = case.get("assume_in_force", False)
    report = profile.validate(case["record"], on=case["on"], assume_in_force=assumed)
    if "validity" in case:
        assert report.validity.name == case["validity"]
    for rule, want in case.get("rules", {case.get("rule"): case}).items():
        holds(case, report, rule, want)


def test_a_report_says_the_same_in_one_go() -> None:
    profile = PROFILES["ben-tre-03-2019"]
    mine = [case for case in CASES if case.get("profile") == profile.id and case["on"] == "2026-03-01"]
    records = [case["record"] for case in mine]
    assert profile.validate_many(records, on="2026-03-01") == [
        profile.validate(record, on="2026-03-01") for record in records
    ]
    assert isinstance(profile.validate(records[0], on="2026-03-01").verdicts[0], Verdict)
