"""A row for each page and language, made with the page; who asks it, asks one query."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from articles.models import ArticlePage
from hub.models import HubPage
from hub.publishing.actions import publish_languages, withdraw_language
from tests.factories.pages import body, fresh, public


def rows(page):
    return page.translations.count()


class TestRows:
    def test_of_a_new_page(self, section):
        page = section.add_child(instance=ArticlePage(title_fr="n", body_fr=body("x")))
        assert rows(page) == 4
        assert public(page) == set()

    def test_of_the_pages_of_the_first_migration(self, db):
        for page in HubPage.objects.all():
            assert rows(page) == 4

    @pytest.mark.parametrize(
        ("keep_live", "languages"), [(True, {"fr", "en"}), (False, set())]
    )
    def test_of_a_copy(self, article, keep_live, languages):
        copy = article.copy(update_attrs={"slug": "c"}, keep_live=keep_live)
        assert rows(copy) == 4
        assert public(copy) == languages

    def test_of_copied_subtree(self, home, section, article):
        copy = section.copy(recursive=True, to=home, update_attrs={"slug": "s2"})
        child = copy.get_children().get()
        assert rows(child) == 4
        assert public(copy) == {"fr", "en", "ar"}
        assert public(child) == {"fr", "en"}

    def test_of_an_alias(self, article):
        alias = article.create_alias(update_slug="alias")
        assert rows(alias) == 4
        assert public(alias) == {"fr", "en"}
        withdraw_language(article, "en")
        assert public(alias) == {"fr"}
        publish_languages(fresh(article), {"en"})
        assert public(alias) == {"fr", "en"}

    def test_of_an_alias_of_an_alias(self, article):
        first = article.create_alias(update_slug="one")
        second = fresh(first).create_alias(update_slug="two")
        withdraw_language(article, "en")
        assert public(second) == {"fr"}

    def test_of_aliases_of_a_subtree(self, home, section, article):
        alias = section.create_alias(parent=home, recursive=True, update_slug="s2")
        assert public(alias) == {"fr", "en", "ar"}
        assert public(alias.get_children().get()) == {"fr", "en"}

    def test_are_no_part_of_a_revision(self, article):
        content = article.save_revision().content
        assert not {"translations", "public", "public_languages"} & set(content)

    def test_go_with_the_page(self, section, article):
        fresh(section).delete()
        assert not article.translations.model.objects.filter(page=article.pk).exists()


class TestPublicIn:
    def ids(self, language):
        pages = ArticlePage.objects.public_in(language)
        return set(pages.values_list("pk", flat=True))

    def test_in_which_languages(self, article):
        assert self.ids("fr") == self.ids("en") == {article.pk}
        assert self.ids("ar") == self.ids("es") == set()

    def test_one_query(self, article):
        with CaptureQueriesContext(connection) as queries:
            assert list(HubPage.objects.public_in("fr"))
        assert len(queries) == 1

    @pytest.mark.parametrize("kind", ["login", "password", "groups"])
    def test_private_above(self, home, section, article, kind):
        restriction = PageViewRestriction.objects.create(
            page=section, restriction_type=kind, password="x"
        )
        assert self.ids("fr") == set()
        assert HubPage.objects.public_in("fr").filter(pk=home.pk).exists()
        restriction.delete()
        assert self.ids("fr") == {article.pk}

    def test_a_restriction_beside_does_not_count(self, section, article):
        beside = section.add_child(
            instance=ArticlePage(title_fr="b", body_fr=body("x"))
        )
        PageViewRestriction.objects.create(page=beside, restriction_type="login")
        assert self.ids("fr") == {article.pk}

    def test_not_live(self, article):
        article.unpublish()
        assert self.ids("fr") == set()

    def test_whatever_its_ancestors(self, section, article):
        """A page is public on its own account."""
        withdraw_language(section, "fr")
        assert self.ids("fr") == {article.pk}

    def test_negated_and_joined(self, article):
        pages = HubPage.objects.public_in("fr") & HubPage.objects.public_in("en")
        assert article.pk in pages.values_list("pk", flat=True)
        both = HubPage.objects.public_in("fr").public_in("ar")
        assert article.pk not in both.values_list("pk", flat=True)
