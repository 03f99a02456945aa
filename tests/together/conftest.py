"""Two clients at one article, each in a session of their own."""

import pytest
from django.contrib.auth import get_user_model
from wagtail.users.models import UserProfile

from tests.factories.page_fixtures import article, home, section
from tests.together.people import Person

__all__ = ["article", "home", "section"]


@pytest.fixture
def person(db, client_class):
    """``person("ana")``: somebody who may do everything, logged in."""

    def made(name: str, **options) -> Person:
        user = get_user_model().objects.create_superuser(
            name, f"{name}@example.org", "pw", first_name=name.capitalize()
        )
        profile = UserProfile.get_for_user(user)
        profile.preferred_language = "en"
        profile.save()
        client = client_class()
        client.force_login(user)
        return Person(client, user)

    return made


@pytest.fixture
def client_class():
    from django.test import Client

    return Client


@pytest.fixture
def ana(person):
    return person("ana")


@pytest.fixture
def ben(person):
    return person("ben")
