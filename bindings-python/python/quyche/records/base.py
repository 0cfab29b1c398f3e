"""What the records have in common, and what is accepted in their place."""

from collections.abc import Mapping
from typing import Any, ClassVar, Protocol

from quyche.entries import Entry

__all__ = ["DataclassInstance", "Record", "RecordLike", "SupportsModelDump"]


class Record(Entry):
    """What the records have in common."""

    __slots__ = ()

    kind: ClassVar[str]
    """The kind, as in data."""


class SupportsModelDump(Protocol):
    """A Pydantic model with the fields of a record and its ``kind``."""

    def model_dump(self) -> dict[str, Any]:
        """Returns the fields."""


class DataclassInstance(Protocol):
    """A dataclass of the host with the fields of a record and its ``kind``."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


RecordLike = Record | Mapping[str, Any] | SupportsModelDump | DataclassInstance
"""What is accepted wherever a record is."""
