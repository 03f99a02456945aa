"""The app ``api``."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "hub.api"
    label = "api"

    def ready(self) -> None:
        from . import checks  # noqa: F401
