"""The site's contact details and social accounts, for the foot of every page."""

from dataclasses import dataclass
from typing import Any

from django.core.cache import cache
from django.db.models.signals import post_delete, post_save
from django.http import HttpRequest
from wagtail.models import Site

from hub.languages import CODES
from hub.multilingual.content import localized

from .models import HubSettings, SocialAccount

KEY = "hub.people.contact.{site}.{language}"
KEPT = 60  # seconds, for processes whose cache is their own


@dataclass(frozen=True)
class Contact:
    """In one language. ``accounts``: (name of the network, address)."""

    email: str = ""
    phone: str = ""
    address: str = ""
    footer_text: str = ""
    accounts: tuple[tuple[str, str], ...] = ()


def contact_of(request: HttpRequest, language: str) -> Contact:
    """The site's details, accounts included; remembered, since every page has them."""
    site = Site.find_for_request(request)
    key = KEY.format(site=site.pk if site else 0, language=language)
    found: Contact | None = cache.get(key)
    if found is None:
        found = read_contact(site, language)
        cache.set(key, found, KEPT)
    return found


def forget_contact(instance: HubSettings | SocialAccount, **_signal: Any) -> None:
    """Details were saved or deleted: this process's pages show it at once."""
    settings = instance if isinstance(instance, HubSettings) else instance.settings
    cache.delete_many(
        [KEY.format(site=settings.site_id, language=code) for code in CODES]
    )


def connect() -> None:
    for signal in (post_save, post_delete):
        for model in (HubSettings, SocialAccount):
            signal.connect(forget_contact, sender=model)


def read_contact(site: Site | None, language: str) -> Contact:
    """In one query."""
    address, footer = (localized(n, language) for n in ("address", "footer_text"))
    platform, url = "social_accounts__platform", "social_accounts__url"
    rows: list[dict[str, Any]] = list(
        HubSettings.objects.filter(site=site)
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
