"""Licence, credit and canonical address of each item that the API gives."""

import pytest

from hub.changes import runner
from tests.api.content import MARK, Content
from tests.factories.pages import fresh, make_article, make_home, make_section

BY_SA = "https://creativecommons.org/licenses/by-sa/4.0/"
NAMES = {
    "fr": "Creative Commons Attribution - Partage dans les mêmes conditions 4.0",
    "en": "Creative Commons Attribution-ShareAlike 4.0",
}


@pytest.fixture
def article(db):
    return make_article(make_section(make_home()))


@pytest.fixture
def licensed(article):
    """An article whose section sets the licence."""
    section = article.get_parent().specific
    section.licence_id = "CC-BY-SA-4.0"
    section.save()
    return fresh(article)


def listed(get, page, query):
    (item,) = get(f"pages/?id={page.pk}&{query}")["items"]
    return item["meta"]


class TestPages:
    @pytest.mark.parametrize("code", ["fr", "en"])
    def test_inherits_and_is_named_in_the_readers_language(self, get, licensed, code):
        expected = {"id": "CC-BY-SA-4.0", "name": NAMES[code], "url": BY_SA}
        found = get(f"pages/{licensed.pk}/?locale={code}")["meta"]
        assert found["licence"] == expected
        assert listed(get, licensed, f"locale={code}")["licence"] == expected

    def test_nothing_is_allowed_that_nobody_allowed(self, get, article):
        assert get(f"pages/{article.pk}/?locale=en")["meta"]["licence"] == {
            "id": "LicenseRef-all-rights-reserved",
            "name": "All rights reserved",
            "url": None,
        }

    def test_credit_is_of_the_language_served(self, get, article):
        article.credit_fr, article.credit_en = "Une équipe", "A team"
        article.save()
        found = get(f"pages/{article.pk}/?locale=es&fallback=page")["meta"]
        assert (found["served_locale"], found["credit"]) == ("en", "A team")
        article.credit_en = ""
        article.save()
        found = get(f"pages/{article.pk}/?locale=en")["meta"]
        assert found["credit"] == "Convergences Hub"

    def test_canonical_url_is_of_the_language_served(self, get, article):
        found = get(f"pages/{article.pk}/?locale=es&fallback=page")["meta"]
        assert "/en/" in found["html_url"]
        assert found["canonical_url"] == (
            "http://testserver/en/specialised-articles/the-xeno/"
        )

    def test_canonical_url_of_an_alias(self, get, article):
        alias = article.create_alias(update_slug="alias")
        original = get(f"pages/{article.pk}/")["meta"]
        found = get(f"pages/{alias.pk}/")["meta"]
        assert found["canonical_url"] == original["html_url"] != found["html_url"]

    def test_fields_choose_them(self, get, licensed):
        found = get(f"pages/{licensed.pk}/?fields=_,licence")
        assert found["meta"] == {"licence": found["meta"]["licence"]}

    @pytest.mark.parametrize("name", ["licence", "licence_id", "credit"])
    def test_they_are_no_filters(self, get, licensed, name):
        """A column knows nothing of what is inherited."""
        message = get(f"pages/?{name}=CC-BY-SA-4.0", 400)["detail"]
        assert message.startswith(f"unknown parameter: {name}")

    def test_a_list_asks_as_often_for_many(
        self, get, licensed, django_assert_max_num_queries
    ):
        path = "pages/?fields=_,title,licence,credit,canonical_url"

        def queries():
            runner.run_inline()
            with django_assert_max_num_queries(7) as found:
                items = get(path)["items"]
            return len(found), len(items)

        queries()  # what a process learns once
        for number in range(2):
            licensed.copy(update_attrs={"slug": f"copie-{number}"})
            licensed.create_alias(update_slug=f"alias-{number}")
        few = queries()
        for number in range(2, 8):
            licensed.copy(update_attrs={"slug": f"copie-{number}"})
            licensed.create_alias(update_slug=f"alias-{number}")
        assert queries() == (few[0], 19)


class TestFiles:
    @pytest.fixture
    def content(self, db):
        return Content()

    @pytest.mark.parametrize("name", ["image", "document"])
    def test_has_its_own(self, get, content, name):
        item = getattr(content, name)
        item.licence_id, item.credit_ar = "CC-BY-SA-4.0", f"credit {MARK['ar']}"
        item.save()
        found = get(f"{name}s/{item.pk}/?locale=en")
        assert found["meta"]["licence"] == {
            "id": "CC-BY-SA-4.0",
            "name": NAMES["en"],
            "url": BY_SA,
        }
        assert found["meta"]["canonical_url"] == found["meta"]["download_url"]
        (listed,) = get(f"{name}s/?locale=ar")["items"]
        assert listed["credit"] == f"credit {MARK['ar']}"
        assert listed["meta"]["licence"]["id"] == "CC-BY-SA-4.0"

    @pytest.mark.parametrize("name", ["image", "document"])
    def test_else_the_hubs(self, get, content, settings, name):
        settings.HUB_LICENCE = "CC0-1.0"
        item = getattr(content, name)
        found = get(f"{name}s/{item.pk}/?locale=en")["meta"]["licence"]
        assert found["id"] == "CC0-1.0"
