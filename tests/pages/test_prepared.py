from threading import Thread

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from articles.models import ArticlePage
from hub.models import HubPage
from hub.multilingual.content import content_language
from hub.pages.shown import languages_of, pages_by_id, pages_named
from hub.prepared import Prepared
from hub.publishing.actions import withdraw_language
from tests.factories.pages import added, body

pytestmark = pytest.mark.django_db

titles = Prepared(
    lambda ids, language: (
        HubPage.objects.public_in(language)
        .filter(pk__in=ids)
        .values_list("pk", "title_fr")
    )
)
by_slug = Prepared(lambda slugs: HubPage.objects.filter(slug_fr__in=slugs))


@pytest.fixture
def articles(section):
    return [
        added(
            section,
            ArticlePage(title_fr=f"Article {number}", body_fr=body("…")),
            "fr",
        )
        for number in range(9)
    ]


class TestPrepared:
    @pytest.mark.parametrize("number", [1, 2, 4, 5, 9])
    def test_the_same_as_the_orm(self, articles, number):
        chosen = articles[:number]
        found = titles([page.pk for page in chosen], "fr")
        assert sorted(found) == [(page.pk, page.title_fr) for page in chosen]

    def test_other_values_each_time(self, articles):
        for page in articles:
            assert titles([page.pk], "fr") == [(page.pk, page.title_fr)]
            assert titles([page.pk], "en") == []

    def test_without_values_nothing_is_asked(self, django_assert_num_queries):
        with django_assert_num_queries(0):
            assert titles([], "fr") == []

    def test_one_query_whoever_asked_before(self, articles, django_assert_num_queries):
        with content_language("ar"):
            titles([articles[0].pk], "fr")
        with django_assert_num_queries(1):
            assert titles([articles[1].pk], "fr") == [(articles[1].pk, "Article 1")]

    @pytest.mark.parametrize("text", ["\ue0000", "'", "%s", "المناخ"])
    def test_texts_are_values_whatever_they_are(self, articles, text):
        HubPage.objects.filter(pk=articles[0].pk).update(slug_fr=text)
        assert [page.pk for page in by_slug([text])] == [articles[0].pk]
        assert by_slug(["\ue0001", "no such"]) == []


@pytest.mark.django_db(transaction=True)
def test_each_thread_asks_on_its_own_connection(articles):
    found = [titles([articles[0].pk], "fr")]

    def ask():
        found.append(titles([articles[0].pk], "fr"))
        connection.close()

    thread = Thread(target=ask)
    thread.start()
    thread.join()
    assert found[0] == found[1] == [(articles[0].pk, "Article 0")]


@pytest.mark.postgresql
class TestPlanned:
    """``PREPARE`` and ``EXECUTE`` of PostgreSQL."""

    def asked(self, pk):
        with CaptureQueriesContext(connection) as queries:
            found = titles([pk], "fr")
        (query,) = queries.captured_queries
        return found, query["sql"]

    def test_planned_once(self, articles):
        pk = articles[0].pk
        first, second = self.asked(pk), self.asked(pk)
        assert first == second
        assert first[0] == [(pk, "Article 0")]
        assert first[1].startswith("EXECUTE hub_")

    def test_not_where_another_connection_may_answer(self, articles, settings):
        settings.HUB_PREPARED_STATEMENTS = False
        pk = articles[0].pk
        found, sql = self.asked(pk)
        assert found == [(pk, "Article 0")]
        assert sql.startswith("SELECT")

    def test_columns_may_come_while_it_is_known(self, articles):
        pk = articles[0].pk
        self.asked(pk)
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # nothing is pending
            cursor.execute("ALTER TABLE hub_hubpage ADD COLUMN later integer")
        assert self.asked(pk)[0] == [(pk, "Article 0")]


class TestShown:
    """What is closed is closed at once, though the statement is old."""

    def test_withdrawn(self, articles):
        page = articles[0]
        assert languages_of([page.pk]) == {page.pk: ["fr"]}
        withdraw_language(page, "fr")
        assert languages_of([page.pk]) == {page.pk: []}
        assert pages_named([page.pk])[page.pk].public_languages == []

    def test_private_from_above(self, section, articles):
        pk = articles[0].pk
        assert pk in pages_by_id([pk])
        PageViewRestriction.objects.create(
            page=section, restriction_type=PageViewRestriction.LOGIN
        )
        assert languages_of([pk]) == pages_named([pk]) == pages_by_id([pk]) == {}

    def test_unpublished(self, articles):
        articles[0].unpublish()
        assert pages_named([articles[0].pk]) == {}
