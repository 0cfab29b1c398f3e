"""Each error has its code, two bases, and survives a pickle."""

import inspect
import pickle

import pytest

from quyche import errors
from quyche.errors import QuycheError

CLASSES = [
    found
    for _, found in inspect.getmembers(errors, inspect.isclass)
    if issubclass(found, QuycheError) and found is not QuycheError
]


@pytest.mark.parametrize("found", CLASSES)
def test_classes(found: type[QuycheError]) -> None:
    first, second = found.__bases__
    assert first is QuycheError
    assert second.__module__ == "builtins"
    assert found.__doc__
    assert found.__name__ in errors.__all__
    words = "".join(word.capitalize() for word in found.code.split("-"))
    assert found.__name__ == f"{words}Error"
    again = pickle.loads(pickle.dumps(found("no")))
    assert type(again) is found
    assert str(again) == "no"


def test_codes_are_distinct() -> None:
    assert len({found.code for found in CLASSES}) == len(CLASSES) == 20
