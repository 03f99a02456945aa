"""The demo: complete in four languages, loaded once, answering in each of them."""

import dataclasses
import io
import re
from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.html import escape
from PIL import Image
from wagtail.models import Site, Task, Workflow

from home.demo import builders, loader, waiting
from home.demo.accounts import ACCOUNTS, create_accounts
from home.demo.bodies import identity
from home.demo.builders import model_of
from home.demo.content import Block, T
from home.demo.sections import HOME, everything
from home.demo.slugs import slug
from home.demo.snippets import ORGANISATIONS, PERSONS, THEMES
from hub import catalogues
from hub.languages import CODES
from hub.models import Assignment, HubPage
from hub.multilingual.content import SOURCE, content_language, localized
from hub.publishing.actions import withdraw_language
from hub.typography import NO_BREAK, typeset

PAGES = {page.key: page for page, _parent in everything()}


def texts_in(value) -> Iterator[T]:
    """Every text of a page of the demo, the pages below it left out."""
    if isinstance(value, T):
        yield value
    elif isinstance(value, Block):
        yield from texts_in(value.value)
    elif dataclasses.is_dataclass(value):
        below = {"pages", "editions", "publications", "call"}
        for field in dataclasses.fields(value):
            if field.name not in below:
                yield from texts_in(getattr(value, field.name))
    elif isinstance(value, dict):
        yield from texts_in(list(value.values()))
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from texts_in(item)


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker):
    """The demo in the database, once for the module; rolled back after it.

    Its covers are small, since every size of them is made for the pages below.
    """
    picture = io.BytesIO()
    Image.new("RGB", (64, 36)).save(picture, "PNG")
    with (
        pytest.MonkeyPatch.context() as patch,
        django_db_blocker.unblock(),
        transaction.atomic(),
    ):
        patch.setattr(builders, "cover", lambda key: picture.getvalue())
        loaded = loader.load()
        yield loaded
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def answers(demo, django_db_blocker):
    """``{(key, language): response}``, asked once: it makes many renditions."""
    client = Client()
    with django_db_blocker.unblock():
        return {
            (key, code): client.get(HubPage.objects.get(pk=pk).get_url_in(code))
            for key, pk in demo.made.items()
            for code in PAGES[key].public
        }


@pytest.fixture
def stored(demo, db):
    """``stored(key)``: a page of the demo as the database has it."""

    def find(key):
        return HubPage.objects.get(pk=demo.made[key]).specific

    return find


class TestContent:
    def test_has_enough(self):
        assert sum(key.startswith("article-") for key in PAGES) >= 15
        assert len(PAGES) == len(list(everything()))

    @pytest.mark.parametrize("key", PAGES)
    def test_every_text_is_written_in_every_language(self, key):
        incomplete = [t for t in texts_in(PAGES[key]) if any(t) and not all(t)]
        assert incomplete == []

    def test_names_are_written_in_every_language(self):
        assert all(all(theme.name) for theme in THEMES)
        assert all(all(person.role) for person in PERSONS if any(person.role))

    @pytest.mark.parametrize("key", PAGES)
    def test_what_a_page_names_exists(self, key):
        page = PAGES[key]
        organisations = {organisation.key for organisation in ORGANISATIONS}
        links = {
            found
            for text in texts_in(page)
            for value in text
            for found in re.findall(r'page="([^"]*)"', value)
        }
        for block in page.body:
            if block.type == "pages":
                links |= set(block.value["keys"])
            if block.type == "partner_logos":
                assert set(block.value["organisations"]) <= organisations
        assert links | set(page.groups) | set(getattr(page, "related", ())) <= set(
            PAGES
        )
        assert set(page.themes) <= {theme.key for theme in THEMES}

    @pytest.mark.parametrize("key", PAGES)
    def test_links_are_the_same_in_every_language(self, key):
        for text in texts_in(PAGES[key]):
            links = [re.findall(r'page="([^"]*)"', value) for value in text if value]
            assert all(sorted(found) == sorted(links[0]) for found in links)

    def test_the_source_is_public(self):
        assert [p.key for p in PAGES.values() if p.source not in p.public] == []

    def test_some_pages_are_not_public_somewhere(self):
        for code in CODES:
            assert any(code not in page.public for page in PAGES.values())


