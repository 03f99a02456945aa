"""Drafts for a front of one's own: tokens for a page in a language, and the page.

A token is signed, not stored. It counts for ``HUB_PREVIEW_SECONDS``, as long as the
editor who made it may edit the page. It travels in a header, ``Authorization: Preview
<token>``, so that no log of addresses keeps it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.db.models import Prefetch, prefetch_related_objects
from django.http import HttpRequest
from modelcluster.models import get_all_child_relations

from hub.languages import CODES
from hub.models import HubPage

from .parameters import Asked
from .problems import Problem
from .querysets import reachable

SALT = "hub.api.previews"
SCHEME = "Preview"
CHALLENGE = {"WWW-Authenticate": f'{SCHEME} realm="drafts"'}


@dataclass(frozen=True)
class Preview:
    """What a token allows: one page's draft, in one language."""

    page_id: int
    language: str
    user_id: int


@dataclass(frozen=True)
class AskedDraft(Asked):
    """The draft of one page in a language, public or not; others as everybody sees."""

    page_id: int = 0

    def served(self, page: Any) -> str | None:
        return self.locale if page.pk == self.page_id else super().served(page)


def make_token(page: Any, language: str, user: Any) -> str:
    """Raises PermissionDenied where ``user`` may not edit the page."""
    if language not in CODES:
        raise ValueError(f"no language of the hub: {language}")
    if not page.permissions_for_user(user).can_edit():
        raise PermissionDenied
    return signing.dumps([page.pk, language, user.pk], salt=SALT)


def read_token(token: str) -> Preview:
    """Raises Problem (401); what it says does not repeat the token."""
    try:
        age = settings.HUB_PREVIEW_SECONDS
        return Preview(*signing.loads(token, salt=SALT, max_age=age))
    except signing.SignatureExpired:
        kind = "preview-token-expired"
        detail = "The preview token is too old. Open the preview in the admin again."
    except (signing.BadSignature, ValueError, TypeError):
        kind = "preview-token-invalid"
        detail = "The preview token is none of this hub's."
    raise Problem(401, kind, detail, CHALLENGE) from None


def token_of(request: HttpRequest) -> str | None:
    """The token that a request brings; None where it brings none."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if scheme.lower() == SCHEME.lower() else None


def previewed(token: str, page_id: int, language: str) -> Any:
    """The draft that a token is for, as ``draft_page`` gives it.

    Raises Problem: 401 for a token that does not count (any more), 403 for one of
    another page or language.
    """
    preview = read_token(token)
    if (preview.page_id, preview.language) != (page_id, language):
        raise Problem(
            403,
            "preview-token-of-another",
            "The preview token is for another page or another language.",
        )
    page = draft_page(page_id)
    user = get_user_model().objects.filter(pk=preview.user_id, is_active=True).first()
    if user is None or not page.permissions_for_user(user).can_edit():
        raise Problem(
            401,
            "preview-token-invalid",
            "Whoever made the preview token may not edit the page any more.",
            CHALLENGE,
        )
    return page


def draft_page(page_id: int) -> Any:
    """The page, of its type, as its newest revision has it; published or not.

    It shows no other page that is not public: those are fetched here, as the API gives
    them. It is written out with ``AskedDraft`` as the view's ``asked``. Raises Problem
    (404).
    """
    page = HubPage.objects.filter(pk=page_id, depth__gt=1).first()
    if page is None:
        raise Problem(404, "not-found", "There is no such page.")
    draft = page.get_latest_revision_as_object()
    for rows, name, target in pages_shown(draft):
        prefetch_related_objects(rows, Prefetch(name, reachable(target)))
    return draft


def pages_shown(instance: Any) -> Iterator[tuple[list[Any], str, Any]]:
    """The rows of a page that point to pages: the rows, their key, the pages' type."""
    for relation in get_all_child_relations(type(instance)):
        rows = list(getattr(instance, relation.get_accessor_name()).all())
        for field in relation.related_model._meta.concrete_fields:
            target = field.related_model
            if target and issubclass(target, HubPage) and field != relation.field:
                yield rows, field.name, target
