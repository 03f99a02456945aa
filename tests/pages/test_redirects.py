"""Redirects in each language when a path changes, in the same transaction."""

from xml.etree import ElementTree

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale

from articles.models import ArticlePage
from home.models import StandardPage
from hub.languages import CODES
from hub.models import HubPage, OldPath
from hub.publishing.actions import withdraw_language
from tests.factories.pages import added, body, fresh

LONG = ("التمويل-الأصغر-والاقتصاد-الاجتماعي-" * 7)[:240]


def renamed(page, **slugs):
    page = fresh(page)
    for name, slug in slugs.items():
        setattr(page, name, slug)
    page.save()
    return page


@pytest.fixture
def below(home):
    """A section with a long Arabic slug, and an article below with another."""
    return added(
        home,
        StandardPage(
            title_fr="P",
            slug_fr="p",
            title_ar="أ",
            slug_ar=LONG,
            body_fr=body("x"),
            body_ar=body("x"),
        ),
        "fr ar",
    )


@pytest.fixture
def deepest(below):
    return added(
        below,
        StandardPage(
            title_fr="Q",
            slug_fr="q",
            title_ar="ب",
            slug_ar=LONG,
            body_fr=body("x"),
            body_ar=body("y"),
        ),
        "fr ar",
    )


class TestOldPaths:
    def test_no_redirect_for_a_new_page(self, deepest):
        assert not OldPath.objects.exists()

    def test_rolled_back_with_the_change(self, below, deepest):
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            renamed(below, slug_ar="نعم")
            1 / 0  # noqa: B018
        assert not OldPath.objects.exists()

    def test_longer_than_255(self, client, below, deepest):
        old = {code: deepest.get_url_in(code) for code in ("fr", "ar")}
        renamed(below, slug_ar="نعم")
        assert max(len(each.path) for each in OldPath.objects.all()) > 450
        assert {each.language for each in OldPath.objects.all()} == {"ar"}
        response = client.get(old["ar"] + "?a=1")
        assert response.status_code == 301
        assert response["location"] == fresh(deepest).get_url_in("ar") + "?a=1"
        assert client.get(old["fr"]).status_code == 200

    def test_back_again_never_shadows(self, client, below, deepest):
        first = deepest.get_url_in("ar")
        renamed(below, slug_ar="نعم")
        second = fresh(deepest).get_url_in("ar")
        renamed(below, slug_ar=LONG)
        assert client.get(first).status_code == 200
        assert client.get(second)["location"] == first
        renamed(below, slug_ar="نعم")
        assert client.get(second).status_code == 200
        assert client.get(first)["location"] == second

    def test_a_new_page_takes_an_old_path(self, client, section, article):
        old = article.get_url_in("en")
        renamed(article, slug_en="renamed")
        assert client.get(old).status_code == 301
        added(
            section,
            ArticlePage(
                title_fr="N",
                title_en="N",
                slug_en="the-xeno",
                body_fr=body("neuf"),
                body_en=body("brand new"),
            ),
            "en",
        )
        assert "brand new" in client.get(old).content.decode()

    def test_lent_slug(self, client, article):
        """The Spanish address had French's slug, and follows it."""
        old = article.get_url_in("es")
        renamed(article, slug_fr="renomme")
        assert client.get(old)["location"] == "/es/articles-specialises/renomme/"

    def test_moved_then_withdrawn(self, client, home, deepest):
        old = {code: deepest.get_url_in(code) for code in ("fr", "ar")}
        other = added(
            home, StandardPage(title_fr="Autre", title_ar="آخر", body_fr=body("x"))
        )
        fresh(deepest).move(other, pos="last-child")
        assert client.get(old["fr"])["location"] == "/fr/autre/q/"
        assert client.get(old["ar"]).status_code == 301
        for code in ("ar", "fr"):
            withdraw_language(fresh(deepest), code)
        assert client.get(old["fr"]).status_code == 404

    def test_unpublished_or_deleted(self, client, article):
        old = article.get_url_in("fr")
        page = renamed(article, slug_fr="renomme")
        page.unpublish()
        assert client.get(old).status_code == 404
        fresh(article).delete()
        assert client.get(old).status_code == 404
        assert not OldPath.objects.exists()

    def test_publishing_a_draft_with_a_new_slug(self, client, article):
        old = article.get_url_in("fr")
        page = fresh(article)
        page.slug_fr = "brouillon"
        revision = page.save_revision()
        assert client.get(old).status_code == 200
        revision.publish()
        response = client.get(old)
        assert response["location"] == "/fr/articles-specialises/brouillon/"


