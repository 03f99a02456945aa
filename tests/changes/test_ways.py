"""Every way that content changes, and the rows that it writes."""

import datetime

import pytest
from django.core.management import call_command
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageViewRestriction, Site

from articles.models import ArticleIndexPage, ArticlePage
from hub.changes.models import Change
from hub.models import HubPage
from hub.people.models import HubSettings
from hub.publishing.actions import publish_languages, withdraw_language
from tests.changes.expected import EVERYTHING_CHANGED, published, withdrawn
from tests.factories.pages import added, body, fresh


@pytest.fixture
def admin(client, superuser):
    client.force_login(superuser)
    return client


@pytest.fixture
def other(home):
    """Another section, public in French alone."""
    return added(home, ArticleIndexPage(title_fr="Autre", title_en="Other"), "fr")


def private(page):
    return PageViewRestriction.objects.create(page=page, restriction_type="login")


def bulk(admin, action, *pages, **data):
    """What the admin's bulk action of this name does to pages."""
    url = reverse("wagtail_bulk_action", args=["hub", "hubpage", action])
    query = "&".join(f"id={page.pk}" for page in pages)
    assert admin.post(f"{url}?{query}", data).status_code == 302


def in_an_hour(sign=1):
    return timezone.now() + sign * datetime.timedelta(hours=1)


class TestPublishing:
    def test_a_draft_is_no_change(self, article, rows):
        rows.forget()
        article.title_fr = "brouillon"
        article.save_revision()
        assert rows() == {}

    def test_a_new_page(self, section, rows):
        page = section.add_child(instance=ArticlePage(title_fr="Neuf"))
        rows.forget()
        fresh(page).save()
        assert rows() == {}
        page.body_fr = body("x")
        page.save_revision().publish()
        assert rows() == published(page, "fr")

    def test_all_languages(self, article, rows):
        rows.forget()
        article.save_revision().publish()
        assert rows() == published(article, "fr en")

    def test_a_language_alone(self, article, rows):
        article.title_ar, article.slug_ar, article.body_ar = "ع", "ع", body("x")
        article.save_revision()
        rows.forget()
        publish_languages(article, {"ar"})
        assert rows() == published(article, "fr en ar")  # which have one more beside
        article.title_ar = "ع ع"
        article.save_revision()
        publish_languages(article, {"ar"})
        assert rows() == published(article, "ar")

    def test_the_source_takes_along_what_all_share(self, article, rows):
        rows.forget()
        publish_languages(article, {"fr"})
        assert rows() == published(article, "fr en")

    def test_names_the_type(self, article, rows):
        publish_languages(article, {"fr"})
        assert Change.objects.latest("pk").type == "articles.ArticlePage"

    def test_withdrawing(self, article, rows):
        rows.forget()
        withdraw_language(article, "en")
        assert rows() == withdrawn(article, "en") | published(article, "fr")
        withdraw_language(article, "en")
        assert rows() == {}

    def test_unpublishing_what_is_above(self, section, article, rows):
        """A page names the one above."""
        rows.forget()
        section.unpublish()
        assert rows() == withdrawn(section, "fr en ar") | published(article, "fr en")

    def test_renaming_what_is_above(self, section, article, rows):
        rows.forget()
        section.title_fr = "Autrement"
        section.save()
        assert rows() == published(section, "fr en ar") | published(article, "fr en")

    def test_unpublishing(self, article, rows):
        rows.forget()
        article.unpublish()
        assert rows() == withdrawn(article, "fr en")

    def test_unpublishing_with_all_below(self, admin, section, article, rows):
        rows.forget()
        url = reverse("wagtailadmin_pages:unpublish", args=[section.pk])
        admin.post(url, {"include_descendants": "on"})
        assert rows() == withdrawn(section, "fr en ar") | withdrawn(article, "fr en")

    def test_on_schedule(self, article, rows):
        article.title_fr = "Plus tard"
        article.go_live_at = in_an_hour()
        article.save_revision().publish()
        rows.forget()
        call_command("publish_scheduled")
        assert rows() == {}
        revision = fresh(article).latest_revision
        revision.approved_go_live_at = in_an_hour(-1)
        revision.content["go_live_at"] = in_an_hour(-1).isoformat()
        revision.save()
        call_command("publish_scheduled")
        assert rows() == published(article, "fr en")
        assert fresh(article).title_fr == "Plus tard"

    def test_expiry(self, article, rows):
        pages = HubPage.objects.rewrite(False).filter(pk=article.pk)
        pages.update(expire_at=in_an_hour(-1))
        rows.forget()
        call_command("publish_scheduled")
        assert rows() == withdrawn(article, "fr en")

    def test_saving_by_code(self, article, rows):
        rows.forget()
        article.save()
        assert rows() == published(article, "fr en")
        article.unpublish()
        rows.forget()
        fresh(article).save()
        assert rows() == {}

    def test_in_bulk(self, admin, article, section, rows):
        rows.forget()
        bulk(admin, "publish", article, section)
        assert rows() == published(article, "fr en") | published(section, "fr en ar")
        bulk(admin, "unpublish", article, section)
        # One after the other: a page names the one above, as long as that is there.
        both = withdrawn(article, "fr en") | withdrawn(section, "fr en ar")
        assert rows.newest() == both

    def test_rolled_back(self, article, rows):
        rows.forget()
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            withdraw_language(article, "fr")
            article.save()
            1 / 0  # noqa: B018
        assert rows() == {}


