"""A logged-in editor whose interface is in French, English or Arabic; some pages."""

import pytest
from wagtail.users.models import UserProfile

from tests.factories.page_fixtures import admin, article, home, section, superuser

__all__ = ["admin", "article", "home", "section", "superuser"]


@pytest.fixture(params=["fr", "en", "ar"])
def ui(request, superuser, client):
    """The language of the interface; the client is logged in."""
    profile = UserProfile.get_for_user(superuser)
    profile.preferred_language = request.param
    profile.save()
    client.force_login(superuser)
    return request.param
