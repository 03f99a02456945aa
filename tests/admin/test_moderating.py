"""A language's moderation in the admin: its view, the lists that lead there."""

import pytest
from django.urls import reverse
from wagtail.models import Workflow

from hub.models import LanguageWorkflow, PageTranslation
from hub.publishing.moderation import submit_language
from tests.admin.posting import edit_url
from tests.factories.pages import fresh, public
from tests.publishing.test_language_rights import held
from tests.publishing.test_moderation import (
    draft,
    edited,
    moderator,
    moderators,
    row,
    submitted,
    translator,
    workflow,
)

__all__ = ["draft", "moderator", "moderators", "submitted", "translator", "workflow"]


def url(page, language="ar") -> str:
    return reverse("hub_admin_moderation", args=[page.pk, language])


class TestView:
    def test_submitting_and_approving(self, ui, client, draft, workflow):
        assert url(draft) in client.get(edit_url(draft)).content.decode()
        assert 'value="submit"' in client.get(url(draft)).content.decode()
        client.post(url(draft), {"action": "submit"}, follow=True)
        assert row(draft).workflow_in_progress
        html = client.get(url(draft)).content.decode()
        assert 'value="approve"' in html
        seen = row(draft).latest_revision_id
        client.post(url(draft), {"action": "approve", "seen": seen})
        assert public(draft) == {"fr", "en", "ar"}
        assert fresh(draft).title_fr == "Le xéno"

    def test_of_the_moderator(self, client, submitted, moderator):
        client.force_login(moderator)
        assert (
            url(submitted) in client.get(reverse("wagtailadmin_home")).content.decode()
        )
        answer = client.get(url(submitted))
        assert [action for action, _label in answer.context["actions"]] == [
            "reject",
            "approve",
        ]
        form = client.get(edit_url(submitted)).context["form"]
        assert form.held == ["ar"]

    def test_rejected_and_seen_by_the_translator(
        self, client, submitted, moderator, translator
    ):
        client.force_login(moderator)
        client.post(url(submitted), {"action": "reject", "comment": "<b>non"})
        client.force_login(translator)
        assert "&lt;b&gt;non" in client.get(url(submitted)).content.decode()
        client.post(url(submitted), {"action": "submit"})
        assert row(submitted).workflow_in_progress
        client.post(url(submitted), {"action": "cancel"})
        assert row(submitted).current_workflow_state is None

    def test_preview(self, client, submitted, moderator, django_user_model):
        edited(submitted, title_ar="أحدث")
        address = reverse("hub_admin_moderation_preview", args=[submitted.pk, "ar"])
        client.force_login(moderator)
        html = client.get(address).content.decode()
        assert "عنوان" in html
        assert "أحدث" not in html
        client.force_login(held(django_user_model, "fr", ["fr"], ["fr"]))
        assert client.get(address).status_code == 302

    def test_changed_since(self, client, submitted, moderator):
        newer = edited(submitted, title_ar="أحدث")
        client.force_login(moderator)
        html = client.get(url(submitted)).content.decode()
        assert f'value="{newer.latest_revision_id}"' in html
        assert f"/compare/{submitted.latest_revision_id}...latest/" in html

    @pytest.mark.parametrize(
        "posted",
        [
            {},
            {"action": "publish"},
            {"action": "approve"},
            {"action": "approve", "seen": "x"},
            {"action": "cancel"},
        ],
    )
    def test_of_the_translator_nothing_is_approved(
        self, client, draft, workflow, translator, posted
    ):
        client.force_login(translator)
        answer = client.post(url(draft), posted)
        assert answer.status_code in (200, 302)
        submit_language(draft, "ar", translator)
        if posted.get("action") != "cancel":
            client.post(url(draft), posted)
            assert row(draft).workflow_in_progress
        assert public(draft) == {"fr", "en"}

    @pytest.mark.parametrize("method", ["get", "post"])
    def test_who_may_not(self, client, submitted, method, django_user_model):
        client.force_login(held(django_user_model, "fr", ["fr"], ["fr"]))
        answer = getattr(client, method)(url(submitted), {"action": "approve"})
        assert answer.status_code == 302  # to the home page, with a message
        assert row(submitted).workflow_in_progress

    def test_what_is_not_there(self, admin, draft):
        assert admin.get(url(draft, "xx")).status_code == 404
        nowhere = reverse("hub_admin_moderation", args=[9999, "ar"])
        assert admin.get(nowhere).status_code == 404

    def test_the_menu_claims_another_address(self, draft):
        """Wagtail's menu marks the entry whose address begins the page's."""
        assert not url(draft).startswith(reverse("hub_language_workflows"))

    def test_where_the_draft_stands(self, admin, submitted, workflow):
        html = admin.get(url(submitted)).content.decode()
        facts = html.partition('class="hub-facts"')[2].partition("</dl>")[0]
        assert "Not public, in moderation" in facts
        assert "Missing" not in facts
        assert f"<bdi>{workflow}</bdi></dd>" in facts
        assert f"<bdi>{workflow.tasks.get().name}</bdi></dt>" in facts

    def test_incomplete_says_what(self, admin, article, workflow):
        answer = admin.post(url(article), {"action": "submit"})
        assert "Title" in answer.context["form"].non_field_errors()[0]


