"""Terms, schedules and what falls due."""

import datetime as dt
import pickle
from typing import Any

import pytest
from vectors import cases, name_of

from quyche import Calendar, Occurrence, Profile, Schedule, Term
from quyche.errors import InvalidDateError, QuycheError

VIETNAM = Calendar.vietnam()


def run(case: dict[str, Any], work: Any) -> None:
    if "error" in case:
        with pytest.raises(QuycheError) as raised:
            work()
        assert raised.value.code == case["error"]
    else:
        assert work() == case["expect"]


@pytest.mark.parametrize("case", cases("terms.json"), ids=name_of)
def test_terms(case: dict[str, Any]) -> None:
    ((unit, count),) = case["term"].items()
    term = Term(unit, count)

    def work() -> str:
        if "T" in case["from"]:
            end = term.end(case["from"], VIETNAM, roll=case["roll"])
            # Python writes six digits of a fraction.
            return str(case["expect"]) if end == dt.datetime.fromisoformat(case["expect"]) else str(end)
        return term.last_day(case["from"], VIETNAM, roll=case["roll"]).isoformat()

    run(case, work)


def day(given: dt.date | None) -> str | None:
    return given.isoformat() if given else None


def told(one: Occurrence) -> dict[str, object]:
    found: dict[str, object] = {
        "period": one.period.code,
        "source": one.source,
        "nominal": day(one.nominal_day),
        "last": day(one.last_good_day),
        "notes": [note.code for note in one.notes],
    }
    if one.window_first:
        found["window"] = [day(one.window_first), day(one.window_last)]
    if one.workdays_left is not None:
        found["workdaysLeft"] = one.workdays_left
    if one.target:
        found["target"] = day(one.target)
    return found


@pytest.mark.parametrize("case", cases("deadlines.json"), ids=name_of)
def test_schedules(case: dict[str, Any]) -> None:
    given = case.get("options", {})
    names = {"inForce": "in_force", "reading": "reading", "roll": "roll", "hostDue": "host_due"}
    options = {names[name]: value for name, value in given.items()}
    if "in_force" in options:
        options["in_force"] = tuple(options["in_force"])
    schedule = Schedule(case["schedule"])
    run(
        case,
        lambda: [told(one) for one in schedule.occurrences(VIETNAM, case["from"], case["to"], **options)],
    )


@pytest.mark.parametrize("case", cases("profile_deadlines.json"), ids=name_of)
def test_profiles(case: dict[str, Any]) -> None:
    profile = Profile.builtin(case["profile"])
    found = profile.deadlines(
        VIETNAM,
        case["from"],
        case["to"],
        roles=case.get("roles", []),
        host_due=case.get("hostDue", {}),
        assume_in_force=case.get("assumeInForce", False),
    )
    assert [
        {
            "id": due.id.removeprefix(f"{profile.id}/"),
            "last": day(due.last_good_day),
            "source": due.occurrence.source,
            "cite": str(due.citations[0]),
        }
        for due in found
    ] == case["expect"]


def test_deadlines_are_values() -> None:
    profile = Profile.builtin("nghe-an-80-2025")
    found = profile.deadlines(VIETNAM, dt.date(2026, 1, 1), dt.date(2026, 12, 31))
    assert found
    for due in found:
        assert pickle.loads(pickle.dumps(due)) == due
        assert due.title("vi") and due.title("en")
        assert due.occurrence.why() and due.occurrence.period.name("en")
        assert due.to_data()["id"] == due.id
        for note in due.occurrence.notes:
            assert note.message("vi") != note.message("en")


def test_terms_are_values() -> None:
    term = Term("working-days", 3)
    assert pickle.loads(pickle.dumps(term)) == term
    assert (term.unit, term.count) == ("working-days", 3)
    assert repr(term) == "Term('working-days', 3)"
    assert term.text() == "03 ngày làm việc"
    assert term.text("en") == "3 working days"
    assert term.last_day(dt.date(2026, 2, 13), VIETNAM) == dt.date(2026, 2, 25)
    hanoi = dt.timezone(dt.timedelta(hours=7))
    assert Term("hours", 24).end(dt.datetime(2026, 3, 1, 8), VIETNAM) == dt.datetime(
        2026, 3, 2, 8, tzinfo=hanoi
    )
    with pytest.raises(InvalidDateError):
        Term("hours", 24).last_day(dt.date(2026, 3, 1), VIETNAM)
    with pytest.raises(ValueError, match="`decades` is none of"):
        Term("decades", 1)  # type: ignore[arg-type]


def test_schedules_are_values() -> None:
    schedule = Schedule({"every": "month", "due": {"not-later-than": {"day": 5}}})
    again = pickle.loads(pickle.dumps(schedule))
    assert again == schedule
    assert hash(again) == hash(schedule)
    assert Schedule(schedule.to_data()) == schedule
    with pytest.raises(ValueError, match="^schedule: "):
        Schedule({"every": "often"})
    with pytest.raises(ValueError, match="host_due: "):
        schedule.occurrences(VIETNAM, "2026-01-01", "2026-12-31", host_due={"sometimes": 1})
