"""JSON Schemas (draft 2020-12) of what goes in and comes out, for OpenAPI and for checks at the border.

A record, a report, a deadline and a hit have the same shape in Python (``to_data()``), Rust and Node.
"""

import ast
import datetime as dt
import inspect
import sys
from dataclasses import fields, is_dataclass
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, Literal, get_args, get_origin

from quyche import entries
from quyche.records import record_class, record_kinds

__all__ = ["hits_schema", "record_schema", "report_schema"]

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
DAY: Schema = {"type": "string", "format": "date"}
COUNT: Schema = {"type": "integer", "minimum": 0}
SAID: Schema = {
    "type": "object",
    "description": "One sentence in two languages.",
    "properties": {"vi": TEXT, "en": TEXT},
    "required": ["vi", "en"],
}
SPAN: Schema = {
    "type": "object",
    "description": "A place in a text, in code points.",
    "properties": {"start": COUNT, "end": COUNT},
    "required": ["start", "end"],
}
OUTCOMES = ["pass", "fail", "needs-fact", "needs-attestation", "not-applicable"]


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _many(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}


def _all(description: str, **properties: Schema) -> Schema:
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": list(properties),
    }


def record_schema(kind: str | None = None) -> Schema:
    """Returns the schema of a kind of record, or of any kind."""
    if kind is not None:
        return _class(record_class(kind))
    every = [_class(record_class(one)) for one in record_kinds()]
    return {"oneOf": every, "discriminator": {"propertyName": "kind"}}


def report_schema() -> Schema:
    """Returns the schema of a report."""
    place = _all(
        "A place in a record, and why.",
        field=TEXT,
        entry=_or_null(COUNT),
        span=_or_null(SPAN),
        reason={"type": "object", "properties": {"code": TEXT}, "required": ["code"]},
    )
    verdict = _all(
        "What one rule says about the record.",
        rule=TEXT,
        citation=TEXT,
        citations=_many(TEXT),
        outcome={"enum": OUTCOMES},
        fields=_many(TEXT),
        places=_many(place),
        advice=_many(place),
        modality=TEXT,
        severity=TEXT,
        attested=TEXT,
        duty=SAID,
        notes=_many(TEXT),
        messages=SAID,
    )
    validity = _all(
        "Whether the regulation binds on that day.",
        name={"enum": ["in-force", "draft", "not-yet", "ended", "unknown"]},
        first=_or_null(DAY),
        last=_or_null(DAY),
        before=_or_null(TEXT),
        messages=SAID,
    )
    return _all(
        "What the rules of a regulation say about one record on one day.",
        profile=TEXT,
        on=DAY,
        validity=validity,
        passes={"type": "boolean"},
        verdicts=_many(verdict),
    )


def hits_schema() -> Schema:
    """Returns the schema of an answer to a search."""
    snippet = _all("A passage of the text.", text=TEXT, spans=_many(SPAN), source=SPAN, places=_many(SPAN))
    told = ("title", "number", "kind", "category", "agency", "language", "url", "part")
    hit = _all(
        "One record found.",
        id=TEXT,
        score={"type": "number"},
        day=_or_null(DAY),
        title_spans=_many(SPAN),
        path=_many(TEXT),
        snippet=_or_null(snippet),
        low_trust={"type": "boolean"},
        **{name: _or_null(TEXT) for name in told},
    )
    count = _all("A value of a facet.", value=TEXT, count=COUNT)
    return _all(
        "The hits of one page, and what is known of all.",
        total=COUNT,
        hits=_many(hit),
        relaxed={"type": "boolean"},
        facets={"type": "object", "additionalProperties": _many(count)},
        suggestion=_or_null(TEXT),
    )


@lru_cache
def _said() -> dict[tuple[str, str], str]:
    """What the source says of each class (no field name) and each field."""
    found = {}
    homes = {record_class(kind).__module__ for kind in record_kinds()}
    for module in (entries, *(sys.modules[home] for home in homes)):
        for node in ast.parse(inspect.getsource(module)).body:
            if isinstance(node, ast.ClassDef):
                found[node.name, ""] = ast.get_docstring(node) or ""
                for declared, said in zip(node.body, node.body[1:], strict=False):
                    if isinstance(declared, ast.AnnAssign) and isinstance(said, ast.Expr):
                        name, text = declared.target, said.value
                        if isinstance(name, ast.Name) and isinstance(text, ast.Constant):
                            found[node.name, name.id] = str(text.value)
    return found


def _class(one: type[Any]) -> Schema:
    said = _said()
    kind = getattr(one, "kind", None)
    properties: dict[str, Schema] = {} if kind is None else {"kind": {"const": kind}}
    for field in fields(one):
        about = said.get((one.__name__, field.name))
        properties[field.name] = _type(field.type) | ({"description": about} if about else {})
    required = [name for name in ("kind", "rule", "by", "name", "to") if _is_required(one, name)]
    return {
        "type": "object",
        "title": one.__name__,
        "description": said.get((one.__name__, ""), ""),
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _is_required(one: type[Any], name: str) -> bool:
    if name == "kind":
        return hasattr(one, "kind")
    return any(field.name == name and field.default is not None and field.default != () for field in fields(one))


def _type(hint: Any) -> Schema:
    if get_origin(hint) is UnionType:
        rest = [part for part in get_args(hint) if part is not NoneType]
        return _or_null(_type(rest[0]))
    if get_origin(hint) is Literal:
        return {"enum": list(get_args(hint))}
    if get_args(hint):
        return _many(_type(get_args(hint)[0]))
    if is_dataclass(hint) and isinstance(hint, type):
        return _class(hint)
    return {
        str: TEXT,
        bool: {"type": "boolean"},
        int: {"type": "integer"},
        dt.date: DAY,
        dt.datetime: {"type": "string", "description": "ISO 8601; without an offset, the time of Vietnam."},
    }[hint]
