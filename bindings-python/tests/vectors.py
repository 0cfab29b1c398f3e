"""The vectors that Rust, Python and Node all read."""

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[2] / "tests" / "vectors"


def cases(name: str) -> list[Any]:
    """The cases of one file, each with its name as the id of a test."""
    found = json.loads((FOLDER / name).read_text(encoding="utf-8"))["cases"]
    assert found, f"{name} holds no case"
    return list(found)


def name_of(case: dict[str, Any]) -> str:
    """What pytest prints for a case."""
    return str(case["name"])
