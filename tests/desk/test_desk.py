"""The desk over HTTP: what it shows, what it saves, what it refuses."""

import json

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import GroupPagePermission

from articles.models import ArticlePage
from hub.desk.models import Term
from hub.desk.remembering import remember
from hub.desk.saving import digest
from hub.desk.units import units
from hub.models import GroupLanguages
from hub.publishing.actions import publish_languages
from tests.factories.pages import added, fresh
from tests.staleness.stale import draft, edited, in_draft

pytestmark = pytest.mark.django_db

PARAGRAPHS = '<p data-block-key="p1">Un <b>mot</b></p><p data-block-key="p2">deux</p>'
BODY = json.dumps([{"type": "paragraph", "value": PARAGRAPHS, "id": "b"}])


@pytest.fixture
def page(article):
    return edited(article, body_fr=BODY, body_en="[]")


def url(page, language="en"):
    return f"/admin/hub/desk/{page.pk}/{language}/"


def rows(response):
    page = BeautifulSoup(response.content, "html.parser")
    return {
        row["data-desk-row"]: row["data-desk-state"]
        for row in page.select("[data-desk-row]")
    }


def posted(page, texts, language="en", seen=None, **more):
    """What a form sends that was loaded when the page was ``seen``."""
    data = dict(more)
    for unit in units(seen or draft(page), language):
        if unit.key in texts:
            data[f"text|{unit.key}"] = texts[unit.key]
            data[f"source|{unit.key}"] = digest(unit.source)
            data[f"target|{unit.key}"] = digest(unit.target)
    return data


def save(client, page, texts, language="en", **options):
    data = posted(page, texts, language, **options)
    response = client.post(url(page, language), data, HTTP_ACCEPT="application/json")
    assert response.status_code == 200
    return response.json()


class TestShown:
    def test_every_text_with_its_state(self, admin, page):
        response = admin.get(url(page))
        assert rows(response) == {
            "title": "done",
            "lead": "done",
            "body.b:p1": "todo",
            "body.b:p2": "todo",
            "seo_title": "",
        }
        html = response.content.decode()
        assert 'lang="fr" dir="ltr"' in html
        assert "&lt;b1&gt;" in html

    def test_arabic_is_written_from_right_to_left(self, admin, page):
        html = admin.get(url(page, "ar")).content.decode()
        assert 'lang="ar" dir="rtl"' in html

    def test_to_do_alone(self, admin, page):
        assert set(rows(admin.get(url(page) + "?show=todo"))) == {
            "body.b:p1",
            "body.b:p2",
        }

    def test_what_has_changed(self, admin, page):
        edited(page, lead_fr="chapeau neuf")
        html = admin.get(url(page)).content.decode()
        assert "<ins> neuf</ins>" in html

    def test_the_newest_draft(self, admin, page):
        edited(page, title_fr="Brouillon")
        assert "Brouillon" in admin.get(url(page)).content.decode()

    def test_what_is_written_is_escaped(self, admin, page):
        edited(page, title_fr="<script>x</script>", title_en="</textarea><script>")
        html = admin.get(url(page)).content.decode()
        assert "<script>x" not in html
        assert "</textarea><script>" not in html

    def test_queries_do_not_grow(self, admin, page, django_assert_max_num_queries):
        many = [
            {"type": "paragraph", "value": f"<p>{n} texte</p>", "id": f"b{n}"}
            for n in range(60)
        ]
        edited(page, body_fr=json.dumps(many))
        admin.get(url(page))
        with django_assert_max_num_queries(25):
            assert len(rows(admin.get(url(page)))) == 63

    @pytest.mark.parametrize("language", ["fr", "de", "EN"])
    def test_no_such_language(self, admin, page, language):
        assert admin.get(url(page, language)).status_code == 404


