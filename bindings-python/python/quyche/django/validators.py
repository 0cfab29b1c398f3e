"""Validators of fields and of whole records, as models and forms take them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.deconstruct import deconstructible

from quyche import DocumentNumber, QuycheError, Verdict, irregularities
from quyche.django import conf
from quyche.django.records import Regulated, report, verdicts_by_field

__all__ = ["DocumentNumberValidator", "RecordValidator", "TextValidator", "errors_of"]


class _Same:
    """Two validators of one class with the same arguments are the same, as migrations ask."""

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash((type(self), repr(vars(self))))


@deconstructible
class TextValidator(_Same):
    """Refuses characters that stored Vietnamese text does not have by TCVN 6909: look-alikes, invisible ones."""

    code = "unicode-6909"

    def __init__(self, *, composed: bool = False) -> None:
        """``composed`` also refuses decomposed text, which ``NormalizedTextField`` composes by itself."""
        self.composed = composed

    def __call__(self, value: str) -> None:
        """Names the first three places."""
        found = [one for one in irregularities(value) if self.composed or one.kind != "not-composed"]
        if not found:
            return
        shown = ", ".join(f"“{value[one.span.start : one.span.end]}” ({one.span.start + 1})" for one in found[:3])
        said = {
            "vi": "Có %(count)d chỗ có ký tự ngoài TCVN 6909:2001; ký tự và vị trí: %(places)s.",
            "en": "%(count)d places have characters outside TCVN 6909:2001; character and position: %(places)s.",
        }
        raise ValidationError(
            said[conf.language()], code=self.code, params={"count": len(found), "places": shown, "value": value}
        )


@deconstructible
class DocumentNumberValidator(_Same):
    """Refuses what is no number of a document, such as ``/2025/QĐ-UBND``."""

    code = "invalid-number"

    def __call__(self, value: str) -> None:
        """Says what a number looks like."""
        try:
            DocumentNumber(value)
        except QuycheError as why:
            said = {
                "vi": "“%(value)s” không phải số, ký hiệu văn bản, như 03/2019/QĐ-UBND.",
                "en": "“%(value)s” is no number of a document, such as 03/2019/QĐ-UBND.",
            }
            raise ValidationError(said[conf.language()], code=self.code, params={"value": value}) from why


class RecordValidator:
    """Checks a whole record; for ``Model.clean()`` and ``Form.clean()`` of hosts that refuse to save.

    Called with a row of a ``Regulated`` model, or with the ``cleaned_data`` of a form.
    """

    def __init__(
        self,
        model: type[Regulated] | None = None,
        *,
        outcomes: Collection[str] = ("fail",),
        rules: Collection[str] | None = None,
    ) -> None:
        """``outcomes`` are refused; ``rules`` restricts it to some."""
        self.model = model
        self.outcomes = frozenset(outcomes)
        self.rules = None if rules is None else frozenset(rules)

    def __call__(self, value: Regulated | Mapping[str, Any]) -> None:
        """Raises one error for each field that breaks a rule, with the clause."""
        if isinstance(value, Regulated):
            model, record = type(value), value.quyche_record()
        elif self.model is None:
            raise TypeError("a mapping can be checked only for a model: RecordValidator(Article)")
        else:
            model = self.model
            attributes = model.quyche_attributes().items()
            said = {name: value[path] for name, path in attributes if value.get(path) is not None}
            record = {"kind": model.quyche_kind} | said
        found = [verdict for verdict in report(record).verdicts if self._refuses(verdict)]
        if found:
            raise ValidationError(errors_of(model, found))

    def _refuses(self, verdict: Verdict) -> bool:
        return verdict.outcome in self.outcomes and (self.rules is None or verdict.rule in self.rules)


def errors_of(model: type[Regulated], found: list[Verdict]) -> dict[str, list[ValidationError]]:
    """Returns verdicts as errors of the fields they are about, coded with the rule."""
    language = conf.language()
    return {
        name or "__all__": [
            ValidationError("%(message)s", code=one.rule, params={"message": one.message(language)}) for one in own
        ]
        for name, own in verdicts_by_field(model, found).items()
    }
