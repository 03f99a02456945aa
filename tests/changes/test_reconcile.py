from collections import Counter

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from wagtail.models import PageViewRestriction, ReferenceIndex

from articles.models import ArticleAuthor, ArticlePage
from hub.changes import consumers, log, runner
from hub.changes.fingerprints import FingerprintConsumer
from hub.changes.models import Change, ConsumerCursor, Fingerprint
from hub.changes.reconcile import reconcile
from hub.models import HubPage, PageTranslation
from hub.people.models import Person
from hub.publishing.actions import publish_languages, withdraw_language
from tests.changes.followers import write
from tests.factories.pages import added, body, fresh

pytestmark = pytest.mark.django_db


def another(section, slug):
    page = ArticlePage(
        title_fr=slug, slug_fr=slug, title_en=slug, body_fr=body("x"), body_en=body("y")
    )
    return added(section, page, "fr en")


@pytest.fixture(autouse=True)
def alone(nobody):
    """No other consumer handles what is committed."""
    consumers.register(FingerprintConsumer())


@pytest.fixture
def second(section):
    return another(section, "deux")


@pytest.fixture
def level(article, second, rows, django_capture_on_commit_callbacks):
    """All that was done so far is in the log, and the fingerprints know."""
    runner.run_inline()
    rows.forget()


def found(rows):
    """What is missing, and is found once."""
    with_rows = reconcile()
    written = rows()
    assert with_rows == Counter(str(action) for action in written.values())
    assert reconcile() == {}
    assert rows() == {}
    return written


@pytest.mark.usefixtures("level")
class TestNothing:
    def test_is_missing(self, rows):
        assert found(rows) == {}

    def test_after_what_the_models_do(self, rows, article, section):
        page = fresh(article)
        page.title_fr, page.title_ar, page.slug_ar = "Nouveau", "عربي", "عربي"
        page.save_revision()
        publish_languages(page, {"fr"})
        withdraw_language(fresh(article), "en")
        fresh(section).save()
        page = fresh(article)
        page.title_fr = "Brouillon"
        page.save_revision()
        rows.forget()
        assert found(rows) == {}

    def test_after_a_deletion(self, rows, article):
        fresh(article).delete()
        assert rows()
        assert found(rows) == {}

    def test_after_a_lock_and_a_draft(self, rows, article):
        HubPage.objects.filter(pk=article.pk).update(
            locked=True, draft_title="x", has_unpublished_changes=True
        )
        assert found(rows) == {}


@pytest.mark.usefixtures("level")
class TestAround:
    def test_a_text(self, rows, article):
        HubPage.objects.filter(pk=article.pk).update(title_fr="Autre")
        assert found(rows) == {(article.pk, "fr"): "published"}

    def test_a_text_of_the_type(self, rows, article, second):
        ArticlePage.objects.update(body_en=[])
        assert found(rows) == {
            (article.pk, "en"): "published",
            (second.pk, "en"): "published",
        }

    def test_what_languages_share(self, rows, article):
        HubPage.objects.filter(pk=article.pk).update(date="2020-01-01")
        assert found(rows) == {
            (article.pk, "fr"): "published",
            (article.pk, "en"): "published",
        }

    def test_a_licence_that_pages_inherit(self, rows, section, article, second):
        HubPage.objects.filter(pk=section.pk).update(licence_id="CC-BY-4.0")
        assert found(rows) == {
            (page.pk, code): "published"
            for page, codes in (
                (section, ("fr", "en", "ar")),
                (article, ("fr", "en")),
                (second, ("fr", "en")),
            )
            for code in codes
        }

    def test_a_language_that_is_not_public(self, rows, article):
        HubPage.objects.filter(pk=article.pk).update(title_es="Otro")
        assert found(rows) == {}

    def test_live(self, rows, article):
        HubPage.objects.filter(pk=article.pk).update(live=False)
        assert found(rows) == {
            (article.pk, "fr"): "withdrawn",
            (article.pk, "en"): "withdrawn",
        }
        HubPage.objects.filter(pk=article.pk).update(live=True)
        assert found(rows) == {
            (article.pk, "fr"): "published",
            (article.pk, "en"): "published",
        }

    def test_a_language(self, rows, article):
        state = PageTranslation.objects.filter(page=article)
        state.filter(language="en").update(public=False)
        state.filter(language="ar").update(public=True)
        assert found(rows) == {
            (article.pk, "en"): "withdrawn",
            (article.pk, "ar"): "published",
        }

    def test_a_restriction(self, rows, section, article, second):
        PageViewRestriction.objects.bulk_create(
            [PageViewRestriction(page=section, restriction_type="login")]
        )
        assert {key[0] for key in found(rows)} == {section.pk, article.pk, second.pk}

    def test_raw_sql(self, rows, article):
        pk = article.pk
        with connection.cursor() as cursor:
            cursor.execute(
                "DELETE FROM articles_articlepage WHERE hubpage_ptr_id = %s", [pk]
            )
            for table, column in (
                ("hub_pagetranslation", "page_id"),
                ("hub_hubpage", "id"),
            ):
                cursor.execute(f"DELETE FROM {table} WHERE {column} = %s", [pk])
            assert found(rows) == {(pk, "fr"): "withdrawn", (pk, "en"): "withdrawn"}
        last = Change.objects.filter(page_id=pk).order_by("pk").last()
        assert last.type == "articles.ArticlePage"

    def test_a_row_of_the_page(self, rows, article):
        person = Person.objects.bulk_create([Person(name="A")])[0]
        ArticleAuthor.objects.bulk_create([ArticleAuthor(page=article, person=person)])
        assert {key[0] for key in found(rows)} == {article.pk}