class TestSaved:
    def test_by_a_script(self, admin, page):
        told = save(admin, page, {"body.b:p1": "A <b1>word</b1>", "title": "X"})
        assert (told["trouble"], told["left"]) == (0, 1)
        assert told["rows"]["body.b:p1"]["state"] == "done"
        now = draft(page)
        assert now.title_en == "X"
        assert "A <b>word</b>" in now.body_en.get_prep_value()[0]["value"]
        assert fresh(page).title_en == "The xeno"
        assert in_draft(page, "en") == {"body.b": "stale"}

    def test_by_the_button(self, admin, page):
        every = {unit.key: unit.target for unit in units(draft(page), "en")}
        data = posted(page, every | {"body.b:p2": "two"})
        response = admin.post(url(page), data, follow=True)
        assert "Saved as a draft." in response.content.decode()
        assert "two" in draft(page).body_en.get_prep_value()[0]["value"]

    @pytest.mark.parametrize(("title", "reads"), [("One", 1), ("Two", 1 + 2)])
    def test_the_page_is_read_once(self, admin, page, title, reads):
        """Wagtail reads it twice more, when it saves it."""
        save(admin, page, {"title": "One"})
        data = posted(page, {"title": title})
        with CaptureQueriesContext(connection) as asked:
            admin.post(url(page), data, HTTP_ACCEPT="application/json")
        column = f'"{ArticlePage._meta.db_table}"."body_fr"'
        statements = [query["sql"] for query in asked]
        read = [sql for sql in statements if sql.startswith("SELECT") and column in sql]
        assert len(read) == reads

    def test_one_sitting_makes_one_revision(self, admin, page):
        first = save(admin, page, {"title": "One"})
        count = page.revisions.count()
        again = save(admin, page, {"title": "Two"}, revision=first["revision"])
        assert again["revision"] == first["revision"]
        assert page.revisions.count() == count
        assert draft(page).title_en == "Two"

    def test_not_over_the_draft_of_somebody_else(self, admin, page):
        first = save(admin, page, {"title": "One"})
        edited(page, lead_fr="autre")
        again = save(admin, page, {"title": "Two"}, revision=first["revision"])
        assert again["revision"] != first["revision"]
        assert draft(page).lead_fr == "autre"

    def test_one_text_of_a_stale_block_after_the_other(self, admin, page):
        """However often the desk is loaded between."""
        save(admin, page, {"body.b:p1": "A", "body.b:p2": "B"})
        edited(page, body_fr=BODY.replace("mot", "nom").replace("deux", "trois"))
        first = save(admin, page, {"body.b:p1": "C"}, wrote=["body.b:p1"])
        assert first["left"] == 1
        assert first["rows"]["body.b:p1"]["state"] == "done"
        again = rows(admin.get(url(page)))
        assert (again["body.b:p1"], again["body.b:p2"]) == ("done", "stale")
        assert in_draft(page, "en") == {"body.b": "stale"}
        save(admin, page, {"body.b:p2": "D"}, wrote=["body.b:p2"])
        assert in_draft(page, "en") == {}

    def test_what_was_typed_again_as_it_was(self, admin, page):
        """By a script: who wrote the same has read it."""
        save(admin, page, {"body.b:p1": "A", "body.b:p2": "B"})
        edited(page, body_fr=BODY.replace("mot", "nom").replace("deux", "trois"))
        save(admin, page, {"body.b:p1": "A"}, wrote=["body.b:p1"])
        assert rows(admin.get(url(page)))["body.b:p1"] == "done"
        save(admin, page, {"body.b:p2": "B"}, wrote=["body.b:p2"])
        assert in_draft(page, "en") == {}

    def test_one_that_was_refused_is_not_right(self, admin, page):
        save(admin, page, {"body.b:p1": "A", "body.b:p2": "B"})
        edited(page, body_fr=BODY.replace("mot", "nom").replace("deux", "trois"))
        texts = {"body.b:p1": "<b1>open", "body.b:p2": "D"}
        told = save(admin, page, texts, wrote=list(texts))
        assert told["rows"]["body.b:p1"]["refused"]
        assert not told["rows"]["body.b:p2"]["refused"]
        assert in_draft(page, "en") == {"body.b": "stale"}
        assert rows(admin.get(url(page)))["body.b:p1"] == "stale"

    def test_still_right(self, admin, page):
        edited(page, lead_fr="autre")
        assert in_draft(page, "en")["lead"] == "stale"
        save(admin, page, {"lead": "standfirst"}, settled=["lead"])
        assert "lead" not in in_draft(page, "en")

    def test_nothing_changed_is_no_revision(self, admin, page):
        count = page.revisions.count()
        assert save(admin, page, {"title": "The xeno"})["revision"] is None
        assert page.revisions.count() == count


