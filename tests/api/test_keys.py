"""What a partner's key opens in the API, and what it does not."""

import json

import pytest

from articles.models import ArticlePage
from hub.api.previews import make_token
from hub.changes import runner
from hub.partners import keys
from hub.partners.models import Partner, PartnerSection
from tests.factories.page_fixtures import article, home, section, superuser
from tests.factories.pages import added, body, fresh
from working_groups.models import PageWorkingGroup, WorkingGroupPage

__all__ = ["article", "home", "section", "superuser"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(client):
    """A function: the answer to a path below the API, asked with a key."""

    def asked(path, key=None, status=200, scheme="Bearer"):
        headers = {"Authorization": f"{scheme} {key}"} if key else {}
        answer = client.get(f"/api/v2/{path}", headers=headers)
        assert answer.status_code == status, answer.content
        return answer

    return asked


@pytest.fixture
def key_of():
    """A function: the text of a key of a partner with these scopes."""

    def key_of(sections=(), **scopes):
        partner = Partner.objects.create(
            name=f"Example {Partner.objects.count()}", **scopes
        )
        for page in sections:
            PartnerSection.objects.create(partner=partner, page_id=page.pk)
        return keys.make(partner, None, None)[1]

    return key_of


@pytest.fixture
def draft(article):
    article = fresh(article)
    article.title_ar, article.slug_ar, article.body_ar = "مسودة", "مسودة", body("نص")
    article.title_fr = "Brouillon"
    article.save_revision()
    return article


def test_headers(asked, article, key_of):
    anonymous = asked("pages/")
    assert anonymous.headers["Cache-Control"] == "public, no-cache"
    assert "RateLimit" in anonymous.headers
    private = asked("pages/", key_of())
    assert private.headers["Cache-Control"] == "private, no-cache"
    assert "6000" in private.headers["RateLimit-Policy"]
    known = {"If-None-Match": private.headers["ETag"]}
    again = asked("pages/", status=200)
    assert again.headers["ETag"] == known["If-None-Match"]


def test_wrong_keys(asked, article):
    for path in ("pages/", "changes/?since=now", "export.ndjson", "search/?q=x", ""):
        answer = asked(path, "hub_nothing", status=401)
        assert answer.headers["WWW-Authenticate"].startswith("Bearer ")
        assert answer.headers["Content-Type"] == "application/problem+json"


class TestLanguages:
    def test_others_are_refused(self, asked, article, key_of):
        key = key_of(languages=["en"])
        assert asked("pages/?locale=en", key).json()["items"]
        for query in ("", "?locale=fr", "?locale=en,fr"):
            problem = asked(f"pages/{query}", key, 403).json()
            assert problem["scope"] == "language:fr"

    def test_all_are_those_of_the_key(self, asked, article, key_of):
        key = key_of(languages=["en"])
        found = asked(f"pages/{article.pk}/?locale=*", key).json()
        assert found["title"] == {"en": "The xeno"}
        items = asked("changes/?since=start", key).json()["items"]
        assert {each["locale"] for each in items} == {"en"}

    def test_nor_by_way_of_fallback(self, asked, section, key_of):
        page = ArticlePage(title_fr="Seul", slug_fr="seul", body_fr=body("x"))
        page = added(section, page, "fr")
        path = f"pages/{page.pk}/?locale=en&fallback=page"
        assert asked(path).json()["meta"]["served_locale"] == "fr"
        asked(path, key_of(languages=["en"]), 404)

    def test_nor_as_the_label_of_a_facet(self, asked, home, article, key_of):
        """A working group that has a name in French alone, of an English article."""
        group = WorkingGroupPage(
            title_fr="Groupe", slug_fr="groupe", mission_fr="<p>…</p>"
        )
        group = added(home, group, "fr")
        article = fresh(article)
        article.page_working_groups = [PageWorkingGroup(working_group=group)]
        article.save()
        runner.run_inline()
        path, key = "search/?q=xeno&locale=en", key_of(languages=["en"])
        (found,) = asked(path).json()["facets"]["working_group"]
        assert found == {"value": str(group.pk), "label": "Groupe", "count": 1}
        narrow = asked(path, key).json()
        assert narrow["items"]
        assert narrow["facets"]["working_group"] == []


class TestTypes:
    def test_others_are_refused(self, asked, article, section, key_of):
        key = key_of(types=["articles.ArticlePage"])
        items = asked("pages/", key).json()["items"]
        assert [item["id"] for item in items] == [article.pk]
        asked(f"pages/{article.pk}/", key)
        problem = asked(f"pages/{section.pk}/", key, 403).json()
        assert problem["scope"] == "type:articles.ArticleIndexPage"
        asked("pages/?type=home.HomePage", key, 403)
        items = asked("changes/?since=start", key).json()["items"]
        assert {each["type"] for each in items} == {"articles.ArticlePage"}
        asked("search/?q=xeno", key, 403)
        asked("suggest/?q=xe", key, 403)

    def test_totals_are_of_the_key(self, asked, article, key_of):
        everything = asked("pages/").json()["meta"]["total_count"]
        found = asked("pages/", key_of(types=["articles.ArticlePage"])).json()
        assert found["meta"]["total_count"] == 1 < everything


class TestSections:
    def test_others_are_refused(self, asked, home, section, article, key_of):
        key = key_of(sections=[section])
        items = asked("pages/", key).json()["items"]
        assert {item["id"] for item in items} == {section.pk, article.pk}
        assert asked(f"pages/{home.pk}/", key, 403).json()["scope"] == "section"
        copy = b"".join(asked("export.ndjson", key).streaming_content)
        lines = [json.loads(line) for line in copy.splitlines()]
        assert {line["id"] for line in lines[1:-1]} == {section.pk, article.pk}
        told = asked("changes/?since=start", key).json()["items"]
        of_home = [each for each in told if each["id"] == home.pk]
        assert {each["action"] for each in of_home} <= {"withdrawn"}


class TestDrafts:
    def test_need_the_scope(self, asked, draft, key_of):
        path = f"pages/{draft.pk}/?version=draft"
        asked(path, status=401)
        asked(path, key_of(), 403)
        found = asked(path, key_of(drafts=True))
        assert found.json()["title"] == "Brouillon"
        assert found.headers["Cache-Control"] == "private, no-store"
        assert asked(f"pages/{draft.pk}/").json()["title"] == "Le xéno"

    def test_of_a_language_that_is_not_public(self, asked, draft, key_of):
        key = key_of(drafts=True)
        path = f"pages/{draft.pk}/?version=draft&locale=ar"
        assert asked(path, key).json()["title"] == "مسودة"
        asked(f"pages/{draft.pk}/?locale=ar", key, 404)

    def test_within_the_other_scopes(self, asked, draft, key_of):
        path = f"pages/{draft.pk}/?version=draft"
        asked(path, key_of(drafts=True, languages=["en"]), 403)
        asked(path, key_of(drafts=True, types=["home.HomePage"]), 403)

    def test_by_a_token(self, asked, draft, superuser):
        token = make_token(draft, "ar", superuser)
        path = f"pages/{draft.pk}/?version=draft"
        found = asked(f"{path}&locale=ar", token, scheme="Preview")
        assert found.json()["title"] == "مسودة"
        assert found.headers["Cache-Control"] == "private, no-store"
        asked(f"{path}&locale=fr", token, 403, scheme="Preview")
        asked(f"{path}&locale=ar", token + "x", 401, scheme="Preview")

    @pytest.mark.parametrize("query", ["locale=*", "fallback=page", "version=old"])
    def test_refused(self, asked, draft, key_of, query):
        asked(f"pages/{draft.pk}/?version=draft&{query}", key_of(drafts=True), 400)
