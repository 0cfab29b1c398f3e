"""Hands the analysis to OpenSearch or Elasticsearch: finished words under the whitespace analyzer.

Prints what a host sends: the mapping, two lines of a bulk request, and the body of a search.
"""

import json
from typing import Any

from quyche import Document, analyze, analyze_query

WORDS = {"type": "text", "analyzer": "whitespace"}

# Scores need no length of fields of keys, and what readers see is not searched.
MAPPING: dict[str, Any] = {
    "mappings": {
        "dynamic": "strict",
        "properties": {
            "title": WORDS,
            "text": WORDS,
            "exact": WORDS,
            "pairs": {**WORDS, "index_options": "freqs"},
            "low_trust": WORDS,
            "numbers": {"type": "keyword"},
            "mentions": {"type": "keyword"},
            "rights": {"type": "keyword"},
            "record": {"type": "object", "enabled": False},
        },
    }
}

FIELDS = ("title", "text", "exact", "pairs", "low_trust", "numbers", "mentions")


def bulk(id_: str, document: Document) -> list[str]:
    """The two lines of a bulk request that put one record in place."""
    words = {name: value for name, value in analyze(document).to_data().items() if name in FIELDS}
    record = {"title": document.title, "number": document.number}
    source = {**words, "rights": list(document.rights) or ["*"], "record": record}
    return [json.dumps({"index": {"_id": id_}}), json.dumps(source, ensure_ascii=False)]


def search(query: str, rights: list[str]) -> dict[str, Any]:
    """The body of a search with the weights of `Ranking`; the query parser of the engine is not used."""
    asked = analyze_query(query)

    def match(field: str, text: str, boost: float) -> dict[str, Any]:
        return {"match": {field: {"query": text, "analyzer": "whitespace", "boost": boost}}}

    every = {"match": {"text": {"query": asked.text, "analyzer": "whitespace", "operator": "and"}}}
    must: list[dict[str, Any]] = [every]
    for field in ("numbers", "mentions"):
        must += [{"term": {field: {"value": key, "boost": 10 if field == "numbers" else 1}}} for key in asked.numbers]
    should = [
        match("title", asked.text, 0.2),
        match("exact", asked.exact, 0.3),
        match("pairs", asked.pairs, 1.7),
        match("low_trust", asked.text, 0.3),
    ]
    return {
        "size": 10,
        "query": {
            "bool": {
                "filter": [{"terms": {"rights": ["*", *rights]}}],
                "must": [{"bool": {"should": must, "minimum_should_match": 1}}],
                "should": should,
            }
        },
    }


def main() -> None:
    document = Document(number="03/2019/QĐ-UBND", title="Ủy ban nhân dân tỉnh", rights=["van-phong"])
    print("Ánh xạ:", json.dumps(MAPPING))
    lines = bulk("qd-03", document)
    print("Nạp:", *lines, sep="\n  ")
    body = search("uy ban 03/2019/qd-ubnd", ["van-phong"])
    print("Tìm:", json.dumps(body, ensure_ascii=False))
    source = json.loads(lines[1])
    properties = MAPPING["mappings"]["properties"]
    assert set(source) == set(properties)
    asked = analyze_query("uy ban 03/2019/qd-ubnd")
    # What the whitespace analyzer makes of both sides meets.
    assert set(asked.text.split()) <= set(source["text"].split())
    assert set(asked.numbers) <= set(source["numbers"])
    assert set(analyze_query("Uỷ ban").exact.split()) <= set(source["exact"].split())


if __name__ == "__main__":
    main()
