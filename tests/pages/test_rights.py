"""Licences that pages inherit, credits, canonical addresses; what the site shows."""

import pytest
from bs4 import BeautifulSoup
from django.utils import translation

from articles.models import ArticleIndexPage
from hub import licences
from hub.languages import CODES
from hub.models import HubPage
from hub.pages.rights import fetch_rights, licences_of
from hub.publishing.actions import publish_languages, withdraw_language
from tests.factories.pages import added, fresh, make_article

RESERVED = "LicenseRef-all-rights-reserved"


@pytest.fixture
def other(home):
    """Another section, with a licence of its own."""
    page = ArticleIndexPage(title_fr="Autre", licence_id="CC-BY-ND-4.0")
    return added(home, page, "fr")


def licence(page):
    return fresh(page).licence.id


def license_all(page, licence_id):
    page.licence_id = licence_id
    page.save()


class TestLicence:
    def test_of_the_hub_where_nobody_sets_one(self, article, settings):
        assert licence(article) == RESERVED
        settings.HUB_LICENCE = "CC-BY-4.0"
        assert licence(article) == "CC-BY-4.0"

    def test_of_the_nearest_page_above(self, home, section, article):
        license_all(home, "CC0-1.0")
        assert licence(article) == "CC0-1.0"
        license_all(section, "CC-BY-SA-4.0")
        assert licence(article) == licence(section) == "CC-BY-SA-4.0"
        license_all(article, RESERVED)
        assert licence(article) == RESERVED
        license_all(article, "")
        assert licence(article) == "CC-BY-SA-4.0"
        assert licence(home) == "CC0-1.0"

    def test_a_draft_is_no_licence_yet(self, section, article):
        section.licence_id = "CC-BY-4.0"
        section.save_revision()
        assert licence(article) == RESERVED
        publish_languages(section, {"fr"})
        assert licence(article) == "CC-BY-4.0"

    def test_goes_with_the_place(self, section, article, other):
        license_all(section, "CC-BY-SA-4.0")
        article.move(other, pos="last-child")
        assert licence(article) == "CC-BY-ND-4.0"

    def test_an_alias_has_its_originals(self, section, article, other):
        alias = fresh(article).create_alias(parent=other, update_slug="alias")
        again = fresh(alias).create_alias(parent=other, update_slug="encore")
        assert licence(alias) == licence(again) == RESERVED
        license_all(section, "CC-BY-SA-4.0")
        assert licence(alias) == licence(again) == "CC-BY-SA-4.0"

    def test_one_that_is_no_longer_known_gives_no_right(self, article, settings):
        settings.HUB_LICENCE = "CC-BY-4.0"
        HubPage.objects.filter(pk=article.pk).update(licence_id="CC-BY-3.0")
        assert licence(article) == RESERVED

    def test_of_many_pages_is_one_query(
        self, home, section, article, other, django_assert_num_queries
    ):
        license_all(home, "CC0-1.0")
        for number in range(5):
            fresh(article).copy(update_attrs={"slug": f"copie-{number}"})
        pages = list(HubPage.objects.filter(depth__gt=1))
        with django_assert_num_queries(1):
            found = licences_of(pages)
        assert found == {
            page.pk: licences.BY_ID[
                "CC-BY-ND-4.0" if page.pk == other.pk else "CC0-1.0"
            ]
            for page in pages
        }

    def test_of_many_aliases_is_two(self, article, other, django_assert_num_queries):
        for number in range(3):
            fresh(article).create_alias(parent=other, update_slug=f"alias-{number}")
        pages = list(HubPage.objects.with_languages().filter(depth__gt=1))
        with django_assert_num_queries(2):
            fetch_rights(pages)
        with django_assert_num_queries(0):
            assert {page.licence.id for page in pages} == {RESERVED, "CC-BY-ND-4.0"}
            assert all(page.original.alias_of_id is None for page in pages)

    def test_of_no_page(self, db, django_assert_num_queries):
        with django_assert_num_queries(0):
            assert licences_of([]) == {}


class TestNames:
    def test_in_each_language(self):
        for one in licences.LICENCES:
            names = set()
            for code in CODES:
                with translation.override(code):
                    names.add(str(one.name))
            assert len(names) >= 3, one.id  # CC0 is called alike in some

    def test_creative_commons(self):
        found = licences.BY_ID["CC-BY-NC-SA-4.0"]
        assert found.url == "https://creativecommons.org/licenses/by-nc-sa/4.0/"
        assert len(licences.BY_ID) == 8


class TestCredit:
    def test_is_that_languages_or_the_sites_name(self, article):
        article.credit_fr, article.credit_ar = "Une équipe", "فريق"
        found = [article.credit_in(code) for code in CODES]
        assert found == ["Une équipe", "Convergences Hub", "Convergences Hub", "فريق"]


class TestCanonicalUrl:
    def test_of_a_page_is_its_own(self, article):
        expected = "http://testserver/en/specialised-articles/the-xeno/"
        assert article.canonical_url("en") == expected

    def test_of_an_alias_is_its_originals(self, article, other):
        alias = fresh(article.create_alias(parent=other, update_slug="alias"))
        assert alias.canonical_url("en") == article.canonical_url("en")

    def test_unless_that_is_not_public(self, article, other):
        alias = fresh(article.create_alias(parent=other, update_slug="alias"))
        withdraw_language(fresh(article), "en")
        own = alias.get_url_in("en", full=True)
        assert own.endswith("/alias/") or "the-xeno" in own
        assert fresh(alias).canonical_url("en") == own
        assert fresh(alias).canonical_url("fr") == article.canonical_url("fr")


@pytest.mark.parametrize("code", CODES)
class TestSite:
    def test_names_the_licence(self, client, home, section, code):
        page = added_everywhere(section)
        page.licence_id = "CC-BY-SA-4.0"
        setattr(page, f"credit_{code}", "Équipe <Z>")
        page.save()
        url = page.get_url_in(code)
        soup = BeautifulSoup(client.get(url).content, "html.parser")
        link = soup.find("a", rel="license")
        assert link["href"] == "https://creativecommons.org/licenses/by-sa/4.0/"
        with translation.override(code):
            assert link.text == str(licences.BY_ID["CC-BY-SA-4.0"].name)
        assert soup.find(class_="rights").bdi.text == "Équipe <Z>"

    def test_reserves_all_rights(self, client, home, section, code):
        page = added_everywhere(section)
        html = client.get(page.get_url_in(code)).content
        rights = BeautifulSoup(html, "html.parser").find(class_="rights")
        assert rights.a is None
        with translation.override(code):
            assert rights.span.text == str(licences.RESERVED.name)

    def test_says_nothing_of_a_listing(self, client, home, section, code):
        html = client.get(home.get_url_in(code)).content.decode()
        assert 'class="rights' not in html


def added_everywhere(section):
    page = make_article(section)
    for code in CODES:
        setattr(page, f"title_{code}", f"titre {code}")
        setattr(page, f"body_{code}", page.body_fr)
    page.save()
    publish_languages(page, CODES)
    return fresh(page)


def test_an_alias_points_search_engines_to_its_original(client, article, other):
    alias = fresh(article.create_alias(parent=other, update_slug="alias"))
    soup = BeautifulSoup(client.get(alias.get_url_in("fr")).content, "html.parser")
    assert soup.find("link", rel="canonical")["href"] == article.canonical_url("fr")
