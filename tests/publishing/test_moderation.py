"""Moderation of one language: submitted, decided, beside the others and the page's."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import override
from wagtail.models import (
    GroupApprovalTask,
    PageLogEntry,
    Workflow,
    WorkflowPage,
    WorkflowState,
    WorkflowTask,
)

from hub.models import LanguageWorkflow, PageTranslation
from hub.publishing.actions import publish_languages, withdraw_language
from hub.publishing.moderation import cancel, decide, submit_language
from hub.publishing.permissions import rights
from tests.factories.pages import body, fresh, public
from tests.publishing.test_language_rights import held

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_english():
    """What is said to users, as the tests quote it."""
    with override("en"):
        yield


def make_workflow(name, *groups) -> Workflow:
    """One task for each group, in this order."""
    workflow = Workflow.objects.create(name=name)
    for number, group in enumerate(groups):
        task = GroupApprovalTask.objects.create(name=f"{name} {number}")
        task.groups.add(group)
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=number)
    return workflow


def row(page, language="ar") -> PageTranslation:
    return PageTranslation.objects.get(page=page.pk, language=language)


def edited(page, **fields):
    draft = fresh(page).get_latest_revision_as_object()
    for name, value in fields.items():
        setattr(draft, name, value)
    draft.save_revision()
    return fresh(page)


@pytest.fixture
def moderators(db):
    group = Group.objects.create(name="Arabic moderators")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    return group


@pytest.fixture
def moderator(moderators, django_user_model):
    user = django_user_model.objects.create_user("mod", "mod@example.org", "pw")
    user.groups.add(moderators)
    return user


@pytest.fixture
def workflow(moderators):
    workflow = make_workflow("Arabic", moderators)
    LanguageWorkflow.objects.create(language="ar", workflow=workflow)
    return workflow


@pytest.fixture
def translator(django_user_model):
    return held(django_user_model, "translator", ["ar"], [])


@pytest.fixture
def draft(article):
    return edited(
        article,
        title_fr="Brouillon",
        title_ar="عنوان",
        slug_ar="عنوان",
        body_ar=body("نص"),
    )


@pytest.fixture
def submitted(draft, workflow, moderator, translator):
    submit_language(draft, "ar", translator)
    return draft


class TestSubmitting:
    def test_asks_the_groups_of_the_task(self, submitted, moderator, translator):
        state = row(submitted).current_workflow_state
        assert state.requested_by == translator
        assert state.current_task_state.revision == submitted.latest_revision
        (message,) = [each for each in mail.outbox if each.to == [moderator.email]]
        assert "العربية" in message.subject
        assert f"/hub/moderation/{submitted.pk}/ar/" in message.body

    def test_touches_nothing_public(self, submitted):
        assert public(submitted) == {"fr", "en"}
        assert not submitted.current_workflow_state

    def test_in_the_history(self, submitted):
        entry = PageLogEntry.objects.get(action="wagtail.workflow.start")
        assert entry.page_id == submitted.pk
        assert entry.data["languages"] == ["ar"]

    def test_by_the_pages_own_workflow(self, draft, section, moderators, translator):
        own = make_workflow("Own", moderators)
        WorkflowPage.objects.create(workflow=own, page=section)
        submit_language(draft, "ar", translator)
        assert row(draft).current_workflow_state.workflow == own
        assert not fresh(draft).workflow_in_progress

    def test_without_a_workflow(self, draft, translator):
        WorkflowPage.objects.all().delete()  # Wagtail's own, of all pages
        with pytest.raises(ValidationError, match="No workflow"):
            submit_language(draft, "ar", translator)

    def test_with_one_that_is_inactive(self, draft, workflow, translator):
        WorkflowPage.objects.all().delete()
        workflow.active = False
        workflow.save()
        with pytest.raises(ValidationError, match="No workflow"):
            submit_language(draft, "ar", translator)

    def test_incomplete(self, article, workflow, translator):
        with pytest.raises(ValidationError, match="العربية"):
            submit_language(article, "ar", translator)
        assert not WorkflowState.objects.exists()

    def test_who_may(self, draft, workflow, django_user_model):
        other = held(django_user_model, "other", ["en"], ["en"])
        with pytest.raises(PermissionDenied):
            submit_language(draft, "ar", other)
        nobody = django_user_model.objects.create_user("nobody")
        with pytest.raises(PermissionDenied):
            submit_language(draft, "ar", nobody)

    def test_again(self, submitted, translator):
        newer = edited(submitted, title_ar="أحدث")
        submit_language(newer, "ar", translator)
        state = WorkflowState.objects.active().get()
        assert state.current_task_state.revision == newer.latest_revision


class TestDeciding:
    def test_approval_publishes_that_language_alone(self, submitted, moderator):
        decide(submitted, "ar", "approve", moderator)
        page = fresh(submitted)
        assert public(page) == {"fr", "en", "ar"}
        assert (page.title_fr, page.title_ar) == ("Le xéno", "عنوان")
        assert page.get_latest_revision_as_object().title_fr == "Brouillon"
        assert row(page).latest_revision is None
        assert not WorkflowState.objects.active().exists()
        for action in ("wagtail.workflow.approve", "wagtail.publish"):
            entry = PageLogEntry.objects.filter(action=action, page=page.pk).first()
            assert entry.data["languages"] == ["ar"]

    def test_what_was_submitted_and_no_later_text(self, submitted, moderator):
        newer = edited(submitted, title_ar="أحدث")
        decide(newer, "ar", "approve", moderator)
        page = fresh(submitted)
        assert page.title_ar == "عنوان"
        assert page.get_latest_revision_as_object().title_ar == "أحدث"

    def test_the_newest_draft_if_that_was_seen(self, submitted, moderator):
        newer = edited(submitted, title_ar="أحدث")
        decide(newer, "ar", "approve", moderator, seen=newer.latest_revision_id)
        assert fresh(submitted).title_ar == "أحدث"

    def test_a_draft_that_nobody_looks_at_any_more(self, submitted, moderator):
        seen = edited(submitted, title_ar="أحدث").latest_revision_id
        edited(submitted, title_ar="آخر")
        with pytest.raises(ValidationError):
            decide(submitted, "ar", "approve", moderator, seen=seen)
        assert public(submitted) == {"fr", "en"}

    def test_rejection_goes_back_with_the_comment(
        self, submitted, moderator, translator
    ):
        mail.outbox.clear()
        decide(submitted, "ar", "reject", moderator, comment="العنوان")
        state = row(submitted).current_workflow_state
        assert state.status == WorkflowState.STATUS_NEEDS_CHANGES
        assert state.current_task_state.comment == "العنوان"
        (message,) = [each for each in mail.outbox if each.to == [translator.email]]
        assert "العنوان" in message.body
        assert public(submitted) == {"fr", "en"}
        newer = edited(submitted, title_ar="أحدث")
        submit_language(newer, "ar", translator)
        assert WorkflowState.objects.get().status == WorkflowState.STATUS_IN_PROGRESS
        decide(newer, "ar", "approve", moderator)
        assert fresh(newer).title_ar == "أحدث"

    def test_two_tasks(self, draft, moderators, moderator, translator):
        second = Group.objects.create(name="Second")
        workflow = make_workflow("Two", moderators, second)
        LanguageWorkflow.objects.create(language="ar", workflow=workflow)
        submit_language(draft, "ar", translator)
        decide(draft, "ar", "approve", moderator)
        assert public(draft) == {"fr", "en"}
        with pytest.raises(PermissionDenied):
            decide(draft, "ar", "approve", moderator)
        moderator.groups.add(second)
        again = type(moderator).objects.get(pk=moderator.pk)
        decide(draft, "ar", "approve", again)
        assert public(draft) == {"fr", "en", "ar"}

    def test_twice(self, submitted, moderator):
        decide(submitted, "ar", "approve", moderator)
        with pytest.raises(ValidationError, match="any more"):
            decide(submitted, "ar", "approve", moderator)

    def test_unknown_action(self, submitted, moderator):
        with pytest.raises(PermissionDenied):
            decide(submitted, "ar", "", moderator)

    def test_cannot_be_published_any_more(self, submitted, moderator):
        revision = submitted.latest_revision
        revision.content["body_ar"] = "[]"
        revision.save()
        with pytest.raises(ValidationError):
            decide(submitted, "ar", "approve", moderator)
        assert row(submitted).workflow_in_progress


class TestSideBySide:
    def test_two_languages_and_the_page(
        self, submitted, section, moderators, moderator, superuser
    ):
        """Each goes on while another one is approved."""
        own = make_workflow("Own", moderators)
        own.start(submitted, superuser)
        LanguageWorkflow.objects.create(language="fr", workflow=own)
        submit_language(submitted, "fr", superuser)
        decide(submitted, "ar", "approve", moderator)
        page = fresh(submitted)
        assert (page.title_fr, page.title_ar) == ("Le xéno", "عنوان")
        assert page.workflow_in_progress
        assert row(page, "fr").workflow_in_progress
        decide(page, "fr", "approve", moderator)
        assert fresh(page).title_fr == "Brouillon"

    def test_published_by_hand(self, submitted, superuser):
        publish_languages(submitted, {"fr"}, superuser)
        assert row(submitted).workflow_in_progress
        publish_languages(submitted, {"ar"}, superuser)
        assert row(submitted).current_workflow_state is None
        state = WorkflowState.objects.get()
        assert state.status == WorkflowState.STATUS_CANCELLED

    def test_withdrawn(self, submitted, superuser):
        publish_languages(edited(submitted), {"ar"}, superuser)
        submit_language(fresh(submitted), "ar", superuser)
        withdraw_language(fresh(submitted), "fr", superuser)
        assert row(submitted).workflow_in_progress
        withdraw_language(fresh(submitted), "ar", superuser)
        assert not row(submitted).workflow_in_progress

    def test_cancelled(self, submitted, translator, moderator, django_user_model):
        other = held(django_user_model, "other", ["ar"], ["ar"])
        with pytest.raises(PermissionDenied):
            cancel(submitted, "ar", other)
        cancel(submitted, "ar", translator)
        assert row(submitted).latest_revision is None
        cancel(submitted, "ar", translator)

    def test_the_workflow_is_deactivated(self, submitted, workflow):
        workflow.deactivate()
        assert row(submitted).latest_revision is None

    def test_the_page_is_deleted(self, submitted):
        fresh(submitted).delete()
        assert not WorkflowState.objects.exists()


class TestRights:
    """Of moderators: by their task, unless they are held to other languages."""

    @pytest.mark.parametrize(
        ("edit", "may"), [(["ar"], True), (["fr", "ar"], True), (["fr"], False)]
    )
    def test_held(self, submitted, moderators, django_user_model, edit, may):
        user = held(django_user_model, "held", edit, [])
        user.groups.add(moderators)
        if may:
            decide(submitted, "ar", "approve", user)
        else:
            with pytest.raises(PermissionDenied):
                decide(submitted, "ar", "approve", user)
        assert ("ar" in public(submitted)) is may

    def test_edit_what_they_are_asked_for(self, submitted, moderator):
        assert rights(moderator, submitted).edit == {"ar"}
        assert submitted.permissions_for_user(moderator).can_edit()
        page = fresh(submitted).get_latest_revision_as_object()
        page.title_ar = "أحدث"
        page.save_revision(user=moderator)
        page.title_fr = "Faux"
        with pytest.raises(PermissionDenied):
            page.save_revision(user=moderator)
        with pytest.raises(PermissionDenied):
            publish_languages(page, {"ar"}, moderator)

    def test_of_the_page_itself_too(self, submitted, moderators, moderator, superuser):
        make_workflow("Own", moderators).start(submitted, superuser)
        assert rights(moderator, fresh(submitted)).whole

    def test_of_other_pages(self, submitted, section, moderator):
        assert not section.permissions_for_user(moderator).can_edit()

    def test_no_longer(self, submitted, moderator):
        decide(submitted, "ar", "approve", moderator)
        again = type(moderator).objects.get(pk=moderator.pk)
        assert not fresh(submitted).permissions_for_user(again).can_edit()

    def test_a_choice_that_the_approver_may_not_publish(
        self, draft, section, moderators, django_user_model, superuser
    ):
        """In the page's own workflow: refused, and nothing is half done."""
        own = make_workflow("Own", moderators)
        draft.chosen_languages = {"fr", "ar"}
        draft.save_revision()
        state = own.start(fresh(draft), superuser)
        user = held(django_user_model, "held", ["ar"], ["ar"])
        user.groups.add(moderators)
        with pytest.raises(PermissionDenied):
            state.current_task_state.specific.approve(user=user)
        state.refresh_from_db()
        assert state.status == WorkflowState.STATUS_IN_PROGRESS
        assert public(draft) == {"fr", "en"}
