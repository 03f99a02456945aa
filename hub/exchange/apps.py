"""The app ``exchange``: texts given to translators outside, and taken back."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ExchangeConfig(AppConfig):
    name = "hub.exchange"
    label = "exchange"
    verbose_name = _("Exchange with translators")
