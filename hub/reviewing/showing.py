"""What a preview link shows: the newest draft as the site will, under a notice."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_safe

from hub.dates import date_in_words, time_in_words
from hub.languages import CODES, DEFAULT

from .links import EndedLinkError, UnknownLinkError, find
from .models import ReviewLink

HEADERS = {
    "Cache-Control": "private, no-store",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Referrer-Policy": "no-referrer",  # the address opens the draft
}


@dataclass(frozen=True)
class Review:
    """What templates know of the link as ``request.review``: the notice, in the
    visitor's language, whatever the draft's is."""

    language: str
    title: str
    text: str


def review_of(link: ReviewLink) -> Review:
    language = translation.get_language()
    language = language if language in CODES else DEFAULT
    text = _(
        "It is not public: only who has this link sees it. The link ends on %(moment)s."
    ) % {"moment": moment(link.expires_at, language)}
    return Review(language, _("This is a draft."), text)


def moment(at: datetime, language: str) -> str:
    local = timezone.localtime(at)
    day = date_in_words(local.date(), language)
    return f"{day}, {time_in_words(local.time(), language)}"


@require_safe
@sensitive_variables("token")
def show(request: HttpRequest, token: str) -> HttpResponse:
    """The draft; else 404 or 410, in the visitor's language."""
    try:
        response = draft(request, find(token))
    except UnknownLinkError:
        response = refusal(request, 404)
    except EndedLinkError:
        response = refusal(request, 410)
    for name, value in HEADERS.items():
        response.headers[name] = value
    return response


def draft(request: HttpRequest, link: ReviewLink) -> HttpResponse:
    """By Wagtail's preview, which asks nobody whether the page is private: whoever made
    the link has decided that."""
    page = link.page.get_latest_revision_as_object()
    known = {"review": review_of(link)}
    response: HttpResponse = page.make_preview_request(request, link.language, known)
    return response


def refusal(request: HttpRequest, status: int) -> HttpResponse:
    context = {"has_ended": status == 410}
    return render(request, "hub/reviewing/ended.html", context, status=status)
