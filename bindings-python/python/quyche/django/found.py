"""What a query finds: keys with scores, or everything but some keys."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import reduce


@dataclass(frozen=True)
class Found:
    """A set of keys with their scores; where ``is_negative``, all keys but these."""

    scores: dict[str, float] = field(default_factory=dict)
    is_negative: bool = False

    def negated(self) -> Found:
        """Returns everything else."""
        return Found(self.scores, not self.is_negative)

    def __and__(self, other: Found) -> Found:
        if self.is_negative and other.is_negative:
            return Found(self.scores | other.scores, True)
        if self.is_negative:
            return other & self
        if other.is_negative:
            return Found({key: score for key, score in self.scores.items() if key not in other.scores})
        both = self.scores.keys() & other.scores.keys()
        return Found({key: self.scores[key] + other.scores[key] for key in both})

    def __or__(self, other: Found) -> Found:
        if self.is_negative or other.is_negative:
            return (self.negated() & other.negated()).negated()
        keys = self.scores.keys() | other.scores.keys()
        return Found({key: self.scores.get(key, 0.0) + other.scores.get(key, 0.0) for key in keys})

    @staticmethod
    def every(parts: Iterable[Found]) -> Found:
        """Returns what all of them find."""
        return reduce(Found.__and__, parts, ALL)

    @staticmethod
    def any(parts: Iterable[Found]) -> Found:
        """Returns what at least one of them finds."""
        return reduce(Found.__or__, parts, NONE)


NONE = Found()
ALL = Found(is_negative=True)
