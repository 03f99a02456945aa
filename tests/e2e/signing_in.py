"""Somebody who comes to the admin by its log-in page."""

from typing import Any

from django.contrib.auth import get_user_model
from playwright.sync_api import expect
from wagtail.users.models import UserProfile

from .visitor import Visitor

PASSWORD = "a pass phrase"
# Wagtail looks for changes to save some time after the editor has been loaded.
WATCHED = """document.addEventListener('w-unsaved:watch-edits', () => {
    document.documentElement.dataset.watched = '';
})"""


def signed_in(window: Visitor, username: str, interface: str, group: Any = None) -> Any:
    """The user, made where there is none: of a group, else a superuser.

    Their admin is in a language. An editor that watches for changes says so by
    ``data-watched``.
    """
    user, _made = get_user_model().objects.get_or_create(
        username=username,
        defaults={
            "email": f"{username}@example.org",
            "first_name": username.capitalize(),
            "is_superuser": group is None,
            "is_staff": group is None,
        },
    )
    if group is not None:
        user.groups.add(group)
    user.set_password(PASSWORD)
    user.save()
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = interface
    profile.save()
    page = window.page
    page.add_init_script(WATCHED)
    page.goto("/admin/")
    page.locator('[name="username"]').fill(username)
    page.locator('[name="password"]').fill(PASSWORD)
    page.locator('[name="password"]').press("Enter")
    expect(page.locator("html")).to_have_attribute("lang", interface)
    return user
