"""Opens a page's draft in a front of one's own (``HUB_HEADLESS_PREVIEW_URL``)."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET
from wagtail.admin.widgets import Button

from hub.api.previews import make_token
from hub.languages import CODES, LANGUAGES
from hub.pages.models import HubPage


@require_GET
def open_draft(request: HttpRequest, page_id: int, language: str) -> HttpResponse:
    """To the front, with a token that is made now: the page's last saved draft."""
    if not settings.HUB_HEADLESS_PREVIEW_URL or language not in CODES:
        raise Http404
    page = get_object_or_404(HubPage, pk=page_id)
    token = make_token(page, language, request.user)
    response = HttpResponseRedirect(
        settings.HUB_HEADLESS_PREVIEW_URL.format(
            token=quote(token), locale=language, id=page.pk
        )
    )
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


def buttons(page: Any, user: Any) -> Iterator[Button]:
    """One for each language, where there is a front."""
    if not settings.HUB_HEADLESS_PREVIEW_URL:
        return
    if page.permissions_for_user(user).can_edit():
        for language in LANGUAGES:
            yield Button(
                _("Draft on the front: %(language)s") % {"language": language.name},
                reverse("hub_admin_draft", args=[page.pk, language.code]),
                icon_name="view",
                attrs={"target": "_blank", "rel": "noreferrer"},
                priority=12,
            )
