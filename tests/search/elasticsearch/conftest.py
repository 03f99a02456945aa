"""A hub of its own on the real server: its settings, its indexes, gone afterwards."""

import itertools
import os

import pytest

from search.elasticsearch import indexes
from search.elasticsearch.client import patient
from tests.factories.page_fixtures import article, home, section
from tests.search.elasticsearch.pages import empty, own_indexes

__all__ = ["article", "home", "section"]

numbers = itertools.count()


@pytest.fixture
def server(settings, elasticsearch_url):
    """The client; indexes begin with a prefix that no other test has."""
    settings.ELASTICSEARCH_URL = elasticsearch_url
    settings.ELASTICSEARCH_PREFIX = f"test-{os.getpid()}-{next(numbers)}"
    settings.ELASTICSEARCH_TIMEOUT = 30
    yield patient()
    settings.ELASTICSEARCH_URL = elasticsearch_url
    found = patient().indices.get_alias(index=f"{settings.ELASTICSEARCH_PREFIX}-*")
    indexes.drop(list(found))


@pytest.fixture(scope="module")
def indexes_of_module(elasticsearch_url):
    with own_indexes(elasticsearch_url) as client:
        yield client


@pytest.fixture
def cluster(indexes_of_module, db):
    """The client; the indexes of all languages serve, and are empty."""
    empty(indexes_of_module)
    return indexes_of_module
