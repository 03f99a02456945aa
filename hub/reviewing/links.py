"""A preview link's life: made, found, withdrawn.

The address carries a token that is signed, so that what is not ours never reaches the
database, and that holds 32 random bytes, of which the database keeps a digest alone:
neither a copy of the database nor the signing key opens a draft without the other.
"""

import hashlib
import secrets
from datetime import timedelta
from typing import Any

from django.core import signing
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.views.decorators.debug import sensitive_variables
from wagtail.log_actions import log

from .models import ReviewLink

SALT = "hub.reviewing"


class UnknownLinkError(Exception):
    """No link of ours, or one whose page or maker is no more."""


class EndedLinkError(Exception):
    """It was one: it has expired, was withdrawn, or its maker may no longer edit."""


@sensitive_variables("secret")
def digest(secret: str) -> str:
    """Fast on purpose: nobody guesses 32 random bytes (see ``hub.partners.keys``)."""
    return hashlib.sha256(secret.encode()).hexdigest()


@sensitive_variables("secret", "token")
def make(page: Any, language: str, user: Any, days: int) -> tuple[ReviewLink, str]:
    """A new link and its token, which is never to be had again.

    Raises PermissionDenied where ``user`` may not edit that language of the page.
    """
    if not page.permissions_for_user(user).can_edit_language(language):
        raise PermissionDenied
    secret = secrets.token_hex(32)
    with transaction.atomic():
        link = ReviewLink.objects.create(
            page_id=page.pk,
            language=language,
            digest=digest(secret),
            made_by=user,
            expires_at=timezone.now() + timedelta(days=days),
        )
        tell(page, "hub.review_made", user, language)
    return link, signing.dumps([link.pk, secret], salt=SALT)


def withdraw(link: ReviewLink, user: Any) -> bool:
    """End a link at once; False if it was withdrawn already.

    Raises PermissionDenied where ``user`` may not edit that language of the page.
    """
    if not link.page.permissions_for_user(user).can_edit_language(link.language):
        raise PermissionDenied
    with transaction.atomic():
        withdrawn = ReviewLink.objects.filter(pk=link.pk, withdrawn_at=None).update(
            withdrawn_at=timezone.now(), withdrawn_by=user
        )
        if withdrawn:
            tell(link.page, "hub.review_withdrawn", user, link.language)
    return bool(withdrawn)


def tell(page: Any, action: str, user: Any, language: str) -> None:
    log(page, action, user=user, data={"languages": [language]})


@sensitive_variables("token", "secret")
def find(token: str) -> ReviewLink:
    """The link that a token opens now, with its page and its maker.

    Raises UnknownLinkError and EndedLinkError.
    """
    try:
        pk, secret = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        raise UnknownLinkError from None
    links = ReviewLink.objects.select_related("page", "made_by")
    link = links.filter(pk=pk).first()
    if link is None or not constant_time_compare(digest(secret), link.digest):
        raise UnknownLinkError
    if is_over(link) or not maker_may(link):
        raise EndedLinkError
    return link


def is_over(link: ReviewLink) -> bool:
    return link.withdrawn_at is not None or link.expires_at <= timezone.now()


def maker_may(link: ReviewLink) -> bool:
    """Whether who made it still may edit that language of the page, and is active."""
    maker = link.made_by
    tester = link.page.permissions_for_user(maker)
    return bool(maker.is_active and tester.can_edit_language(link.language))
