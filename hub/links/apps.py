"""The app ``links``: links that lead nowhere, and images that nobody describes."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LinksConfig(AppConfig):
    name = "hub.links"
    label = "links"
    verbose_name = _("Links and images")