class TestManyPages:
    def test_a_thousand_moved_in_bulk(self, home, section):
        content_type = ContentType.objects.get_for_model(HubPage)
        locale = Locale.objects.get()
        pages = [
            HubPage(
                path=f"{section.path}{i:04d}",
                depth=4,
                title=f"b{i}",
                title_fr=f"b{i}",
                slug=f"b{i}",
                slug_fr=f"b{i}",
                draft_title="b",
                content_type=content_type,
                locale=locale,
                url_path=f"{section.url_path_fr}b{i}/",
                **{
                    f"url_path_{code}": f"{getattr(section, f'url_path_{code}')}b{i}/"
                    for code in CODES
                },
            )
            for i in range(1000, 2000)
        ]
        HubPage.objects.bulk_create(pages)
        HubPage.objects.filter(pk=section.pk).update(numchild=1000)
        other = added(home, StandardPage(title_fr="Autre", title_en="Other"))
        with CaptureQueriesContext(connection) as queries:
            fresh(section).move(other, pos="last-child")
        assert OldPath.objects.count() == 1001 * 4
        assert len(queries) < 120
        page = HubPage.objects.get(title_fr="b1500")
        assert page.url_path_en == "/accueil/other/specialised-articles/b1500/"


class TestPathsOfAnotherLanguage:
    @pytest.mark.parametrize(
        ("path", "right"),
        [
            ("/fr/specialised-articles/the-xeno/", "/fr/articles-specialises/le-xeno/"),
            ("/en/articles-specialises/le-xeno/", "/en/specialised-articles/the-xeno/"),
            ("/fr/specialised-articles/", "/fr/articles-specialises/"),
            ("/fr/مقالات-متخصصة/", "/fr/articles-specialises/"),
        ],
    )
    def test_redirect(self, client, article, path, right):
        response = client.get(path)
        assert response.status_code == 301
        assert response["location"] == right

    @pytest.mark.parametrize(
        "path", ["/fr/specialised-articles/le-xeno/", "/fr/nothing/", "/es/the/xeno/"]
    )
    def test_no_path_of_any_language(self, client, article, path):
        assert client.get(path).status_code == 404

    def test_ambiguous(self, client, section):
        for number, code in enumerate(("en", "es")):
            page = ArticlePage(title_fr=f"a{number}", body_fr=body("x"))
            setattr(page, f"slug_{code}", "same")
            setattr(page, f"title_{code}", "same")
            added(section, page, "fr")
        fresh_section = fresh(section)
        fresh_section.slug_en = fresh_section.slug_es = "articles"
        fresh_section.save()
        assert client.get("/fr/articles/same/").status_code == 404


class TestOddPaths:
    @pytest.mark.parametrize(
        "path",
        [
            "/fr/%00/",
            "/fr/articles-specialises/%00/",
            "/fr/a%00b/c/",
            "/fr/%ff%fe/",
            "/fr/../../etc/passwd/",
            "/fr/" + "a/" * 500,
            "/fr/" + "%D8%A7" * 3000 + "/",
            "/fr/😀/",
            "/fr//articles-specialises//le-xeno/",
            "//fr/articles-specialises/",
            "/fr/articles-specialises/le-xeno//",
            "/xx/articles-specialises/",
            "/fr-FR/articles-specialises/",
            "/FR/articles-specialises/",
        ],
    )
    def test_found_or_not_but_no_error(self, client, article, path):
        response = client.get(path, follow=True)
        assert response.status_code in (200, 404), response.status_code

    def test_sitemap(self, client, section, article):
        text = client.get("/sitemap.xml").content.decode()
        ElementTree.fromstring(text)
        assert "<loc>http://testserver/en/specialised-articles/the-xeno/</loc>" in text
        assert 'hreflang="x-default"' in text
        assert "/es/articles-specialises/le-xeno/" not in text
        withdraw_language(article, "en")
        text = client.get("/sitemap.xml").content.decode()
        assert "/en/specialised-articles/the-xeno/" not in text

    def test_sitemap_asks_nothing_of_each_page(self, client, section, article):
        client.get("/sitemap.xml")
        with CaptureQueriesContext(connection) as few:
            client.get("/sitemap.xml")
        for number in range(3):
            slug = f"autre-{number}"
            added(section, ArticlePage(title_fr=slug, body_fr=body("x")), "fr")
        with CaptureQueriesContext(connection) as many:
            text = client.get("/sitemap.xml").content.decode()
        assert "autre-2" in text
        assert len(many) == len(few)