@pytest.mark.usefixtures("level")
class TestTogether:
    def test_a_change_that_waits_for_the_fingerprints(self, rows, article):
        HubPage.objects.filter(pk=article.pk).update(title_fr="Autre")
        write(article.pk)
        rows.forget()
        assert found(rows) == {}

    def test_others_that_show_the_page(self, rows, article, second):
        page = fresh(second)
        page.body_fr = body(f'<a linktype="page" id="{article.pk}">x</a>')
        page.save()
        ReferenceIndex.create_or_update_for_object(page)
        runner.run_inline()
        rows.forget()
        HubPage.objects.filter(pk=article.pk).update(title_fr="Autre")
        assert found(rows)[second.pk, "fr"] == "published"

    def test_another_generation(self, rows, article, second):
        """Of a backup: what is not as it was gets a row, the rest none."""
        HubPage.objects.filter(pk=article.pk).update(title_fr="Autre")
        call_command("changes_restart", "--noinput")
        runner.run_inline()
        assert rows() == {(article.pk, "fr"): "published"}
        assert ConsumerCursor.objects.get().generation == log.current().generation

    def test_without_fingerprints(self, rows, article):
        Fingerprint.objects.all().delete()
        runner.attempt(consumers.get("fingerprints"), from_zero=True)
        assert rows() == {}
        assert Fingerprint.objects.filter(page_id=article.pk).count() == 2
        assert found(rows) == {}

    def test_queries_do_not_grow(self, section, django_assert_max_num_queries):
        for number in range(10):
            another(section, f"t{number}")
        runner.run_inline()
        HubPage.objects.filter(slug_fr__startswith="t").update(lead_fr="autre")
        with django_assert_max_num_queries(60):
            assert sum(reconcile().values()) >= 10

    def test_in_batches(self, rows, article, second, monkeypatch):
        monkeypatch.setattr("hub.changes.reconcile.BATCH", 1)
        ArticlePage.objects.update(body_en=[])
        assert set(found(rows)) == {(article.pk, "en"), (second.pk, "en")}


@pytest.mark.usefixtures("level")
class TestCommand:
    def test_says_what_was_missing(self, article, capsys):
        HubPage.objects.filter(pk=article.pk).update(title_fr="Autre")
        call_command("changes_reconcile")
        call_command("changes_reconcile", verbosity=2)
        lines = capsys.readouterr().out.splitlines()
        assert lines[0] == (
            "1 published and 0 withdrawn rows were missing, and are written."
        )
        assert lines[-1] == "No row is missing."
        assert lines[1].startswith("compared up to page ")

    def test_cannot_compare(self, article, monkeypatch):
        def broken(self, place):
            raise RuntimeError("no disk")

        monkeypatch.setattr(runner.Run, "read", broken)
        with pytest.raises(CommandError, match=r"Nothing can be compared .*no disk"):
            call_command("changes_reconcile")
