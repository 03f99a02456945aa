"""Documents are stored, level with the log, and never more than what is public."""

import datetime

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from forums.models import CallForContributionsPage, ForumEditionPage, ForumIndexPage
from hub.api import rendering, store
from hub.api.consumer import DocumentsConsumer
from hub.api.level import level
from hub.api.models import PageDocument
from hub.changes import fanout, runner
from hub.changes.models import Change, ParkedPage
from hub.models import HubPage
from hub.publishing.actions import withdraw_language
from tests.factories.pages import (
    added,
    body,
    fresh,
    make_article,
    make_home,
    make_section,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def section():
    return make_section(make_home())


@pytest.fixture
def article(section):
    return make_article(section)


def follow():
    """What happens right after a commit, which these tests never come to."""
    return runner.attempt(DocumentsConsumer())


def stored(page):
    rows = PageDocument.objects.filter(page=page)
    return {row.locale: row for row in rows}


def test_one_for_each_public_language(article):
    follow()
    assert set(stored(article)) == {"fr", "en"}
    withdraw_language(article, "en")
    follow()
    assert set(stored(article)) == {"fr"}
    assert level().is_level


def test_what_is_served_is_what_is_stored(client, article):
    follow()
    answer = client.get(f"/api/v2/pages/{article.pk}/?locale=en")
    document = stored(article)["en"]
    assert answer.content.decode() == document.body
    assert answer.headers["ETag"] == f'"{document.etag}"'
    assert answer.headers["Surrogate-Key"] == f"page-{article.pk}"


@pytest.mark.parametrize("is_followed", [True, False])
def test_a_change_shows_at_once(get, article, is_followed):
    """Whether the consumer has come to it or not."""
    follow()
    article.title_fr = "Un autre titre"
    article.save()
    if is_followed:
        follow()
    assert get(f"pages/{article.pk}/")["title"] == "Un autre titre"
    assert get("pages/?type=articles.ArticlePage")["items"][0]["title"] == (
        "Un autre titre"
    )


def test_another_languages_withdrawal_shows_at_once(get, article):
    follow()
    withdraw_language(article, "en")
    locales = get(f"pages/{article.pk}/")["meta"]["locales"]
    assert [each["locale"] for each in locales if each["public"]] == ["fr"]


def test_the_page_above(get, section, article):
    """A page names the one above: what that is called, and whether it is public."""
    follow()
    section = fresh(section)
    section.title_fr = "Autrement"
    section.save()
    assert get(f"pages/{article.pk}/")["meta"]["parent"]["title"] == "Autrement"
    follow()
    withdraw_language(section, "fr")
    assert get(f"pages/{article.pk}/")["meta"]["parent"] is None


def test_what_is_not_told_yet_of_very_many_pages(get, article, monkeypatch):
    """Rows that are left to be written make no document older than it looks."""
    follow()
    monkeypatch.setattr(fanout, "LIMIT", 0)
    home = fresh(HubPage.objects.get(depth=2))
    fanout.leave([article.pk, home.pk])
    before = stored(article)["fr"].number
    get(f"pages/{article.pk}/")
    assert stored(article)["fr"].number > before


def test_the_same_is_not_written_again(article):
    follow()
    before = stored(article)["fr"]
    article.save()
    assert follow().handled
    after = stored(article)["fr"]
    assert (after.etag, after.modified) == (before.etag, before.modified)
    assert after.number > before.number


def test_of_other_code_is_rendered_anew(get, article):
    follow()
    PageDocument.objects.update(schema="other", body='{"old": true}')
    assert get(f"pages/{article.pk}/")["title"] == "Le xéno"
    assert stored(article)["fr"].schema == rendering.schema()


def test_a_page_that_cannot_be_rendered_hides_no_other(get, section, article, caplog):
    follow()
    broken = make_article_called("casse", section)
    PageDocument.objects.filter(page=broken).delete()
    kind = type(broken)
    original = kind.changes_at

    def fails(self, now):
        if self.pk == broken.pk:
            raise ValueError("broken")
        return original(self, now)

    kind.changes_at = fails
    try:
        items = get("pages/?type=articles.ArticlePage")["items"]
        assert [item["id"] for item in items] == [article.pk]
        follow()
        assert ParkedPage.objects.get().page_id == broken.pk
        assert stored(broken) == {}
        get(f"pages/{broken.pk}/", 404)
        gone = get("changes/?since=start")["items"][-1]
        assert (gone["id"], gone["action"]) == (broken.pk, "withdrawn")
    finally:
        kind.changes_at = original
    assert "broken" in caplog.text
    # Once it can be rendered again, followers are told that it is back.
    ParkedPage.objects.update(next_attempt=timezone.now())
    follow()
    back = get(f"changes/?since={gone['cursor']}")["items"]
    assert (back[-1]["id"], back[-1]["action"]) == (broken.pk, "published")


def make_article_called(slug, section):
    from articles.models import ArticlePage

    page = ArticlePage(title_fr=slug, slug_fr=slug, body_fr=body(slug))
    return added(section, page, "fr")


class TestTime:
    """What dates say changes without anybody's doing."""

    @pytest.fixture
    def call(self, section):
        home = section.get_parent()
        forums = added(home, ForumIndexPage(title_fr="Forums", slug_fr="forums"), "fr")
        edition = added(
            forums, ForumEditionPage(title_fr="Forum", slug_fr="forum"), "fr"
        )
        hour = datetime.timedelta(hours=1)
        return added(
            edition,
            CallForContributionsPage(
                title_fr="Appel", slug_fr="appel", closes_at=timezone.now() + hour
            ),
            "fr",
        )

    def test_known_beforehand(self, get, call):
        edition = call.get_parent()
        follow()
        assert get(f"pages/{call.pk}/")["is_open"]
        assert get(f"pages/{edition.pk}/")["status"] == "open"
        for page in (call, edition):
            closing = stored(page)["fr"].expires
            assert closing - call.closes_at < datetime.timedelta(seconds=1)

    def test_past(self, get, call):
        """As if an hour had passed: what is stored is older than its time."""
        follow()
        over = timezone.now() - datetime.timedelta(minutes=1)
        CallForContributionsPage.objects.filter(pk=call.pk).update(closes_at=over)
        PageDocument.objects.filter(expires__isnull=False).update(expires=over)
        assert not get(f"pages/{call.pk}/")["is_open"]
        assert get(f"pages/{call.get_parent().pk}/")["status"] == "announced"

    def test_followers_are_told(self, get, call):
        follow()
        now = get("changes/?since=now")["meta"]["cursor"]
        over = timezone.now() - datetime.timedelta(minutes=1)
        PageDocument.objects.filter(page=call).update(expires=over)
        told = get(f"changes/?since={now}")["items"]
        assert [(each["id"], each["action"]) for each in told] == [
            (call.pk, "published")
        ]
        again = get(f"changes/?since={told[-1]['cursor']}")
        assert again["items"] == []

    def test_a_call_changes_its_forum(self, get, call):
        follow()
        call.closes_at = timezone.now() - datetime.timedelta(hours=2)
        call.save()
        assert get(f"pages/{call.get_parent().pk}/")["status"] == "announced"


class TestEverything:
    def test_only_what_is_another_is_told(self, article):
        from wagtail.models import Site

        follow()
        last = Change.objects.order_by("-pk").first().pk
        Site.objects.get().save()
        follow()
        rows = Change.objects.filter(pk__gt=last)
        assert [row.action for row in rows] == ["everything"]

    def test_a_host_that_changes(self, get, article):
        from wagtail.models import Site

        follow()
        last = Change.objects.order_by("-pk").first().pk
        site = Site.objects.get()
        site.hostname = "testserver.example"
        site.save()
        found = get(f"pages/{article.pk}/")["meta"]["html_url"]
        assert found.startswith("http://testserver.example/")
        follow()
        told = Change.objects.filter(pk__gt=last, page_id=article.pk)
        assert {row.language for row in told} == {"fr", "en"}


class TestQueries:
    """As many for a hundred pages as for one."""

    @pytest.fixture
    def counted(self, client):
        def counted(path):
            client.get(f"/api/v2/{path}")  # what a process learns once
            with CaptureQueriesContext(connection) as found:
                answer = client.get(f"/api/v2/{path}")
            assert answer.status_code == 200
            return len(found)

        return counted

    @pytest.mark.parametrize("locale", ["locale=fr", "locale=*", "fallback=page"])
    def test_lists(self, counted, section, locale):
        for number in range(30):
            make_article_called(f"a{number}", section)
        follow()
        few = f"pages/?type=articles.ArticlePage&fields=*&limit=1&{locale}"
        many = few.replace("limit=1", "limit=30")
        assert counted(few) == 3
        assert counted(many) == 3

    def test_a_page(self, counted, article):
        follow()
        assert counted(f"pages/{article.pk}/") == 1
        assert counted(f"pages/{article.pk}/?locale=*") == 3


class TestCommands:
    def test_rebuild(self, article, capsys):
        call_command("api_rebuild")
        assert set(stored(article)) == {"fr", "en"}
        assert "documents in" in capsys.readouterr().out

    def test_verify(self, article, capsys):
        follow()
        call_command("api_verify")
        call_command("api_verify", sample=2)
        PageDocument.objects.filter(page=article, locale="fr").update(etag="other")
        PageDocument.objects.filter(page=article, locale="en").delete()
        with pytest.raises(SystemExit):
            call_command("api_verify")
        told = capsys.readouterr().out
        assert f"page {article.pk} in fr differs" in told
        assert f"page {article.pk} in en is missing" in told

    def test_from_zero(self, article):
        follow()
        PageDocument.objects.all().delete()
        assert runner.attempt(DocumentsConsumer(), from_zero=True).started_over
        assert set(stored(article)) == {"fr", "en"}


def test_never_what_is_restricted(article):
    PageViewRestriction.objects.create(
        page=article.get_parent(), restriction_type="login"
    )
    follow()
    assert stored(article) == {}
    assert store.documents([(article.pk, "fr")], level()) == {}
