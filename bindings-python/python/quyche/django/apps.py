"""The application, as Django finds it."""

from django.apps import AppConfig


class QuycheConfig(AppConfig):
    """Registers the system checks and keeps the index in step with the models."""

    name = "quyche.django"
    label = "quyche"
    verbose_name = "Quy chế"

    def ready(self) -> None:
        """Connects what Django calls later."""
        from quyche.django import checks, index

        checks.register()
        index.connect()
