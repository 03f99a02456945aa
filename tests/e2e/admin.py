"""An administrator's window, in an interface of a language."""

from django.contrib.auth import get_user_model
from django.test import Client
from playwright.sync_api import expect
from wagtail.users.models import UserProfile

from tests.e2e.visitor import Visitor


def administrator(language: str):
    user, _made = get_user_model().objects.get_or_create(
        username="ada",
        defaults={"email": "ada@example.org", "is_superuser": True, "is_staff": True},
    )
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = language
    profile.save()
    return user


def admin_window(visit, language: str, **options) -> Visitor:
    """Logged in; ``visit`` is the fixture."""
    user = administrator(language)
    client = Client()
    client.force_login(user)
    window = visit(viewport={"width": 1400, "height": 1000}, **options)
    window.page.context.add_cookies(
        [
            {
                "name": "sessionid",
                "value": client.cookies["sessionid"].value,
                "url": window.server,
            }
        ]
    )
    window.page.goto("/admin/account/")
    expect(window.page.locator("html")).to_have_attribute("lang", language)
    return window
