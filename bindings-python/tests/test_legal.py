"""Citations, document numbers and days."""

import datetime as dt
from typing import Any

import pytest
from vectors import cases, name_of

from quyche import Citation, DocumentNumber, LegalUnit, find_dates, parse_date, read_legal_text
from quyche.errors import InvalidCitationError, InvalidDateError, QuycheError


@pytest.mark.parametrize("case", cases("citations.json"), ids=name_of)
def test_citations(case: dict[str, Any]) -> None:
    def parse() -> Citation:
        return Citation.parse_in(case["in"], case["text"]) if "in" in case else Citation(case["text"])

    if "error" in case:
        with pytest.raises(QuycheError) as raised:
            parse()
        assert raised.value.code == case["error"]
        return
    citation = parse()
    assert (str(citation), citation.compact(), citation.prose()) == (
        case["full"],
        case["compact"],
        case["prose"],
    )
    for form in (case["full"], case["compact"], case["prose"]):
        assert Citation.parse_in(citation.part, form) == citation


def test_parts_of_a_citation() -> None:
    citation = Citation("QC Đ10.5.b ý2")
    assert (citation.part, citation.part_name) == ("QC", "Quy chế")
    assert (citation.article, citation.clause, citation.point) == ("10", "5", "b")
    assert citation.sentence == 2
    parent = citation.parent()
    assert parent is not None
    assert parent.compact() == "QC Đ10.5.b"
    assert parent.contains(citation)
    assert not citation.contains(parent)
    assert sorted([citation, parent]) == [parent, citation]


def test_lists() -> None:
    found = Citation.parse_list("QC", "QĐ Đ1; Đ6.2, Đ6.3")
    assert [one.compact() for one in found] == ["QĐ Đ1", "QC Đ6.2", "QC Đ6.3"]


def test_unknown_part() -> None:
    with pytest.raises(InvalidCitationError, match="`XX` is not a part"):
        Citation.parse_in("XX", "Điều 1")


@pytest.mark.parametrize("case", cases("numbers.json"), ids=name_of)
def test_numbers(case: dict[str, Any]) -> None:
    text = case["text"]
    if "found" in case:
        found = [
            {
                "text": mention.span.of(text),
                **({"number": str(mention.number)} if mention.number else {}),
                **({"proposal": str(mention.proposal)} if mention.proposal else {}),
            }
            for mention in DocumentNumber.find_all(text)
        ]
        assert found == case["found"]
        return
    if "error" in case:
        with pytest.raises(QuycheError) as raised:
            DocumentNumber(text)
        assert raised.value.code == case["error"]
        return
    number = DocumentNumber(text)
    assert str(number) == case["number"]
    assert number.sequence == case["sequence"]
    assert number.year == case.get("year")
    assert number.kind == case.get("kind")
    assert number.issuer == case["issuer"]
    assert number.search_key() == case["key"]
    assert DocumentNumber(str(number)) == number


def test_a_number_behind_an_emoji() -> None:
    text = "😀 Quyết định số 03/2019/QĐ-UBND"
    mention = DocumentNumber.find(text)
    assert mention is not None
    assert mention.span.of(text) == mention.printed == "03/2019/QĐ-UBND"
    assert mention.number is not None
    assert mention.number.kind_name == "Quyết định"
    assert mention.number.is_normative
    assert mention.number.printed_sequence == "03"
    assert DocumentNumber.find("không có") is None


@pytest.mark.parametrize("case", cases("legal_dates.json"), ids=name_of)
def test_days(case: dict[str, Any]) -> None:
    found = [
        {"text": one.span.of(case["text"])}
        | ({"date": one.whole.isoformat()} if one.whole else {"day": one.day, "month": one.month})
        for one in find_dates(case["text"])
    ]
    assert found == case["found"]


def test_a_day_alone() -> None:
    assert parse_date("ngày 11 tháng 01 năm 2019") == dt.date(2019, 1, 11)
    with pytest.raises(InvalidDateError):
        parse_date("hôm qua")


@pytest.mark.parametrize("case", cases("structure.json"), ids=name_of)
def test_structure(case: dict[str, Any]) -> None:
    text = case["text"]
    units = read_legal_text(text).units
    assert [[unit.citation.compact(), unit.reading] for unit in units] == case["units"]

    def find(place: str) -> LegalUnit:
        wanted = Citation.parse_in("VB", place)
        return next(unit for unit in units if unit.citation.contains(wanted) and wanted.contains(unit.citation))

    for place, wanted in case.get("texts", {}).items():
        assert find(place).text.of(text) == wanted
    for place, wanted in case.get("headings", {}).items():
        heading = find(place).heading
        assert (heading and heading.of(text)) == wanted
    for number, unit in enumerate(units):
        assert unit.parent is None or unit.parent < number


def test_the_head_of_a_legal_text_behind_an_emoji() -> None:
    text = (
        "📜 ỦY BAN NHÂN DÂN\nTỈNH BẾN TRE\nSố: 03/2019/QĐ-UBND\n"
        "Bến Tre, ngày 11 tháng 01 năm 2019\nQUYẾT ĐỊNH\nĐiều 1. Ban hành Quy chế."
    )
    read = read_legal_text(text)
    (head,) = read.headers
    assert head.number is not None
    assert str(head.number.number) == "03/2019/QĐ-UBND"
    assert head.day is not None
    assert head.day.whole == dt.date(2019, 1, 11)
    article = next(unit for unit in read.units if unit.kind == "article")
    assert article.span.of(text).startswith("Điều 1. ")
    assert hash(read) == hash(read_legal_text(text))
    assert read.to_data()["end"] == len(text)
