"""The admin's views of keys: make one, which shows it once, and revoke one."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_variables
from wagtail.admin import messages
from wagtail.permission_policies import ModelPermissionPolicy

from . import keys
from .forms import MakeKeyForm
from .models import Key, Partner

POLICY = ModelPermissionPolicy(Key)


def may_make(user: Any) -> bool:
    return POLICY.user_has_permission(user, "add")


def may_revoke(user: Any) -> bool:
    return POLICY.user_has_permission(user, "change")


@never_cache
@sensitive_variables("text")
def make_key(request: HttpRequest, pk: int) -> HttpResponse:
    """GET asks until when; POST makes the key, and its answer alone shows it."""
    if not may_make(request.user):
        raise PermissionDenied
    partner = get_object_or_404(Partner, pk=pk)
    form = MakeKeyForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            key, text = keys.make(partner, request.user, form.expires_at())
        except keys.TooManyKeysError:
            messages.error(request, too_many(partner))
            return redirect(address(partner))
        return TemplateResponse(
            request,
            "hub/partners/key_made.html",
            {"partner": partner, "key": key, "text": text, **around(partner)},
        )
    return TemplateResponse(
        request,
        "hub/partners/make_key.html",
        {"partner": partner, "form": form, **around(partner)},
    )


def revoke_key(request: HttpRequest, pk: int, key_id: int) -> HttpResponse:
    """GET asks whether it is meant, POST revokes."""
    if not may_revoke(request.user):
        raise PermissionDenied
    found = Key.objects.select_related("partner", "made_by")
    key = get_object_or_404(found, pk=key_id, partner=pk)
    if request.method == "POST":
        if keys.revoke(key, request.user):
            message = _("The key %(key)s is revoked.") % {"key": key}
            messages.success(request, message)
        else:
            message = _("The key %(key)s was revoked before.") % {"key": key}
            messages.warning(request, message)
        return redirect(address(key.partner))
    return TemplateResponse(
        request,
        "hub/partners/revoke_key.html",
        {"partner": key.partner, "key": key, **around(key.partner)},
    )


def too_many(partner: Partner) -> str:
    live = partner.keys.live(timezone.now()).order_by("made_at")
    return _(
        "%(partner)s has two live keys already: %(keys)s. Revoke the one that is no "
        "longer used first."
    ) % {"partner": partner, "keys": ", ".join(map(str, live))}


def address(partner: Partner) -> str:
    return reverse("partners:inspect", args=[partner.pk])


def around(partner: Partner) -> dict[str, Any]:
    """What the head of a page needs."""
    here = address(partner)
    index = reverse("partners:index")
    return {
        "address": here,
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": index, "label": _("Partners")},
            {"url": here, "label": str(partner)},
        ],
    }
