"""What the tests of the API ask: small content of every type, and answers as JSON."""

import pytest

from tests.api.content import make_everything
from tests.factories.page_fixtures import admin, article, home, section, superuser

__all__ = ["admin", "article", "home", "section", "superuser"]

API = "/api/v2/"


@pytest.fixture
def get(client, db):
    """A function: the answer to a path below the API, as JSON; its status checked."""

    def get(path, status=200):
        response = client.get(API + path)
        assert response.status_code == status, response.content.decode()
        kind = "application/json" if status < 400 else "application/problem+json"
        assert response.headers["Content-Type"] == kind
        return response.json()

    return get


@pytest.fixture(scope="module")
def everything(django_db_setup, django_db_blocker):
    """A page of every type in four languages, once for the module."""
    from django.db import transaction

    from hub.changes import runner

    with django_db_blocker.unblock(), transaction.atomic():
        found = make_everything()
        runner.run_inline()  # as after a commit, which never comes
        yield found
        transaction.set_rollback(True)
