"""A country of forums, and an editor who is logged in."""

import pytest
from wagtail.users.models import UserProfile

from tests.factories.forums import make_country_page, make_edition
from tests.factories.page_fixtures import home, superuser

__all__ = ["home", "superuser"]


@pytest.fixture
def tunisia(home):
    return make_country_page(home, "fr en")


@pytest.fixture
def edition(home):
    return make_edition(home)


@pytest.fixture
def admin(superuser, client):
    profile = UserProfile.get_for_user(superuser)
    profile.preferred_language = "en"
    profile.save()
    client.force_login(superuser)
    return client
