"""The editor's button that saves, then submits a language: who may, and what then."""

import re

import pytest
from django.contrib.auth.models import Group
from wagtail.models import WorkflowPage, WorkflowState

from articles.models import ArticlePage
from hub.admin.submitting import ACTION
from hub.models import HubPage, PageTranslation
from hub.publishing.moderation import submit_language
from hub.publishing.schedule import schedule_language
from tests.admin.posting import (
    add_url,
    article_data,
    autosave_of,
    autosaved,
    edit_url,
    saved,
)
from tests.factories.pages import BLOCK_ID, body, fresh, public
from tests.publishing.test_language_rights import held
from tests.publishing.test_moderation import (
    make_workflow,
    moderator,
    moderators,
    row,
    workflow,
)
from tests.staleness.stale import draft as draft_of
from tests.staleness.stale import edited

__all__ = ["moderator", "moderators", "workflow"]

BUTTON = re.compile(rf'name="{ACTION}" value="(\w+)"')
ARABIC = {"title_ar": "عنوان", "slug_ar": "عنوان", "body_ar": "نص"}


def in_moderation(page) -> set[str]:
    rows = PageTranslation.objects.filter(page=page.pk)
    return {each.language for each in rows if each.workflow_in_progress}


def offered(client, url) -> set[str]:
    return set(BUTTON.findall(client.get(url).content.decode()))


def data(languages=("ar",), **values) -> dict:
    return article_data(languages, **values)


@pytest.fixture(autouse=True)
def only_arabic(db, workflow):
    """Has a workflow."""
    WorkflowPage.objects.all().delete()


@pytest.fixture
def translator(client, django_user_model):
    user = held(django_user_model, "translator", ["ar"], [])
    client.force_login(user)
    return user


def people(django_user_model) -> dict:
    """By name, what makes somebody; the moderator is in the task's group alone."""

    def moderates():
        user = django_user_model.objects.create_user("mod", "mod@example.org", "pw")
        user.groups.add(Group.objects.get(name="Arabic moderators"))
        return user

    return {
        "superuser": lambda: django_user_model.objects.create_superuser("su", "", "pw"),
        "edits Arabic": lambda: held(django_user_model, "x", ["ar"], []),
        "publishes Arabic": lambda: held(django_user_model, "x", ["ar"], ["ar"]),
        "edits Spanish": lambda: held(django_user_model, "x", ["es"], ["es"]),
        "edits both": lambda: held(django_user_model, "x", ["es", "ar"], []),
        "moderates": moderates,
    }


