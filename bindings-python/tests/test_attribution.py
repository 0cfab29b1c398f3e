"""Credit lines."""

import datetime as dt
from typing import Any

import pytest
from vectors import cases, name_of

from quyche import Attribution, find_credit, formula_match, reuse_signs
from quyche.errors import InvalidAttributionError, QuycheError

CASES = cases("attribution.json")


def said(attribution: Attribution) -> dict[str, object]:
    return {"author": attribution.author, "source": attribution.source}


@pytest.mark.parametrize("case", [c for c in CASES if "line" in c], ids=name_of)
def test_lines(case: dict[str, Any]) -> None:
    if "error" in case:
        with pytest.raises(QuycheError) as raised:
            Attribution.parse(case["line"])
        assert raised.value.code == case["error"]
        return
    attribution = Attribution.parse(case["line"])
    assert said(attribution) == {"author": case.get("author"), "source": case.get("source")}
    assert attribution.day == (dt.date.fromisoformat(case["date"]) if "date" in case else None)
    assert attribution.url == case.get("url")
    assert attribution.compiled == case.get("compiled", False)
    assert str(attribution) == attribution.line() == case["labelled"]
    assert attribution.line("press") == case["press"]
    assert Attribution.parse(str(attribution)) == attribution


@pytest.mark.parametrize("case", [c for c in CASES if "body" in c], ids=name_of)
def test_ends_of_articles(case: dict[str, Any]) -> None:
    body = case["body"]
    credit = find_credit(body)
    if credit is None:
        assert case.get("text") is None
        return
    assert credit.span.of(body) == case["text"]
    wanted = {"author": case.get("author"), "source": case.get("source")}
    assert said(credit.attribution) == wanted
    if credit.author:
        assert credit.author.of(body) == case["author"]


@pytest.mark.parametrize("case", [c for c in CASES if "in" in c], ids=name_of)
def test_formulas(case: dict[str, Any]) -> None:
    found = formula_match(case["in"], case["formulas"])
    if found is None:
        assert case["match"] == "none"
        return
    assert (found.kind, found.formula) == (case["match"], case["formula"])
    assert found.span.of(case["in"]) == case["text"]


def test_signs_of_reuse_behind_an_emoji() -> None:
    body = "😀 Theo báo Tuổi Trẻ, cầu đã thông xe."
    (sign,) = reuse_signs(body)
    assert sign.kind == "quotation"
    assert sign.span.of(body).startswith("Theo báo")


def test_a_line_of_ones_own() -> None:
    line = Attribution("An", "TTXVN", dt.date(2026, 3, 1), None, False).line()
    assert line == "Tác giả: An; Nguồn: TTXVN, 01/03/2026"
    with pytest.raises(InvalidAttributionError):
        Attribution.parse("")
    with pytest.raises(ValueError, match="is none of labelled, press, source"):
        Attribution.parse("Nguồn: TTXVN").line("loud")  # type: ignore[arg-type]
