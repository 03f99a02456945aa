"""System checks of the rates in the settings."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register

from .limits import parse

RATES = ("HUB_API_RATE_ANONYMOUS", "HUB_API_RATE_PARTNER")


@register
def check_rates(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    found: list[CheckMessage] = []
    for name in RATES:
        try:
            parse(getattr(settings, name))
        except ValueError as error:
            found.append(Error(f"{name}: {error}.", id="partners.E001"))
    return found
