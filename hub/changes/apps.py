"""The app ``changes``."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ChangesConfig(AppConfig):
    name = "hub.changes"
    label = "changes"
    verbose_name = _("Changes")

    def ready(self) -> None:
        from . import around, consumers, fanout, fingerprints

        around.install()
        consumers.register(fanout.FanOutConsumer())
        consumers.register(fingerprints.FingerprintConsumer())
