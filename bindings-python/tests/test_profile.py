"""Profiles and reports."""

import copy
import datetime as dt
import json
import pickle
from typing import Any

import pytest

import quyche
from quyche import Article, Profile, Report
from quyche.errors import InvalidProfileError, InvalidRecordError, UnknownProfileError
from vectors import cases, name_of

BEN_TRE = Profile.builtin("ben-tre-03-2019")
DAY = dt.date(2026, 3, 1)


def report() -> Report:
    article = Article(body="Nội dung…", reuse=True, source="TTXVN", author="")
    return BEN_TRE.validate(article, on=DAY)


def test_the_main_job() -> None:
    found = {verdict.rule: verdict for verdict in report().failures}
    verdict = found["ATTRIBUTION-SOURCE"]
    assert verdict.outcome == "fail"
    assert str(verdict.citation) == "QC Điều 9 khoản 3"
    assert verdict.citations[0] == verdict.citation
    assert verdict.fields == ("author",)
    assert (verdict.modality, verdict.severity, verdict.attested) == ("must", "violation", "primary")
    (place,) = verdict.places
    assert (place.field, place.entry, place.span) == ("author", None, None)
    assert place.reason.code == "empty"
    assert place.reason.message() == "để trống, cần điền"
    assert place.reason.message("en") == "is empty, fill it in"
    assert verdict.message().startswith("Tác giả để trống, cần điền. QC Điều 9 khoản 3: ")
    assert verdict.message("vi") == verdict.message()
    assert verdict.message("en").startswith("Author is empty, fill it in. ")
    assert verdict.duty.vi in verdict.message("vi")


def test_a_report() -> None:
    found = report()
    assert found.profile == "ben-tre-03-2019"
    assert found.on == DAY
    assert found.validity.name == "in-force"
    assert not found.passes
    assert set(found.failures) | set(found.open) <= set(found.verdicts)
    assert {verdict.outcome for verdict in found.open} <= {"needs-fact", "needs-attestation"}
    assert found.outcome("ATTRIBUTION-SOURCE") == "fail"
    assert found.outcome("NO-SUCH-RULE") == "not-applicable"
    assert repr(found).startswith("<Report ben-tre-03-2019 on 2026-03-01: ")


def test_reports_are_values() -> None:
    found = report()
    again = pickle.loads(pickle.dumps(found))
    for same in (again, copy.copy(found), copy.deepcopy(found), report()):
        assert same == found
        assert hash(same) == hash(found)
        assert repr(same) == repr(found)
        assert same.to_data() == found.to_data()
        assert same.failures == found.failures
        assert same.open == found.open
        assert same.outcome("ATTRIBUTION-SOURCE") == "fail"
        assert same.outcome("NO-SUCH-RULE") == "not-applicable"
        assert (same.profile, same.on, same.passes) == (found.profile, found.on, False)
        assert same.validity == found.validity
    assert found != BEN_TRE.validate(Article(), on=DAY)
    for verdict in found.verdicts:
        assert pickle.loads(pickle.dumps(verdict)) == verdict


def test_a_report_as_plain_data() -> None:
    data = json.loads(json.dumps(report().to_data(), ensure_ascii=False))
    assert data["on"] == "2026-03-01"
    assert data["validity"]["name"] == "in-force"
    verdict = next(v for v in data["verdicts"] if v["rule"] == "ATTRIBUTION-SOURCE")
    assert verdict["citation"] == "QC Điều 9 khoản 3"
    assert verdict["places"][0]["reason"]["code"] == "empty"


def test_places_behind_an_emoji() -> None:
    title = "😀 Tie\u0302\u0301ng"
    found = BEN_TRE.validate(Article(title=title), on=DAY)
    spans = [
        place.span
        for verdict in found.verdicts
        for place in (*verdict.places, *verdict.advice)
        if place.field == "title" and place.reason.code == "not-composed"
    ]
    assert spans and all(span is not None for span in spans)
    assert spans[0] is not None
    assert title[spans[0].start : spans[0].end] == "e\u0302\u0301"


