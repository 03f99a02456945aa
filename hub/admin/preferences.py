"""Keeps the languages that an editor works in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request

from hub.languages import CODES, name

from .models import EditorPreferences
from .states import comma


@require_POST
def choose_languages(request: HttpRequest) -> HttpResponse:
    """None chosen: all. Returns to the form, which then holds these languages."""
    asked = request.POST.getlist("languages")
    chosen = [code for code in CODES if code in asked] or list(CODES)
    EditorPreferences.objects.update_or_create(
        user=request.user, defaults={"languages": chosen}
    )
    messages.success(
        request,
        _("Forms now hold: %(languages)s.")
        % {"languages": comma().join(name(code) for code in chosen)},
    )
    here = get_valid_next_url_from_request(request)
    return redirect(here or reverse("wagtailadmin_home"))
