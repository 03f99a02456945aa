"""The admin's views of preview links: those of a page in a language; withdraw one."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from hub.languages import BY_CODE
from hub.models import HubPage

from . import links
from .models import ReviewLink

SHOWN = 50  # links of a list


class LinkForm(forms.Form):
    days = forms.IntegerField(
        label=gettext_lazy("Days until it ends"), initial=7, min_value=1, max_value=90
    )


@never_cache
@sensitive_variables("token", "url")
def review(request: HttpRequest, page_id: int, language: str) -> HttpResponse:
    """The links, and a form for another; the answer to its POST alone shows that."""
    if language not in BY_CODE:
        raise Http404
    page = get_object_or_404(HubPage, pk=page_id, depth__gt=1).specific
    if not page.permissions_for_user(request.user).can_edit_language(language):
        raise PermissionDenied
    form = LinkForm(request.POST if request.method == "POST" else None)
    url = None
    if request.method == "POST" and form.is_valid():
        days = form.cleaned_data["days"]
        _link, token = links.make(page, language, request.user, days)
        url = request.build_absolute_uri(reverse("hub_review_link", args=[token]))
    return TemplateResponse(
        request,
        "hub/reviewing/links.html",
        {
            "page": page,
            "language": BY_CODE[language],
            "form": form,
            "url": url,
            "rows": listed(page, language),
            "page_title": _("Preview links"),
        },
    )


@dataclass(frozen=True)
class Row:
    link: ReviewLink
    is_over: bool  # withdrawn, or expired
    is_live: bool


def listed(page: Any, language: str) -> list[Row]:
    """The newest links; what their makers may is asked once for each."""
    found = ReviewLink.objects.filter(page=page.pk, language=language)
    may: dict[int, bool] = {}
    rows = []
    for link in found.select_related("page", "made_by", "withdrawn_by")[:SHOWN]:
        if link.made_by_id not in may:
            may[link.made_by_id] = links.maker_may(link)
        over = links.is_over(link)
        rows.append(Row(link, over, not over and may[link.made_by_id]))
    return rows


@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    link = get_object_or_404(ReviewLink.objects.select_related("page"), pk=pk)
    if links.withdraw(link, request.user):
        messages.success(request, _("The preview link is withdrawn."))
    else:
        messages.warning(request, _("The preview link was withdrawn before."))
    return redirect("hub_review", link.page_id, link.language)
