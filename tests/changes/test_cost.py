"""What the log and who follows it cost, in statements."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection
from wagtail.models import Locale, Revision

from articles.models import ArticleIndexPage
from hub.changes import runner
from hub.changes.models import Change
from hub.languages import CODES
from hub.models import HubPage, OldPath, PageTranslation
from hub.publishing.actions import publish_languages
from tests.benchmarks.counting import statements
from tests.factories.pages import added, fresh

ROOT = Path(__file__).resolve().parents[2]
# Not the lock of the page's row, which publishing takes with or without a log.
OF_THE_LOG = ('INSERT INTO "changes_', 'AS "in_fr"')


def counted(found) -> int:
    """Statements without savepoints."""
    return len([sql for sql in found if "SAVEPOINT" not in sql])


def of_the_log(found) -> int:
    return len([sql for sql in found if any(part in sql for part in OF_THE_LOG)])


@pytest.fixture(scope="module")
def stock(tmp_path_factory):
    """Statements in which stock Wagtail publishes such a page, on SQLite."""
    folder = tmp_path_factory.mktemp("stock")
    environment = {
        **os.environ,
        "ALLOWED_HOSTS": "*",
        "DATABASE_URL": f"sqlite:///{folder / 'stock.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "tests.benchmarks.stock.settings",
        "HUB_VAR_DIR": str(folder),
        "SECRET_KEY": "for-tests-only",
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.stock.publishing"],
        env=environment,
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return int(done.stdout.split()[-1])


@pytest.fixture
def revision(article, superuser):
    """A draft of a live page, with another title."""
    article.title_fr = "Un autre titre"
    draft = article.save_revision(user=superuser)
    return Revision.objects.get(pk=draft.pk)


class TestPublishing:
    def test_the_log_takes_four_statements(self, revision, superuser):
        with statements(connection) as found:
            revision.publish(superuser)
        assert of_the_log(found) == 4  # before, after, who shows it, the rows

    def test_and_three_where_no_list_shows_the_change(self, article, superuser):
        article.search_description_fr = "Autre"
        revision = article.save_revision(user=superuser)
        with statements(connection) as found:
            revision.publish(superuser)
        assert of_the_log(found) == 3

    def test_the_log_takes_four_for_one_language(self, revision, article):
        with statements(connection) as found:
            publish_languages(fresh(article), {"fr"})
        assert of_the_log(found) == 4

    @pytest.mark.sqlite
    def test_the_whole_is_at_most_half_more_than_stock(
        self, revision, superuser, stock
    ):
        with statements(connection) as found:
            revision.publish(superuser)
        assert counted(found) <= 1.5 * stock, (counted(found), stock)


class TestFollowing:
    """What the editor's request does after the commit: all consumers of the database,
    those of search among them."""

    def test_publishing_a_page(
        self, revision, superuser, django_capture_on_commit_callbacks
    ):
        runner.run_inline()
        with django_capture_on_commit_callbacks() as callbacks:
            revision.publish(superuser)
        with statements(connection) as found:
            for callback in callbacks:
                callback()
        # PostgreSQL's locks: of six consumers, of the numbers, of the
        # documents, of the terms.
        locks = 14 if connection.vendor == "postgresql" else 0
        assert counted(found) == 84 + locks


class TestMoving:
    @pytest.fixture
    def other(self, home):
        return added(home, ArticleIndexPage(title_fr="Autre", title_en="Other"), "fr")

    def test_a_thousand_pages_take_as_many_statements_as_ten(self, section, other):
        home = section.get_parent()
        make_many(section, 10)
        few = self.moved(section, other)
        self.moved(section, home)
        make_many(fresh(section), 990)
        before = Change.objects.count()
        many = self.moved(section, other)
        assert Change.objects.count() - before == 4 * 1000 + 3
        assert OldPath.objects.count() == 4 * 1001 + 4 * 11
        assert not_inserts(many) == not_inserts(few)
        assert inserts(many) <= inserts(few) + extra_inserts()

    def moved(self, section, parent):
        with statements(connection) as found:
            fresh(section).move(fresh(parent), pos="last-child")
        return found


def inserts(found) -> int:
    return len([sql for sql in found if sql.startswith("INSERT")])


def not_inserts(found) -> int:
    return counted(found) - inserts(found)


def extra_inserts() -> int:
    """PostgreSQL takes any number of rows at once (redirects: a thousand), SQLite
    999 values."""
    return 5 if connection.vendor == "postgresql" else 80


def make_many(section, count: int) -> None:
    """Pages below a section, public in all languages, written in bulk."""
    first = section.get_children().count()
    kind = section.content_type
    pages = []
    for number in range(first, first + count):
        page = HubPage(
            path=HubPage._get_path(section.path, section.depth + 1, number),
            depth=section.depth + 1,
            content_type=kind,
            locale=Locale.get_default(),
            live=True,
            draft_title=f"p{number}",
            **{f"title_{code}": f"p{number}" for code in CODES},
            **{f"slug_{code}": f"p{number}" for code in CODES},
        )
        page.set_url_path(section)
        pages.append(page)
    HubPage.objects.bulk_create(pages)
    PageTranslation.objects.bulk_create(
        PageTranslation(page=page, language=code, public=True)
        for page in pages
        for code in CODES
    )
    HubPage.objects.filter(pk=section.pk).update(numchild=first + count)