def test_a_profile() -> None:
    assert BEN_TRE.id == BEN_TRE.head.id == "ben-tre-03-2019"
    assert BEN_TRE.head.number == "03/2019/QĐ-UBND"
    assert BEN_TRE.head.status == "issued"
    effect = BEN_TRE.head.effect
    assert effect is not None
    assert (effect.first, effect.last) == (dt.date(2019, 1, 25), None)
    rule = next(rule for rule in BEN_TRE.rules if rule.id == "ATTRIBUTION-SOURCE")
    assert rule.check == "attribution-source"
    assert "article" in rule.kinds
    assert "author" in rule.fields
    assert pickle.loads(pickle.dumps(rule)) == rule
    assert pickle.loads(pickle.dumps(BEN_TRE.head)) == BEN_TRE.head
    assert rule.check in quyche.check_names()
    page = quyche.check_page(rule.check)
    assert page is not None and "Fails" in page
    assert quyche.check_page("passwort") is None
    assert repr(BEN_TRE) == f"<Profile ben-tre-03-2019: {len(BEN_TRE.rules)} rules>"


def test_every_built_in_profile() -> None:
    for name in Profile.builtin_ids():
        profile = Profile.builtin(name)
        assert profile.rules
        for note in profile.notes:
            assert note.vi and note.en


def test_a_regulation_binds_from_its_day() -> None:
    before = BEN_TRE.validity(on=dt.date(2019, 1, 24))
    assert before.name == "not-yet"
    assert before.first == dt.date(2019, 1, 25)
    assert "2019-01-25" in before.message("en")
    assert pickle.loads(pickle.dumps(before)) == before
    early = BEN_TRE.validate(Article(author=""), on=dt.date(2019, 1, 24))
    assert {verdict.outcome for verdict in early.verdicts} == {"not-applicable"}
    assert not early.passes


def test_a_draft_binds_only_who_asks_for_it() -> None:
    draft = Profile.builtin("binh-phuoc-draft-2015")
    article = Article(reuse=True, source="", author="")
    plain = draft.validate(article, on=DAY)
    assert plain.validity.name == "draft"
    assert not plain.failures
    assumed = draft.validate(article, on=DAY, assume_in_force=True)
    assert assumed.validity.name == "draft"
    assert len(assumed.verdicts) == len(plain.verdicts)
    assert {v.outcome for v in assumed.verdicts} != {v.outcome for v in plain.verdicts}


def test_an_unknown_profile() -> None:
    with pytest.raises(UnknownProfileError, match="no built-in profile `hue`") as raised:
        Profile.builtin("hue")
    assert isinstance(raised.value, LookupError)
    assert raised.value.code == "unknown-profile"


def test_a_malformed_profile() -> None:
    with pytest.raises(InvalidProfileError, match=r"^hue\.toml:2:6: ") as raised:
        Profile.parse("[profile]\nid = 1\n", file="hue.toml")
    assert isinstance(raised.value, ValueError)
    with pytest.raises(InvalidProfileError, match="^profile:"):
        Profile.parse("\0")


def test_wrong_arguments() -> None:
    with pytest.raises(quyche.errors.InvalidDateError):
        BEN_TRE.validate(Article(), on="2026-02-30")
    with pytest.raises(TypeError):
        BEN_TRE.validate(Article(), DAY)  # type: ignore[call-arg]
    with pytest.raises(InvalidRecordError):
        BEN_TRE.validate({"kind": "artikel"}, on=DAY)
    with pytest.raises(ValueError, match="no language `fr`"):
        report().verdicts[0].message("fr")  # type: ignore[arg-type]


def test_large_and_empty_articles() -> None:
    assert BEN_TRE.validate(Article(), on=DAY).verdicts
    large = "Tiếng Việt có dấu, " * 2_100_000
    assert len(large.encode()) > 50_000_000
    found = BEN_TRE.validate(Article(body=large, title=""), on=DAY)
    assert found.verdicts


@pytest.mark.parametrize("case", cases("profile_errors.json"), ids=name_of)
def test_a_wrong_profile_names_the_place_and_the_nearest_word(case: dict[str, Any]) -> None:
    with pytest.raises(InvalidProfileError) as raised:
        Profile.parse(case["text"], file=case["file"])
    assert str(raised.value) == case["message"]