class TestTree:
    def test_a_slug(self, section, article, rows):
        rows.forget()
        section.slug_en = "experts"
        section.save()
        # Each language of a page tells where the others are.
        assert rows() == published(section, "fr en ar") | published(article, "fr en")

    def test_a_slug_that_other_languages_borrow(self, section, article, rows):
        rows.forget()
        section.slug_ar = ""
        section.slug_fr = "experts"
        publish_languages(section, {"fr"})
        rows.forget()
        section = fresh(section)
        section.slug_fr = "specialistes"
        section.save_revision()
        publish_languages(section, {"fr"})
        assert rows() == published(section, "fr en ar") | published(article, "fr en")

    def test_moving(self, admin, article, other, rows):
        rows.forget()
        admin.post(
            reverse("wagtailadmin_pages:move_confirm", args=[article.pk, other.pk])
        )
        assert rows() == published(article, "fr en")

    def test_moving_with_all_below(self, section, article, other, rows):
        rows.forget()
        section.move(other, pos="last-child")
        assert rows() == published(section, "fr en ar") | published(article, "fr en")

    def test_moving_among_siblings(self, section, article, other, rows):
        rows.forget()
        section.move(other, pos="right")
        assert rows() == {}

    def test_moving_below_a_private_page_and_out_again(
        self, section, article, other, rows
    ):
        private(other)
        rows.forget()
        article.move(other, pos="last-child")
        assert rows() == withdrawn(article, "fr en")
        fresh(article).move(fresh(section), pos="last-child")
        assert rows() == published(article, "fr en")

    def test_moving_in_bulk(self, admin, article, other, rows):
        rows.forget()
        bulk(admin, "move", article, chooser=other.pk)
        assert rows() == published(article, "fr en")

    def test_deleting_with_all_below(self, admin, section, article, rows):
        rows.forget()
        admin.post(reverse("wagtailadmin_pages:delete", args=[section.pk]))
        assert rows() == withdrawn(section, "fr en ar") | withdrawn(article, "fr en")
        names = set(Change.objects.order_by("-pk")[:5].values_list("type", flat=True))
        assert names == {"articles.ArticleIndexPage", "articles.ArticlePage"}

    def test_deleting_in_bulk(self, admin, article, section, rows):
        rows.forget()
        bulk(admin, "delete", article)
        assert rows() == withdrawn(article, "fr en")

    def test_deleting_a_queryset(self, section, article, rows):
        rows.forget()
        HubPage.objects.filter(pk=section.pk).delete()
        assert rows() == withdrawn(section, "fr en ar") | withdrawn(article, "fr en")

    def test_deleting_a_draft(self, section, rows):
        page = section.add_child(instance=ArticlePage(title_fr="Neuf"))
        rows.forget()
        page.delete()
        assert rows() == {}

    def test_copying(self, article, rows):
        rows.forget()
        copy = article.copy(update_attrs={"slug": "copie"})
        assert rows() == published(copy, "fr en")
        article.copy(update_attrs={"slug": "copie-2"}, keep_live=False)
        assert rows() == {}

    def test_copying_with_all_below(self, section, article, rows):
        rows.forget()
        copy = section.copy(recursive=True, update_attrs={"slug": "copie"})
        child = copy.get_children().get()
        assert rows() == published(copy, "fr en ar") | published(child, "fr en")

    def test_copying_what_is_private(self, section, article, rows):
        private(section)
        rows.forget()
        section.copy(recursive=True, update_attrs={"slug": "copie"})
        assert rows() == {}


