"""Somebody who is held to Arabic: what they may and may not, by every way in."""

import datetime
import json

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission
from wagtail.users.models import UserProfile

from articles.models import ArticlePage, KeyFigure, PublicationPage
from hub.admin.models import EditorPreferences
from hub.models import GroupLanguages, HubPage, PageTranslation
from hub.publishing.actions import publish_languages, withdraw_language
from hub.publishing.moderation import submit_language
from hub.publishing.permissions import rights
from tests.admin.posting import article_data, autosave_of, autosaved, edit_url, saved
from tests.factories.pages import added, body, fresh, public
from tests.factories.posted import form_data
from tests.staleness.stale import draft, edited

pytestmark = pytest.mark.django_db

WHO = {"edits": (["ar"], []), "publishes": (["ar"], ["ar"])}


def held(django_user_model, name, edit, publish):
    user = django_user_model.objects.create_user(name, f"{name}@example.org", "pw")
    group = Group.objects.create(name=name)
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    root = HubPage.get_first_root_node()
    for codename in ("add_hubpage", "change_hubpage", "publish_hubpage"):
        permission = Permission.objects.get(codename=codename)
        GroupPagePermission.objects.create(
            group=group, page=root, permission=permission
        )
    GroupLanguages.objects.create(group=group, edit=edit, publish=publish)
    user.groups.add(group)
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = "en"
    profile.save()
    return user


@pytest.fixture(params=WHO)
def who(request):
    return request.param


@pytest.fixture
def translator(django_user_model, who):
    return held(django_user_model, who, *WHO[who])


@pytest.fixture
def arabic(client, translator):
    client.force_login(translator)
    return client


def arabic_data(**values) -> dict:
    return article_data(("ar",), **values)


class TestForm:
    def test_holds_arabic_alone(self, arabic, article):
        html = arabic.get(edit_url(article)).content.decode()
        assert 'name="title_ar"' in html
        for name in ("title_fr", "title_en", "date", "page_themes-TOTAL_FORMS"):
            assert f'name="{name}"' not in html
        assert 'data-hub-tab="fr"' not in html

    def test_saves_arabic(self, arabic, article):
        saved(arabic, edit_url(article), arabic_data(title_ar="عنوان"))
        now = draft(article)
        assert (now.title_ar, now.title_fr) == ("عنوان", "Le xéno")

    def test_forged_fields_change_nothing(self, arabic, article):
        data = article_data(title_fr="Faux", title_en="False", title_ar="عنوان")
        data |= {"form_languages": "fr,en,es,ar", "date": "2020-01-01"}
        saved(arabic, edit_url(article), data)
        now = draft(article)
        assert (now.title_fr, now.title_en) == ("Le xéno", "The xeno")
        assert now.date is None
        assert now.title_ar == "عنوان"

    def test_autosave(self, arabic, article):
        edited(article, title_es="Título")
        article = fresh(article)
        data = arabic_data(title_ar="عنوان", title_fr="Faux")
        answer = autosaved(
            arabic, edit_url(article), data | autosave_of(article.latest_revision)
        )
        assert answer.json()["success"]
        now = draft(article)
        assert (now.title_ar, now.title_fr, now.title_es) == (
            "عنوان",
            "Le xéno",
            "Título",
        )

    def test_rows(self, arabic, section):
        page = added(
            section,
            PublicationPage(
                title_fr="Un", key_figures=[KeyFigure(value_fr="3", label_fr="a")]
            ),
            "fr",
        )
        data = form_data(arabic, page)
        assert "key_figures-0-label_ar" in data
        assert "key_figures-0-label_fr" not in data
        data |= {"key_figures-0-label_ar": "رقم", "key_figures-0-label_fr": "Faux"}
        saved(arabic, edit_url(page), data)
        figure = draft(page).key_figures.get()
        assert (figure.label_ar, figure.label_fr) == ("رقم", "a")

    def test_a_row_is_not_removed(self, arabic, section):
        page = added(
            section,
            PublicationPage(
                title_fr="Un", key_figures=[KeyFigure(value_fr="3", label_fr="a")]
            ),
            "fr",
        )
        data = form_data(arabic, page) | {"key_figures-0-DELETE": "on"}
        arabic.post(edit_url(page), data)
        assert draft(page).key_figures.count() == 1

    def test_publishing(self, arabic, article, who):
        data = arabic_data(title_ar="عنوان", body_ar="نص", slug_ar="عنوان")
        data |= {"publish_languages": ["ar"], "action-publish": "1"}
        answer = arabic.post(edit_url(article), data)
        assert public(article) == (
            {"fr", "en", "ar"} if who == "publishes" else {"fr", "en"}
        )
        assert answer.status_code in (200, 302)

    def test_publishing_french_is_refused(self, arabic, article):
        edited(article, title_fr="Brouillon")
        data = arabic_data(title_ar="عنوان", body_ar="نص")
        data |= {"publish_languages": ["fr", "ar"], "action-publish": "1"}
        arabic.post(edit_url(article), data)
        assert fresh(article).title_fr == "Le xéno"


