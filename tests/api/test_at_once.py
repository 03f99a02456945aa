"""A page, its document and the state of the log in one query: never what is old."""

import pytest
from wagtail.models import PageViewRestriction, Site

from hub.changes import runner
from hub.publishing.actions import withdraw_language
from tests.factories.page_fixtures import article, home, section
from tests.factories.pages import fresh

__all__ = ["article", "home", "section"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def path(article):
    return f"/api/v2/pages/{article.pk}/"


@pytest.fixture
def ask(client, path, django_assert_num_queries):
    """A function: the answer with the tag that is known, in so many queries."""
    runner.run_inline()
    etag = client.get(path).headers["ETag"]

    def ask(queries=None, query="", known=etag):
        headers = {"If-None-Match": known} if known else {}
        if queries is None:
            return client.get(path + query, headers=headers)
        with django_assert_num_queries(queries):
            return client.get(path + query, headers=headers)

    return ask


def test_in_one_query(ask):
    assert ask(1).status_code == 304
    assert ask(1, known="").json()["title"] == "Le xéno"
    assert ask(1, known='"0123"').json()["title"] == "Le xéno"


def test_a_known_tag_is_not_that_of_a_part(ask):
    found = ask(query="?fields=_,title")
    assert (found.status_code, found.json()) == (200, {"title": "Le xéno"})


def test_changed(ask, article):
    article = fresh(article)
    article.title_fr = "Autre"
    article.save()
    assert ask().json()["title"] == "Autre"  # before any consumer is level
    runner.run_inline()
    assert ask(1).json()["title"] == "Autre"


def test_withdrawn(ask, article):
    withdraw_language(article, "fr")
    assert ask().status_code == 404
    assert ask(query="?locale=en").status_code == 200


def test_closed(ask, section):
    PageViewRestriction.objects.create(page=section, restriction_type="login")
    assert ask().status_code == 404


def test_another_root(ask, article, section):
    """The root that a process remembers of a host is asked for anew."""
    site = Site.objects.get()
    site.root_page = section
    site.save()
    assert ask().status_code in (200, 304)
    site.root_page = article
    site.save()
    assert ask(known="").status_code == 200
    elsewhere = section.get_parent()
    other = fresh(elsewhere).add_child(
        instance=type(fresh(section))(title_fr="Ailleurs", slug_fr="ailleurs")
    )
    site.root_page = other
    site.save()
    assert ask().status_code == 404


def test_a_document_that_is_missing(ask, article):
    article.api_documents.all().delete()
    assert ask(known="").json()["title"] == "Le xéno"
