"""The life of items and reports: vectors, random histories, tampering, may it be published."""

import copy
import hashlib
import json
import pickle
import re
from pathlib import Path
from typing import Any

import pytest
from vectors import cases, name_of

from quyche import (
    Article,
    MayPublish,
    Profile,
    Refusal,
    ReportCase,
    ReportFlow,
    ReviewCase,
    ReviewFlow,
)
from quyche.errors import InvalidEventError, InvalidProfileError, UnknownProfileError


def told_report(case: ReportCase) -> dict[str, object]:
    caught_up = case.fallback.caught_up_at if case.fallback else None
    return {
        "state": case.state,
        "first": case.first_timeliness.timeliness,
        "latest": case.latest_timeliness.timeliness,
        "versions": len(case.versions),
        "returned": case.returned,
        "corrected": case.corrected,
        "parentStale": case.parent_stale,
        "caughtUpAt": caught_up.isoformat() if caught_up else None,
        "missing": case.missing_figures,
        "seal": case.seal,
    }


def told_review(case: ReviewCase) -> dict[str, object]:
    return {
        "state": case.state,
        "published": case.published,
        "corrected": case.corrected,
        "steps": [step.event for step in case.steps],
    }


def live(flow: Any, told: Any, case: dict[str, Any]) -> None:
    current = flow.open_case(case["case"])
    expected = case["expect"]
    found: dict[str, object] = {}
    for place, event in enumerate(case["events"]):
        # Names may be written with either sign.
        event = {name.replace("-", "_"): value for name, value in event.items()}
        result = flow.apply(current, event)
        if isinstance(result, Refusal):
            assert place == len(case["events"]) - 1, result.message("en")
            refusal: dict[str, object] = {
                "reason": result.reason,
                "citation": str(result.citation),
            }
            if "details" in expected.get("refusal", {}):
                refusal["details"] = list(result.details)
            assert result.message() and result.message() != result.message("en")
            found = {"refusal": refusal}
        else:
            current = result
            found = {name: told(current)[name] for name in expected if name != "refusal"}
    assert found == expected
    stored = json.loads(json.dumps(current.history))
    assert flow.replay(stored) == current


@pytest.mark.parametrize("case", cases("report_case.json"), ids=name_of)
def test_report_cases(case: dict[str, Any]) -> None:
    live(ReportFlow.builtin(case["flow"]), told_report, case)


@pytest.mark.parametrize("case", cases("review_case.json"), ids=name_of)
def test_review_cases(case: dict[str, Any]) -> None:
    live(ReviewFlow.builtin(case["flow"]), told_review, case)


@pytest.mark.parametrize("vector", cases("histories.json"), ids=name_of)
def test_random_histories_end_in_the_same_seal(vector: dict[str, Any]) -> None:
    report = vector["kind"] == "report"
    flow: Any = (ReportFlow if report else ReviewFlow).builtin(vector["flow"])
    actors = vector["actors"]
    by_event: dict[str, list[Any]] = {}
    for action in vector["actions"]:
        by_event.setdefault(action["event"], []).append(action)
    seed: int = vector["seed"]

    def below(limit: int) -> int:
        nonlocal seed
        seed = (seed * 1_664_525 + 1_013_904_223) % 2**32
        return (seed >> 8) % limit

    chain, entries = "", 0
    ends: dict[str, int] = {}
    for number in range(vector["count"]):
        case = flow.open_case(f"h-{number}")
        for step in range(vector["steps"]):
            actor = actors[below(len(actors))]
            events = flow.events(case.state if report else case, actor["role"])
            if not events:
                continue
            fitting = by_event[events[below(len(events))]]
            action = fitting[below(len(fitting))]
            at = f"2026-{5 + step // 28:02}-{1 + step % 28:02}T08:00:00+07:00"
            result = flow.apply(case, {"at": at, "actor": actor, **action})
            if not isinstance(result, Refusal):
                case = result
        history = case.history
        assert flow.replay(history).seal == case.seal
        entries += len(history["entries"])
        ends[case.state] = ends.get(case.state, 0) + 1
        chain = hashlib.sha256(f"{chain}\n{case.seal}".encode()).hexdigest()
    assert {"entries": entries, "ends": ends, "chain": chain} == vector["expect"]


