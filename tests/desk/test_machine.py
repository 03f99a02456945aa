"""Machine translation: marks that survive, a server over HTTP, what is still its."""

import json

import pytest
from django.core.checks import run_checks
from django.utils.translation import override
from wagtail.actions.convert_alias import ConvertAliasPageAction

from articles.models import KeyFigure, PublicationPage
from hub.desk.machine import TranslationFailed, translator
from hub.desk.machine.base import protect, restore
from hub.desk.machine.libretranslate import CHARACTERS, LARGEST, TEXTS
from hub.desk.machine.texts import confirm, counts, mark, marked, unconfirmed
from hub.desk.marks import digest
from hub.desk.models import MachineText, Term
from hub.desk.remembering import write
from hub.desk.saving import Posted, save
from hub.desk.units import units
from hub.models import PageTranslation
from hub.publishing.actions import publish_languages
from tests.factories.pages import added, fresh
from tests.staleness.stale import draft, edited

from .translation_server import running


class TestMarks:
    @pytest.mark.parametrize(
        "text",
        [
            "",
            "Un <b1>mot</b1> & <a2>un <i3>lien</i3></a2><br4/>fin",
            "1 < 2 > 0 &amp; <p>",
            "Écrire <b7> ici",
            "</b7> ici",
            "الـ<b1>فقر</b1>",
        ],
    )
    def test_survive(self, text):
        assert restore(protect(text), text) == text

    def test_are_elements(self):
        assert protect("a <b1>b</b1> & <br2/>") == (
            'a <span id="b1">b</span> &amp; <span id="br2"></span>'
        )

    def test_in_another_order(self):
        html = '<span id="a2">the link</span> and a <span id="b1">word</span>'
        text = "Un <b1>mot</b1> et <a2>le lien</a2>"
        assert restore(html, text) == "<a2>the link</a2> and a <b1>word</b1>"

    def test_what_the_text_has_not_is_left_out(self):
        html = '<script id="b1">x</script><em>y</em><span id="b9">z</span><!-- c -->'
        assert restore(html, "Un mot") == "yz"


@pytest.fixture
def server(settings):
    with running() as server:
        settings.HUB_TRANSLATOR = "libretranslate"
        settings.HUB_TRANSLATOR_URL = f"{server.url}/"
        settings.HUB_TRANSLATOR_KEY = ""
        yield server


def ask(*texts):
    with override("en"):
        return translator().translate(list(texts), "fr", "en")


class TestLibreTranslate:
    def test_asks_as_the_api_wants_it(self, server, settings):
        settings.HUB_TRANSLATOR_KEY = "secret"
        assert ask("Un <b1>mot</b1> & <br2/>", "mot") == [
            "Un <b1>word</b1> & <br2/>",
            "word",
        ]
        assert server.paths == ["/translate"]
        assert server.asked == [
            {
                "q": [
                    'Un <span id="b1">mot</span> &amp; <span id="br2"></span>',
                    "mot",
                ],
                "source": "fr",
                "target": "en",
                "format": "html",
                "api_key": "secret",
            }
        ]

    def test_without_a_key(self, server):
        assert ask("mot") == ["word"]
        assert "api_key" not in server.asked[0]

    def test_in_requests_of_some_texts(self, server):
        texts = [f"mot {number}" for number in range(TEXTS + 1)]
        assert ask(*texts) == [f"word {number}" for number in range(TEXTS + 1)]
        assert [len(asked["q"]) for asked in server.asked] == [TEXTS, 1]

    def test_in_requests_of_some_length(self, server):
        ask("x" * CHARACTERS, "mot", "x" * CHARACTERS)
        assert [len(asked["q"]) for asked in server.asked] == [1, 1, 1]

    def test_of_nothing_nothing_is_asked(self, server):
        assert ask() == []
        assert server.asked == []

    @pytest.mark.parametrize(
        ("status", "told"),
        [
            (400, "does not take this text"),
            (403, "does not know this hub"),
            (429, "too many requests"),
            (500, "has failed"),
        ],
    )
    def test_refused(self, server, status, told):
        server.status, server.body = status, b'{"error": "private"}'
        with pytest.raises(TranslationFailed, match=told) as failed:
            ask("mot")
        assert "private" not in str(failed.value)

    @pytest.mark.parametrize(
        "body",
        [
            b"",
            b"<html>",
            b"\xff",
            b"[]",
            b"{}",
            json.dumps({"translatedText": "x"}).encode(),
            json.dumps({"translatedText": ["x", "y"]}).encode(),
            json.dumps({"translatedText": [None]}).encode(),
            json.dumps({"translatedText": ["x" * LARGEST]}).encode(),
        ],
        ids=range(9),
    )
    def test_an_answer_that_is_none(self, server, body):
        server.body = body
        with pytest.raises(TranslationFailed, match="cannot be read"):
            ask("mot")

    def test_nobody_answers(self, server, settings):
        with running() as other:
            gone = other.url
        settings.HUB_TRANSLATOR_URL = gone
        with pytest.raises(TranslationFailed, match="does not answer"):
            ask("mot")


