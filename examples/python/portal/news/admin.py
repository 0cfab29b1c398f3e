"""The admin: the same verdicts and the same steps as at the editors' desk."""

from django.contrib import admin
from django.forms import ModelForm
from django.http import HttpRequest

from news.models import Article
from quyche.django.admin import RegulatedAdmin


@admin.register(Article)
class ArticleAdmin(RegulatedAdmin):
    """News items."""

    list_display = ["title", "section", "state_name", "created_at"]
    list_filter = ["section", "state"]
    search_fields = ["title"]
    exclude = ["creator"]

    def save_model(self, request: HttpRequest, obj: Article, form: ModelForm, change: bool) -> None:
        """Notes who wrote it."""
        if not change:
            obj.creator = request.user
        super().save_model(request, obj, form, change)