class TestTypography:
    def test_french_signs_do_not_begin_a_line(self):
        assert typeset("Quoi ? « Oui »", "fr") == (
            f"Quoi{NO_BREAK}? «{NO_BREAK}Oui{NO_BREAK}»"
        )
        assert typeset("What ?", "en") == "What ?"

    def test_numbers_stay_whole(self):
        assert typeset("3 500 et 50 %", "fr") == (f"3{NO_BREAK}500 et 50{NO_BREAK}%")

    @pytest.mark.parametrize(
        ("title", "language", "expected"),
        [
            ("Qu’est-ce que l’ESS ?", "fr", "qu-est-ce-que-l-ess"),
            ("¿Qué es?", "es", "que-es"),
            ("بارومتر التمويل الأصغر", "ar", "بارومتر-التمويل-الأصغر"),
            ("word " * 40, "en", "-".join(["word"] * 16)),
        ],
    )
    def test_slug(self, title, language, expected):
        assert slug(title, language) == expected


class TestLoad:
    def test_makes_every_page_in_its_place(self, stored, demo):
        assert set(demo.made) == set(PAGES)
        assert demo.kept == {}
        for page, parent in everything():
            found = stored(page.key)
            assert type(found) is model_of(page)
            if parent:
                assert found.get_parent().pk == demo.made[parent.key]

    def test_a_second_run_makes_nothing(self, demo, db):
        before = HubPage.objects.count()
        again = loader.load()
        assert again.made == {}
        assert again.kept == demo.made
        assert HubPage.objects.count() == before

    def test_a_second_run_keeps_an_editors_changes(self, stored):
        page = stored("about")
        page.title_en, page.slug_en = "Who we are", "who-we-are"
        page.save_revision().publish()
        withdraw_language(page, "es")
        loader.load()
        page = stored("about")
        assert (page.title_en, page.slug_en) == ("Who we are", "who-we-are")
        assert "es" not in page.public_languages

    def test_makes_again_only_what_is_missing(self, stored):
        stored("contact").delete()
        assert set(loader.load().made) == {"contact"}

    def test_publishes_the_languages_named(self, stored):
        for page in PAGES.values():
            assert set(stored(page.key).public_languages) == set(page.public)

    def test_a_language_that_is_not_public_waits_in_the_draft(self, stored):
        page = stored("article-how-a-call-is-judged")
        assert not page.body_ar
        assert page.get_latest_revision_as_object().body_ar

    def test_blocks_have_the_same_ids_in_every_language(self, stored):
        for page in PAGES.values():
            draft = stored(page.key).get_latest_revision_as_object()
            expected = [identity(page.key, i) for i, _ in enumerate(page.body)]
            for code in CODES:
                body = getattr(draft, localized("body", code))
                assert [block.id for block in body] == expected

    def test_pages_pass_the_editors_form(self, stored):
        with content_language(SOURCE):
            for key in PAGES:
                draft = stored(key).get_latest_revision_as_object()
                draft.full_clean()
                for code in CODES:
                    body = getattr(draft, localized("body", code))
                    body.stream_block.clean(body)

    def test_links_lead_to_pages(self, stored, demo):
        body = stored("article-how-a-forum-is-made").body_fr.raw_data
        target = demo.made["myanmar-2017"]
        assert f'<a linktype="page" id="{target}">' in body[0]["value"]

    def test_publications_have_their_files(self, stored):
        files = stored("sse-tunisia").files.all()
        assert {file.language for file in files} == {"fr", "ar"}
        assert all(file.document.file.size for file in files)

    def test_some_covers_are_described(self, stored):
        home, sdgs, forums, other = (
            stored(key).cover
            for key in ("home", "article-sdgs", "article-tunisia-forums", "about")
        )
        assert not home.decorative
        assert all(getattr(sdgs, f"alt_text_{code}") for code in CODES)
        assert forums.alt_text_en
        assert not forums.alt_text_ar
        assert other.decorative

    def test_a_call_is_open_and_says_that_it_is_an_example(self, stored):
        call = stored("call-example")
        assert call.is_open
        assert "xemple" in call.title_fr + call.title_en
        assert "Aucun appel n’est ouvert en réalité" in call.lead_fr

    def test_the_site_begins_at_the_home_page(self, demo, db):
        site = Site.objects.get(is_default_site=True)
        assert site.root_page_id == demo.made[HOME.key]
        assert (site.hostname, site.port) == ("localhost", 8000)

    def test_refuses_a_site_with_pages_of_its_own(self, stored, demo):
        HubPage.objects.filter(pk=demo.made[HOME.key]).update(
            translation_key="00000000-0000-4000-8000-000000000000"
        )
        with pytest.raises(loader.TreeNotEmpty):
            loader.load()


