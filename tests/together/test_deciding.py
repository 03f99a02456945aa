"""One of two people submits, cancels, decides or publishes what both have written."""

import json

import pytest
from wagtail.models import TaskState, WorkflowState

from hub.admin.submitting import ACTION
from hub.publishing.moderation import submit_language
from tests.factories.pages import fresh, public
from tests.publishing.test_moderation import row
from tests.staleness.stale import draft, edited
from tests.together.test_saving import TEXTS, choose

pytestmark = pytest.mark.django_db

SPANISH = {"title_es": "De Ana", "slug_es": "de-ana", "body_es": "texto de Ana"}
BY_BEN = {
    "field": {"title_en": "Of Ben"},
    "block": {"body_en": "text of Ben"},
    "same language": {"lead_es": "de Ben"},
}
# By name, what the button posts; what a form does not press is a draft.
BUTTONS = {
    "submit": {"action-submit": "1", "publish_languages": ["fr", "es"]},
    "submit Spanish": {ACTION: "es"},
    "publish Spanish": {
        "action-publish": "1",
        "publish_asked": "1",
        "publish_languages": ["es"],
    },
    "cancel": {"action-cancel-workflow": "1"},
    "restart": {"action-restart-workflow": "1"},
    "approve": {
        "action-workflow-action": "true",
        "workflow-action-name": "approve",
    },
    "reject": {
        "action-workflow-action": "true",
        "workflow-action-name": "reject",
    },
}
WAITING = ("cancel", "restart", "approve", "reject")


@pytest.fixture(params=BUTTONS)
def button(request):
    return request.param


@pytest.fixture
def subject(article, button, ana):
    """The page's own workflow is Wagtail's; some buttons are there while it goes on,
    one after changes were asked for."""
    if button in WAITING:
        state = article.get_workflow().start(article, ana.user)
        if button == "restart":
            state.current_task_state.specific.reject(user=ana.user)
    return article


@pytest.fixture
def anas(ana, subject):
    return ana.open(subject, **TEXTS)


@pytest.fixture
def bens(ben, subject):
    return ben.open(subject, **TEXTS)


def said(content) -> dict:
    """What a serialised page says of what the two write."""
    blocks = {n: json.loads(content[n] or "[]") for n in ("body_es", "body_en")}
    return {
        name: content[name] for name in ("title_es", "title_en", "lead_es", "title_fr")
    } | {name: " ".join(b["value"] for b in found) for name, found in blocks.items()}


def assert_both(content, by_ben) -> None:
    found = said(content)
    for name, text in (SPANISH | by_ben).items():
        if name in found:
            assert text in found[name]
    assert found["title_fr"] == "Le xéno"


def assert_done(page, button) -> None:
    states = WorkflowState.objects.for_instance(page)
    if button == "submit":
        assert page.workflow_in_progress
    elif button == "submit Spanish":
        assert row(page, "es").workflow_in_progress
        assert not page.workflow_in_progress
    elif button == "publish Spanish":
        assert public(page) == {"fr", "en", "es"}
    elif button == "restart":
        assert page.workflow_in_progress
        assert states.count() == 2
    else:
        ended = {
            "cancel": WorkflowState.STATUS_CANCELLED,
            "approve": WorkflowState.STATUS_APPROVED,
            "reject": WorkflowState.STATUS_NEEDS_CHANGES,
        }
        assert states.get().status == ended[button]


@pytest.fixture
def before(subject):
    """What nothing of a refused form may change."""

    def now():
        return (
            public(subject),
            sorted(WorkflowState.objects.values_list("pk", "status")),
            sorted(TaskState.objects.values_list("pk", "status", "revision")),
            fresh(subject).latest_revision_id,
            fresh(subject).live_revision_id,
        )

    return now


class TestBothAreKept:
    @pytest.mark.parametrize("by_ben", BY_BEN.values(), ids=BY_BEN)
    def test_what_is_decided_on(self, subject, anas, bens, button, by_ben):
        bens.save(**by_ben)
        anas.save(**SPANISH, **BUTTONS[button])
        page = fresh(subject)
        assert_both(page.latest_revision.content, by_ben)
        assert_done(page, button)
        if button in ("submit", "restart"):
            assert page.current_workflow_task_state.revision == page.latest_revision
        if button == "submit Spanish":
            assert row(page, "es").latest_revision == page.latest_revision
        if button == "publish Spanish":
            assert page.title_es == "De Ana"
            assert page.title_en == "The xeno"

    def test_and_goes_on_by_autosave(self, subject, anas, bens, button):
        """Ben's form, loaded before, goes on after it."""
        bens.autosave(title_en="Of B")
        anas.autosave(**SPANISH)
        anas.save(**BUTTONS[button])
        assert bens.autosave(title_en="Of Ben")["success"]
        assert_both(fresh(subject).latest_revision.content, {"title_en": "Of Ben"})
        assert_done(fresh(subject), button)
        if button == "submit Spanish":
            assert row(subject, "es").latest_revision.content["title_en"] == "Of B"


class TestConflict:
    """Nothing is submitted, published or decided before somebody chose."""

    @pytest.mark.parametrize("side", ["mine", "theirs"])
    def test_is_asked_first(self, subject, anas, bens, button, before, side):
        bens.save(title_es="De Ben", slug_es="de-ana", lead_en="of Ben")
        was = before()
        response = anas.post(**SPANISH, **BUTTONS[button])
        (conflict,) = response.context["form"].together.conflicts
        assert conflict.conflict.key == "title_es"
        assert before() == was
        anas.save(**choose(response, side), **BUTTONS[button])
        page = fresh(subject)
        assert draft(page).title_es == ("De Ana" if side == "mine" else "De Ben")
        assert draft(page).lead_en == "of Ben"
        assert_done(page, button)

    def test_a_form_with_an_error(self, subject, anas, bens, button, before):
        bens.save(title_en="Of Ben")
        was = before()
        response = anas.post(**SPANISH | {"slug_es": "a b"}, **BUTTONS[button])
        assert "slug_es" in response.context["form"].errors
        if button == "cancel":  # Wagtail: also of a form that cannot be saved
            assert not fresh(subject).workflow_in_progress
        else:
            assert before() == was


class TestLanguage:
    """What is in moderation in one language, while another is written."""

    @pytest.fixture
    def button(self):
        return "submit Spanish"

    def test_emptied_by_another(self, subject, ana, bens, before):
        subject = edited(subject, **SPANISH | {"body_es": ""})
        filled = edited(subject, body_es='[{"type": "paragraph", "value": "<p>t</p>"}]')
        texts = TEXTS | {"title_es": "De Ana", "slug_es": "de-ana"}
        one = ana.open(filled, **texts)
        bens.person.open(filled, **texts).save(title_es="")
        was = before()
        response = one.post(**{ACTION: "es"}, title_en="Of Ana")
        assert "title_es" in response.context["form"].errors
        assert "Nothing was submitted" in response.content.decode()
        assert before() == was

    def test_submitted_once_more(self, subject, ana, anas, bens):
        anas.save(**SPANISH, **{ACTION: "es"})
        first = row(subject, "es").latest_revision
        bens.save(title_es="De Ana", slug_es="de-ana", lead_es="de Ben")
        assert row(subject, "es").latest_revision == first
        submit_language(fresh(subject), "es", bens.person.user)
        found = row(subject, "es").latest_revision.content
        assert (found["lead_es"], found["title_es"]) == ("de Ben", "De Ana")
