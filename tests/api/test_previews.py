"""Drafts for a front of one's own: who gets a token, what it opens, and what not."""

import logging
from urllib.parse import parse_qsl

import pytest
from django.contrib.auth import get_user_model
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.test import RequestFactory
from django.urls import reverse
from wagtail.models import PageViewRestriction

from articles.models import ArticlePage, RelatedPage
from hub.api import drafts, previews
from hub.api.pages import PagesEndpoint
from hub.api.parameters import Asked
from hub.api.previews import draft_page, make_token, previewed, read_token
from hub.api.problems import Problem
from hub.api.urls import router
from tests.factories.pages import added, body, fresh
from working_groups.models import (
    PageWorkingGroup,
    WorkingGroupIndexPage,
    WorkingGroupPage,
)


@pytest.fixture
def draft(article):
    """Public in French and English; Arabic stands in the draft alone."""
    article.title_ar, article.body_ar = "مسودة", body("نص")
    article.title_en = "Draft title"
    article.save_revision()
    return article


@pytest.fixture
def nobody(db):
    return get_user_model().objects.create_user("nobody", "n@example.org", "pw")


def refused(token, page_id, language):
    with pytest.raises(Problem) as found:
        previewed(token, page_id, language)
    return found.value


class TestTokens:
    def test_says_what_it_is_for(self, draft, superuser):
        found = read_token(make_token(draft, "ar", superuser))
        assert found == previews.Preview(draft.pk, "ar", superuser.pk)

    def test_only_for_those_who_may_edit(self, draft, nobody):
        with pytest.raises(PermissionDenied):
            make_token(draft, "ar", nobody)

    def test_no_other_language_than_ours(self, draft, superuser):
        with pytest.raises(ValueError, match="xx"):
            make_token(draft, "xx", superuser)

    def test_opens_the_draft(self, draft, superuser):
        page = previewed(make_token(draft, "ar", superuser), draft.pk, "ar")
        assert isinstance(page, ArticlePage)
        assert page.title_ar == "مسودة"

    def test_not_of_another_language_or_page(self, draft, section, superuser):
        token = make_token(draft, "ar", superuser)
        for page_id, language in ((draft.pk, "en"), (section.pk, "ar")):
            assert refused(token, page_id, language).status == 403

    @pytest.mark.parametrize(
        "change",
        [
            lambda token: token[:-1] + ("A" if token[-1] != "A" else "B"),
            lambda token: token[:10],
            lambda token: "x" + token,
            lambda token: "",
            lambda token: "a:b:c",
            lambda token: "ع",
            lambda token: signing.dumps([1, "ar", 1]),
            lambda token: signing.dumps("text", salt=previews.SALT),
            lambda token: signing.dumps([1], salt=previews.SALT),
        ],
    )
    def test_nothing_forged(self, draft, superuser, change):
        problem = refused(change(make_token(draft, "ar", superuser)), draft.pk, "ar")
        assert (problem.status, problem.kind) == (401, "preview-token-invalid")
        assert problem.headers["WWW-Authenticate"].startswith("Preview")

    def test_not_for_long(self, draft, superuser, settings):
        token = make_token(draft, "ar", superuser)
        settings.HUB_PREVIEW_SECONDS = -1
        problem = refused(token, draft.pk, "ar")
        assert (problem.status, problem.kind) == (401, "preview-token-expired")

    def test_not_of_whoever_lost_the_right(self, draft, superuser):
        token = make_token(draft, "ar", superuser)
        superuser.is_active = False
        superuser.save()
        assert refused(token, draft.pk, "ar").status == 401
        superuser.is_active, superuser.is_superuser = True, False
        superuser.save()
        assert refused(token, draft.pk, "ar").status == 401

    def test_not_of_a_page_that_is_gone(self, draft, superuser):
        token = make_token(draft, "ar", superuser)
        pk = draft.pk
        draft.delete()
        assert refused(token, pk, "ar").status == 404

    def test_comes_in_a_header(self, draft, superuser):
        factory = RequestFactory()
        token = make_token(draft, "ar", superuser)
        for header in (f"Preview {token}", f"preview  {token}"):
            request = factory.get("/", headers={"authorization": header})
            assert previews.token_of(request) == token
        assert previews.token_of(factory.get(f"/?token={token}")) is None
        bearer = factory.get("/", headers={"authorization": f"Bearer {token}"})
        assert previews.token_of(bearer) is None

    def test_is_in_no_log_and_no_answer(self, draft, superuser, caplog, settings):
        token = make_token(draft, "ar", superuser)
        with caplog.at_level(logging.DEBUG):
            previewed(token, draft.pk, "ar")
            settings.HUB_PREVIEW_SECONDS = -1
            problems = [refused(t, draft.pk, "ar") for t in (token, token + "x")]
        for problem in problems:
            assert token not in problem.response().content.decode()
            assert problem.__suppress_context__
        assert token not in caplog.text


