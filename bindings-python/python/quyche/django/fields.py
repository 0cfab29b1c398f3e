"""Fields whose text is stored in the canonical form, whatever an editor pastes."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import models

from quyche import normalize

__all__ = ["NormalizedCharField", "NormalizedFormField", "NormalizedTextField"]


class NormalizedFormField(forms.CharField):
    """A field of a form whose text comes out in NFC."""

    def to_python(self, value: Any) -> Any:
        """Composes what was typed."""
        text = super().to_python(value)
        return normalize(text) if isinstance(text, str) else text


class _Normalized:
    """Composes on the way in: from forms, from code and before the row is saved."""

    def to_python(self, value: Any) -> Any:
        """Composes what a form or a fixture hands in."""
        text = super().to_python(value)  # type: ignore[misc]
        return normalize(text) if isinstance(text, str) else text

    def get_prep_value(self, value: Any) -> Any:
        """Composes what is stored, and what is looked for."""
        text = super().get_prep_value(value)  # type: ignore[misc]
        return normalize(text) if isinstance(text, str) else text

    def pre_save(self, row: Any, add: bool) -> Any:
        """Gives the row in memory what is stored."""
        text = super().pre_save(row, add)  # type: ignore[misc]
        if isinstance(text, str):
            text = normalize(text)
            setattr(row, self.attname, text)  # type: ignore[attr-defined]
        return text

    def formfield(self, **kwargs: Any) -> Any:
        """Gives forms a field that composes."""
        return super().formfield(**{"form_class": NormalizedFormField} | kwargs)  # type: ignore[misc]


class NormalizedTextField(_Normalized, models.TextField):
    """A text that is stored in NFC."""


class NormalizedCharField(_Normalized, models.CharField):
    """A short text that is stored in NFC."""
