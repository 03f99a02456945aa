"""A logged-in editor whose interface is in French, English or Arabic; some pages."""

import pytest
from django.contrib.auth import get_user_model
from wagtail.users.models import UserProfile

from tests.factories.pages import make_article, make_home, make_section


@pytest.fixture
def home(db):
    return make_home()


@pytest.fixture
def section(home):
    return make_section(home)


@pytest.fixture
def article(section):
    return make_article(section)


@pytest.fixture
def superuser(db):
    return get_user_model().objects.create_superuser("admin", "admin@example.org", "pw")


@pytest.fixture(params=["fr", "en", "ar"])
def ui(request, superuser, client):
    """The language of the interface; the client is logged in."""
    profile = UserProfile.get_for_user(superuser)
    profile.preferred_language = request.param
    profile.save()
    client.force_login(superuser)
    return request.param


@pytest.fixture
def admin(superuser, client):
    """A client that is logged in, with an English interface."""
    profile = UserProfile.get_for_user(superuser)
    profile.preferred_language = "en"
    profile.save()
    client.force_login(superuser)
    return client