class TestOtherWays:
    @pytest.mark.parametrize(
        "view", ["delete", "unpublish", "move", "copy", "set_privacy", "lock"]
    )
    def test_views(self, arabic, article, view):
        name = {
            "delete": "wagtailadmin_pages:delete",
            "unpublish": "wagtailadmin_pages:unpublish",
            "move": "wagtailadmin_pages:move",
            "copy": "wagtailadmin_pages:copy",
            "set_privacy": "wagtailadmin_pages:set_privacy",
            "lock": "wagtailadmin_pages:lock",
        }[view]
        before = HubPage.objects.count(), fresh(article).live
        answer = arabic.post(reverse(name, args=[article.pk]))
        assert answer.status_code in (302, 403)
        assert (HubPage.objects.count(), fresh(article).live) == before
        assert not fresh(article).locked

    def test_no_page_is_made(self, arabic, section):
        url = reverse(
            "wagtailadmin_pages:add", args=["articles", "articlepage", section.pk]
        )
        assert arabic.get(url).status_code == 302

    @pytest.mark.parametrize("action", ["publish", "unpublish", "delete", "move"])
    def test_in_bulk(self, arabic, article, action, who):
        edited(article, title_fr="Brouillon", title_ar="عنوان")
        url = reverse("wagtail_bulk_action", args=["hub", "hubpage", action])
        arabic.post(f"{url}?id={article.pk}&next=/admin/")
        page = fresh(article)
        assert page.live
        assert page.title_fr == "Le xéno"
        assert {"fr", "en"} <= public(page)

    def test_going_back_to_a_revision_of_other_languages(self, arabic, article):
        old = article.latest_revision
        edited(article, title_fr="Nouveau")
        url = reverse("wagtailadmin_pages:revisions_revert", args=[article.pk, old.pk])
        arabic.post(url, arabic_data(title_ar="عنوان"))
        assert draft(article).title_fr == "Nouveau"

    def test_withdrawing(self, arabic, article, who, translator):
        edited(article, title_ar="عنوان", body_ar=json.dumps([]))
        with pytest.raises(PermissionDenied):
            withdraw_language(article, "fr", translator)
        url = reverse("hub_admin_withdraw", args=[article.pk])
        arabic.post(url, {"language": "fr"})
        assert "fr" in public(article)

    def test_code_that_saves_for_them(self, translator, article):
        """Importing, an API: whatever saves a draft names who saves it."""
        page = draft(article)
        page.title_en = "Other"
        with pytest.raises(PermissionDenied, match="English"):
            page.save_revision(user=translator)
        page = draft(article)
        page.date = datetime.date(2020, 1, 1)
        with pytest.raises(PermissionDenied):
            page.save_revision(user=translator)
        page = draft(article)
        page.title_ar = "عنوان"
        page.save_revision(user=translator)
        assert draft(article).title_ar == "عنوان"

    def test_code_that_publishes_for_them(self, translator, article, who):
        edited(article, title_fr="Brouillon")
        with pytest.raises(PermissionDenied):
            publish_languages(article, ["fr"], translator)
        assert fresh(article).title_fr == "Le xéno"


