"""The app ``people``: organisations, persons, and how to reach the hub itself."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PeopleConfig(AppConfig):
    name = "hub.people"
    label = "people"
    verbose_name = _("Organisations and persons")

    def ready(self) -> None:
        from .contact import connect

        connect()
