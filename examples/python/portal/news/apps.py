"""The application of news."""

from django.apps import AppConfig


class NewsConfig(AppConfig):
    """News and their review."""

    name = "news"
    verbose_name = "Tin, bài"
