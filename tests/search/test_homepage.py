"""What the admin's home page says of the search engine."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission

from search.elasticsearch.breaker import FAILURES, CircuitBreaker
from search.engines import get_engine

pytestmark = pytest.mark.django_db


def home(client):
    return client.get("/admin/", headers={"accept-language": "en"}).content.decode()


@pytest.fixture
def elasticsearch(settings):
    """Nobody is there: the home page asks no server."""
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:9"


def test_it_answers(admin_client, elasticsearch):
    assert "Elasticsearch answers searches." in home(admin_client)


def test_it_does_not(admin_client, elasticsearch):
    breaker = CircuitBreaker(get_engine().chosen.name)
    for _each in range(FAILURES):
        breaker.failed("down")
    assert "Elasticsearch has not answered since" in home(admin_client)


def test_the_sql_engine_alone_says_nothing(admin_client):
    assert "search-engine" not in home(admin_client)


def test_it_is_for_those_who_may_see_the_report(client, elasticsearch):
    user = get_user_model().objects.create_user("editor")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    assert "search-engine" not in home(client)