class TestLicences:
    """A section's licence is that of all pages below, and of their aliases."""

    @pytest.fixture
    def alias(self, article, other):
        return article.create_alias(parent=other, update_slug="alias")

    @pytest.fixture
    def everywhere(self, section, article, alias):
        below = published(article, "fr en") | published(alias, "fr en")
        return published(section, "fr en ar") | below

    def test_saved_by_code(self, section, everywhere, rows):
        rows.forget()
        section.licence_id = "CC-BY-4.0"
        section.save()
        assert rows() == everywhere
        section.licence_id = ""
        section.save(update_fields=["licence_id"])
        assert rows() == everywhere

    def test_published(self, section, everywhere, rows):
        section.licence_id = "CC-BY-4.0"
        section.save_revision()
        rows.forget()
        publish_languages(section, {"en"})  # shared fields go with the source
        assert rows() == published(section, "en")
        publish_languages(section, {"fr"})
        assert rows() == everywhere

    def test_of_an_alias(self, home, section, article, other, rows):
        """Real pages below an alias inherit from it."""
        alias = section.create_alias(parent=other, update_slug="alias")
        page = added(alias, ArticlePage(title_fr="Neuf", body_fr=body("x")), "fr")
        section.licence_id = "CC0-1.0"
        section.save_revision()
        rows.forget()
        publish_languages(section, {"fr"})
        both = published(section, "fr en ar") | published(alias, "fr en ar")
        below = published(article, "fr en") | published(page, "fr")
        assert rows() == both | below

    def test_unchanged(self, section, article, rows):
        section.licence_id = "CC-BY-4.0"
        section.save()
        rows.forget()
        section.lead_en = "Experts"
        section.save()
        # Those below name it, whatever it is that lists show otherwise.
        assert rows() == published(section, "fr en ar") | published(article, "fr en")
        section.licence_id = "CC0-1.0"
        section.save(update_fields=["date"])
        assert rows() == published(section, "fr en ar")

    def test_of_a_page_without_any_below(self, article, rows):
        rows.forget()
        article.licence_id = "CC-BY-4.0"
        article.save()
        assert rows() == published(article, "fr en")


class TestAliases:
    @pytest.fixture
    def alias(self, article):
        return article.create_alias(update_slug="alias")

    def test_making_one(self, article, rows):
        rows.forget()
        alias = article.create_alias(update_slug="alias")
        assert rows() == published(alias, "fr en")

    def test_they_follow_their_original(self, article, alias, rows):
        rows.forget()
        publish_languages(fresh(article), {"fr"})
        assert rows() == published(article, "fr en") | published(alias, "fr en")
        withdraw_language(fresh(article), "en")
        both = withdrawn(article, "en") | withdrawn(alias, "en")
        assert rows() == both | published(article, "fr") | published(alias, "fr")
        fresh(article).unpublish()
        assert rows() == withdrawn(article, "fr") | withdrawn(alias, "fr")

    def test_deleting_the_original(self, article, alias, rows):
        rows.forget()
        article.delete()
        assert rows() == withdrawn(article, "fr en") | withdrawn(alias, "fr en")

    def test_an_alias_is_as_private(self, article, alias, rows):
        rows.forget()
        restriction = private(article)
        both = withdrawn(article, "fr en") | withdrawn(alias, "fr en")
        assert rows() == both
        restriction.delete()
        assert rows() == published(article, "fr en") | published(alias, "fr en")

    def test_making_it_a_page_of_its_own(self, article, alias, rows):
        from wagtail.actions.convert_alias import ConvertAliasPageAction

        private(article)
        rows.forget()
        ConvertAliasPageAction(fresh(alias)).execute(skip_permission_checks=True)
        assert rows() == published(alias, "fr en")

    def test_making_one_of_its_own_of_a_public_page(self, article, alias, rows):
        """Its address is no longer that of its original."""
        from wagtail.actions.convert_alias import ConvertAliasPageAction

        rows.forget()
        ConvertAliasPageAction(fresh(alias)).execute(skip_permission_checks=True)
        assert rows() == published(alias, "fr en")

    def test_the_original_moves(self, article, alias, other, rows):
        """An alias gives its original's address and licence."""
        rows.forget()
        article.move(other, pos="last-child")
        assert rows() == published(article, "fr en") | published(alias, "fr en")


class TestPrivacy:
    def test_set_changed_and_removed(self, admin, section, article, rows):
        rows.forget()
        url = reverse("wagtailadmin_pages:set_privacy", args=[section.pk])
        data = {"restriction_type": "login", "password": "", "groups": []}
        admin.post(url, data)
        both = withdrawn(section, "fr en ar") | withdrawn(article, "fr en")
        assert rows() == both
        admin.post(url, data | {"restriction_type": "password", "password": "x"})
        assert rows() == {}
        article.save_revision().publish()  # nobody is told of a private page
        assert rows() == {}
        admin.post(url, data | {"restriction_type": "none"})
        assert rows() == published(section, "fr en ar") | published(article, "fr en")

    def test_handed_to_another_page(self, section, article, other, rows):
        restriction = private(section)
        rows.forget()
        restriction.page = other
        restriction.save()
        assert rows() == (
            withdrawn(other, "fr")
            | published(section, "fr en ar")
            | published(article, "fr en")
        )


class TestEverything:
    def test_a_site(self, home, rows):
        rows.forget()
        site = Site.objects.get()
        site.port = 8080
        site.save()
        assert rows() == EVERYTHING_CHANGED
        site.delete()
        assert rows() == EVERYTHING_CHANGED

    def test_a_site_that_goes_with_its_root(self, home, rows):
        rows.forget()
        home.delete()
        assert rows() == withdrawn(home, "fr en es ar") | EVERYTHING_CHANGED

    def test_a_setting(self, home, rows):
        rows.forget()
        setting = HubSettings(site=Site.objects.get())
        setting.email = "a@example.org"
        setting.save()
        assert rows() == EVERYTHING_CHANGED
