"""The JSON Schemas of profiles and records say what the library itself accepts."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from test_conformance import CASES

from quyche import Profile, check_names, check_page
from quyche.errors import QuycheError

ROOT = Path(__file__).parents[2]


def schema(name: str) -> Draft202012Validator:
    text = (ROOT / "docs" / "schema" / f"{name}.schema.json").read_text(encoding="utf-8")
    Draft202012Validator.check_schema(json.loads(text))
    return Draft202012Validator(json.loads(text))


PROFILE = schema("profile")
RECORD = schema("record")
PARAMETERS: dict[str, Any] = PROFILE.schema["$defs"]["check"]["oneOf"][1]["properties"]


def profile(check: object) -> dict[str, Any]:
    head = {
        "id": "example", "title": "Ví dụ", "title_en": "Example", "province": "Ví dụ",
        "status": "issued", "effect": {"from": "2000-01-01"}, "issuer": "Ví dụ",
        "structure": {"articles": 1},
    }  # fmt: skip
    rule = {
        "id": "EXAMPLE", "cite": "QC Điều 1", "modality": "must", "for": ["article"],
        "duty": {"vi": "ví dụ.", "en": "an example."}, "check": check,
    }  # fmt: skip
    return {"profile": head, "rule": [rule]}


def days_as_text(value: object) -> object:
    return json.loads(json.dumps(value, default=lambda day: day.isoformat()))


@pytest.mark.parametrize("path", sorted((ROOT / "core/law/profiles").glob("*.toml")), ids=str)
def test_built_in_profiles_are_valid(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    header = text.splitlines()[0].removeprefix("#:schema ")
    assert (path.parent / header).resolve() == ROOT / "docs/schema/profile.schema.json"
    PROFILE.validate(days_as_text(tomllib.loads(text)))


@pytest.mark.parametrize("name", check_names())
def test_examples_of_the_pages_are_valid(name: str) -> None:
    page = check_page(name) or ""
    for example in re.findall(r"```json\n(.*?)```", page, re.DOTALL):
        data = json.loads(example)
        PROFILE.validate(profile(data["check"]))
        RECORD.validate(data["record"])


@pytest.mark.parametrize("name", sorted(PARAMETERS))
def test_the_library_knows_the_parameters_of_the_schema_and_no_other(name: str) -> None:
    for parameter in PARAMETERS[name]["properties"]:
        # A value of a wrong shape is refused for its shape, not for its name.
        with pytest.raises(QuycheError) as refused:
            Profile.parse(json.dumps(profile({name: {parameter: [[[]]]}})))
        assert "unknown field" not in str(refused.value), parameter
    wrong = profile({name: {"paramter": 1}})
    assert list(PROFILE.iter_errors(wrong))
    with pytest.raises(QuycheError):
        Profile.parse(json.dumps(wrong))


def test_records_of_the_vectors_are_valid() -> None:
    for case in CASES:
        RECORD.validate(case["record"])


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [("article", "auhtor", ""), ("artikel", "author", ""), ("article", "reuse", "yes")],
)
def test_a_wrong_record_is_invalid(kind: str, field: str, value: str) -> None:
    assert list(RECORD.iter_errors({"kind": kind, field: value}))
