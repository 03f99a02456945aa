"""Export and import by an editor's browser."""

import io
import json
import zipfile
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, PageLogEntry

from articles.models import ArticlePage
from hub.desk.models import Term
from hub.exchange import archives
from hub.exchange.models import Import
from hub.exchange.selecting import export_url
from hub.models import GroupLanguages
from tests.factories.pages import added, fresh
from tests.staleness.stale import draft, edited

from .made import as_po

pytestmark = pytest.mark.django_db


def sent(data, name="x.po"):
    file = io.BytesIO(data)
    file.name = name
    return {"file": file}


def exported(client, url, language="ar", form="po", what="all"):
    response = client.post(url, {"language": language, "form": form, "what": what})
    assert response["Content-Disposition"].startswith("attachment"), response.content
    return b"".join(response.streaming_content)


def read(data):
    return archives.read(io.BytesIO(data), "file", len(data))


def filled(data: bytes, **texts) -> bytes:
    """A PO file with these translations, by their sources."""
    text = data.decode()
    for source, target in texts.items():
        before, after = text.split(f'msgid "{source}"\nmsgstr "', 1)
        _old, rest = after.split('"\n', 1)
        text = f'{before}msgid "{source}"\nmsgstr "{target}"\n{rest}'
    return text.encode()


@pytest.fixture
def translator(home):
    group = Group.objects.create(name="Arabic")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    GroupPagePermission.objects.create(group=group, page=home, permission_type="change")
    GroupLanguages.objects.create(group=group, edit=["ar"], publish=[])
    user = get_user_model().objects.create_user("translator", password="pw")
    user.groups.add(group)
    return user


@pytest.fixture
def stranger(db):
    user = get_user_model().objects.create_user("stranger", password="pw")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    return user


