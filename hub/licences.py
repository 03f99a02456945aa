"""The licences under which the hub lets others republish what it shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Licence:
    """``id``: as SPDX names it; ``url``: its text, where there is one."""

    id: str
    name: Any  # in the interface's language
    url: str | None


def creative_commons(terms: str, name: Any) -> Licence:
    return Licence(
        f"CC-{terms.upper()}-4.0",
        name,
        f"https://creativecommons.org/licenses/{terms}/4.0/",
    )


# SPDX has no identifier for it; LicenseRef- is its form for what it does not list.
RESERVED = Licence("LicenseRef-all-rights-reserved", _("All rights reserved"), None)
LICENCES = (
    creative_commons("by", _("Creative Commons Attribution 4.0")),
    creative_commons("by-sa", _("Creative Commons Attribution-ShareAlike 4.0")),
    creative_commons("by-nd", _("Creative Commons Attribution-NoDerivatives 4.0")),
    creative_commons("by-nc", _("Creative Commons Attribution-NonCommercial 4.0")),
    creative_commons(
        "by-nc-sa", _("Creative Commons Attribution-NonCommercial-ShareAlike 4.0")
    ),
    creative_commons(
        "by-nc-nd", _("Creative Commons Attribution-NonCommercial-NoDerivatives 4.0")
    ),
    Licence(
        "CC0-1.0",
        _("Creative Commons Zero 1.0 (public domain)"),
        "https://creativecommons.org/publicdomain/zero/1.0/",
    ),
    RESERVED,
)
BY_ID = {licence.id: licence for licence in LICENCES}


def choices() -> Iterator[tuple[str, Any]]:
    """For a field; given as a function, so that no migration keeps the names."""
    return ((licence.id, licence.name) for licence in LICENCES)


def default() -> Licence:
    """The hub's own, where nobody has set one (``HUB_LICENCE``)."""
    return BY_ID[settings.HUB_LICENCE]


def licence(licence_id: str) -> Licence:
    """By its id; the hub's own for none. What is not listed gives no right at all."""
    return BY_ID.get(licence_id, RESERVED) if licence_id else default()


def field(help_text: Any) -> models.CharField:
    """The column of a page, an image, a document."""
    return models.CharField(
        _("licence"), max_length=40, choices=choices, blank=True, help_text=help_text
    )
