"""The report "Translation": what needs work, what is most read first, for whom."""

import csv
import io
import json

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import GroupPagePermission
from wagtail.users.models import UserProfile

from articles.models import ArticlePage
from hub.admin.models import EditorPreferences
from hub.desk.machine.texts import mark
from hub.languages import CODES
from hub.models import Assignment, PageReads, PageTranslation
from hub.publishing.actions import publish_languages
from hub.worklists import reading
from hub.worklists.dashboard import MostRead, coverage, editable_languages
from tests.factories.pages import added, body, fresh
from tests.publishing.test_language_rights import held
from tests.staleness.stale import edited

URL = "/admin/hub/translation/"


@pytest.fixture
def stale(article):
    return edited(article, title_fr="Nouveau titre")


@pytest.fixture
def other(section):
    return added(
        fresh(section),
        ArticlePage(title_fr="Autre", title_en="Other", body_fr=body("a")),
        "fr",
    )


@pytest.fixture
def translator(django_user_model, section):
    """May edit the articles' section alone."""
    user = django_user_model.objects.create_user(
        "samira", "samira@example.org", "pw", first_name="Samira"
    )
    group = Group.objects.create(name="Articles")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    GroupPagePermission.objects.create(
        group=group,
        page=section,
        permission=Permission.objects.get(codename="change_hubpage"),
    )
    user.groups.add(group)
    return user


def rows(client, **asked) -> list[tuple[int, str]]:
    """(page, language) of the rows."""
    found = client.get(URL, asked).context["object_list"]
    return [(row.page_id, row.language) for row in found]


def item(page, language) -> PageTranslation:
    return PageTranslation.objects.get(page=page.pk, language=language)


def by_machine(page):
    mark(page.pk, "ar", {"title": "عنوان"})
    edited(page, title_ar="عنوان")


class TestRows:
    def test_in_each_language_of_the_interface(self, ui, client, stale):
        html = client.get(URL).content.decode()
        said = {"fr": "1 texte à revoir", "en": "1 text to review", "ar": "نص واحد"}
        assert said[ui] in html

    def test_no_source_unless_it_is_incomplete(self, admin, stale, section):
        assert (stale.pk, "fr") not in rows(admin)
        page = fresh(section).add_child(instance=ArticlePage(title_fr="Vide"))
        assert (page.pk, "fr") in rows(admin)

    def test_most_read_first(self, admin, stale, other):
        for _again in range(3):
            reading.add(other.pk, "fr")
        reading.add(stale.pk, "ar")
        found = admin.get(URL, {"state": "work", "language": "es"})
        items = found.context["object_list"]
        assert [row.page_id for row in items[:2]] == [other.pk, stale.pk]
        assert [row.reads for row in items[:2]] == [3, 1]

    def test_leads_to_the_field_that_needs_work(self, admin, stale):
        html = admin.get(URL, {"state": "stale"}).content.decode()
        assert f"/admin/pages/{stale.pk}/edit/?work=en.title" in html

    def test_queries_do_not_grow(
        self, admin, stale, section, django_assert_num_queries
    ):
        admin.get(URL)
        with django_assert_num_queries(50, exact=False) as before:
            admin.get(URL)
        for number in range(6):
            added(fresh(section), ArticlePage(title_fr=f"{number}"))
        with django_assert_num_queries(50, exact=False) as after:
            admin.get(URL)
        assert len(after) == len(before)


class TestFilters:
    @pytest.mark.parametrize(
        ("state", "expected"),
        [
            ("stale", {"en"}),
            ("missing", {"es", "ar"}),
            ("work", {"en", "es", "ar"}),
            ("public", {"en"}),
            ("public_stale", set()),
            ("incomplete", set()),
            ("draft", set()),
            ("machine", set()),
        ],
    )
    def test_state(self, admin, stale, state, expected):
        found = {code for pk, code in rows(admin, state=state) if pk == stale.pk}
        assert found == expected

    def test_written_by_a_machine(self, admin, stale):
        by_machine(stale)
        assert rows(admin, state="machine") == [(stale.pk, "ar")]
        html = admin.get(URL, {"state": "machine"}).content.decode()
        assert "1 text of a machine to confirm" in html

    def test_out_of_date_in_public(self, admin, stale):
        publish_languages(stale, ["fr"])
        assert rows(admin, state="public_stale") == [(stale.pk, "en")]

    def test_language_section_and_type(self, admin, stale, home, section):
        assert {code for _t, code in rows(admin, language=["ar"])} == {"ar"}
        inside = rows(admin, section=section.pk)
        assert (stale.pk, "en") in inside
        assert home.pk not in {pk for pk, _code in inside}

    def test_who_is_on_it(self, admin, stale, superuser):
        Assignment.objects.create(translation=item(stale, "ar"), assignee=superuser)
        assert rows(admin, assignee="me") == [(stale.pk, "ar")]
        assert rows(admin, assignee=superuser.pk) == [(stale.pk, "ar")]
        assert (stale.pk, "ar") not in rows(admin, assignee="nobody")

    @pytest.mark.parametrize(
        "asked",
        [
            {"state": "xx"},
            {"language": "xx"},
            {"section": "xx"},
            {"assignee": "xx"},
            {"stale_since_from": "xx"},
            {"ordering": "xx"},
            {"p": "xx"},
            {"group": "99999999999999999999"},
        ],
    )
    def test_what_nobody_can_choose(self, admin, stale, asked):
        assert admin.get(URL, asked).status_code in (200, 404)


