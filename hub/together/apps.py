"""The app ``together``."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TogetherConfig(AppConfig):
    name = "hub.together"
    label = "together"
    verbose_name = _("Two people at once")