class TestSettings:
    def test_off(self, settings):
        settings.HUB_TRANSLATOR = ""
        assert translator() is None

    @pytest.mark.parametrize(
        ("name", "url", "errors"),
        [
            ("", "", []),
            ("example", "", []),
            ("libretranslate", "http://127.0.0.1:5000", []),
            ("libretranslate", "", ["desk.E002"]),
            ("libretranslate", "file:///etc/passwd", ["desk.E002"]),
            ("other", "", ["desk.E001"]),
        ],
    )
    def test_are_checked(self, settings, name, url, errors):
        settings.HUB_TRANSLATOR, settings.HUB_TRANSLATOR_URL = name, url
        found = [each.id for each in run_checks()]
        assert [each for each in found if each.startswith("desk.")] == errors


@pytest.mark.django_db
class TestExample:
    def test_knows_the_memory_and_the_glossary(self, article, settings):
        settings.HUB_TRANSLATOR = "example"
        Term.objects.create(name_fr="microcrédit", name_en="microcredit, small loan")
        write([(article.pk, "en", "k", "fr", "Un <b1>mot</b1>", "A <b1>word</b1>")])
        assert ask("Un <b1>mot</b1>", "Microcrédits <b1>ici</b1>", "Rien") == [
            "A <b1>word</b1>",
            "Microcredit <b1>ici</b1>",
            "",
        ]


@pytest.mark.django_db
class TestStillTheMachines:
    def test_until_somebody_writes_or_confirms(self, article):
        texts = {"title": "T", "lead": "L", "body": "B"}
        mark(article.pk, "en", texts)
        assert marked(article.pk, "en", texts) == {"title", "lead", "body"}
        assert marked(article.pk, "en", texts | {"title": "Mine"}) == {"lead", "body"}
        confirm(article.pk, "en", ["lead"])
        assert marked(article.pk, "en", texts) == {"title", "body"}
        assert marked(article.pk, "en", {"body": "B"}) == {"body"}
        assert marked(article.pk, "es", texts) == set()

    def test_again(self, article, django_assert_num_queries):
        mark(article.pk, "en", {"title": "T"})
        mark(article.pk, "en", {"title": "U"})
        with django_assert_num_queries(1):
            assert marked(article.pk, "en", {"title": "U"}) == {"title"}
        assert MachineText.objects.count() == 1


def machines(page) -> dict[str, list[str]]:
    """What is still the machine's of a page's draft."""
    found = unconfirmed(draft(page))
    return {language: sorted(keys) for language, keys in found.items() if keys}


def counted(page) -> dict[str, int]:
    """As lists have it."""
    rows = PageTranslation.objects.filter(page=page.pk, by_machine__gt=0)
    return dict(rows.values_list("language", "by_machine"))