class TestWhoMay:
    """The same for what is shown and for what is posted without it."""

    @pytest.mark.parametrize(
        ("who", "holds", "shown"),
        [
            ("superuser", ("fr", "ar"), {"ar"}),
            ("superuser", ("fr",), set()),
            ("edits Arabic", ("ar",), {"ar"}),
            ("publishes Arabic", ("ar",), {"ar"}),
            ("edits Spanish", ("es",), set()),
            ("edits both", ("es", "ar"), {"ar"}),
        ],
    )
    @pytest.mark.parametrize("locked", [False, True])
    def test_table(
        self, client, article, django_user_model, who, holds, shown, locked, home
    ):
        from hub.admin.models import EditorPreferences

        user = people(django_user_model)[who]()
        EditorPreferences.objects.create(user=user, languages=list(holds))
        article = edited(article, title_ar="عنوان", slug_ar="عنوان", body_ar="")
        if locked:
            HubPage.objects.filter(pk=article.pk).update(locked=True)
            shown = set()
        client.force_login(user)
        assert offered(client, edit_url(article)) == shown
        values = {**ARABIC, "title_fr": "Le xéno", "title_es": "Xeno"}
        for code in ("fr", "es", "ar"):
            client.post(edit_url(article), data(**values) | {ACTION: code})
            # What is no language of the form is posted as well.
            client.post(edit_url(article), data(holds, **values) | {ACTION: code})
        may = who not in ("edits Spanish",) and not locked
        assert in_moderation(article) == ({"ar"} if may else set())
        assert public(article) == {"fr", "en"}

    def test_who_has_no_business_here(self, client, article, moderator):
        client.force_login(moderator)
        answer = client.post(edit_url(article), data(**ARABIC) | {ACTION: "ar"})
        assert answer.status_code == 302
        assert not WorkflowState.objects.exists()
        assert draft_of(article).title_ar is None

    def test_the_moderator_while_it_waits(self, client, article, moderator):
        article = edited(
            article, title_ar="عنوان", slug_ar="عنوان", body_ar=body("قديم")
        )
        submit_language(article, "ar", None)
        client.force_login(moderator)
        assert offered(client, edit_url(article)) == {"ar"}
        saved(client, edit_url(article), data(**ARABIC) | {ACTION: "ar"})
        submitted = row(article).latest_revision
        assert "نص" in str(submitted.as_object().body_ar)
        assert submitted == fresh(article).latest_revision

    @pytest.mark.parametrize("code", ["", "xx", "<script>", "fr-CA", "action"])
    def test_what_is_no_language(self, client, article, translator, code):
        """Is saved as a draft."""
        saved(client, edit_url(article), data(title_ar="عنوان") | {ACTION: code})
        assert draft_of(article).title_ar == "عنوان"
        assert not WorkflowState.objects.exists()

    def test_not_by_autosave(self, client, article, translator):
        values = data(**ARABIC) | autosave_of(article.latest_revision)
        answer = autosaved(client, edit_url(article), values | {ACTION: "ar"})
        assert answer.json()["success"]
        assert not WorkflowState.objects.exists()


class TestSubmitting:
    def test_what_has_just_been_typed(self, client, article, translator):
        response = saved(client, edit_url(article), data(**ARABIC) | {ACTION: "ar"})
        assert response.url == edit_url(article)
        submitted = row(article).latest_revision
        assert submitted.content["title_ar"] == "عنوان"
        assert submitted == fresh(article).latest_revision
        assert row(article).current_workflow_state.requested_by == translator
        html = client.get(response.url).content.decode()
        assert "waits for moderation in العربية" in html
        assert fresh(article).title_ar is None

    def test_each_of_several(self, superuser, client, article, workflow):
        """By a client that says so; the editor's buttons submit one each."""
        WorkflowPage.objects.create(workflow=workflow, page=article)
        client.force_login(superuser)
        french = {"title_fr": "Neuf", "slug_fr": "le-xeno", "body_fr": "corps"}
        french |= {"body_fr-0-id": BLOCK_ID}
        values = data(("fr", "ar"), **ARABIC, **french) | {ACTION: ["ar", "fr"]}
        saved(client, edit_url(article), values)
        assert in_moderation(article) == {"fr", "ar"}
        assert not fresh(article).workflow_in_progress

    def test_once_more(self, client, article, translator):
        saved(client, edit_url(article), data(**ARABIC) | {ACTION: "ar"})
        first = row(article).latest_revision
        values = ARABIC | {"title_ar": "آخر"}
        saved(client, edit_url(article), data(**values) | {ACTION: "ar"})
        assert WorkflowState.objects.active().count() == 1
        assert row(article).latest_revision != first
        assert row(article).latest_revision.content["title_ar"] == "آخر"

    def test_of_a_new_page(self, superuser, client, section, workflow):
        client.force_login(superuser)
        WorkflowPage.objects.create(workflow=workflow, page=section)
        assert offered(client, add_url(section)) == {"fr", "en", "es", "ar"}
        french = {"title_fr": "Neuf", "body_fr": "corps"}
        saved(
            client,
            add_url(section),
            article_data(**french, **ARABIC) | {ACTION: "ar"},
        )
        page = ArticlePage.objects.get(title_fr="Neuf")
        assert in_moderation(page) == {"ar"}
        assert not page.live


