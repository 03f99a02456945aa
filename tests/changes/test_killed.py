"""A process killed between content and log leaves neither; one that lives, both."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection
from wagtail.models import PageLogEntry, PageViewRestriction, Revision, Site

from articles.models import ArticleIndexPage
from hub.changes.models import Change
from hub.models import HubPage, OldPath, PageTranslation
from hub.taxonomy.models import PageTheme, Theme
from tests.changes.dies import KILLED, change
from tests.factories.pages import added, body, make_article, make_home, make_section

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.django_db(transaction=True)

WAYS = {  # and how many rows each writes
    "publish": 3,  # the other languages tell of it too
    "withdraw": 2,
    "save": 2,
    "unpublish": 2,
    "slug": 5,
    "move": 2,
    "copy": 2,
    "alias": 2,
    "delete": 2,
    "private": 2,
    "theme": 2,
    "site": 11,  # of everything, and then of each page that has another address
}


@pytest.fixture
def draft():
    """A live article with a theme, whose draft writes Arabic."""
    section = make_section(make_home())
    page = make_article(section)
    theme = Theme.objects.create(name_fr="Thème", name_en="Theme")
    page.page_themes = [PageTheme(theme=theme)]
    page.save()
    page.title_ar = page.slug_ar = "عربي"
    page.body_ar = body("نص")
    page.save_revision()
    return page


@pytest.fixture
def other(draft):
    home = draft.get_parent().get_parent()
    return added(home, ArticleIndexPage(title_fr="Autre", title_en="Other"), "fr")


def run(action, where, *pages) -> int:
    command = [sys.executable, "-m", "tests.changes.dies"]
    database = str(connection.settings_dict["NAME"])
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "hub.settings.test"}
    return subprocess.run(
        [*command, database, action, str(where), *(str(page.pk) for page in pages)],
        env=environment,
        cwd=ROOT,
        check=False,
        capture_output=True,
    ).returncode


def content():
    """What visitors and editors have, as the database has it."""
    models = (HubPage, PageTranslation, Revision, OldPath, PageViewRestriction, Site)
    with connection.cursor() as cursor:
        found = []
        # Managers would give the texts of one language.
        for model in (*models, Theme):
            table = connection.ops.quote_name(model._meta.db_table)
            cursor.execute(f"SELECT * FROM {table} ORDER BY 1")
            found.append(cursor.fetchall())
    return [*found, PageLogEntry.objects.count()]


class TestKilled:
    @pytest.mark.parametrize("action", WAYS)
    def test_never_one_without_the_other(self, draft, other, action):
        before, rows = content(), Change.objects.count()
        for where in ("before", "after"):
            assert run(action, where, draft, other) == KILLED, where
            assert content() == before, where
            assert Change.objects.count() == rows, where
        change(action, draft.pk, other.pk)
        assert content() != before
        assert Change.objects.count() == rows + WAYS[action]
