"""Wagtail's API v3: nothing of it without a token, nothing of it writes."""

import json

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.urls import get_resolver
from wagtail.models import APIToken, GroupPagePermission

from hub.api import v3
from hub.changes.models import Change
from hub.models import HubPage
from tests.factories.pages import columns, make_article, make_home, make_section

API = "/api/v3-preview/"
SECRET = "geheim"
WRITES = ("POST", "PUT", "PATCH", "DELETE")
BODY = json.dumps({"meta": {"type": "articles.ArticlePage"}, "title": SECRET})


@pytest.fixture
def article(db):
    """Public in French, with another title in its draft."""
    article = make_article(make_section(make_home()))
    article.title_fr = article.title_en = SECRET
    article.save_revision()
    return article


def addresses(page_id):
    """Every address that there is below the API, of a page that there is."""
    values = {"type": "taxonomy.Theme", "type_name": "articles.ArticlePage"}
    found = []
    for pattern in v3.urls[0][:-1]:
        converters = pattern.pattern.converters
        known = {name: values.get(name, page_id) for name in converters}
        path = str(pattern.pattern)
        for name, value in known.items():
            path = path.replace(f"<{name}>", str(value))
        assert "<" not in path
        found.append(path)
    return sorted(set(found))


def test_all_of_wagtails_addresses_are_there(article):
    found = addresses(article.pk)
    assert len(found) >= 35
    for path in (
        "whoami/",
        "sites/",
        f"pages/{article.pk}/actions/publish/",
        "snippets/taxonomy.Theme/",
    ):
        assert path in found
    resolver = get_resolver()
    for path in found:
        view = resolver.resolve(API + path).func
        assert view.__wrapped__  # guarded


def bearer(user):
    _token, plain = APIToken.create_token(user=user, name="test")
    return {"authorization": f"Bearer {plain}"}


@pytest.fixture
def superuser(db):
    return User.objects.create_superuser("admin", "a@example.org", "pw")


@pytest.fixture
def token(superuser):
    return bearer(superuser)


@pytest.fixture
def translator(article):
    """May edit the section, as a translator does."""
    group = Group.objects.create(name="translators")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for name in ("add_hubpage", "change_hubpage", "publish_hubpage"):
        GroupPagePermission.objects.create(
            group=group,
            page=article.get_parent(),
            permission=Permission.objects.get(codename=name),
        )
    user = User.objects.create_user("translator", "t@example.org", "pw")
    user.groups.add(group)
    return user


class TestAnonymous:
    @pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", *WRITES])
    def test_gets_nothing_of_any_address(self, client, article, method):
        paths = addresses(article.pk)
        for path in [*paths, "", "pages", "openapi.json", "docs/", "nothing/"]:
            found = client.generic(method, API + path)
            assert found.status_code == 401, path
            assert found["WWW-Authenticate"].startswith("Bearer")
            assert found["Cache-Control"] == "private, no-store"
            if method != "HEAD":
                assert found["Content-Type"] == "application/problem+json"
                assert SECRET not in found.content.decode()

    def test_a_session_does_not_count(self, client, article, superuser):
        client.force_login(superuser)
        assert client.get(f"{API}pages/").status_code == 401

    def test_nor_does_a_wrong_or_revoked_token(self, client, article, superuser):
        from django.utils import timezone

        headers = bearer(superuser)
        assert client.get(f"{API}pages/", headers=headers).status_code == 200
        APIToken.objects.update(revoked_at=timezone.now())
        for each in (headers, {"authorization": "Bearer x"}, {"authorization": "x"}):
            assert client.get(f"{API}pages/", headers=each).status_code == 401

    def test_a_token_in_the_address_is_none(self, client, token):
        plain = token["authorization"].split()[1]
        assert client.get(f"{API}pages/?token={plain}").status_code == 401


class TestUsers:
    def test_needs_the_admin(self, client, article):
        user = User.objects.create_user("reader", "r@example.org", "pw")
        found = client.get(f"{API}pages/", headers=bearer(user))
        assert found.status_code == 403
        assert found.json()["type"].endswith("#no-access-to-the-admin")

    def test_reads_only_what_one_may_edit(self, client, article, translator):
        headers = bearer(translator)
        found = client.get(f"{API}pages/", headers=headers).json()
        section = article.get_parent()
        assert {item["id"] for item in found["items"]} == {section.pk, article.pk}
        path = f"{API}pages/{section.get_parent().pk}/"
        assert client.get(path, headers=headers).status_code == 404

    def test_reads_the_draft(self, client, article, translator):
        path = f"{API}pages/{article.pk}/"
        headers = bearer(translator)
        assert client.get(path, headers=headers).json()["title"] == "Le xéno"
        draft = client.get(f"{path}?version=draft", headers=headers)
        assert draft.json()["title"] == SECRET

    def test_reads_a_page_in_its_source_language(self, client, article, token):
        HubPage.objects.filter(pk=article.pk).update(source_language="en")
        headers = token | {"accept-language": "ar"}
        found = client.get(f"{API}pages/{article.pk}/", headers=headers).json()
        assert found["title"] == "The xeno"

    def test_no_description_of_what_would_write(self, client, token, db):
        for path in ("", "openapi.json", "docs/", "nothing/"):
            found = client.get(API + path, headers=token)
            assert found.status_code == 404
            assert found["Content-Type"] == "application/problem+json"


class TestWriting:
    @pytest.mark.parametrize("method", WRITES)
    def test_is_refused_everywhere_with_advice(
        self, client, article, superuser, translator, method
    ):
        before, rows = columns(article), Change.objects.count()
        pages = HubPage.objects.count()
        revision = article.latest_revision_id
        for user in (superuser, translator):
            headers = bearer(user)
            for path in addresses(article.pk):
                found = client.generic(
                    method, API + path, BODY, "application/json", headers=headers
                )
                assert found.status_code == 405, path
                assert found["Allow"] == "GET"
                assert "Write in the admin" in found.json()["detail"]
        article.refresh_from_db()
        assert columns(article) == before
        assert article.latest_revision_id == revision
        assert (HubPage.objects.count(), Change.objects.count()) == (pages, rows)

    def test_not_by_another_name_of_the_method(self, client, article, token):
        headers = token | {"x-http-method-override": "PATCH"}
        client.get(f"{API}pages/{article.pk}/?_method=DELETE", headers=headers)
        assert HubPage.objects.filter(pk=article.pk).exists()
