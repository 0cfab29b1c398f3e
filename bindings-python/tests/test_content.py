"""What should make a person look before a text goes public, and bodies without their markup."""

from typing import Any

import pytest
from vectors import cases, name_of

from quyche import PlainText, Span, WatchList, personal_data, secrecy_marks
from quyche.errors import QuycheError


@pytest.mark.parametrize("case", cases("sensitive.json"), ids=name_of)
def test_sensitive_places_are_found(case: dict[str, Any]) -> None:
    text = case["text"]
    marks = [(mark.span, mark.level) for mark in secrecy_marks(text)]
    people = [(data.span, data.kind) for data in personal_data(text, on="2026-03-01")]
    found = [[kind, span.of(text)] for span, kind in sorted(marks + people)]
    assert found == case["found"]


@pytest.mark.parametrize("case", cases("markup.json"), ids=name_of)
def test_markup_is_read_and_leads_back(case: dict[str, Any]) -> None:
    html = case["markup"] == "html"
    read = PlainText.from_html if html else PlainText.from_markdown
    plain = read(case["source"])
    assert plain.text == case["text"]
    for excerpt, stands in case["places"]:
        at = plain.text.index(excerpt)
        assert plain.source(Span(at, at + len(excerpt))).of(case["source"]) == stands


def test_places_count_code_points_in_text_and_in_source() -> None:
    source = "<p>😀&amp;🇻🇳 <b>Cổng</b> TTĐT</p>"
    plain = PlainText.from_html(source)
    at = plain.text.index("Cổng")
    assert plain.source(Span(at, at + 9)).of(source) == "Cổng</b> TTĐT"


def test_watched_words_are_found_on_the_bounds_of_syllables() -> None:
    words = WatchList(["cờ bạc"], exact=["Đá"])
    text = "😀 Co bac, CỜ BẠC; đá bóng, da bò; cobac"
    found = [(hit.span.of(text), hit.term) for hit in words.find(text)]
    assert found == [("Co bac", 0), ("CỜ BẠC", 0), ("đá", 1)]
    with pytest.raises(QuycheError):
        WatchList([" "])
