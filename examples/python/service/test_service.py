"""The service as clients see it; what it answers is what its OpenAPI document says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from fastapi.testclient import TestClient
from service import app

from quyche.schema import hits_schema, record_schema, report_schema

RECORDS = json.loads((Path(__file__).parents[2] / "data" / "records.json").read_text(encoding="utf-8"))
ANY_RECORD: Any = jsonschema.Draft202012Validator(record_schema())
REPORT: Any = jsonschema.Draft202012Validator(report_schema())
HITS: Any = jsonschema.Draft202012Validator(hits_schema())
for validator in (ANY_RECORD, REPORT, HITS):
    validator.check_schema(validator.schema)


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """A client of the service."""
    with TestClient(app) as made:
        yield made


def test_every_record_fits_its_schema_and_its_report_fits_too(client: TestClient) -> None:
    for record in RECORDS:
        said = {name: value for name, value in record.items() if name != "id"}
        own: Any = jsonschema.Draft202012Validator(record_schema(said["kind"]))
        own.validate(said)
        ANY_RECORD.validate(said)
        answer = client.post("/check/ben-tre-03-2019?on=2026-03-01", json=said)
        assert answer.status_code == 200, answer.text
        REPORT.validate(answer.json())


def test_many_records_at_once(client: TestClient) -> None:
    articles = [{k: v for k, v in one.items() if k != "id"} for one in RECORDS if one["kind"] == "article"]
    found = client.post("/check/ben-tre-03-2019/many?on=2026-03-01", json=articles).json()
    assert [one["passes"] for one in found] == [False] * len(articles)
    assert any(v["outcome"] == "fail" and v["citation"] == "QC Điều 9 khoản 3" for v in found[2]["verdicts"])


def test_schemas_refuse_what_the_library_refuses(client: TestClient) -> None:
    for wrong in ({"kind": "article", "auhtor": ""}, {"kind": "artikel"}, {"kind": "article", "reuse": "yes"}):
        with pytest.raises(jsonschema.ValidationError):
            ANY_RECORD.validate(wrong)
        answer = client.post("/check/ben-tre-03-2019", json=wrong)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid-record")
    with pytest.raises(LookupError, match="no kind of record `artikel`"):
        record_schema("artikel")
    unknown = client.post("/check/hue", json={"kind": "article"})
    assert (unknown.status_code, unknown.json()["code"]) == (404, "unknown-profile")


def test_text_and_deadlines(client: TestClient) -> None:
    assert client.get("/profiles").json()
    answer = client.post("/normalize", json={"text": "Vie\u0323\u0302t"}).json()
    assert answer["text"] == "Việt"
    assert len(answer["edits"]) == 1
    due = client.get("/deadlines/ben-tre-03-2019?start=2026-01-01&end=2026-12-31&role=unit").json()
    assert [one["occurrence"]["last_good_day"] for one in due] == ["2026-11-19"]
    assert client.get("/deadlines/ben-tre-03-2019?start=2026-01-01&end=never").status_code == 422


def test_search(client: TestClient) -> None:
    article = {"kind": "article", "title": "Ủy ban nhân dân tỉnh họp", "body": "Họp thường kỳ tháng 3."}
    assert client.put("/documents/bai/1", json=article).status_code == 204
    found = client.get("/search", params={"q": "uy ban"}).json()
    HITS.validate(found)
    assert [hit["id"] for hit in found["hits"]] == ["bai/1"]
    assert client.delete("/documents/bai/1").status_code == 204
    assert client.get("/search", params={"q": "uy ban"}).json()["total"] == 0


def test_the_document_of_the_service_names_our_schemas(client: TestClient) -> None:
    document = client.get("/openapi.json").json()
    body = document["paths"]["/check/{name}"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    titles = {one["title"] for one in body["oneOf"]}
    assert {"Article", "LegalDocument", "Project"} <= titles
    article = next(one for one in body["oneOf"] if one["title"] == "Article")
    assert article["properties"]["author"]["description"] == "The author of the text (tác giả)."
    answer = document["paths"]["/check/{name}"]["post"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert answer["properties"]["verdicts"]
