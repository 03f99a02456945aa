"""The app ``desk``: where pages are translated, and what helps with it."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    name = "hub.desk"
    label = "desk"
    verbose_name = _("Translation")

    def ready(self) -> None:
        from hub.changes import consumers

        from . import checks  # noqa: F401 (registered by importing)
        from .machine import copies
        from .remembering import MemoryConsumer

        copies.install()
        consumers.register(MemoryConsumer())
