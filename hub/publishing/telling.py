"""Mails to who chose a time at which a language could not be published."""

from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.admin.mail import send_mail

from hub.languages import name


def language_of(user: Any) -> str:
    """In which somebody reads the admin."""
    profile = getattr(user, "wagtail_userprofile", None)
    return profile.get_preferred_language() if profile else settings.LANGUAGE_CODE


def tell(row: Any, reason: str) -> None:
    """``row``: a translation with its page, still knowing who scheduled it."""
    user = row.scheduled_by
    if user is None or not user.is_active or not user.email:
        return
    with translation.override(language_of(user)):
        context = {
            "title": row.page.get_admin_display_title(),
            "language": name(row.language),
            "reason": reason,
            "url": settings.WAGTAILADMIN_BASE_URL
            + reverse("wagtailadmin_pages:edit", args=[row.page_id]),
        }
        subject = _("Not published: “%(title)s”, %(language)s") % context
        body = render_to_string("hub/admin/schedule_failed.txt", context)
    send_mail(subject.replace("\n", " "), body, [user.email])
