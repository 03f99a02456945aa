"""The app ``reviewing``: links that show a draft to somebody without an account."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReviewingConfig(AppConfig):
    name = "hub.reviewing"
    label = "reviewing"
    verbose_name = _("Preview links")
