"""Checks every file of vectors against the schema that it names."""

import json
import sys
from pathlib import Path

import jsonschema

HERE = Path(__file__).parent


def main() -> int:
    faults: list[str] = []
    used: set[Path] = set()
    cases = 0
    for path in sorted([*HERE.parent.glob("*.json"), *HERE.rglob("*.json")]):
        if path.parent.name == "schema":
            continue
        name = path.relative_to(HERE.parent)
        vectors = json.loads(path.read_text(encoding="utf-8"))
        if "$schema" not in vectors:
            faults.append(f"{name}: names no $schema")
            continue
        schema_path = (path.parent / vectors["$schema"]).resolve()
        if not schema_path.is_file():
            faults.append(f"{name}: no such schema: {vectors['$schema']}")
            continue
        used.add(schema_path)
        schema = json.loads(schema_path.read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
        validator = jsonschema.Draft202012Validator(schema, format_checker=checker)
        for error in validator.iter_errors(vectors):
            faults.append(f"{name}: {error.json_path}: {error.message[:200]}")
        cases += len(vectors.get("cases", []))
    for schema_path in (HERE / "schema").glob("*.json"):
        if schema_path.resolve() not in used:
            faults.append(f"schema/{schema_path.name}: no file of vectors uses it")
    for fault in faults:
        print(fault)
    print(f"{cases} cases")
    return 1 if faults or not cases else 0


sys.exit(main())