class TestExport:
    def test_one_page(self, admin, page):
        (found,) = read(exported(admin, export_url(page.pk)))
        assert (found.page, found.target) == (page.pk, "ar")
        assert len(found.answers) == 10

    def test_with_terms_of_the_glossary(self, admin, page):
        Term.objects.create(name_fr="titre", name_ar="عنوان", note="d’une page")
        data = exported(admin, export_url(page.pk))
        assert "#. titre → عنوان (d’une page)" in data.decode()
        data = exported(admin, export_url(page.pk), form="xliff").decode()
        assert "<gls:term>titre</gls:term>" in data

    @pytest.mark.parametrize("form", ["po", "xliff"])
    def test_links_by_the_titles_of_what_they_lead_to(self, admin, page, form):
        link = f'<p><a linktype="page" id="{page.pk}">x</a></p>'
        body = [{"type": "paragraph", "value": link, "id": "b"}]
        edited(page, body_fr=json.dumps(body))
        data = exported(admin, export_url(page.pk), form=form)
        assert "link to the page “Un titre”" in data.decode()

    def test_what_is_to_do_alone(self, admin, translated):
        edited(translated, title_fr="Un titre neuf")
        data = exported(admin, export_url(translated.pk), what="todo")
        assert [each.key for each in read(data)[0].answers] == ["title"]

    def test_several_pages(self, admin, page, article, section):
        url = export_url(page.pk, article.pk, section.pk)
        po = zipfile.ZipFile(io.BytesIO(exported(admin, url)))
        assert (
            po.namelist() == [f"{each.pk}-ar.po" for each in (section, article, page)]
            or len(po.namelist()) == 3
        )
        assert len(read(exported(admin, url))) == 3
        xliff = exported(admin, url, form="xliff")
        assert xliff.startswith(b"<?xml")
        assert {each.page for each in read(xliff)} == {section.pk, article.pk, page.pk}

    def test_pages_of_two_source_languages(self, admin, page, section):
        other = added(
            fresh(section), ArticlePage(title_en="An article", source_language="en")
        )
        data = exported(admin, export_url(page.pk, other.pk), form="xliff")
        assert zipfile.ZipFile(io.BytesIO(data)).namelist() == [
            "en-ar.xlf",
            "fr-ar.xlf",
        ]
        assert {each.source for each in read(data)} == {"fr", "en"}

    def test_a_work_list_with_its_filters(self, admin, page, article):
        work = reverse("hub_worklist")
        query = f"language=ar&state=missing&section={page.get_parent().pk}"
        html = admin.get(f"{work}?{query}").content.decode()
        url = f"{reverse('hub_export')}?worklist=1&{query}"
        assert url.replace("&", "&amp;") in html
        assert {each.page for each in read(exported(admin, url))} == {
            page.pk,
            article.pk,
        }
        response = admin.post(url, {"language": "en", "form": "po", "what": "all"})
        assert response.context["form"].errors.keys() == {"language"}

    def test_a_work_list_with_broken_filters(self, admin, page):
        url = f"{reverse('hub_export')}?worklist=1&state=nonsense"
        assert "There is no page here" in admin.get(url).content.decode()

    def test_nothing_to_do(self, admin, translated):
        values = {"language": "ar", "form": "po", "what": "todo"}
        response = admin.post(export_url(translated.pk), values)
        assert "Nothing is to be translated" in response.content.decode()

    def test_too_many(self, admin, page, article, settings):
        settings.HUB_EXCHANGE_PAGES = 1
        values = {"language": "ar", "form": "po", "what": "all"}
        response = admin.post(export_url(page.pk, article.pk), values)
        assert "at most 1 can be exported at once" in response.content.decode()
        url = f"{reverse('hub_export')}?worklist=1"
        response = admin.post(url, values)
        assert "at most 1 can be exported at once" in response.content.decode()

    @pytest.mark.parametrize("query", ["", "page=x", "page=99999", "page=" + "9" * 99])
    def test_no_page(self, admin, page, query):
        html = admin.get(f"{reverse('hub_export')}?{query}").content.decode()
        assert "There is no page here that you may translate." in html

    def test_the_source_language_is_no_choice(self, admin, page):
        form = admin.get(export_url(page.pk)).context["form"]
        assert [code for code, _label in form.fields["language"].choices] == [
            "en",
            "es",
            "ar",
        ]

    def test_a_translator_of_one_language(self, client, translator, page):
        client.force_login(translator)
        form = client.get(export_url(page.pk)).context["form"]
        assert [code for code, _label in form.fields["language"].choices] == ["ar"]
        assert read(exported(client, export_url(page.pk)))
        values = {"language": "en", "form": "po", "what": "all"}
        assert client.post(export_url(page.pk), values).context["form"].errors

    def test_a_work_list_of_a_translator(self, client, translator, page):
        client.force_login(translator)
        url = f"{reverse('hub_export')}?worklist=1"
        form = client.get(url).context["form"]
        assert [code for code, _label in form.fields["language"].choices] == ["ar"]

    def test_who_may_not(self, client, stranger, page):
        client.force_login(stranger)
        assert client.get(export_url(page.pk)).status_code == 302
        client.logout()
        assert client.get(export_url(page.pk)).status_code == 302

    def test_the_explorer_leads_there(self, admin, page, article, section):
        url = reverse("wagtail_bulk_action", args=["hub", "hubpage", "export"])
        response = admin.get(f"{url}?id={page.pk}&id={article.pk}&next=/admin/pages/")
        assert response.status_code == 302
        assert response.url == export_url(
            *sorted([article.pk, page.pk]), next="/admin/pages/"
        )
        html = admin.get(reverse("wagtailadmin_explore", args=[section.pk]))
        assert "Export selected pages for translators" in html.content.decode()

    def test_the_editor_leads_there(self, admin, page):
        url = reverse("wagtailadmin_pages:edit", args=[page.pk])
        assert export_url(page.pk) in admin.get(url).content.decode()

    @pytest.mark.parametrize("ask", [exported, lambda client, url: client.get(url)])
    def test_queries(self, admin, page, article, section, ask):
        """A constant number for each page; for the form none."""
        ids = [page.pk, article.pk]
        ask(admin, export_url(*ids))
        with CaptureQueriesContext(connection) as two:
            ask(admin, export_url(*ids))
        ids += [
            added(fresh(section), ArticlePage(title_fr=f"Page {number}")).pk
            for number in range(4)
        ]
        with CaptureQueriesContext(connection) as six:
            ask(admin, export_url(*ids))
        assert len(six) - len(two) <= (4 * 4 if ask is exported else 0)