class TestLists:
    def test_home_page(self, ui, client, submitted):
        html = client.get(reverse("wagtailadmin_home")).content.decode()
        assert url(submitted) in html
        assert "العربية" in html

    def test_home_page_of_who_is_held_to_another(
        self, client, submitted, moderators, django_user_model
    ):
        user = held(django_user_model, "fr", ["fr"], ["fr"])
        user.groups.add(moderators)
        client.force_login(user)
        home = reverse("wagtailadmin_home")
        assert url(submitted) not in client.get(home).content.decode()

    def test_of_who_submitted(self, client, submitted, translator):
        client.force_login(translator)
        html = client.get(reverse("wagtailadmin_home")).content.decode()
        assert url(submitted) in html

    @pytest.mark.parametrize("name", ["workflow", "workflow_tasks"])
    def test_reports(self, admin, submitted, name):
        page = reverse(f"wagtailadmin_reports:{name}")
        assert url(submitted) in admin.get(page).content.decode()
        assert "العربية" in admin.get(f"{page}?export=csv").getvalue().decode()

    def test_reports_of_others(self, client, submitted, moderator):
        client.force_login(moderator)
        page = reverse("wagtailadmin_reports:workflow")
        assert url(submitted) not in client.get(page).content.decode()

    def test_explorer(self, admin, submitted, section):
        html = admin.get(
            reverse("wagtailadmin_explore", args=[section.pk])
        ).content.decode()
        assert "in moderation" in html

    def test_editor_of_a_page_without_any(
        self, admin, article, workflow, django_assert_max_num_queries
    ):
        """What is asked of workflows does not depend on how many languages wait."""
        address = edit_url(article)
        admin.get(address)
        with django_assert_max_num_queries(300) as before:
            admin.get(address)
        PageTranslation.objects.filter(page=article.pk).update(
            latest_revision=article.latest_revision
        )
        with django_assert_max_num_queries(len(before)):
            admin.get(address)


class TestSettings:
    def test_chosen(self, admin, workflow):
        address = reverse("hub_language_workflows")
        assert "العربية" in admin.get(address).content.decode()
        other = Workflow.objects.create(name="Other")
        admin.post(address, {"fr": other.pk, "ar": ""})
        kept = dict(LanguageWorkflow.objects.values_list("language", "workflow"))
        assert kept == {"fr": other.pk}

    @pytest.mark.parametrize("value", ["x", "999"])
    def test_refused(self, admin, workflow, value):
        answer = admin.post(reverse("hub_language_workflows"), {"ar": value})
        assert answer.context["form"].errors
        assert LanguageWorkflow.objects.get().workflow == workflow

    def test_who_may_not(self, client, workflow, translator):
        client.force_login(translator)
        address = reverse("hub_language_workflows")
        client.post(address, {"ar": ""})
        assert LanguageWorkflow.objects.exists()
        assert address not in client.get(reverse("wagtailadmin_home")).content.decode()
