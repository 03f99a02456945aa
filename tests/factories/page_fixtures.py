"""The pages that most tests begin with, as fixtures; a ``conftest.py`` imports them."""

import pytest
from django.contrib.auth import get_user_model
from wagtail.users.models import UserProfile

from tests.servers.remembered import Remembered

from .pages import make_article, make_home, make_section

remembered = Remembered()


@pytest.fixture
def home(db):
    return remembered("home", make_home)


@pytest.fixture
def section(home):
    return below(home, "section", make_section)


@pytest.fixture
def article(section):
    return below(section, "article", make_article)


def below(parent, name, make):
    page = remembered(name, lambda: make(parent))
    parent.refresh_from_db(fields=["numchild"])  # as adding a child does
    return page


@pytest.fixture
def superuser(db):
    return get_user_model().objects.create_superuser("admin", "a@example.org", "pw")


@pytest.fixture
def admin(superuser, client):
    """The superuser's browser, whose interface is English."""
    profile = UserProfile.get_for_user(superuser)
    profile.preferred_language = "en"
    profile.save()
    client.force_login(superuser)
    return client