def written(page, language):
    """As the API's serializer writes it."""
    endpoint = PagesEndpoint(request=RequestFactory().get("/"))
    endpoint.request.wagtailapi_router = router
    endpoint.asked = Asked(language)
    return drafts.written(endpoint, page)


class TestDraft:
    def test_in_a_language_that_is_not_public(self, draft):
        found = written(draft_page(draft.pk), "ar")
        assert found["title"] == "مسودة"
        assert "نص" in found["body"][0]["value"]
        meta = found["meta"]
        assert (meta["locale"], meta["served_locale"]) == ("ar", "ar")
        state = {each["locale"]: each["public"] for each in meta["locales"]}
        assert state == {"fr": True, "en": True, "es": False, "ar": False}

    def test_of_what_is_public_its_newest(self, draft):
        assert written(draft_page(draft.pk), "en")["title"] == "Draft title"

    def test_of_a_page_that_never_was_public(self, section):
        page = section.add_child(instance=ArticlePage(title_fr="Neuf", live=False))
        assert written(draft_page(page.pk), "fr")["title"] == "Neuf"

    def test_of_a_page_without_a_draft(self, section):
        assert written(draft_page(section.pk), "fr")["title"] == "Articles spécialisés"

    @pytest.mark.parametrize("pk", [0, 1, 999999])
    def test_of_no_page(self, pk, db):
        with pytest.raises(Problem) as found:
            draft_page(pk)
        assert found.value.status == 404

    def test_shows_no_other_page_that_is_hidden(self, home, section, draft):
        groups = added(home, WorkingGroupIndexPage(title_fr="Groupes"), "fr")
        group = added(
            groups, WorkingGroupPage(title_fr="Groupe", mission_fr="<p>m</p>"), "fr"
        )
        private = added(section, ArticlePage(title_fr="Privé", body_fr=body("x")), "fr")
        page = fresh(draft)
        page.related = [
            RelatedPage(target=private.hubpage_ptr),
            RelatedPage(target=groups.hubpage_ptr),
        ]
        page.page_working_groups = [PageWorkingGroup(working_group=group)]
        page.save_revision()
        found = written(draft_page(page.pk), "fr")
        assert [each["title"] for each in found["related"]] == ["Privé", "Groupes"]
        assert [each["title"] for each in found["working_groups"]] == ["Groupe"]
        for hidden in (private, group):
            PageViewRestriction.objects.create(page=hidden, restriction_type="login")
        found = written(draft_page(page.pk), "fr")
        assert [each["title"] for each in found["related"]] == ["Groupes"]
        assert found["working_groups"] == []


class TestAdmin:
    FRONT = "https://front.example.org/preview?token={token}&locale={locale}&id={id}"

    def test_opens_the_front(self, admin, draft, settings):
        settings.HUB_HEADLESS_PREVIEW_URL = self.FRONT
        url = reverse("hub_admin_draft", args=[draft.pk, "ar"])
        page = admin.get(reverse("wagtailadmin_pages:edit", args=[draft.pk]))
        assert url in page.content.decode()
        found = admin.get(url)
        before, _, query = found["Location"].partition("?")
        assert before == "https://front.example.org/preview"
        asked = dict(parse_qsl(query))
        token = asked.pop("token")
        assert asked == {"locale": "ar", "id": str(draft.pk)}
        assert previewed(token, draft.pk, "ar").title_ar == "مسودة"
        assert found["Referrer-Policy"] == "no-referrer"
        assert "no-store" in found["Cache-Control"]

    def test_where_there_is_none(self, admin, draft):
        page = admin.get(reverse("wagtailadmin_pages:edit", args=[draft.pk]))
        assert "/hub/draft/" not in page.content.decode()
        url = reverse("hub_admin_draft", args=[draft.pk, "ar"])
        assert admin.get(url).status_code == 404

    def test_not_for_others(self, client, draft, nobody, settings):
        settings.HUB_HEADLESS_PREVIEW_URL = self.FRONT
        client.force_login(nobody)
        found = client.get(reverse("hub_admin_draft", args=[draft.pk, "ar"]))
        assert "front.example.org" not in found.get("Location", "")

    def test_not_in_another_language_or_by_posting(self, admin, draft, settings):
        settings.HUB_HEADLESS_PREVIEW_URL = self.FRONT
        url = reverse("hub_admin_draft", args=[draft.pk, "xx"])
        assert admin.get(url).status_code == 404
        url = reverse("hub_admin_draft", args=[draft.pk, "ar"])
        assert admin.post(url).status_code == 405
