"""The app ``api``."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "hub.api"
    label = "api"

    def ready(self) -> None:
        from hub.changes import consumers

        from . import checks, media_store, purging  # noqa: F401 (registered by importing)
        from .consumer import DocumentsConsumer

        consumers.register(DocumentsConsumer())
        media_store.connect()
        if purging.is_on():
            consumers.register(purging.PurgeConsumer())
