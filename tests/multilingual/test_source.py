"""Each page has a source language, which its base columns mirror."""

import pickle

import pytest
from django.core.management import call_command
from django.utils import translation

from articles.models import ArticlePage
from articles.publication_pages import KeyFigure, PublicationIndexPage, PublicationPage
from hub.models import HubPage
from hub.multilingual.content import (
    SOURCE,
    content_language,
    get_content_language,
    localized,
    resolved,
    url_language,
)
from tests.factories.pages import added, body, columns, fresh


def arabic_article(**fields):
    return ArticlePage(
        source_language="ar",
        title_ar="مقال",
        title_en="Paper",
        body_ar=body("نص"),
        **fields,
    )


class TestBaseColumns:
    @pytest.mark.parametrize("active", ["fr", "en", "ar"])
    def test_mirror_an_arabic_original(self, section, active):
        with translation.override(active):
            page = section.add_child(instance=arabic_article())
        row = columns(page)
        assert row["title"] == row["draft_title"] == "مقال"
        assert row["slug"] == row["slug_ar"] == "مقال"
        assert row["slug_en"] == "paper"
        assert row["title_fr"] is row["slug_fr"] is None
        assert row["url_path"] == row["url_path_ar"] == "/accueil/مقالات-متخصصة/مقال/"
        assert row["url_path_en"] == "/accueil/specialised-articles/paper/"
        assert row["url_path_fr"] == "/accueil/articles-specialises/مقال/"

    @pytest.mark.parametrize("active", ["fr", "en", "ar"])
    def test_after_a_revision(self, section, active):
        page = fresh(section.add_child(instance=arabic_article()))
        with translation.override(active):
            page.title_ar = "جديد"
            revision = page.save_revision()
            assert revision.object_str == revision.content["title"] == "جديد"
            revision.publish()
        assert columns(page)["title"] == "جديد"
        assert columns(page)["title_fr"] is None

    def test_an_old_revision_does_not_change_the_source(self, article):
        revision = article.save_revision()
        revision.content["source_language"] = "ar"
        revision.save()
        revision.publish()
        assert fresh(article).source_language == "fr"

    def test_of_rows(self, home):
        index = added(home, PublicationIndexPage(title_fr="P"))
        page = index.add_child(
            instance=PublicationPage(
                source_language="ar",
                title_ar="أ",
                key_figures=[KeyFigure(label_ar="رابط", label_fr="lien")],
            )
        )
        revision = page.save_revision()
        assert revision.content["key_figures"][0]["label"] == "رابط"
        revision.publish()
        rows = KeyFigure.objects.rewrite(False).filter(page=page)
        assert rows.raw_values("label").get()["label"] == "رابط"

    def test_of_a_queryset_update(self, article):
        """An update names its columns; saving the page later mends the base."""
        ArticlePage.objects.rewrite(False).filter(pk=article.pk).update(title_fr="Neuf")
        fresh(article).save()
        assert columns(article)["title"] == "Neuf"

    def test_dumped_and_loaded(self, article, tmp_path):
        file = tmp_path / "pages.json"
        call_command("dumpdata", "hub.HubPage", "articles", output=str(file))
        before = columns(article)
        with translation.override("fr"):
            call_command("loaddata", str(file), verbosity=0)
        assert columns(article) == before


class TestRevisions:
    @pytest.mark.parametrize("active", ["fr", "en", "ar"])
    def test_round_trip(self, article, active):
        with translation.override(active):
            article.title_en = "Changed"
            revision = article.save_revision()
        row = columns(article)
        assert row["title_en"] == "The xeno"
        assert row["title"] == row["draft_title"] == "Le xéno"
        assert revision.content["title"] == "Le xéno"
        assert revision.content["title_en"] == "Changed"
        with translation.override(active):
            page = fresh(article).get_latest_revision_as_object()
            assert (page.title_fr, page.title_en) == ("Le xéno", "Changed")
            assert page.title_es is None
            assert "corpus" in str(page.body_en)
            assert len(page.body_es) == 0
            revision.publish()
        row = columns(article)
        assert (row["title"], row["title_en"], row["title_es"]) == (
            "Le xéno",
            "Changed",
            None,
        )

    @pytest.mark.parametrize("active", ["fr", "en", "ar"])
    def test_of_before_a_language(self, article, active):
        """A language that a revision does not know must not get the base's text."""
        revision = article.save_revision()
        for name in [name for name in revision.content if name.endswith("_ar")]:
            del revision.content[name]
        revision.save()
        with translation.override(active):
            page = revision.as_object()
        assert page.title_ar is None
        assert page.title_fr == "Le xéno"


class TestContentLanguage:
    def test_apart_from_the_interface(self, article):
        with translation.override("ar"), content_language("en"):
            assert get_content_language() == "en"
            assert fresh(article).title == "The xeno"
            assert ArticlePage.objects.filter(title="The xeno").exists()
            assert translation.get_language() == "ar"

    def test_of_links(self, article):
        with content_language("fr", urls="en"):
            assert resolved(article) == "fr"
            assert url_language(article) == "en"
            assert article.url == "/en/specialised-articles/the-xeno/"

    def test_each_in_its_own_source(self, section, article):
        arabic = section.add_child(instance=arabic_article())
        with content_language(SOURCE):
            titles = {page.pk: page.title for page in ArticlePage.objects.all()}
            assert ArticlePage.objects.filter(title="مقال").get().pk == arabic.pk
            ordered = ArticlePage.objects.order_by("title")
            assert [page.pk for page in ordered] == [article.pk, arabic.pk]
        assert titles == {article.pk: "Le xéno", arabic.pk: "مقال"}

    def test_nested_and_left(self):
        with content_language("fr"):
            with pytest.raises(ZeroDivisionError), content_language("en"):
                1 / 0  # noqa: B018
            assert get_content_language() == "fr"

    def test_no_field_falls_back(self, article):
        with content_language("es"):
            page = fresh(article)
            assert not page.title
            assert not page.seo_title
            assert len(page.body) == 0
            assert not ArticlePage.objects.filter(slug="le-xeno").exists()

    def test_name_of_a_page_in_no_language_of_it(self, article, superuser):
        with translation.override("es"):
            assert str(fresh(article)) == "Le xéno"
            fresh(article).delete(user=superuser)
        assert not ArticlePage.objects.exists()

    def test_pickled(self, article):
        with content_language("en"):
            assert pickle.loads(pickle.dumps(fresh(article))).title == "The xeno"
            pages = ArticlePage.objects.filter(slug="the-xeno")
            copy = ArticlePage.objects.all()
            copy.query = pickle.loads(pickle.dumps(pages.query))
            assert len(copy) == 1

    def test_queries(self, article):
        with content_language("en"):
            assert list(ArticlePage.objects.values_list("title", flat=True)) == [
                "The xeno"
            ]
            assert HubPage.objects.in_bulk([article.pk])[article.pk].title == "The xeno"
            assert HubPage.objects.get(pk=article.pk).specific_deferred.title
            pages = HubPage.objects.order_by("title").specific()
            assert article.pk in [page.pk for page in pages.iterator(chunk_size=2)]

    def test_localized(self):
        assert localized("title", "ar") == "title_ar"
