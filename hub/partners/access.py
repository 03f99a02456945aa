"""Who asks, and what they may be given: the start of each request to the API."""

import re
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.views.decorators.debug import sensitive_variables

from hub.api.problems import Problem

from . import usage
from .addresses import sender
from .keys import PATTERN, Grant, find
from .limits import Rate, charge, parse
from .refusals import key_in_address, missing_scope

# What others call it, in small letters and without signs.
KEY_PARAMETERS = {
    "accesskey",
    "accesstoken",
    "apikey",
    "apitoken",
    "auth",
    "authkey",
    "authorization",
    "authtoken",
    "bearer",
    "key",
    "partnerkey",
    "secret",
    "token",
}
SIGNS = re.compile(r"[^a-z0-9]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """What the sender of a request may be given."""

    key_id: int | None = None  # None: anonymous
    languages: frozenset[str] | None = None  # None: all
    types: frozenset[str] | None = None  # "articles.ArticlePage"; None: all
    sections: tuple[str, ...] | None = None  # treebeard paths of pages; None: all
    drafts: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)  # to put on the answer

    @property
    def is_whole(self) -> bool:
        """Whether no page is left out, in the languages that are opened."""
        return self.types is None and self.sections is None

    def lacking(
        self,
        *,
        language: str | None = None,
        type: str | None = None,
        path: str | None = None,
        drafts: bool = False,
    ) -> str | None:
        """The first scope that is missing for this; None if it may be given.

        ``path``: a page's treebeard path. What is not said is not asked.
        """
        if beyond(language, self.languages):
            return f"language:{language}"
        if beyond(type, self.types):
            return f"type:{type}"
        if path and self.sections is not None and not path.startswith(self.sections):
            return "section"
        return "drafts" if drafts and not self.drafts else None


ANYBODY = Access()


def beyond(value: str | None, allowed: frozenset[str] | None) -> bool:
    return value is not None and allowed is not None and value not in allowed


def admit(
    request: Any, clock: Callable[[], float] = time.time, keyless: bool = False
) -> Access:
    """Who asks, counted and within their limits.

    Raises Problem: 400 for a key in the address, 401 for one that opens nothing, 429
    beyond a limit. No query without a key, one with it. ``clock``: seconds since 1970;
    ``keyless``: the header holds something else than a key.
    """
    refuse_key_in_address(request)
    now = clock()
    if "HTTP_AUTHORIZATION" in request.META and not keyless:
        return admit_key(request, now)
    return Access(headers=charge_address(request, now))


def require(access: Access, **wanted: Any) -> None:
    """As ``Access.lacking``, for a request that asks for this and nothing else.

    Raises Problem 403 that names the missing scope; 401 to who sent no key.
    """
    scope = access.lacking(**wanted)
    if scope is not None:
        raise missing_scope(scope, anonymous=access.key_id is None)


def admit_key(request: Any, now: float) -> Access:
    try:
        grant = find(
            request.META["HTTP_AUTHORIZATION"], datetime.fromtimestamp(now, UTC)
        )
    except Problem:
        charge_address(request, now)  # whoever tries keys is slowed down
        raise
    try:
        headers = charge(f"partner:{grant.partner_id}", rates(grant), now)
    except Problem:
        usage.count(grant.key_id, now, refused=True)
        raise
    usage.count(grant.key_id, now)
    return Access(
        key_id=grant.key_id,
        languages=frozenset(grant.languages) or None,
        types=frozenset(grant.types) or None,
        sections=grant.sections,
        drafts=grant.drafts,
        headers=headers,
    )


def charge_address(request: Any, now: float) -> Mapping[str, str]:
    rate = parse(settings.HUB_API_RATE_ANONYMOUS)
    return charge(f"address:{sender(request)}", [rate], now) if rate else {}


def rates(grant: Grant) -> Iterable[Rate]:
    """The partner's own quota; by the minute, else the one of all partners."""
    general = parse(settings.HUB_API_RATE_PARTNER)
    if grant.per_minute is not None:
        yield Rate(grant.per_minute, "minute")
    elif general:
        yield general
    if grant.per_day is not None:
        yield Rate(grant.per_day, "day")


@sensitive_variables("values")
def refuse_key_in_address(request: Any) -> None:
    """Raises Problem 400, also for a parameter of another name that holds a key."""
    if not request.META.get("QUERY_STRING"):
        return
    for name, values in request.GET.lists():
        called_so = SIGNS.sub("", name.lower()) in KEY_PARAMETERS
        if called_so or any(PATTERN.search(value) for value in values):
            raise key_in_address(name)