class TestNotSaved:
    def test_what_somebody_else_has_written(self, admin, page):
        seen = draft(page)
        edited(page, title_en="Theirs")
        texts = {"title": "Mine", "lead": "other"}
        told = save(admin, page, texts, seen=seen)
        assert told["trouble"] == 1
        assert "Theirs" in told["rows"]["title"]["notes"]
        assert (draft(page).title_en, draft(page).lead_en) == ("Theirs", "other")
        again = {f"target|{key}": row["target"] for key, row in told["rows"].items()}
        data = posted(page, {"title": "Mine"}, seen=seen) | again
        admin.post(url(page), data, HTTP_ACCEPT="application/json")
        assert draft(page).title_en == "Mine"

    def test_by_the_button_what_i_wrote_stays_in_its_field(self, admin, page):
        seen = draft(page)
        edited(page, title_en="Theirs")
        data = posted(page, {"title": "Mine"}, seen=seen)
        html = admin.post(url(page) + "?show=todo", data).content.decode()
        assert ">Mine</textarea>" in html
        assert "Theirs" in html

    def test_a_source_that_has_changed(self, admin, page):
        seen = draft(page)
        edited(page, title_fr="Autre")
        told = save(admin, page, {"title": "Mine"}, seen=seen, settled=["title"])
        assert told["rows"]["title"]["source_html"] == "Autre"
        assert draft(page).title_en == "The xeno"
        assert in_draft(page, "en")["title"] == "stale"

    def test_errors_are_told(self, admin, page):
        told = save(admin, page, {"body.b:p1": "<b1>open", "title": "x" * 300})
        assert told["trouble"] == 2
        assert "&lt;b1&gt; is not closed." in told["rows"]["body.b:p1"]["notes"]
        assert draft(page).title_en == "The xeno"

    def test_a_text_that_is_gone(self, admin, page):
        data = {"text|body.gone:x": "lost", "source|body.gone:x": "", "revision": "x"}
        html = admin.post(url(page), data).content.decode()
        assert "body.gone:x" in html
        assert "no longer in the page" in html

    def test_locked(self, admin, page):
        page.locked, page.locked_by = True, None
        page.save(update_fields=["locked", "locked_by"])
        assert "The page is locked" in admin.get(url(page)).content.decode()
        assert admin.post(url(page), posted(page, {"title": "X"})).status_code in (
            302,
            403,
        )
        assert draft(page).title_en == "The xeno"


class TestRights:
    @pytest.fixture
    def translator(self, client, page):
        group = Group.objects.create(name="Arabic")
        group.permissions.add(Permission.objects.get(codename="access_admin"))
        GroupPagePermission.objects.create(
            group=group,
            page=page.get_root(),
            permission=Permission.objects.get(codename="change_hubpage"),
        )
        GroupLanguages.objects.create(group=group, edit=["ar"], publish=[])
        user = get_user_model().objects.create_user("t", password="t")
        user.groups.add(group)
        client.force_login(user)
        return client

    def test_of_the_language(self, translator, page):
        save(translator, page, {"title": "عنوان"}, "ar")
        assert draft(page).title_ar == "عنوان"

    def test_of_no_other(self, translator, page):
        assert refused(translator.get(url(page)))
        assert refused(translator.post(url(page), posted(page, {"title": "X"})))
        assert draft(page).title_en == "The xeno"

    def test_of_nobody_else(self, client, page):
        assert "/login/" in client.get(url(page)).url
        user = get_user_model().objects.create_user("u", password="u")
        user.user_permissions.add(Permission.objects.get(codename="access_admin"))
        client.force_login(user)
        assert refused(client.get(url(page)))


