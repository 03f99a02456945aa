"""The app ``watching``: mails that say when the source of a translation changes."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WatchingConfig(AppConfig):
    name = "hub.watching"
    label = "watching"
    verbose_name = _("Changes of sources")

    def ready(self) -> None:
        from hub.changes import consumers

        from .consumer import SourceConsumer

        consumers.register(SourceConsumer())