class TestWhoSees:
    def test_only_the_pages_that_one_may_edit(self, client, translator, stale, home):
        client.force_login(translator)
        pages = {pk for pk, _code in rows(client)}
        assert stale.pk in pages
        assert home.pk not in pages

    def test_nobody_else(self, client, django_user_model, stale):
        user = django_user_model.objects.create_user("x", "x@example.org", "pw")
        user.user_permissions.add(Permission.objects.get(codename="access_admin"))
        client.force_login(user)
        assert client.get(URL).status_code == 302
        assert client.post(reverse("hub_assign")).status_code in (302, 403)
        client.logout()
        assert "login" in client.get(URL).url


class TestExport:
    def test_csv(self, admin, stale):
        edited(stale, title_en="=1+1")
        publish_languages(stale, ["en"])
        answer = admin.get(URL, {"export": "csv", "state": "work"})
        text = b"".join(answer.streaming_content).decode()
        found = list(csv.DictReader(io.StringIO(text)))
        ours = [row for row in found if f"/{stale.pk}/" in row["Editor"]]
        assert {row["Language"] for row in ours} == {"Español", "العربية"}
        assert {row["Page"] for row in ours} == {"'=1+1"}

    def test_texts_of_a_machine(self, admin, stale):
        by_machine(stale)
        answer = admin.get(URL, {"export": "csv", "state": "machine"})
        text = b"".join(answer.streaming_content).decode()
        (found,) = csv.DictReader(io.StringIO(text))
        assert found["Texts of a machine to confirm"] == "1"

    def test_xlsx(self, admin, stale):
        answer = admin.get(URL, {"export": "xlsx", "state": "stale"})
        book = load_workbook(io.BytesIO(b"".join(answer.streaming_content)))
        values = list(book.active.values)
        assert values[0][0] == "Page"
        assert values[1][:2] == ("The xeno", "English")


class TestAssign:
    def send(self, client, items, **data):
        ids = [each.pk for each in items]
        return client.post(reverse("hub_assign"), {"item": ids, "next": URL, **data})

    def test_asks_first(self, admin, stale):
        html = self.send(admin, [item(stale, "ar")]).content.decode()
        assert "Assign to a translator" in html
        assert not Assignment.objects.exists()

    def test_assigns_and_tells(
        self, admin, stale, translator, mailoutbox, django_capture_on_commit_callbacks
    ):
        due = timezone.localdate()
        items = [item(stale, "ar"), item(stale, "es")]
        with django_capture_on_commit_callbacks(execute=True):
            answer = self.send(
                admin, items, assignee=translator.pk, due=due.isoformat(), assign="1"
            )
        assert answer.url == URL
        assert Assignment.objects.filter(assignee=translator, due=due).count() == 2
        [mail] = mailoutbox
        assert mail.to == ["samira@example.org"]
        assert "Nouveau titre" in mail.body
        assert f"/admin/pages/{stale.pk}/edit/?work=ar" in mail.body

    def test_in_the_translators_language(
        self, admin, stale, translator, mailoutbox, django_capture_on_commit_callbacks
    ):
        profile = UserProfile.get_for_user(translator)
        profile.preferred_language = "ar"
        profile.save()
        with django_capture_on_commit_callbacks(execute=True):
            self.send(admin, [item(stale, "ar")], assignee=translator.pk, assign="1")
        assert mailoutbox[0].subject == "ترجمة لك"
        assert "يطلب منك" in mailoutbox[0].body

    def test_no_mail_to_who_wants_none(
        self, admin, stale, translator, mailoutbox, django_capture_on_commit_callbacks
    ):
        EditorPreferences.objects.create(user=translator, mail_assigned=False)
        with django_capture_on_commit_callbacks(execute=True):
            self.send(admin, [item(stale, "ar")], assignee=translator.pk, assign="1")
        assert Assignment.objects.exists()
        assert not mailoutbox

    def test_another_and_nobody(self, admin, stale, translator, superuser):
        items = [item(stale, "ar")]
        self.send(admin, items, assignee=translator.pk, assign="1")
        self.send(admin, items, assignee=superuser.pk, assign="1")
        assert Assignment.objects.get().assignee == superuser
        self.send(admin, items, assignee="", assign="1")
        assert not Assignment.objects.exists()

    def test_only_pages_that_one_may_edit(self, client, translator, stale, home):
        client.force_login(translator)
        items = [item(home, "ar"), item(stale, "ar")]
        self.send(client, items, assignee=translator.pk, assign="1")
        assert [each.translation.page_id for each in Assignment.objects.all()] == [
            stale.pk
        ]

    @pytest.mark.parametrize(
        "data",
        [
            {"due": "2020-01-01"},
            {"due": "xx"},
            {"assignee": "99999999"},
            {"assignee": "xx"},
        ],
    )
    def test_refused(self, admin, stale, translator, data):
        data = {"assignee": translator.pk, "assign": "1"} | data
        answer = self.send(admin, [item(stale, "ar")], **data)
        assert answer.status_code == 200
        assert answer.context["form"].errors
        assert not Assignment.objects.exists()

    @pytest.mark.parametrize("sent", [[], ["xx"], ["-1"], ["9" * 40]])
    def test_nothing_chosen(self, admin, stale, sent):
        answer = admin.post(reverse("hub_assign"), {"item": sent, "assign": "1"})
        assert answer.url == URL

    def test_it_does_not_send_elsewhere(self, admin, stale):
        data = {"next": "https://example.com/", "assignee": "", "assign": "1"}
        assert self.send(admin, [item(stale, "ar")], **data).url == URL


