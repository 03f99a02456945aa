"""The site's contact details and social accounts, for the foot of every page."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from wagtail.models import Site

from hub.multilingual.content import localized

from .models import HubSettings, SocialAccount


@dataclass(frozen=True)
class Contact:
    """In one language. ``accounts``: (name of the network, address)."""

    email: str = ""
    phone: str = ""
    address: str = ""
    footer_text: str = ""
    accounts: tuple[tuple[str, str], ...] = ()


def contact_of(request: HttpRequest, language: str) -> Contact:
    """The site's details, accounts included, in one query."""
    address, footer = (localized(n, language) for n in ("address", "footer_text"))
    platform, url = "social_accounts__platform", "social_accounts__url"
    rows: list[dict[str, Any]] = list(
        HubSettings.objects.filter(site=Site.find_for_request(request))
        .order_by("social_accounts__sort_order")
        .values("email", "phone", address, footer, platform, url)
    )
    if not rows:
        return Contact()
    names = dict(SocialAccount.Platform.choices)
    return Contact(
        email=rows[0]["email"],
        phone=rows[0]["phone"],
        address=rows[0][address] or "",
        footer_text=rows[0][footer] or "",
        accounts=tuple(
            (str(names[row[platform]]), row[url]) for row in rows if row[url]
        ),
    )
