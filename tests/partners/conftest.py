"""A partner with a key, and requests to the API."""

from datetime import datetime

import pytest
from django.test import RequestFactory

from hub.partners import keys
from hub.partners.access import admit
from hub.partners.models import Partner
from tests.factories.page_fixtures import admin, article, home, section, superuser

__all__ = ["admin", "article", "home", "section", "superuser"]

NOON = datetime.fromisoformat("2026-03-04T12:00:00+00:00").timestamp()


@pytest.fixture
def partner(db):
    return Partner.objects.create(name="Example", email="it@example.org")


@pytest.fixture
def key(partner):
    """A live key, as its text is sent."""
    return keys.make(partner, None, None)[1]


def asked(authorization=None, query="", address="192.0.2.1", **headers):
    """A request; ``authorization``: the header's value."""
    if authorization is not None:
        headers["HTTP_AUTHORIZATION"] = authorization
    return RequestFactory().get(
        f"/api/v2/pages/?{query}", REMOTE_ADDR=address, **headers
    )


def admitted(key=None, at=NOON, **request):
    """The access of a request with this key at that moment (seconds)."""
    authorization = f"Bearer {key}" if key else None
    return admit(asked(authorization, **request), clock=lambda: at)
