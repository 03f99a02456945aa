"""Tells of settings of machine translation that cannot work."""

from typing import Any

from django.conf import settings
from django.core.checks import Error, register

from .machine import TRANSLATORS


@register()
def translator_settings(app_configs: Any, **kwargs: Any) -> list[Error]:
    name, url = settings.HUB_TRANSLATOR, settings.HUB_TRANSLATOR_URL
    if name and name not in TRANSLATORS:
        known = ", ".join(TRANSLATORS)
        return [Error(f"HUB_TRANSLATOR is {name!r}, none of {known}.", id="desk.E001")]
    if name == "libretranslate" and not url.startswith(("http://", "https://")):
        return [Error("HUB_TRANSLATOR_URL is no http address.", id="desk.E002")]
    return []