class TestHelp:
    """What the desk has at hand: terms, warnings, the memory, a machine."""

    @pytest.fixture
    def term(self):
        return Term.objects.create(name_fr="chapeau", name_en="standfirst")

    def test_terms_and_warnings(self, admin, page, term):
        save(admin, page, {"lead": "hat 7"})
        html = admin.get(url(page) + "?show=warnings").content.decode()
        assert set(rows(admin.get(url(page) + "?show=warnings"))) == {"lead"}
        assert 'title="standfirst"' in html

    def test_memory(self, admin, page, section):
        known = added(
            fresh(section),
            ArticlePage(title_fr="deux", title_en="two", body_fr=BODY, body_en=BODY),
            "fr en",
        )
        remember([known.pk])
        soup = BeautifulSoup(admin.get(url(page)).content, "html.parser")
        row = soup.select_one('[data-desk-row="body.b:p2"]')
        assert row.select_one("[data-desk-match]").get_text() == "two"
        assert "other way" not in row.get_text()

    def test_memory_of_what_was_written_in_this_language(self, admin, page, section):
        known = added(
            fresh(section),
            ArticlePage(
                source_language="en",
                title_en="two",
                title_fr="deux",
                body_en=BODY,
                body_fr=BODY,
            ),
            "fr en",
        )
        remember([known.pk])
        soup = BeautifulSoup(admin.get(url(page)).content, "html.parser")
        row = soup.select_one('[data-desk-row="body.b:p2"]')
        assert row.select_one("[data-desk-match]").get_text() == "two"
        assert "translated the other way round" in row.get_text()

    def test_a_machine_writes_what_is_empty_until_somebody_confirms_it(
        self, admin, page, term, settings
    ):
        settings.HUB_TRANSLATOR = "example"
        save(admin, page, {"body.b:p1": "A", "body.b:p2": "B"})
        edited(page, lead_en="")
        html = admin.post(url(page), {"machine": "1"}, follow=True).content.decode()
        assert "A machine has written 1 text." in html
        assert draft(page).lead_en == "standfirst"
        assert "Written by a machine" in html
        editor = admin.get(f"/admin/pages/{page.pk}/edit/").content.decode()
        assert "A machine wrote 1 text that nobody has confirmed." in editor
        assert "A machine wrote some of this" in editor
        publish_languages(fresh(page), ["en"])
        editor = admin.get(f"/admin/pages/{page.pk}/edit/").content.decode()
        assert "1 of them is public." in editor
        save(admin, page, {"lead": "standfirst"}, settled=["lead"])
        assert "Written by a machine" not in admin.get(url(page)).content.decode()

    def test_no_machine(self, admin, page):
        assert "machine" not in admin.get(url(page)).content.decode()
        assert admin.post(url(page), {"machine": "1"}).status_code == 404

    def test_a_machine_that_does_not_answer(self, admin, page, settings):
        settings.HUB_TRANSLATOR = "libretranslate"
        settings.HUB_TRANSLATOR_URL = "http://127.0.0.1:9"
        response = admin.post(url(page), {"machine": "1"}, follow=True)
        assert "messages" in response.content.decode()
        assert draft(page).body_en.get_prep_value() == []


def refused(response) -> bool:
    """Wagtail sends back to its home page with a message."""
    return response.status_code == 403 or response.headers.get("Location") == "/admin/"