class TestNothingIsSubmitted:
    def test_what_is_incomplete(self, client, article, translator):
        response = client.post(edit_url(article), data(body_ar="نص") | {ACTION: "ar"})
        assert "title_ar" in response.context["form"].errors
        assert "Nothing was submitted" in response.content.decode()
        assert not WorkflowState.objects.exists()

    def test_what_the_form_does_not_hold(self, superuser, client, article):
        client.force_login(superuser)
        values = data(("fr",), title_fr="Neuf", slug_fr="le-xeno")
        response = client.post(edit_url(article), values | {ACTION: "ar"})
        errors = " ".join(response.context["form"].non_field_errors())
        assert "العربية" in errors
        assert not WorkflowState.objects.exists()
        assert draft_of(article).title_fr == "Le xéno"

    @pytest.mark.parametrize(
        "wrong",
        [{"slug_ar": "a b"}, {"title_ar": "x" * 400}, {"seo_title_ar": "x" * 400}],
    )
    def test_errors_of_the_form(self, client, article, translator, wrong):
        newest = article.latest_revision
        values = data(**ARABIC) | wrong
        response = client.post(edit_url(article), values | {ACTION: "ar"})
        assert response.status_code in (200, 400)
        assert not WorkflowState.objects.exists()
        assert fresh(article).latest_revision == newest

    def test_without_a_workflow_any_more(self, client, article, translator, workflow):
        """All is saved, and the reason said."""
        workflow.active = False
        workflow.save()
        response = saved(client, edit_url(article), data(**ARABIC) | {ACTION: "ar"})
        html = client.get(response.url).content.decode()
        assert "No workflow is set up" in html
        assert draft_of(article).title_ar == "عنوان"
        assert not WorkflowState.objects.exists()

    def test_a_language_that_one_may_not(self, client, article, translator):
        edited(article, title_es="Título", slug_es="titulo")
        make_workflow("Every", Group.objects.get(name="Arabic moderators"))
        response = saved(client, edit_url(article), data(**ARABIC) | {ACTION: "fr"})
        assert "You may not submit" in client.get(response.url).content.decode()
        assert draft_of(article).title_ar == "عنوان"
        assert not WorkflowState.objects.exists()


class TestAutosave:
    """Writes over its own revision, but not over one that was submitted."""

    def test_submitted(self, client, article, translator):
        values = data(**ARABIC)
        answer = autosaved(
            client, edit_url(article), values | autosave_of(article.latest_revision)
        ).json()
        values |= answer["field_updates"]
        values["overwrite_revision_id"] = answer["revision_id"]
        saved(client, edit_url(article), values | {ACTION: "ar"})
        assert row(article).latest_revision_id == answer["revision_id"]
        # A second window, that goes on from the same revision.
        values["title_ar"] = "آخر"
        values["loaded_from"] = stamp_of(article)
        again = autosaved(client, edit_url(article), values).json()
        assert again["revision_id"] != answer["revision_id"]
        assert row(article).latest_revision.content["title_ar"] == "عنوان"

    def test_scheduled(self, superuser, client, article):
        import datetime

        from django.utils import timezone

        client.force_login(superuser)
        values = data(**ARABIC)
        answer = autosaved(
            client, edit_url(article), values | autosave_of(article.latest_revision)
        ).json()
        later = timezone.now() + datetime.timedelta(days=1)
        schedule_language(fresh(article), "ar", later, None, superuser)
        values |= answer["field_updates"] | {"title_ar": "آخر"}
        values["overwrite_revision_id"] = answer["revision_id"]
        again = autosaved(client, edit_url(article), values).json()
        assert again["revision_id"] != answer["revision_id"]
        assert row(article).scheduled_revision.content["title_ar"] == "عنوان"


def stamp_of(page) -> str:
    from hub.together.loaded import stamp

    return stamp(fresh(page))