@pytest.mark.django_db
@pytest.mark.sqlite
class TestPages:
    @pytest.mark.parametrize(
        ("key", "language"),
        [(page.key, code) for page in PAGES.values() for code in page.public],
    )
    def test_answers(self, answers, key, language):
        response = answers[key, language]
        assert response.status_code == 200
        html = response.content.decode()
        assert f'<html lang="{language}"' in html
        assert escape(typeset(PAGES[key].title.get(language), language)) in html

    @pytest.mark.parametrize("language", ["fr", "es", "ar"])
    def test_interface_is_translated(self, answers, language):
        """No text of a page is a text of the interface in English."""
        catalog = catalogues.read(catalogues.po_path(language, "django"), language)
        english = {
            message.id
            for message in catalog
            if isinstance(message.id, str) and message.id != message.string
        }
        untranslated = {
            (key, text)
            for (key, code), response in answers.items()
            if code == language
            for text in BeautifulSoup(response.content, "html.parser").stripped_strings
            if text in english
        }
        assert untranslated == set()

    def test_asks_the_database_at_most_twelve_times(self, demo, answers, stored):
        client, most = Client(), {}
        for key in demo.made:
            url = stored(key).get_url_in(PAGES[key].public[0])
            with CaptureQueriesContext(connection) as queries:
                client.get(url)
            most[key] = len(queries)
        assert {key: count for key, count in most.items() if count > 12} == {}


class TestCommand:
    def test_is_refused_without_debug(self, db):
        with pytest.raises(CommandError, match="--force"):
            call_command("load_demo")

    def test_prints_the_log_ins(self, demo, db, settings, capsys):
        settings.DEBUG = True
        create_accounts()
        call_command("load_demo")
        out = capsys.readouterr().out
        assert f"{len(PAGES)} pages kept" in out
        for account in ACCOUNTS:
            assert account.username in out
            assert account.password in out


class TestWaiting:
    def test_a_translator_has_something_to_do(self, demo, stored):
        create_accounts()
        waiting.leave_work(demo.made)
        assignment = Assignment.objects.get()
        assert assignment.assignee.username == "translator"
        assert assignment.due > timezone.localdate()
        row = assignment.translation
        assert (row.language, row.stale, row.live_stale) == ("ar", 1, 1)
        assert stored(waiting.PAGE).lead_fr == waiting.REWORDED

    def test_not_where_the_page_was_there(self, demo, db):
        create_accounts()
        waiting.leave_work({})
        assert not Assignment.objects.exists()


class TestAccounts:
    def test_groups_and_workflow_are_named_in_french(self, db):
        create_accounts()
        create_accounts()
        assert set(Group.objects.values_list("name", flat=True)) == {
            "Rédaction",
            "Modération",
            "Traduction vers l’arabe",
        }
        assert Workflow.objects.get().name == "Validation par la modération"
        assert Task.objects.get().name == "Validation par la modération"
        editors = Group.objects.get(name="Rédaction")
        assert editors.collection_permissions.exists()  # Wagtail's own, kept

    def test_passwords_are_made_up_without_debug(self, db):
        made = create_accounts()
        assert set(made) == {account.username for account in ACCOUNTS}
        assert not {account.password for account in ACCOUNTS} & set(made.values())

    def test_an_account_that_is_there_keeps_its_password(self, db, settings):
        settings.DEBUG = True
        create_accounts()
        admin = get_user_model().objects.get(username="admin")
        admin.set_password("another one")
        admin.save()
        assert create_accounts() == {}
        admin.refresh_from_db()
        assert admin.check_password("another one")

    def test_each_may_do_what_its_role_needs(self, demo, db):
        create_accounts()
        page = HubPage.objects.get(pk=demo.made["about"])
        users = get_user_model().objects.in_bulk(field_name="username")
        editor, translator = (
            page.permissions_for_user(users[name]) for name in ("editor", "translator")
        )
        assert users["admin"].is_superuser
        assert editor.can_publish()
        assert translator.can_edit()
        assert not translator.can_publish()