def schedule(client, page, language):
    tomorrow = timezone.localtime(timezone.now() + datetime.timedelta(days=1))
    url = reverse("hub_admin_schedule", args=[page.pk, language])
    client.post(url, {"go_live_at": tomorrow.strftime("%Y-%m-%dT%H:%M")})


def moderate(action):
    def way(client, page, language):
        url = reverse("hub_admin_moderation", args=[page.pk, language])
        client.post(url, {"action": action})

    return way


# What each way changes of a language's row, and who may go it in Arabic.
WAYS = {
    "schedule": (schedule, "go_live_at", {"publishes"}),
    "submit": (moderate("submit"), "latest_revision", {"edits", "publishes"}),
    "approve": (moderate("approve"), "public", set()),
    "reject": (moderate("reject"), "public", set()),
}


class TestScheduleAndModeration:
    @pytest.mark.parametrize("language", ["fr", "ar"])
    @pytest.mark.parametrize("way", WAYS)
    def test_ways(self, arabic, article, superuser, who, way, language):
        """Wagtail's own workflow of all pages is there; its group has none of them."""
        edited(
            article,
            title_fr="Brouillon",
            title_ar="عنوان",
            slug_ar="عنوان",
            body_ar=body("نص"),
        )
        go, field, may = WAYS[way]
        if way in ("approve", "reject"):
            submit_language(fresh(article), language, superuser)
        row = PageTranslation.objects.get(page=article.pk, language=language)
        go(arabic, article, language)
        now = PageTranslation.objects.get(pk=row.pk)
        changed = getattr(now, field) != getattr(row, field)
        assert changed is (language == "ar" and who in may)
        if way in ("approve", "reject"):
            assert now.workflow_in_progress
        assert fresh(article).title_fr == "Le xéno"


class TestRights:
    def test_of_several_groups(self, translator, article, section):
        """Editors of a section are held to nothing in it."""
        group = Group.objects.create(name="Section")
        GroupPagePermission.objects.create(
            group=group,
            page=section,
            permission=Permission.objects.get(codename="change_hubpage"),
        )
        translator.groups.add(group)
        assert rights(translator, fresh(article)).whole
        assert not rights(translator, fresh(section).get_parent()).whole

    def test_everybody_else_is_held_to_nothing(self, superuser, article):
        assert rights(superuser, article).whole
        assert rights(None, article).whole


class TestGroupForm:
    def test_choosing(self, client, superuser):
        client.force_login(superuser)
        group = Group.objects.get(name="Editors")
        url = reverse("wagtailusers_groups:edit", args=[group.pk])
        data = posted_group(client, url)
        client.post(
            url, data | {"hub_languages-held": "on", "hub_languages-edit": "ar"}
        )
        assert GroupLanguages.objects.get(group=group).edit == ["ar"]
        client.post(url, data)
        assert not GroupLanguages.objects.filter(group=group).exists()

    @pytest.mark.parametrize(
        "asked",
        [
            {"hub_languages-held": "on"},
            {"hub_languages-held": "on", "hub_languages-edit": "xx"},
            {
                "hub_languages-held": "on",
                "hub_languages-edit": "ar",
                "hub_languages-publish": "fr",
            },
        ],
    )
    def test_refused(self, client, superuser, asked):
        client.force_login(superuser)
        group = Group.objects.get(name="Editors")
        url = reverse("wagtailusers_groups:edit", args=[group.pk])
        answer = client.post(url, posted_group(client, url) | asked)
        assert answer.status_code == 200
        assert not GroupLanguages.objects.exists()


def posted_group(client, url) -> dict:
    """The group's form as it stands."""
    html = client.get(url).context
    data = {"name": "Editors"}
    for panel in html["permission_panels"]:
        management = getattr(panel, "management_form", None)
        if management is not None:
            data |= {
                field.html_name: 0 if "INITIAL" in field.html_name else field.value()
                for field in management
            }
            data[f"{panel.prefix}-TOTAL_FORMS"] = 0
    return data


def test_languages_in_work_are_theirs(arabic, article, translator):
    EditorPreferences.objects.create(user=translator, languages=["fr", "en"])
    form = arabic.get(edit_url(article)).context["form"]
    assert form.held == ["ar"]
    assert isinstance(form.instance, ArticlePage)
