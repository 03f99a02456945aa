"""Slugs and paths in each language, whatever the active one."""

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.utils import translation
from django.utils.translation import override
from wagtail.models import Site

from articles.models import ArticleIndexPage, ArticlePage
from home.models import StandardPage
from hub.languages import CODES
from hub.models import HubPage
from hub.pages.paths import PATH_LIMIT
from hub.publishing.actions import publish_languages
from tests.factories.pages import body, columns, fresh, public

ARABIC = "التمويل-الأصغر-والاقتصاد-الاجتماعي-" * 7


def article_page(**fields):
    return ArticlePage(**{"title_fr": "x", "body_fr": body("x")} | fields)


class TestCreation:
    @pytest.mark.parametrize("active", ["fr", "en", "ar", "de", None])
    def test_columns(self, active, request):
        with translation.override(active):
            article = request.getfixturevalue("article")
        row = columns(article)
        assert row["title"] == row["title_fr"] == row["draft_title"] == "Le xéno"
        assert row["title_en"] == "The xeno"
        assert row["title_es"] is row["title_ar"] is None
        assert row["slug"] == "le-xeno"
        assert row["slug_es"] is None
        french = "/accueil/articles-specialises/le-xeno/"
        assert row["url_path"] == row["url_path_fr"] == row["url_path_es"] == french
        assert row["url_path_en"] == "/accueil/specialised-articles/the-xeno/"
        assert row["url_path_ar"] == "/accueil/مقالات-متخصصة/le-xeno/"

    def test_root_of_the_tree(self, db):
        row = columns(HubPage.objects.get(depth=1))
        assert row["title_fr"] == "Root"
        assert row["url_path_ar"] == "/"

    def test_root_of_the_site_has_one_slug(self, home):
        home.slug_en = "other"
        home.save()
        row = columns(home)
        assert {row[f"url_path_{code}"] for code in CODES} == {"/accueil/"}

    @pytest.mark.parametrize("first", CODES)
    def test_root_paths_are_of_no_language(self, article, first):
        Site.clear_site_root_paths_cache()
        with translation.override(first):
            Site.get_site_root_paths()
        page = fresh(article)
        assert page.get_url_in("fr") == "/fr/articles-specialises/le-xeno/"
        assert page.get_url_in("en") == "/en/specialised-articles/the-xeno/"

    @pytest.mark.parametrize("active", ["de", None])
    def test_url_in_no_language_of_ours(self, article, active):
        with translation.override(active):
            assert fresh(article).url == "/fr/articles-specialises/le-xeno/"

    def test_title_without_letters_for_a_slug(self, section):
        page = section.add_child(
            instance=article_page(title_fr="Un", title_en="…", title_ar="!")
        )
        row = columns(page)
        assert row["slug_en"] is row["slug_ar"] is None
        assert row["url_path_en"].endswith("/un/")


class TestRename:
    @pytest.mark.parametrize("active", ["fr", "en", "es"])
    def test_moves_what_is_below(self, section, article, active):
        with translation.override(active):
            page = fresh(section)
            page.slug_en = "expert-articles"
            page.save()
        row = columns(article)
        assert row["url_path_en"] == "/accueil/expert-articles/the-xeno/"
        assert row["url_path_fr"] == "/accueil/articles-specialises/le-xeno/"
        with translation.override(active):
            page = fresh(section)
            page.slug_fr = "dossiers"
            page.save()
        row = columns(article)
        french = "/accueil/dossiers/le-xeno/"
        assert row["url_path"] == row["url_path_fr"] == row["url_path_es"] == french
        assert row["url_path_en"] == "/accueil/expert-articles/the-xeno/"

    def test_saving_the_slug_alone(self, section, article):
        page = fresh(section)
        page.slug_en = "experts"
        page.save(update_fields=["slug_en"])
        assert columns(article)["url_path_en"] == "/accueil/experts/the-xeno/"

    def test_lent_slug_is_given_back(self, section):
        page = section.add_child(instance=article_page(slug_fr="un", slug_en="one"))
        page = fresh(page)
        page.slug_en = ""
        page.save()
        assert columns(page)["url_path_en"].endswith("/specialised-articles/un/")

    def test_the_commands_that_repair_the_tree(self, article):
        paths = {f"url_path_{code}": "x" for code in CODES}
        HubPage.objects.rewrite(False).filter(depth__gt=1).update(**paths)
        with translation.override("en"):
            call_command("set_url_paths")
            call_command("fixtree", interactive=False, verbosity=0)
        row = columns(article)
        assert row["url_path_en"] == "/accueil/specialised-articles/the-xeno/"
        assert row["url_path"] == "/accueil/articles-specialises/le-xeno/"


