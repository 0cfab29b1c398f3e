"""A portal as a whole, a regulation by its own rules, and reports for other tools."""

import json
import pickle
from typing import Any

import pytest

from quyche import Profile, json_lines, sarif
from quyche.errors import QuycheError

ON = "2026-03-01"
BEN_TRE = Profile.builtin("ben-tre-03-2019")
INVENTORY: dict[str, Any] = {
    "bai-1": {"kind": "article", "title": "😀 a\u0301", "summary": "", "body": ""},
    "cong-so": {
        "kind": "site",
        "portal": "component",
        "sections": [
            {"name": "Tin tức", "items": 3, "updated": "2026-02-27"},
            {"name": "Dự án", "items": 0},
        ],
    },
    "sao-luu": {"kind": "backup", "oldest": "2026-02-01"},
}


def test_an_audit_sums_up_by_theme_and_body() -> None:
    audit = BEN_TRE.audit(INVENTORY, on=ON)
    assert audit.profile == BEN_TRE.id
    assert audit.on.isoformat() == ON
    assert audit.validity.name == "in-force"
    backup = next(line for line in audit.summary if line.code == "backup")
    assert backup.failed > 0
    office = next(line for line in audit.bodies if line.code == "office")
    assert office.name.vi == "Văn phòng Ủy ban nhân dân tỉnh"
    found = next(one for one in audit.findings if one.verdict.rule == "UNICODE-6909")
    assert found.record == "bai-1"
    span = found.verdict.places[0].span
    assert span is not None
    assert span.of(INVENTORY["bai-1"]["title"]) == "a\u0301"
    assert [(one.section, one.days) for one in audit.sections] == [("Tin tức", 2), ("Dự án", None)]
    assert any(one.rule == "ACCOUNT-PWD-ROTATION" for one in audit.unseen)
    page = audit.html()
    assert '<html lang="vi">' in page
    assert "QC Điều 17 khoản 13" in page
    assert '<html lang="en">' in audit.html("en")
    assert audit.to_data()["profile"] == BEN_TRE.id
    assert pickle.loads(pickle.dumps(audit.findings)) == audit.findings


def test_a_record_of_the_inventory_that_is_wrong_is_an_error() -> None:
    with pytest.raises(QuycheError):
        BEN_TRE.audit({"x": {"kind": "artikel"}}, on=ON)


def test_a_regulation_is_inspected_by_its_own_rules() -> None:
    assert not BEN_TRE.inspect(on=ON).failures
    draft = Profile.builtin("binh-phuoc-draft-2015").inspect(on=ON)
    assert [one.rule for one in draft.open] == ["PROFILE-EFFECT"]


def test_reports_become_sarif_and_json_lines() -> None:
    reports = {"sao-luu": BEN_TRE.validate(INVENTORY["sao-luu"], on=ON)}
    log: Any = sarif(reports, "en")
    assert log["version"] == "2.1.0"
    results = log["runs"][0]["results"]
    assert any(one["ruleId"] == "BACKUP-RETENTION" and one["kind"] == "fail" for one in results)
    lines = [json.loads(line) for line in json_lines(reports).splitlines()]
    line = next(one for one in lines if one["rule"] == "BACKUP-RETENTION")
    assert line["record"] == "sao-luu"
    assert line["outcome"] == "fail"
    assert "01/02/2026" in line["message"]
    with pytest.raises(ValueError, match="pickled"):
        json_lines({"x": pickle.loads(pickle.dumps(reports["sao-luu"]))})