class TestReading:
    def test_counted_once_shown(self, client, article):
        html = client.get(article.get_url_in("en")).content.decode()
        token = html.partition('data-read="')[2].partition('"')[0]
        assert client.post("/read/", {"token": token}).status_code == 204
        assert client.post("/read/", {"token": token}).status_code == 204
        row = PageReads.objects.get(page=article.pk, language="en")
        assert reading.lately(row.score) == 2

    @pytest.mark.parametrize("token", ["", "5:fr", "5:fr:xxx", "\0"])
    def test_a_token_of_nobody(self, client, article, token):
        assert client.post("/read/", {"token": token}).status_code == 400
        assert client.get("/read/").status_code == 405
        assert not PageReads.objects.exists()

    def test_a_page_that_is_gone(self, client, article):
        token = reading.token(article, "fr")
        article.delete()
        assert client.post("/read/", {"token": token}).status_code == 204
        assert not PageReads.objects.exists()

    def test_what_is_long_ago_counts_less(self, article, monkeypatch):
        reading.add(article.pk, "fr")
        later = timezone.now() + timezone.timedelta(days=60)
        monkeypatch.setattr(reading.timezone, "now", lambda: later)
        score = PageReads.objects.get().score
        assert score / reading.weight() == pytest.approx(0.25, rel=0.01)

    def test_previews_are_not_counted(self, admin, article):
        url = reverse("wagtailadmin_pages:view_draft", args=[article.pk])
        assert "data-read" not in admin.get(url).content.decode()


class TestHomePage:
    def test_panels(self, ui, client, stale, superuser):
        Assignment.objects.create(translation=item(stale, "ar"), assignee=superuser)
        html = client.get("/admin/").content.decode()
        for panel in ("hub-coverage", "hub-mine", "hub-most-read", "hub-health"):
            assert f'id="{panel}' in html

    def test_coverage(self, admin, stale, section):
        from hub.publishing.actions import publish_languages

        def cells():
            [(_section, found)] = coverage([section])
            return {cell.language.code: (cell.right, cell.total) for cell in found}

        assert cells() == {"fr": (2, 2), "en": (2, 2), "es": (0, 2), "ar": (1, 2)}
        publish_languages(stale, ["fr"])
        assert cells()["en"] == (1, 2)

    def test_a_translator_sees_no_health(self, client, translator, stale):
        client.force_login(translator)
        html = client.get("/admin/").content.decode()
        assert "hub-coverage" in html
        assert "hub-health" not in html

    def test_what_is_most_read_is_of_the_languages_that_one_edits(
        self, client, stale, django_user_model
    ):
        user = held(django_user_model, "english", ["en"], [])
        client.force_login(user)
        request = client.get("/admin/").wsgi_request
        items = MostRead().context(request)["items"]
        assert {each.language for each in items} == {"en"}
        other = held(django_user_model, "spanish", ["es"], [])
        assert editable_languages(other) == {"es"}
        assert editable_languages(django_user_model(is_superuser=True)) == set(CODES)

    def test_queries_do_not_grow(
        self, admin, stale, section, django_assert_num_queries
    ):
        admin.get("/admin/")
        with django_assert_num_queries(90, exact=False) as before:
            admin.get("/admin/")
        for number in range(6):
            page = added(fresh(section), ArticlePage(title_fr=f"{number}"))
            edited(page, title_fr="x", title_en="y")
        with django_assert_num_queries(90, exact=False) as after:
            admin.get("/admin/")
        assert len(after) <= len(before) + 3


class TestAccount:
    def test_choosing_mails(self, admin, superuser):
        html = admin.get(reverse("wagtailadmin_account")).content.decode()
        assert 'name="hub_mails-mail_assigned"' in html
        assert not EditorPreferences.objects.get().languages
        assert json.dumps(EditorPreferences.languages_of(superuser)) == json.dumps(
            list(CODES)
        )
