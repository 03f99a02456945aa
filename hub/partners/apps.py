"""The app ``partners``: who pulls the hub's content, with which key, and how much."""

from django.apps import AppConfig
from django.core.signals import request_finished
from django.utils.translation import gettext_lazy as _


class PartnersConfig(AppConfig):
    name = "hub.partners"
    label = "partners"
    verbose_name = _("Partners")

    def ready(self) -> None:
        from . import checks, usage  # noqa: F401

        # By then the answer has been sent: nobody waits for what is written.
        request_finished.connect(
            usage.write_when_due, dispatch_uid="partners.write_when_due"
        )
