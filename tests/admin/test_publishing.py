"""Publishing chosen languages, withdrawing one, and what the history says of it."""

import datetime

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils import timezone
from wagtail.models import (
    GroupApprovalTask,
    GroupPagePermission,
    PageLogEntry,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from hub.publishing.actions import chosen_languages
from tests.admin.posting import article_data, edit_url, post, saved
from tests.factories.pages import columns, fresh, public

ARABIC = {"title_ar": "عنوان", "body_ar": "نص"}
FRENCH = {"title_fr": "Titre", "body_fr": "corps"}
ENGLISH = {"title_en": "Title", "body_en": "corpus"}


@pytest.fixture
def translator(client, django_user_model):
    """May edit pages, not publish them."""
    user = django_user_model.objects.create_user("t", "t@example.org", "pw")
    group = Group.objects.create(name="Translators")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    user.groups.add(group)
    client.force_login(user)
    return group


def withdraw_url(page):
    return reverse("hub_admin_withdraw", args=[page.pk])


class TestPublishing:
    def test_those_public_and_the_source_are_ticked(self, ui, client, article):
        html = client.get(edit_url(article)).content.decode()
        for code in ("fr", "en", "es", "ar"):
            start = html.index(f'id="id_publish_languages_{code}"')
            assert ("checked" in html[start : start + 60]) == (code in ("fr", "en"))

    def test_only_the_languages_chosen(self, ui, client, article):
        data = article_data(**FRENCH, **ENGLISH, **ARABIC, publish_languages=["ar"])
        response = saved(client, edit_url(article), data, "action-publish")
        row = columns(article)
        assert row["title_ar"] == "عنوان"
        assert (row["title_fr"], row["title_en"]) == ("Le xéno", "The xeno")
        assert public(article) == {"fr", "en", "ar"}
        assert fresh(article).has_unpublished_changes
        assert fresh(article).get_latest_revision_as_object().title_fr == "Titre"
        page = client.get(response.url).content.decode()
        assert "العربية" in page

    def test_an_incomplete_language_is_refused_with_a_link(self, ui, client, article):
        data = article_data(**FRENCH, title_ar="عنوان", publish_languages=["fr", "ar"])
        response = post(client, edit_url(article), data, "action-publish")
        assert list(response.context["form"].errors) == ["body_ar"]
        assert 'href="#id_body_ar"' in response.content.decode()
        assert public(article) == {"fr", "en"}
        assert columns(article)["title_fr"] == "Le xéno"

    def test_a_language_that_the_form_does_not_hold_is_named(self, admin, article):
        data = article_data(["fr"], **FRENCH, publish_languages=["fr", "es"])
        form = post(admin, edit_url(article), data, "action-publish").context["form"]
        assert any("Español" in error for error in form.non_field_errors())

    def test_none_chosen_is_refused(self, admin, article):
        data = article_data(**FRENCH, publish_asked="1")
        form = post(admin, edit_url(article), data, "action-publish").context["form"]
        assert "publish_languages" in form.errors

    def test_a_schedule_keeps_the_choice(self, admin, article):
        tomorrow = timezone.localtime() + datetime.timedelta(days=1)
        data = article_data(
            **FRENCH,
            **ARABIC,
            publish_languages=["ar"],
            go_live_at=tomorrow.strftime("%Y-%m-%d %H:%M"),
        )
        saved(admin, edit_url(article), data, "action-publish")
        page = fresh(article)
        assert page.scheduled_revision
        assert chosen_languages(page.scheduled_revision) == {"ar"}
        assert public(article) == {"fr", "en"}

    def test_moderation_keeps_the_choice(self, admin, superuser, section, article):
        workflow = Workflow.objects.create(name="Reading")
        task = GroupApprovalTask.objects.create(name="Reader")
        task.groups.add(Group.objects.first())
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
        WorkflowPage.objects.create(workflow=workflow, page=section)
        data = article_data(**FRENCH, **ARABIC, publish_languages=["ar"])
        saved(admin, edit_url(article), data, "action-submit")
        assert public(article) == {"fr", "en"}
        # Edited meanwhile: the choice stands.
        saved(admin, edit_url(article), article_data(**FRENCH, **ARABIC))
        state = fresh(article).current_workflow_task_state
        admin.post(
            reverse(
                "wagtailadmin_pages:workflow_action",
                args=[article.pk, "approve", state.pk],
            ),
            {"comment": "ok"},
        )
        assert public(article) == {"fr", "en", "ar"}
        assert columns(article)["title_fr"] == "Le xéno"


class TestWithdrawing:
    def test_is_immediate_and_touches_no_text(self, ui, client, article):
        saved(client, edit_url(article), article_data(**FRENCH, **ENGLISH))
        before = columns(article)
        asked = client.get(withdraw_url(article) + "?language=en")
        assert "English" in asked.content.decode()
        response = client.post(
            withdraw_url(article), {"language": "en", "next": edit_url(article)}
        )
        assert response.url == edit_url(article)
        assert public(article) == {"fr"}
        assert columns(article) == before
        assert fresh(article).get_latest_revision_as_object().title_en == "Title"

    def test_a_get_withdraws_nothing(self, admin, article):
        admin.get(withdraw_url(article) + "?language=fr")
        assert public(article) == {"fr", "en"}

    @pytest.mark.parametrize("language", ["ar", "xx", ""])
    def test_what_is_not_public_is_refused(self, admin, article, language):
        response = admin.post(withdraw_url(article), {"language": language})
        assert response.status_code == 200
        assert public(article) == {"fr", "en"}

    def test_it_needs_the_permission_to_publish(self, client, translator, article):
        GroupPagePermission.objects.create(
            group=translator,
            page=article,
            permission=Permission.objects.get(
                content_type__app_label="hub", codename="change_hubpage"
            ),
        )
        response = client.post(withdraw_url(article), {"language": "fr"})
        assert response.status_code == 302  # Wagtail's answer to those who may not
        assert public(article) == {"fr", "en"}
        html = client.get(edit_url(article)).content.decode()
        assert withdraw_url(article) not in html

    def test_the_status_panel_offers_it(self, admin, article):
        html = admin.get(edit_url(article)).content.decode()
        assert f"{withdraw_url(article)}?language=en" in html
        assert f"{withdraw_url(article)}?language=ar" not in html


class TestHistory:
    def test_names_the_languages(self, admin, article):
        data = article_data(**FRENCH, **ARABIC, publish_languages=["ar"])
        saved(admin, edit_url(article), data, "action-publish")
        admin.post(withdraw_url(article), {"language": "en"})
        html = admin.get(
            reverse("wagtailadmin_pages:history", args=[article.pk])
        ).content.decode()
        assert "Published: العربية" in html
        assert "Withdrew a language: English" in html

    def test_every_action_has_words(self, article):
        for action in ("hub.withdraw", "hub.not_published", "hub.incomplete"):
            entry = PageLogEntry(
                page=article, action=action, data={"languages": ["ar"]}
            )
            assert entry.message.endswith(": العربية")

    def test_a_comparison_names_the_language_of_a_field(self, admin, article):
        article.title_ar = "عنوان"
        first, second = article.latest_revision, article.save_revision()
        html = admin.get(
            reverse(
                "wagtailadmin_pages:revisions_compare",
                args=[article.pk, first.pk if first else "earliest", second.pk],
            )
        ).content.decode()
        assert "Title · العربية" in html
        assert "[fr]" not in html

    def test_reverting_opens_our_editor(self, admin, article):
        revision = article.save_revision()
        html = admin.get(
            reverse(
                "wagtailadmin_pages:revisions_revert", args=[article.pk, revision.pk]
            )
        ).content.decode()
        assert "data-hub-publish" in html
