"""Keys as text, and their life: made, found, revoked."""

import hashlib
import re
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.views.decorators.debug import sensitive_variables
from wagtail.log_actions import log

from .models import Key, Partner
from .refusals import invalid_key

# A prefix of its own lets scanners of secrets find a key that was published.
PATTERN = re.compile(r"hub_([0-9a-f]{12})_([0-9a-f]{64})")
HEADER = re.compile(rf"(?i:bearer) +{PATTERN.pattern}")
LIVE_AT_ONCE = 2  # the old one and the new one, while a partner changes over
UNKNOWN = "The key is not valid"


class TooManyKeysError(Exception):
    """The partner has as many live keys as it may have."""


@dataclass(frozen=True, slots=True)
class Grant:
    """A valid key, and what its partner may be given."""

    key_id: int
    partner_id: int
    per_minute: int | None
    per_day: int | None
    languages: list[str]
    types: list[str]
    drafts: bool
    sections: tuple[str, ...] | None


@sensitive_variables("secret")
def digest(secret: str) -> str:
    """Fast on purpose: nobody guesses 32 random bytes, however fast guesses are.

    Slow hashes are for passwords, and would cost every request some 100 ms.
    """
    return hashlib.sha256(secret.encode("ascii")).hexdigest()


@sensitive_variables("secret", "text")
def make(partner: Partner, user: Any, expires_at: datetime | None) -> tuple[Key, str]:
    """A new key and its text, which is never to be had again.

    Raises TooManyKeysError.
    """
    public_id, secret = secrets.token_hex(6), secrets.token_hex(32)
    with transaction.atomic():
        # Two administrators at once make no third key between them.
        Partner.objects.select_for_update().get(pk=partner.pk)
        if partner.keys.live(timezone.now()).count() >= LIVE_AT_ONCE:
            raise TooManyKeysError
        key = Key.objects.create(
            partner=partner,
            public_id=public_id,
            digest=digest(secret),
            made_by=user,
            expires_at=expires_at,
        )
        log(partner, "partners.key_made", user=user, data={"key": str(key)})
    text = f"hub_{public_id}_{secret}"
    return key, text


def revoke(key: Key, user: Any) -> bool:
    """Close a key at once; False if it was closed already."""
    with transaction.atomic():
        revoked = Key.objects.filter(pk=key.pk, revoked_at=None).update(
            revoked_at=timezone.now(), revoked_by=user
        )
        if revoked:
            data = {"key": str(key)}
            log(key.partner, "partners.key_revoked", user=user, data=data)
    return bool(revoked)


@sensitive_variables("header", "secret", "match")
def find(header: str, now: datetime) -> Grant:
    """What the value of ``Authorization`` opens, by one query.

    Raises Problem 401. Only who has the secret is told more than that it is not valid.
    """
    match = HEADER.fullmatch(header)
    if match is None:
        scheme = header.partition(" ")[0].lower()
        raise invalid_key(
            "The key is malformed"
            if scheme == "bearer"
            else "Authorization must have one key, of the scheme Bearer"
        )
    public_id, secret = match.groups()
    rows = rows_of(public_id)
    known = rows[0]["digest"] if rows else ""
    if not constant_time_compare(digest(secret), known):
        raise invalid_key(UNKNOWN)
    row = rows[0]
    if row["revoked_at"] is not None:
        raise invalid_key("The key was revoked")
    if row["expires_at"] is not None and row["expires_at"] <= now:
        raise invalid_key("The key has expired")
    return granted(rows)


def rows_of(public_id: str) -> list[dict[str, Any]]:
    """The key with its partner, once for each section."""
    rows: Any = Key.objects.filter(public_id=public_id).order_by()
    return list(
        rows.values(
            "pk",
            "digest",
            "revoked_at",
            "expires_at",
            "partner_id",
            per_minute=F("partner__per_minute"),
            per_day=F("partner__per_day"),
            languages=F("partner__languages"),
            types=F("partner__types"),
            drafts=F("partner__drafts"),
            section=F("partner__sections__pk"),
            path=F("partner__sections__page__path"),
        )
    )


def granted(rows: list[dict[str, Any]]) -> Grant:
    row = rows[0]
    # A section whose page was deleted still narrows the key: to nothing.
    paths = tuple(sorted({row["path"] for row in rows if row["path"]}))
    return Grant(
        key_id=row["pk"],
        partner_id=row["partner_id"],
        per_minute=row["per_minute"],
        per_day=row["per_day"],
        languages=row["languages"],
        types=row["types"],
        drafts=row["drafts"],
        sections=None if row["section"] is None else paths,
    )
