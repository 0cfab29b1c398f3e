"""What editors fill in."""

from __future__ import annotations

from typing import Any

from django import forms

from news.models import Article
from quyche import Verdict
from quyche.django.records import verdicts_by_field


class ArticleForm(forms.ModelForm):
    """The text of a news item, its sources, and what the regulation asks about them."""

    class Meta:
        model = Article
        fields = [
            "title", "summary", "body", "section", "number", "reuse", "author", "source", "advertisement",
        ]
        widgets = {
            "summary": forms.Textarea(attrs={"rows": 3}),
            "body": forms.Textarea(attrs={"rows": 10}),
            "reuse": forms.NullBooleanSelect,
        }
        help_texts = {
            "number": "Chỉ với ý kiến chỉ đạo đã ban hành bằng văn bản, như 1293/VPUBND-TTTH.",
            "author": "Họ và tên người viết.",
            "source": "Cơ quan hoặc báo đã đăng đầu tiên.",
        }

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.fields["reuse"].widget.choices = [("unknown", "Chưa xác định"), ("true", "Có"), ("false", "Không")]

    def about(self, verdicts: list[Verdict]) -> dict[str, list[Verdict]]:
        """Sorts verdicts to the fields of this form; those about others stand under ``""``."""
        found: dict[str, list[Verdict]] = {}
        for name, own in verdicts_by_field(Article, verdicts).items():
            found.setdefault(name if name in self.fields else "", []).extend(own)
        return found
