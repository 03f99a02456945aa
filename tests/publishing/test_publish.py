"""Publish chosen languages: the others' live texts and drafts stay what they were."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from wagtail.models import PageLogEntry, Revision

from articles.models import ArticlePage
from articles.publication_pages import KeyFigure, PublicationIndexPage, PublicationPage
from hub.models import RevisionLanguages
from hub.publishing.actions import publish_languages, withdraw_language
from tests.factories.pages import added, body, columns, fresh, public

DAY = datetime.date(2020, 1, 1)


def draft(page):
    return fresh(page).get_latest_revision_as_object()


def figures(page):
    return [
        (row.label_fr or "", row.label_en or "", row.label_ar or "")
        for row in page.key_figures.all()
    ]


@pytest.fixture
def publication(home):
    """Live in French and English, with a figure.

    The draft changes French, English, Arabic, the date and the figure, and adds one.
    """
    index = added(home, PublicationIndexPage(title_fr="P", title_en="P"), "fr en")
    page = added(
        index,
        PublicationPage(
            title_fr="Un",
            title_en="One",
            slug_fr="un",
            slug_en="one",
            body_fr=body("corps"),
            body_en=body("corpus"),
            key_figures=[KeyFigure(value_fr="1", label_fr="lien", label_en="link")],
        ),
        "fr en",
    )
    page.title_fr, page.title_en, page.title_ar = "FR brouillon", "EN draft", "عربي"
    page.slug_ar, page.date = "عربي", DAY
    page.body_ar = [("paragraph", "نص")]
    row = page.key_figures.get()
    row.label_ar, row.label_fr, row.sort_order = "رابط", "lien 2", 0
    page.key_figures = [
        row,
        KeyFigure(label_fr="neuf", label_en="new", label_ar="جديد", sort_order=1),
    ]
    page.save_revision()
    return fresh(page)


class TestOneLanguage:
    def test_goes_live_alone(self, client, publication, superuser):
        publish_languages(publication, {"ar"}, superuser)
        page, row = fresh(publication), columns(publication)
        assert (row["title_fr"], row["title_en"]) == ("Un", "One")
        assert row["title_ar"] == "عربي"
        assert row["title"] == "Un"
        assert row["url_path_ar"].endswith("/عربي/")
        assert "نص" in str(page.body_ar)
        assert "corps" in str(page.body_fr)
        assert page.date is None
        assert figures(page) == [("lien", "link", "رابط")]
        assert public(page) == {"fr", "en", "ar"}
        french = client.get(page.get_url_in("fr")).content.decode()
        assert "corps" in french
        assert "brouillon" not in french
        assert "نص" in client.get(page.get_url_in("ar")).content.decode()

    def test_the_draft_stays_whole_and_newest(self, publication):
        before = publication.latest_revision_id
        publish_languages(publication, {"ar"})
        page = fresh(publication)
        assert page.has_unpublished_changes
        assert page.latest_revision_id == before != page.live_revision_id
        assert page.get_latest_revision().pk == before
        assert page.draft_title == "FR brouillon"
        content = draft(page)
        assert content.title_fr == "FR brouillon"
        assert content.title_en == "EN draft"
        assert content.date == DAY
        assert figures(content) == [("lien 2", "link", "رابط"), ("neuf", "new", "جديد")]

    def test_the_live_revision_is_what_is_live(self, publication):
        publish_languages(publication, {"ar"})
        content = fresh(publication).live_revision.content
        assert (content["title_fr"], content["title_ar"]) == ("Un", "عربي")
        assert content["date"] is None

    def test_source_takes_rows_and_untranslated_fields(self, publication):
        publish_languages(publication, {"fr"})
        page = fresh(publication)
        assert (page.title_fr, page.title_en) == ("FR brouillon", "One")
        assert not page.title_ar
        assert page.date == DAY
        assert figures(page) == [("lien 2", "link", ""), ("neuf", "", "")]

    def test_one_after_the_other(self, publication):
        """New rows are found by their keys; at last nothing is unpublished."""
        publish_languages(publication, {"fr"})
        publish_languages(fresh(publication), {"ar"})
        page = fresh(publication)
        assert figures(page) == [("lien 2", "link", "رابط"), ("neuf", "", "جديد")]
        assert page.has_unpublished_changes
        publish_languages(page, {"en"})
        page = fresh(publication)
        assert page.title_en == "EN draft"
        assert figures(page)[1] == ("neuf", "new", "جديد")
        assert not page.has_unpublished_changes
        assert page.live_revision_id == page.latest_revision_id
        assert KeyFigure.objects.count() == 2

    def test_the_source_last(self, publication):
        for code in ("en", "ar", "fr"):
            publish_languages(fresh(publication), {code})
        page = fresh(publication)
        assert (page.title_fr, page.title_en, page.title_ar) == (
            "FR brouillon",
            "EN draft",
            "عربي",
        )
        assert figures(page)[0] == ("lien 2", "link", "رابط")
        assert KeyFigure.objects.count() == 2

    @pytest.mark.parametrize("language", ["fr", "ar"])
    def test_twice(self, publication, language):
        publish_languages(publication, {language})
        once = columns(publication)
        count = Revision.objects.count()
        publish_languages(fresh(publication), {language})
        page = fresh(publication)
        assert columns(publication) == once
        assert page.has_unpublished_changes
        assert page.latest_revision_id == publication.latest_revision_id
        assert Revision.objects.count() <= count + 1
        assert draft(page).title_en == "EN draft"

    def test_every_language_is_wagtails_publish(self, publication):
        count = Revision.objects.count()
        publish_languages(publication, {"fr", "en", "ar"})
        page = fresh(publication)
        assert Revision.objects.count() == count
        assert not page.has_unpublished_changes
        assert page.live_revision_id == page.latest_revision_id

    def test_of_a_page_never_published(self, section):
        page = section.add_child(
            instance=ArticlePage(
                title_fr="A",
                title_ar="ع",
                body_fr=body("x"),
                body_ar=body("y"),
                live=False,
            )
        )
        page.save_revision()
        publish_languages(page, {"ar"})
        page = fresh(page)
        assert public(page) == {"ar"}
        assert page.live
        assert page.served_language("fr") == "ar"

    def test_of_a_page_without_revisions(self, section):
        page = section.add_child(instance=ArticlePage(title_fr="A", body_fr=body("x")))
        assert public(page) == set()
        publish_languages(page, {"fr"})
        assert public(page) == {"fr"}

    def test_of_a_page_made_live_by_code(self, section):
        page = section.add_child(instance=ArticlePage(title_fr="A", body_fr=body("x")))
        assert page.live
        assert page.public_languages == []

    def test_an_arabic_original(self, section):
        page = added(
            section,
            ArticlePage(source_language="ar", title_ar="ع", body_ar=body("نص")),
            "ar",
        )
        page.title_ar, page.title_fr, page.slug_fr = "عنوان", "Titre", "titre"
        page.body_fr, page.date = body("x"), DAY
        page.save_revision()
        publish_languages(page, {"fr"})
        page = fresh(page)
        assert (page.title_ar, page.title_fr) == ("ع", "Titre")
        assert page.date is None
        publish_languages(page, {"ar"})
        page = fresh(page)
        assert page.title_ar == columns(page)["title"] == "عنوان"
        assert page.date == DAY
        assert not page.has_unpublished_changes


class TestIncomplete:
    def test_asked_for(self, publication):
        with pytest.raises(ValidationError) as error:
            publish_languages(publication, {"es", "ar"})
        assert set(error.value.error_dict) == {"title_es", "slug_es"}
        assert public(publication) == {"fr", "en"}
        assert not fresh(publication).title_ar

    def test_body_is_required_of_an_article(self, article):
        article.title_es, article.slug_es = "Título", "titulo"
        article.save_revision()
        with pytest.raises(ValidationError) as error:
            publish_languages(article, {"es"})
        assert set(error.value.error_dict) == {"body_es"}

    def test_left_out_where_nobody_is_asked(self, article):
        article.body_en, article.title_fr = "[]", "Neuf"
        article.save_revision().publish()
        page = fresh(article)
        assert page.title_fr == "Neuf"
        assert "corpus" in str(page.body_en)
        assert public(page) == {"fr", "en"}
        entry = PageLogEntry.objects.get(action="hub.incomplete")
        assert entry.data == {"languages": ["en"]}

    def test_nothing_left(self, article):
        withdraw_language(article, "en")
        article = fresh(article)
        article.body_fr = "[]"
        revision = article.save_revision()
        revision.publish()
        assert "corps" in str(fresh(article).body_fr)
        assert PageLogEntry.objects.filter(action="hub.not_published").exists()


class TestHistory:
    def test_says_which_languages(self, publication, superuser):
        publish_languages(publication, {"ar"}, superuser)
        entry = PageLogEntry.objects.filter(action="wagtail.publish").latest("pk")
        assert entry.data["languages"] == ["ar"]
        live = fresh(publication).live_revision
        assert RevisionLanguages.objects.get(revision=live).languages == ["ar"]

    def test_dated_before_the_draft(self, publication):
        publish_languages(publication, {"ar"})
        page = fresh(publication)
        assert page.live_revision.created_at < page.latest_revision.created_at
        assert page.latest_revision_created_at == page.latest_revision.created_at

    def test_needs_permission(self, publication, django_user_model):
        nobody = django_user_model.objects.create_user("nobody")
        with pytest.raises(PermissionDenied):
            publish_languages(publication, {"fr"}, nobody)
        assert columns(publication)["title_fr"] == "Un"

    def test_publishing_again_after_unpublishing(self, publication):
        publish_languages(publication, {"ar"})
        fresh(publication).unpublish()
        assert fresh(publication).public_languages == []
        publish_languages(fresh(publication), {"en"})
        page = fresh(publication)
        assert page.live
        assert page.title_en == "EN draft"
        assert page.title_fr == "Un"
        assert page.first_published_at < timezone.now()
