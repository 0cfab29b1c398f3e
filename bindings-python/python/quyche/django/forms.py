"""Forms that show what the regulation says beside their fields."""

from __future__ import annotations

from typing import Any

from django.utils.html import format_html

from quyche import Verdict
from quyche.django.records import verdicts_by_field
from quyche.django.templatetags.quyche import shown

__all__ = ["VerdictsMixin"]


class VerdictsMixin:
    """Put before ``ModelForm``: each field's help lists the verdicts about it, with their citations.

    They are of the row as it was saved; nothing is said of a row that is not saved yet.
    """

    quyche_outcomes = ("fail", "needs-fact")

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.quyche_elsewhere: list[Verdict] = []
        row = self.instance  # type: ignore[attr-defined]
        if row.pk is None:
            return
        found = [one for one in row.quyche_report().verdicts if one.outcome in self.quyche_outcomes]
        for name, own in verdicts_by_field(type(row), found).items():
            field = self.fields.get(name)  # type: ignore[attr-defined]
            if field is None:
                self.quyche_elsewhere += [one for one in own if one not in self.quyche_elsewhere]
            else:
                field.help_text = format_html("{}{}", field.help_text, shown(own))
