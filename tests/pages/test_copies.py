"""Copies and aliases: their slugs in each language, and what follows the original."""

import pytest
from django.utils import translation
from wagtail.actions.convert_alias import ConvertAliasPageAction

from hub.publishing.actions import publish_languages
from tests.factories.pages import columns, fresh, public


class TestCopy:
    @pytest.mark.parametrize("active", ["fr", "en", "ar"])
    def test_draft(self, article, active):
        article.title_es = "borrador"
        article.save_revision()
        with translation.override(active):
            copy = article.copy(
                update_attrs={"title": "Copie", "slug": "copie"}, keep_live=False
            )
        row = columns(copy)
        assert row["title"] == row["title_fr"] == "Copie"
        assert row["title_en"] == "The xeno"
        assert row["slug_fr"] == row["slug"] == "copie"
        assert row["slug_en"] == "the-xeno-2"
        english = "/accueil/specialised-articles/the-xeno-2/"
        assert row["url_path_en"] == english
        with translation.override(active):
            copy.get_latest_revision().publish()
        assert columns(copy)["url_path_en"] == english

    def test_twice(self, article):
        for number in (2, 3):
            copy = article.copy(update_attrs={"slug": f"copie-{number}"})
            assert columns(copy)["slug_en"] == f"the-xeno-{number}"

    def test_recursive(self, client, home, section, article):
        copy = section.copy(recursive=True, to=home, update_attrs={"slug": "copie"})
        child = fresh(copy.get_children().get())
        row = columns(child)
        assert row["url_path_fr"] == "/accueil/copie/le-xeno/"
        assert row["url_path_en"] == "/accueil/specialised-articles-2/the-xeno/"
        assert row["url_path_ar"] == "/accueil/مقالات-متخصصة-2/le-xeno/"
        for code in ("fr", "en"):
            assert client.get(child.get_url_in(code)).status_code == 200

    def test_leaves_the_original(self, article):
        before = columns(article)
        copy = article.copy(update_attrs={"slug": "copie"})
        copy.title_fr = "Autre"
        copy.save_revision().publish()
        assert columns(article) == before


class TestAlias:
    @pytest.mark.parametrize("active", ["fr", "en", "ar"])
    def test_follows_but_keeps_its_slugs(self, article, active):
        with translation.override(active):
            alias = article.create_alias(update_slug="alias")
            row = columns(alias)
            assert row["slug_fr"] == "alias"
            assert row["slug_en"] == "the-xeno-2"
            page = fresh(article)
            page.title_en, page.slug_en = "New", "new"
            page.save_revision().publish()
        row = columns(alias)
        assert (row["title_en"], row["title"]) == ("New", "Le xéno")
        assert (row["slug_fr"], row["slug_en"]) == ("alias", "the-xeno-2")
        assert row["url_path_en"].endswith("/the-xeno-2/")

    def test_of_an_arabic_original(self, section, article):
        alias = article.create_alias(update_slug="alias", parent=section)
        article.title_ar = article.slug_ar = "عربي"
        article.body_ar = [("paragraph", "نص")]
        article.title_fr = "Brouillon"
        article.save_revision()
        publish_languages(article, {"ar"})
        page = fresh(alias)
        assert (page.title_fr, page.title_ar) == ("Le xéno", "عربي")
        assert public(page) == {"fr", "en", "ar"}

    def test_converted(self, article, superuser):
        alias = article.create_alias(update_slug="alias")
        ConvertAliasPageAction(fresh(alias), user=superuser).execute()
        page = fresh(alias)
        assert page.alias_of_id is None
        assert public(page) == {"fr", "en"}
        page.title_en = "On its own"
        page.save_revision()
        publish_languages(page, {"en"})
        assert columns(alias)["title_en"] == "On its own"
        assert columns(article)["title_en"] == "The xeno"
        article.title_fr = "Seul"
        article.save_revision().publish()
        assert columns(alias)["title_fr"] == "Le xéno"

    def test_served(self, client, article):
        alias = fresh(article.create_alias(update_slug="alias"))
        assert "corpus" in client.get(alias.get_url_in("en")).content.decode()
