"""The report of links and images: for whom, by what, and as a file."""

import csv
import io

import pytest
from django.contrib.auth.models import Group, Permission
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import GroupPagePermission

from hub.links.models import Address, Finding, Kind
from tests.admin.conftest import ui
from tests.factories.media import make_image
from tests.factories.pages import fresh
from tests.staleness.stale import edited

__all__ = ["ui"]

URL = "/admin/hub/links/"


@pytest.fixture
def findings(article, section, home):
    """One of each kind, of different pages, languages and places."""
    now = timezone.now()
    address = Address.objects.create(
        digest="x", url="https://example.org/film", host="x", status=404, checked_at=now
    )
    image = make_image(title="Salle")
    common = {"since": now, "seen_at": now, "in_draft": True}
    made = {
        Kind.EXTERNAL: {"page": article, "address": address, "target": "x"},
        Kind.FALLBACK: {"page": section, "target_page": home, "served": "fr"},
        Kind.PAGE_MISSING: {"page": article, "target": "999"},
        Kind.NOT_PUBLIC: {"page": article, "target_page": home, "target": "1"},
        Kind.ALT: {"page": home, "image": image, "language": "fr"},
        Kind.DOCUMENT_MISSING: {"page": article, "target": "998"},
    }
    for kind, values in made.items():
        values = {"language": "ar", "key": "body.b0", **common, **values}
        Finding.objects.create(kind=kind, in_public=kind == Kind.EXTERNAL, **values)


def kinds(client, **asked) -> set[str]:
    return {row.kind for row in client.get(URL, asked).context["object_list"]}


class TestRows:
    def test_in_each_language_of_the_interface(self, ui, client, findings):
        html = client.get(URL).content.decode()
        said = {
            "fr": "pas public en arabe\u00a0: les lecteurs voient français",
            "en": "not public in Arabic: readers see French",
            "ar": "غير منشور بـ العربية",
        }
        assert said[ui] in html
        assert "https://example.org/film" in html
        assert "404" in html

    def test_leads_to_the_text(self, admin, findings, article):
        html = admin.get(URL).content.decode()
        assert f"/admin/pages/{article.pk}/edit/?work=ar.body.b0" in html

    def test_in_public_first(self, admin, findings):
        rows = admin.get(URL).context["object_list"]
        assert rows[0].kind == Kind.EXTERNAL

    def test_escaped(self, admin, findings, article):
        edited(article, title_fr="<script>x", title_en="<script>x")
        html = admin.get(URL).content.decode()
        assert "<script>x" not in html

    def test_queries_do_not_grow(
        self, admin, findings, section, django_assert_num_queries
    ):
        admin.get(URL)
        with django_assert_num_queries(40, exact=False) as before:
            admin.get(URL)
        now = timezone.now()
        for number in range(9):
            Finding.objects.create(
                page=fresh(section),
                language="es",
                key=f"body.{number}",
                kind=Kind.ALT,
                image=make_image(title=f"{number}"),
                since=now,
                seen_at=now,
            )
        with django_assert_num_queries(40, exact=False) as after:
            admin.get(URL)
        assert len(after) == len(before)


class TestFilters:
    def test_by_kind_language_place_and_section(
        self, admin, findings, section, article
    ):
        assert kinds(admin, kind=["alt", "external"]) == {"alt", "external"}
        assert kinds(admin, language="fr") == {"alt"}
        assert kinds(admin, where="public") == {"external"}
        assert kinds(admin, where="draft") == set(Kind.values)
        assert kinds(admin, where="draft-only") == set(Kind.values) - {"external"}
        assert kinds(admin, section=section.pk) == set(Kind.values) - {"alt"}

    @pytest.mark.parametrize(
        "asked",
        [{"kind": "x"}, {"where": "x"}, {"section": "9" * 30}, {"ordering": "x"}],
    )
    def test_what_nobody_can_choose(self, admin, findings, asked):
        assert admin.get(URL, asked).status_code == 200


class TestWhoSees:
    @pytest.fixture
    def editor(self, django_user_model, client):
        user = django_user_model.objects.create_user("ed", "ed@example.org", "pw")
        user.user_permissions.add(Permission.objects.get(codename="access_admin"))
        client.force_login(user)
        return user

    def test_only_pages_that_one_may_edit(
        self, client, editor, findings, section, home
    ):
        group = Group.objects.create(name="Articles")
        change = Permission.objects.get(codename="change_hubpage")
        GroupPagePermission.objects.create(group=group, page=section, permission=change)
        editor.groups.add(group)
        pages = {row.page_id for row in client.get(URL).context["object_list"]}
        assert section.pk in pages
        assert home.pk not in pages

    def test_nobody_else(self, client, editor, findings):
        assert client.get(URL).status_code == 302
        client.logout()
        assert "login" in client.get(URL).url


class TestExport:
    def test_csv(self, admin, findings, article):
        edited(article, title_en="=1+1")
        Finding.objects.filter(page=article).update(language="en")
        article.refresh_from_db()
        answer = admin.get(URL, {"export": "csv", "kind": "external"})
        (row,) = csv.DictReader(
            io.StringIO(b"".join(answer.streaming_content).decode())
        )
        assert row["Details"] == "the server answers 404"
        assert row["Where"] == "public and draft"
        assert row["Editor"].endswith("?work=en.body.b0")

    def test_xlsx(self, admin, findings):
        answer = admin.get(URL, {"export": "xlsx", "kind": "fallback"})
        book = load_workbook(io.BytesIO(b"".join(answer.streaming_content)))
        values = list(book.active.values)
        assert values[0][0] == "Page"
        assert "not public in Arabic: readers see French" in values[1]
