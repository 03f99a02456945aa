"""Workflow: what is approved publishes the chosen languages; another one goes on."""

import pytest
from wagtail.models import (
    GroupApprovalTask,
    Workflow,
    WorkflowPage,
    WorkflowState,
    WorkflowTask,
)

from hub.publishing.actions import publish_languages
from tests.factories.pages import body, fresh, public


@pytest.fixture
def workflow(section):
    workflow = Workflow.objects.create(name="w")
    task = GroupApprovalTask.objects.create(name="t")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=workflow, page=section)
    return workflow


@pytest.fixture
def draft(article):
    article.title_fr, article.title_en = "FR brouillon", "EN draft"
    article.title_ar = article.slug_ar = "عربي"
    article.body_ar = body("نص")
    return article


class TestWorkflow:
    @pytest.mark.parametrize(
        ("chosen", "titles"),
        [
            ({"ar"}, ("Le xéno", "The xeno", "عربي")),
            ({"fr"}, ("FR brouillon", "The xeno", None)),
            ({"fr", "en", "ar"}, ("FR brouillon", "EN draft", "عربي")),
        ],
    )
    def test_approval_publishes_the_choice(
        self, draft, workflow, superuser, chosen, titles
    ):
        draft.chosen_languages = chosen
        draft.save_revision()
        state = workflow.start(fresh(draft), superuser)
        state.current_task_state.approve(user=superuser)
        page = fresh(draft)
        assert (page.title_fr, page.title_en, page.title_ar) == titles
        assert public(page) == {"fr", "en"} | chosen
        assert page.has_unpublished_changes is (len(chosen) == 1)

    def test_goes_on_when_another_language_is_published(
        self, draft, workflow, superuser
    ):
        draft.save_revision()
        state = workflow.start(fresh(draft), superuser)
        revision = fresh(draft).latest_revision_id
        publish_languages(fresh(draft), {"ar"}, superuser)
        state.refresh_from_db()
        assert state.status == WorkflowState.STATUS_IN_PROGRESS
        assert state.current_task_state.revision_id == revision
        assert fresh(draft).latest_revision_id == revision
        state.current_task_state.approve(user=superuser)
        state.refresh_from_db()
        assert state.status == WorkflowState.STATUS_APPROVED
        assert fresh(draft).title_fr == "FR brouillon"

    def test_rejected(self, draft, workflow, superuser):
        draft.chosen_languages = {"ar"}
        draft.save_revision()
        state = workflow.start(fresh(draft), superuser)
        state.current_task_state.reject(user=superuser)
        assert not fresh(draft).title_ar
        assert public(draft) == {"fr", "en"}
