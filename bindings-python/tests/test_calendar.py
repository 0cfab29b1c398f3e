"""Days off, working days, lunar days."""

import datetime as dt
from typing import Any

import pytest
from vectors import cases, name_of

from quyche import Calendar, DayOff, LunarDate
from quyche.errors import InvalidCalendarError, InvalidDateError, OutOfRangeError, QuycheError

VIETNAM = Calendar.vietnam()


def shown(off: DayOff | None) -> dict[str, str] | None:
    if off is None:
        return None
    found = {"name": off.name, "kind": off.kind, "standing": off.standing}
    return found | ({"other": off.other.isoformat()} if off.other else {})


def run(case: dict[str, Any]) -> object:
    calendar = VIETNAM.with_(case["with"]) if "with" in case else VIETNAM
    match case["op"]:
        case "day-off":
            return shown(calendar.day_off(case["day"]))
        case "standing":
            return calendar.standing(case["year"])
        case "lunar":
            day = LunarDate.of(case["day"])
            if "rule" in case:
                assert day.rule == case["rule"]
            return str(day)
        case "from-lunar":
            leap = case.get("leap", False)
            day = LunarDate(case["year"], case["month"], case["lunarDay"], leap=leap)
            return day.solar_date().isoformat()
        case "add-workdays":
            one = calendar.add_workdays(case["day"], case["days"])
            assert calendar.add_workdays_many([case["day"]], [case["days"]]) == [one]
            return one.isoformat()
        case "roll-forward":
            return calendar.roll_forward(case["day"]).isoformat()
        case "workdays-between":
            return calendar.workdays_between(case["from"], case["to"])
        case other:
            raise AssertionError(other)


@pytest.mark.parametrize("case", cases("calendar.json") + cases("working_days.json"), ids=name_of)
def test_vectors(case: dict[str, Any]) -> None:
    if "error" in case:
        with pytest.raises(QuycheError) as raised:
            run(case)
        assert raised.value.code == case["error"]
    else:
        assert run(case) == case["expect"]


def test_days_are_dates() -> None:
    assert VIETNAM.add_workdays(dt.date(2026, 2, 13), 1) == dt.date(2026, 2, 23)
    assert LunarDate(2026, 1, 1).solar_date() == dt.date(2026, 2, 17)
    assert LunarDate.of(dt.date(2026, 2, 17)).year_name == "Bính Ngọ"


def test_a_time_counts_as_its_day_in_vietnam() -> None:
    late = dt.datetime(2026, 2, 16, 18, 0, tzinfo=dt.UTC)
    assert LunarDate.of(late) == LunarDate(2026, 1, 1)
    assert LunarDate.of(dt.datetime(2026, 2, 16, 18, 0)) != LunarDate(2026, 1, 1)


@pytest.mark.parametrize("day", ["2026-02-30", "01/03/2026", ""])
def test_bad_dates(day: str) -> None:
    with pytest.raises(InvalidDateError) as raised:
        VIETNAM.is_workday(day)
    assert raised.value.code == "invalid-date"


def test_years_that_the_calendar_does_not_know() -> None:
    with pytest.raises(OutOfRangeError):
        VIETNAM.is_workday(dt.date(1999, 1, 1))
    with pytest.raises(TypeError):
        VIETNAM.is_workday(20260101)  # type: ignore[arg-type]


def test_lists_of_a_year() -> None:
    assert len(VIETNAM.days_off(2026)) == 15
    assert [worked.day for worked in VIETNAM.make_up_days(2026)] == [
        dt.date(2026, 1, 10),
        dt.date(2026, 8, 22),
    ]
    worked = VIETNAM.make_up_day(dt.date(2026, 8, 22))
    assert worked is not None and worked.instead_of == dt.date(2026, 8, 31)
    assert any(decision.number == "9441/TB-BNV" for decision in VIETNAM.decisions(2026))
    assert VIETNAM.open_points(2026)[0].day == dt.date(2026, 11, 23)


def test_a_calendar_that_cannot_be_read() -> None:
    with pytest.raises(InvalidCalendarError, match="1:"):
        Calendar.parse("year = ")


def test_lists_that_cannot_be_paired_are_refused() -> None:
    with pytest.raises(ValueError, match="2 events cannot be paired with 1 numbers"):
        VIETNAM.add_workdays_many(["2026-01-05", "2026-01-06"], [1])
