"""A section below the home page, and an editor who is logged in."""

import pytest
from wagtail.users.models import UserProfile

from tests.factories.page_fixtures import home, section, superuser

__all__ = ["home", "section", "superuser"]


@pytest.fixture
def admin(superuser, client):
    profile = UserProfile.get_for_user(superuser)
    profile.preferred_language = "en"
    profile.save()
    client.force_login(superuser)
    return client
