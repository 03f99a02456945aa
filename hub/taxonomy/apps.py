"""The app ``taxonomy``: themes, goals and countries."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TaxonomyConfig(AppConfig):
    name = "hub.taxonomy"
    label = "taxonomy"
    verbose_name = _("Themes, goals and countries")
