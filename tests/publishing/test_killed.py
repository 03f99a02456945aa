"""A process killed midway leaves content and state both old, or both new."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection
from wagtail.models import PageLogEntry, Revision

from hub.models import OldPath, PageTranslation
from tests.factories.pages import body, columns, make_article, make_home, make_section
from tests.publishing.dies import KILLED

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def draft():
    """A live article whose draft changes French and writes Arabic."""
    page = make_article(make_section(make_home()))
    page.title_fr = "Brouillon"
    page.title_ar = page.slug_ar = "عربي"
    page.body_ar = body("نص")
    page.save_revision()
    return page


def run(page, action, where) -> int:
    command = [sys.executable, "-m", "tests.publishing.dies"]
    database = str(connection.settings_dict["NAME"])
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "hub.settings.test"}
    return subprocess.run(
        [*command, database, str(page.pk), action, str(where)],
        env=environment,
        cwd=ROOT,
        check=False,
        capture_output=True,
    ).returncode


def everything(page):
    """Content and state, as the database has them."""
    names = ("live_revision_id", "latest_revision_id", "has_unpublished_changes")
    return (
        columns(page),
        columns(page, *names),
        list(
            PageTranslation.objects.filter(page=page.pk)
            .order_by("pk")
            .values_list("language", "public", "since", "withdrawn_at")
        ),
        list(Revision.objects.order_by("pk").values_list("pk", "content")),
        OldPath.objects.count(),
        PageLogEntry.objects.count(),
    )


class TestKilled:
    def test_while_publishing(self, draft):
        before = everything(draft)
        for where in (1, 3, 6, "page_published", "commit"):
            assert run(draft, "publish", where) == KILLED, where
            assert everything(draft) == before, where
        assert run(draft, "publish", "nowhere") == 0
        row = columns(draft)
        assert (row["title_fr"], row["title_ar"]) == ("Le xéno", "عربي")
        assert PageTranslation.objects.get(page=draft, language="ar").public

    def test_while_withdrawing(self, draft):
        before = everything(draft)
        for where in (1, 2, "commit"):
            assert run(draft, "withdraw", where) == KILLED, where
            assert everything(draft) == before, where
        assert run(draft, "withdraw", "nowhere") == 0
        assert not PageTranslation.objects.get(page=draft, language="en").public
