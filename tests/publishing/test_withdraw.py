"""A withdrawal touches no text, and nothing but publishing that language ends it."""

import datetime

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import PageLogEntry, Revision

from hub.publishing.actions import publish_languages, withdraw_language
from tests.factories.pages import columns, fresh, public


@pytest.fixture
def withdrawn(article):
    """English was public, and is no more."""
    article.save_revision().publish()
    withdraw_language(fresh(article), "en")
    return fresh(article)


class TestWithdraw:
    def test_touches_no_text(self, client, article, superuser):
        article.title_en = "Draft"
        article.save_revision()
        before, count = columns(article), Revision.objects.count()
        withdraw_language(article, "en", superuser)
        assert columns(article) == before
        assert Revision.objects.count() == count
        assert public(article) == {"fr"}
        assert fresh(article).get_latest_revision_as_object().title_en == "Draft"
        html = client.get(article.get_url_in("en")).content.decode()
        assert "corps" in html
        assert "corpus" not in html
        entry = PageLogEntry.objects.get(action="hub.withdraw")
        assert entry.data == {"languages": ["en"]}
        assert entry.user == superuser

    def test_of_a_language_that_is_not_public(self, article):
        withdraw_language(article, "ar")
        assert public(article) == {"fr", "en"}

    def test_says_when(self, article):
        withdraw_language(article, "en")
        row = article.translations.get(language="en")
        assert row.withdrawn_at is not None
        assert row.since is not None

    def test_every_language(self, client, article):
        for code in ("fr", "en"):
            withdraw_language(article, code)
        assert client.get(article.get_url_in("fr")).status_code == 404


class TestSurvives:
    def test_publishing_an_older_draft(self, withdrawn):
        withdrawn.live_revision.publish()
        assert public(withdrawn) == {"fr"}

    def test_publishing_any_draft(self, withdrawn):
        withdrawn.save_revision().publish()
        assert public(withdrawn) == {"fr"}

    def test_revert(self, withdrawn, superuser):
        old = withdrawn.live_revision.as_object()
        old.save_revision(user=superuser, previous_revision=withdrawn.live_revision)
        fresh(withdrawn).get_latest_revision().publish()
        assert public(withdrawn) == {"fr"}

    def test_copy(self, withdrawn):
        copy = withdrawn.copy(update_attrs={"slug": "c"})
        assert public(copy) == {"fr"}
        copy.get_latest_revision().publish()
        assert public(copy) == {"fr"}

    def test_alias(self, withdrawn):
        alias = withdrawn.create_alias(update_slug="alias")
        assert public(alias) == {"fr"}

    def test_stale_save(self, article):
        stale = fresh(article)
        assert stale.public_languages == ["fr", "en"]
        withdraw_language(article, "en")
        stale.save()
        stale.save_revision().publish()
        assert public(article) == {"fr"}

    def test_unpublish_and_publish(self, withdrawn):
        withdrawn.unpublish()
        fresh(withdrawn).save_revision().publish()
        assert public(withdrawn) == {"fr"}

    def test_of_the_source(self, article):
        withdraw_language(article, "fr")
        fresh(article).save_revision().publish()
        assert public(article) == {"en"}

    def test_move(self, home, withdrawn):
        withdrawn.move(home, pos="last-child")
        assert public(withdrawn) == {"fr"}

    def test_a_schedule_of_before(self, article):
        page = fresh(article)
        page.title_en = "Secret"
        page.go_live_at = timezone.now() + datetime.timedelta(days=1)
        publish_languages(page.save_revision(), {"en"})
        withdraw_language(article, "en")
        make_due()
        assert public(article) == {"fr"}
        assert columns(article)["title_en"] == "The xeno"
        assert not Revision.objects.exclude(approved_go_live_at=None).exists()

    def test_until_it_is_published_again(self, withdrawn):
        publish_languages(withdrawn, {"en"})
        assert public(withdrawn) == {"fr", "en"}
        row = withdrawn.translations.get(language="en")
        assert row.withdrawn_at is None


def make_due():
    past = timezone.now() - datetime.timedelta(hours=1)
    for revision in Revision.objects.exclude(approved_go_live_at=None):
        revision.approved_go_live_at = past
        revision.content["go_live_at"] = past.isoformat()
        revision.save()
    call_command("publish_scheduled")
