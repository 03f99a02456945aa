"""Which rows tell of nothing but another URL, and who need not read the page then."""

import pytest
from django.db import connection

from articles.models import ArticleIndexPage
from hub.changes import parking, runner
from hub.changes.models import Change
from hub.publishing.actions import publish_languages
from search.models import SearchEntry
from tests.benchmarks.counting import statements
from tests.changes.followers import Follower, write
from tests.changes.test_parking import MINUTE, NOON
from tests.factories.pages import added, fresh

pytestmark = pytest.mark.django_db


@pytest.fixture
def other(home):
    return added(home, ArticleIndexPage(title_fr="Autre", title_en="Other"), "fr")


@pytest.fixture
def commit(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


def moved(page):
    """By language, of the newest row of a page in each."""
    rows = Change.objects.filter(page_id=page.pk).order_by("pk")
    return dict(rows.values_list("language", "moved"))


class TestRows:
    def test_of_a_branch_that_is_moved(self, section, article, other):
        section.move(other, pos="last-child")
        assert moved(section) == {"fr": True, "en": True, "ar": True}
        assert moved(article) == {"fr": True, "en": True}

    def test_below_another_slug(self, section, article):
        section.slug_fr = "ailleurs"
        section.save_revision()
        publish_languages(fresh(section), {"fr"})
        assert moved(section)["fr"] is False
        assert moved(article) == {"fr": True, "en": True}  # it tells where French is

    def test_of_texts(self, article):
        article.save()
        assert moved(article) == {"fr": False, "en": False}


class TestSearch:
    def test_reads_no_page_that_only_moved(self, section, article, other, commit):
        runner.run_inline()
        before = dict(SearchEntry.objects.values_list("pk", "updated"))
        with statements(connection) as found, commit():
            fresh(section).move(other, pos="last-child")
        assert not [sql for sql in found if "search_searchentry" in sql]
        assert dict(SearchEntry.objects.values_list("pk", "updated")) == before

    def test_reads_one_that_changed_before_it_moved(self, article, other, commit):
        runner.run_inline()
        with commit():
            article.title_fr = "Nouveau"
            article.save()
            fresh(article).move(other, pos="last-child")
        assert SearchEntry.objects.get(page=article, language="fr").title == "Nouveau"


class Moves(Follower):
    """Remembers what it was told of moves."""

    def handle(self, pages):
        super().handle(pages)
        self.told = {pk: [row.moved for row in rows] for pk, rows in pages.items()}


class TestParked:
    @pytest.fixture
    def follower(self, nobody):
        return Moves()

    def test_a_page_that_failed_has_not_only_moved(self, follower):
        """What it was before its move has never been handled."""
        follower.failing = {2: ValueError("broken")}
        write(2)
        runner.run(follower, NOON)
        follower.failing = {}
        write(2, 3, moved=True)
        runner.run(follower, NOON)
        assert follower.batches[-2:] == [{3: [3]}, {2: [2]}]
        assert follower.told == {2: [False]}

    def test_nor_when_it_is_tried_again(self, follower):
        follower.failing = {2: ValueError("broken")}
        write(2)
        write(2, moved=True)
        runner.run(follower, NOON)
        follower.failing = {}
        runner.run(follower, NOON + MINUTE)
        assert follower.told == {2: [False]}
        assert not parking.first(follower.name)
