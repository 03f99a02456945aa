"""Two moderators decide on one language in the same moment: one decision counts."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from wagtail.models import TaskState, WorkflowState
from wagtail.users.models import UserProfile

from hub.models import LanguageWorkflow
from hub.publishing.moderation import decide, submit_language
from tests.factories.pages import (
    body,
    fresh,
    make_article,
    make_home,
    make_section,
    public,
)
from tests.publishing.beside import Beside, held
from tests.publishing.test_moderation import make_workflow, row

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def moderators():
    group = Group.objects.create(name="Arabic moderators")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    return group


@pytest.fixture
def moderator(moderators):
    def made(name):
        user = get_user_model().objects.create_user(name, f"{name}@example.org", "pw")
        user.groups.add(moderators)
        UserProfile.objects.create(user=user, preferred_language="en")
        return user

    return made


@pytest.fixture(params=[1, 2], ids=["one task", "two tasks"])
def submitted(request, moderators):
    """In a workflow whose every task is the same group's."""
    page = make_article(make_section(make_home()))
    page.title_ar = page.slug_ar = "عربي"
    page.body_ar = body("نص")
    page.save_revision()
    workflow = make_workflow("Arabic", *[moderators] * request.param)
    LanguageWorkflow.objects.create(language="ar", workflow=workflow)
    page = fresh(page)
    submit_language(page, "ar", None)
    return page


def url(page) -> str:
    return reverse("hub_admin_moderation", args=[page.pk, "ar"])


class Moderator:
    """Somebody who has the view open."""

    def __init__(self, user, page) -> None:
        self.client, self.page = Client(), page
        self.client.force_login(user)
        shown = self.client.get(url(page)).context
        self.form = {"seen": shown["submitted"].pk, "step": shown["task_state"].pk}
        self.answer = None

    def decides(self, action) -> None:
        data = self.form | {"action": action}
        self.answer = self.client.post(url(self.page), data, follow=True)


def decisions() -> list[str]:
    found = TaskState.objects.exclude(status=TaskState.STATUS_IN_PROGRESS)
    return sorted(found.values_list("status", flat=True))


@pytest.mark.parametrize("second", ["approve", "reject"])
@pytest.mark.parametrize("first", ["approve", "reject"])
class TestTwoModerators:
    def test_in_the_same_moment(self, submitted, moderator, first, second):
        """The second has passed all that is asked before the lock."""
        user, other = moderator("ana"), Moderator(moderator("ben"), submitted)
        one, go = held(lambda: decide(submitted, "ar", first, user))
        late = Beside(lambda: other.decides(second))
        go.set()
        one.join()
        late.join()
        assert_first_alone(submitted, first)
        assert_told(other.answer)

    def test_one_after_the_other(self, submitted, moderator, first, second):
        """Both have the view open."""
        one, other = (Moderator(moderator(each), submitted) for each in ("ana", "ben"))
        one.decides(first)
        other.decides(second)
        assert_first_alone(submitted, first)
        assert_told(other.answer)


class TestOneModerator:
    def test_by_pressing_twice(self, submitted, moderator):
        """What one has seen is one step of the workflow."""
        one = Moderator(moderator("ana"), submitted)
        one.decides("approve")
        one.decides("approve")
        assert decisions() == ["approved"]
        assert_told(one.answer)

    @pytest.mark.parametrize("step", ["x", "-1", "0", "99999999999999999999"])
    def test_a_forged_step(self, submitted, moderator, step):
        one = Moderator(moderator("ana"), submitted)
        one.form["step"] = step
        one.decides("approve")
        assert one.answer.status_code == 200
        assert decisions() == []


def assert_first_alone(page, first) -> None:
    status = {"approve": "approved", "reject": "rejected"}[first]
    assert decisions() == [status]
    is_last = first == "approve" and not row(page).workflow_in_progress
    assert public(page) == {"fr", "en"} | ({"ar"} if is_last else set())
    assert WorkflowState.objects.count() == 1


def assert_told(answer) -> None:
    assert answer.status_code == 200
    html = answer.content.decode()
    messages = [
        "Somebody has decided meanwhile",
        "somebody has decided meanwhile",
        "not in moderation any more",
    ]
    assert any(each in html for each in messages)