@pytest.fixture
def page(section):
    """With a title and a row that a machine wrote."""
    page = added(
        fresh(section),
        PublicationPage(
            title_fr="Un",
            slug_en="one",
            key_figures=[
                KeyFigure(value_fr="3", label_fr="seul", sort_order=0),
                KeyFigure(value_fr="4", label_fr="lien", sort_order=1),
            ],
        ),
        "fr",
    )
    by_machine(page, {"title": "One", label_of(page): "link"})
    return fresh(page)


def label_of(page) -> str:
    """The row's key."""
    rows = {row.label_fr: row for row in draft(page).key_figures.all()}
    return f"keyfigure.{rows['lien'].pk}.label"


def by_machine(page, texts):
    seen = {unit.key: unit for unit in units(draft(page), "en")}
    posted = {
        key: Posted(text, digest(seen[key].source), digest(seen[key].target))
        for key, text in texts.items()
    }
    save(fresh(page), "en", None, posted, (), by_machine=True)


@pytest.mark.django_db
class TestCounted:
    def test_until_somebody_writes_or_confirms(self, page, superuser):
        assert counted(page) == {"en": 2}
        save(fresh(page), "en", superuser, {}, ["title"])
        assert counted(page) == {"en": 1}
        now = draft(page)
        now.key_figures = rows = list(now.key_figures.all())
        rows[1].label_en = "mine"
        now.save_revision()
        assert counted(page) == machines(page) == {}

    def test_of_the_draft_that_somebody_goes_back_to(self, page):
        old = draft(page)
        edited(page, title_en="Mine")
        assert counted(page) == {"en": 1}
        old.save_revision()
        assert counted(page) == {"en": 2}

    def test_publishing_confirms_nothing(self, page):
        publish_languages(draft(page), ["fr", "en"])
        assert counted(page) == {"en": 2}

    def test_saving_costs_one_query(self, page, django_assert_num_queries):
        now = draft(page)
        with django_assert_num_queries(1):
            assert counts(now) == {"en": 2}


@pytest.mark.django_db
class TestCopies:
    def copied(self, page, **options):
        attrs = {"title": "Copie", "title_fr": "Copie"}
        attrs |= {"slug": "copie", "slug_fr": "copie"}
        return fresh(fresh(page).copy(update_attrs=attrs, **options))

    @pytest.mark.parametrize("options", [{}, {"keep_live": False}])
    def test_a_copy_keeps_them(self, page, options):
        copy = self.copied(page, **options)
        assert label_of(copy) != label_of(page)
        assert machines(copy) == {"en": [label_of(copy), "title"]}
        assert counted(copy) == counted(page) == {"en": 2}

    def test_they_are_confirmed_by_themselves(self, page, superuser):
        copy = self.copied(page)
        save(fresh(copy), "en", superuser, {}, ["title"])
        assert (counted(copy), counted(page)) == ({"en": 1}, {"en": 2})

    def test_a_row_that_was_never_live(self, page):
        now = draft(page)
        now.key_figures.add(KeyFigure(value_fr="5", label_fr="neuf", sort_order=2))
        now.save_revision()
        by_machine(page, {"keyfigure.new3.label": "new"})
        copy = self.copied(page)
        assert machines(copy) == {
            "en": [label_of(copy), "keyfigure.new3.label", "title"]
        }

    def test_an_alias_that_becomes_a_page_of_its_own(self, page, section, superuser):
        publish_languages(draft(page), ["fr", "en"])
        alias = fresh(page).create_alias(parent=fresh(section), update_slug="alias")
        assert counted(alias) == {}
        edited(page, title_en="Mine")
        ConvertAliasPageAction(fresh(alias), user=superuser).execute()
        assert machines(alias) == {"en": [label_of(alias), "title"]}
        assert counted(alias) == {"en": 2}

    def test_of_what_nobody_marked_nothing(self, article):
        copy = self.copied(article)
        assert not MachineText.objects.exists()
        assert counted(copy) == {}