def test_a_history_that_was_changed_is_refused() -> None:
    flow = ReviewFlow.builtin("ben-tre-03-2019")
    submitted = flow.apply(
        flow.open_case("bai-1"),
        {
            "at": "2026-03-01T08:00:00+07:00",
            "actor": {"id": "unit", "role": "unit"},
            "event": "submit",
            "content": "v1",
        },
    )
    assert isinstance(submitted, ReviewCase)
    history = copy.deepcopy(submitted.history)
    assert flow.replay(history).state == "submitted"
    history["entries"][0]["content"] = "v2"
    with pytest.raises(InvalidEventError):
        flow.replay(history)
    with pytest.raises(ValueError, match="history: "):
        flow.replay({})  # type: ignore[typeddict-item]
    with pytest.raises(ValueError, match=r"event: .*`fly`"):
        flow.apply(submitted, {"at": "2026-03-01T08:00", "actor": {"id": "a", "role": "b"}, "event": "fly"})  # type: ignore[typeddict-item]


def test_whether_an_item_may_be_posted() -> None:
    profile = Profile.builtin("ben-tre-03-2019")
    flow = ReviewFlow.builtin("ben-tre-03-2019")
    case = flow.open_case("bai-1")
    answer = flow.may_publish(
        profile.validate(Article(reuse=True, source="TTXVN", author=""), on="2026-03-01"), case
    )
    assert isinstance(answer, MayPublish)
    assert answer.answer == "no"
    assert any(ground.what == "ATTRIBUTION-SOURCE" for ground in answer.grounds)
    other = Profile.builtin("nghe-an-80-2025").validate(Article(), on="2026-03-01")
    with pytest.raises(InvalidEventError):
        flow.may_publish(other, case)


def test_what_flows_say_of_themselves() -> None:
    flow = ReviewFlow.builtin("binh-phuoc-draft-2015")
    assert [step.event for step in flow.required("unit")] == ["clear", "edit", "approve"]
    assert [step.event for step in flow.required("contributor")] == ["edit", "approve"]
    assert flow.events(flow.open_case("x"), "unit") == ["submit"]
    report = ReportFlow.builtin("quang-ngai-239-2025")
    assert report.events("sent", "lead") == ["return", "approve"]
    assert report.is_gap("decline") and not report.is_gap("approve")
    assert report.profile == "quang-ngai-239-2025"
    assert re.fullmatch(r"<ReportCase bc-1: new>", repr(report.open_case("bc-1")))
    with pytest.raises(UnknownProfileError):
        ReportFlow.builtin("ben-tre-03-2019")
    with pytest.raises(InvalidProfileError, match=r"^own\.toml:1:11: "):
        ReviewFlow.parse("profile = 1", "own.toml")


def test_cases_are_values() -> None:
    submit: Any = {"at": "2026-03-01T08:00:00+07:00", "actor": {"id": "a", "role": "unit"}, "event": "submit", "content": "v1"}
    review = ReviewFlow.builtin("ben-tre-03-2019")
    submitted = review.apply(review.open_case("bai-1"), submit)
    assert isinstance(submitted, ReviewCase)
    report = ReportFlow.builtin("quang-ngai-239-2025")
    text = Path(__file__).parents[2] / "core/law/workflows/report-quang-ngai-239-2025.toml"
    own = ReportFlow.parse(text.read_text("utf-8"), "own.toml")
    for case in (submitted, report.open_case("bc-1"), own.open_case("bc-2")):
        for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
            again = pickle.loads(pickle.dumps(case, protocol))
            assert again == case and hash(again) == hash(case) and repr(again) == repr(case)
            assert again.history == case.history and again.state == case.state
        assert copy.copy(case) == case and copy.deepcopy(case) == case
    assert submitted != review.open_case("bai-1") and report.open_case("a") != report.open_case("b")
    assert pickle.loads(pickle.dumps(own)).open_case("bc-2") == own.open_case("bc-2")


def test_a_pickle_that_was_changed_is_refused() -> None:
    flow = ReviewFlow.builtin("ben-tre-03-2019")
    submit: Any = {"at": "2026-03-01T08:00:00+07:00", "actor": {"id": "a", "role": "unit"}, "event": "submit", "content": "v1"}
    pickled = pickle.dumps(flow.apply(flow.open_case("bai-1"), submit), 2)
    assert pickled.count(b"v1") == 1
    with pytest.raises(InvalidEventError):
        pickle.loads(pickled.replace(b"v1", b"v2"))