class TestImport:
    @pytest.fixture
    def data(self, admin, translated):
        return exported(admin, export_url(translated.pk))

    def uploaded(self, client, data):
        response = client.post(reverse("hub_import"), sent(data))
        assert response.status_code == 302, response.context["form"].errors
        return response.url

    def test_nothing_is_written_before_it_is_confirmed(self, admin, translated, data):
        newest = draft(translated).latest_revision_id
        url = self.uploaded(admin, filled(data, **{"Un titre": "عنوان"}))
        html = admin.get(url).content.decode()
        assert "1 text will be written" in html
        assert "9 unchanged" in html
        assert '<p class="hub-exchange__text" lang="ar" dir="rtl">' in html
        assert draft(translated).latest_revision_id == newest
        response = admin.post(url, {"confirm": "1"}, follow=True)
        assert "1 text was imported, into a draft" in response.content.decode()
        assert draft(translated).title_ar == "عنوان"
        assert fresh(translated).title_ar != "عنوان"

    def test_confirmed_twice(self, admin, translated, data):
        url = self.uploaded(admin, filled(data, **{"Un titre": "عنوان"}))
        for _time in range(2):
            response = admin.post(url, {"confirm": "1"}, follow=True)
            assert "1 text was imported" in response.content.decode()
        entries = PageLogEntry.objects.filter(action="hub.exchange")
        assert entries.count() == 1

    def test_a_conflict(self, admin, translated, data):
        url = self.uploaded(admin, filled(data, **{"Un titre": "من المترجم"}))
        edited(translated, title_ar="من المحرر")
        html = admin.get(url).content.decode()
        assert "1 to choose" in html
        response = admin.post(url, {"confirm": "1"}, follow=True)
        html = response.content.decode()
        assert "The hub&#x27;s text was kept" in html or "text was kept" in html
        assert draft(translated).title_ar == "من المحرر"
        admin.post(url, {"again": "1"})
        (plan,) = admin.get(url).context["plans"]
        (step,) = plan.questions
        admin.post(url, {"confirm": "1", "take:0:title": step.seen})
        assert draft(translated).title_ar == "من المترجم"

    def test_the_page_changed_after_the_preview(self, admin, translated, data):
        url = self.uploaded(admin, filled(data, **{"Un titre": "من المترجم"}))
        assert "1 text will be written" in admin.get(url).content.decode()
        edited(translated, title_ar="من المحرر")
        admin.post(url, {"confirm": "1"})
        assert draft(translated).title_ar == "من المحرر"
        assert len(Import.objects.get().report[0]["kept"]) == 1

    def test_some_pages_of_several(self, admin, translated, article):
        data = exported(admin, export_url(translated.pk, article.pk))
        files = {
            name: filled(
                each,
                **{"Un titre": "عنوان"} if b"Un titre" in each else {"Le xéno": "غريب"},
            )
            for name, each in unzipped(data).items()
        }
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for name, each in files.items():
                archive.writestr(name, each)
        url = self.uploaded(admin, out.getvalue())
        locked = fresh(article)
        locked.locked = True
        locked.locked_by = get_user_model().objects.create_user("other")
        locked.save()
        html = admin.post(url, {"confirm": "1"}, follow=True).content.decode()
        assert "The page is locked." in html
        assert draft(translated).title_ar == "عنوان"
        assert draft(article).title_ar != "غريب"

    @pytest.mark.parametrize(
        ("data", "reason"),
        [
            (b"hello", "It is not PO, or was cut off: line 1 cannot be read."),
            (b"", "The submitted file is empty."),
            (b"<x/>", "It is XML, but not XLIFF."),
        ],
    )
    def test_a_file_that_is_refused(self, admin, home, data, reason):
        response = admin.post(reverse("hub_import"), sent(data))
        assert reason in response.content.decode()
        assert not Import.objects.exists()

    def test_a_file_of_another_hub(self, admin, translated, data):
        foreign = data.replace(str(translated.translation_key).encode(), b"0-0")
        response = admin.get(self.uploaded(admin, foreign))
        html = response.content.decode()
        assert "The hub has no such page" in html
        assert "Un titre" not in html
        assert "The file holds nothing that the hub does not have." in html

    def test_no_markup_of_a_file_is_shown_as_such(self, admin, translated, data):
        evil = "<script>x</script><b1>"
        url = self.uploaded(admin, filled(data, **{"Un titre": evil}))
        html = admin.get(url).content.decode()
        assert "<script>x" not in html
        assert "&lt;script&gt;x" in html or "&lt;<ins>script" in html
        html = admin.post(url, {"confirm": "1"}, follow=True).content.decode()
        assert "<script>x" not in html

    def test_whose_it_is(self, admin, client, translated, translator, data):
        url = self.uploaded(admin, filled(data, **{"Un titre": "عنوان"}))
        client.force_login(translator)
        assert client.get(url).status_code == 404
        assert client.post(url, {"confirm": "1"}).status_code == 404
        assert Import.objects.get().report is None

    def test_how_long_it_waits(self, admin, translated, data):
        url = self.uploaded(admin, data)
        Import.objects.update(made_at=timezone.now() - timedelta(hours=73))
        assert admin.get(url).status_code == 404
        self.uploaded(admin, data)
        assert Import.objects.count() == 1

    def test_discarded(self, admin, translated, data):
        url = self.uploaded(admin, data)
        admin.post(url, {"discard": "1"})
        assert not Import.objects.exists()

    def test_getting_changes_nothing(self, admin, translated, data):
        url = self.uploaded(admin, filled(data, **{"Un titre": "عنوان"}))
        admin.get(f"{url}?confirm=1")
        assert Import.objects.get().report is None

    def test_who_may_not(self, client, stranger):
        client.force_login(stranger)
        assert client.get(reverse("hub_import")).status_code == 302
        assert client.post(reverse("hub_import"), sent(b"x")).status_code == 302

    def test_what_stopped_midway_goes_on(self, admin, translated, data):
        url = self.uploaded(admin, filled(data, **{"Un titre": "عنوان"}))
        Import.objects.update(report=[])  # as when the server was killed
        html = admin.get(url).content.decode()
        assert "1 page is still to be imported." in html
        admin.post(url, {"go-on": "1"})
        assert draft(translated).title_ar == "عنوان"

    def test_a_long_name(self, admin, translated, data):
        response = admin.post(reverse("hub_import"), sent(data, "ع" * 200 + ".po"))
        assert response.status_code == 302


def unzipped(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_history(admin, page):
    from hub.exchange.incoming import bring_in

    (returned,) = read(exported(admin, export_url(page.pk)))
    answers = [
        type(each)(each.key, "عنوان" if each.key == "title" else "", each.base)
        for each in returned.answers
    ]
    bring_in(
        type(returned)(**vars(returned) | {"answers": answers}),
        {},
        get_user_model().objects.get(),
    )
    url = reverse("wagtailadmin_pages:history", args=[page.pk])
    assert "Imported translations: العربية" in admin.get(url).content.decode()


def test_import_json(page):
    """What waits is what was read."""
    from hub.exchange import outgoing

    (returned,) = read(as_po(outgoing.sheet(draft(page), "ar")))
    again = type(returned).from_json(json.loads(json.dumps(returned.as_json())))
    assert again == returned