class TestMove:
    @pytest.mark.parametrize("active", ["fr", "en", "es"])
    def test_subtree(self, home, section, article, active):
        other = home.add_child(
            instance=StandardPage(title_fr="Autre", title_en="Other", title_es="Otro")
        )
        with translation.override(active):
            fresh(section).move(other, pos="last-child")
        row = columns(article)
        french = "/accueil/autre/articles-specialises/le-xeno/"
        assert row["url_path_fr"] == row["url_path"] == french
        assert row["url_path_en"] == "/accueil/other/specialised-articles/the-xeno/"
        assert row["url_path_es"] == "/accueil/otro/articles-specialises/le-xeno/"
        assert public(article) == {"fr", "en"}

    def test_to_where_the_slug_is_taken_in_another_language(self, home, article):
        other = home.add_child(instance=ArticleIndexPage(title_fr="Autre"))
        other.add_child(instance=article_page(slug_fr="y", slug_en="the-xeno"))
        with pytest.raises(ValidationError) as error:
            fresh(article).move(other, pos="last-child")
        assert list(error.value.error_dict) == ["slug_en"]
        assert columns(article)["url_path_en"].startswith("/accueil/specialised")

    def test_under_itself(self, section, article):
        with pytest.raises(Exception, match="descendant"):
            fresh(section).move(fresh(article), pos="last-child")


class TestSlugs:
    def test_unique_in_each_language_lent_ones_too(self, section, article):
        page = section.add_child(instance=article_page(slug_fr="x", slug_es="le-xeno"))
        assert columns(page)["slug_es"] == "le-xeno-2"
        page.slug_es = "le-xeno"
        with translation.override("en"), pytest.raises(ValidationError) as error:
            page.save()
        assert list(error.value.error_dict) == ["slug_es"]
        page.slug_es, page.slug_en = None, "the-xeno"
        with pytest.raises(ValidationError) as error:
            page.save()
        assert list(error.value.error_dict) == ["slug_en"]

    def test_of_pages_of_different_sources(self, section):
        section.add_child(instance=article_page(slug_fr="meme"))
        arabic = ArticlePage(
            source_language="ar", title_ar="ب", slug_ar="ب", slug_fr="meme"
        )
        assert columns(section.add_child(instance=arabic))["slug_fr"] == "meme-2"

    @pytest.mark.parametrize(
        ("language", "slug"),
        [("fr", "recherche"), ("en", "search"), ("es", "buscar"), ("ar", "بحث")],
    )
    def test_reserved(self, home, language, slug):
        page = home.add_child(instance=StandardPage(title_fr="a"))
        setattr(page, f"slug_{language}", slug)
        with pytest.raises(ValidationError) as error:
            page.save()
        assert list(error.value.error_dict) == [f"slug_{language}"]

    def test_reserved_below_the_first_level_is_free(self, section):
        page = section.add_child(instance=article_page(slug_en="search"))
        assert columns(page)["slug_en"] == "search"

    @pytest.mark.parametrize(
        "slug",
        [" ", "a b", "..", "a/b", "a.b", "<b>", "x" * 300, "a\0b", "😀", "مُقَدِّمَة"],
    )
    @pytest.mark.parametrize("language", ["fr", "ar"])
    def test_refused(self, section, slug, language):
        page = section.add_child(instance=article_page(slug_fr="ok"))
        setattr(page, f"slug_{language}", slug)
        with pytest.raises(ValidationError) as error:
            page.full_clean()
        names = {name.removesuffix(f"_{language}") for name in error.value.error_dict}
        assert names == {"slug"}

    def test_title_with_diacritics(self, section):
        """No validator of Django's takes combining marks: the slug leaves them out."""
        page = section.add_child(instance=article_page(title_ar="مُقَدِّمَة"))
        assert columns(page)["slug_ar"] == "مقدمة"

    def test_title_of_300_characters(self, section):
        page = section.add_child(instance=article_page(slug_fr="ok"))
        page.title_ar = "ع" * 300
        with pytest.raises(ValidationError) as error:
            page.full_clean()
        assert list(error.value.error_dict) == ["title_ar"]


class TestLengthOfPaths:
    def deep(self, home):
        page = home
        for _ in range(3):
            page = page.add_child(
                instance=StandardPage(
                    title_fr="P", slug_fr="p", title_ar="أ", slug_ar=ARABIC[:230]
                )
            )
        return page

    def test_long_enough(self, home, client):
        page = fresh(self.deep(home))
        assert len(page.url_path_ar) > 690
        page.body_fr, page.body_ar = body("corps"), body("نص")
        page.save_revision()
        publish_languages(page, {"ar"})
        assert client.get(fresh(page).get_url_in("ar")).status_code == 200

    def test_too_long(self, home):
        page = self.deep(home)
        with pytest.raises(ValidationError) as error:
            page.add_child(
                instance=StandardPage(title_fr="P", title_ar="أ", slug_ar=ARABIC[:230])
            )
        assert list(error.value.error_dict) == ["slug_ar"]

    def test_too_long_further_down(self, home):
        deep = self.deep(home)
        top = fresh(deep).get_ancestors().get(depth=3)
        other = home.add_child(
            instance=StandardPage(title_fr="O", slug_ar=ARABIC[:200], title_ar="ب")
        )
        with override("en"), pytest.raises(ValidationError, match="below"):
            fresh(top).move(other, pos="last-child")
        path = columns(deep)["url_path_ar"]
        assert not path.startswith(other.url_path_ar)
        assert len(path) < PATH_LIMIT
