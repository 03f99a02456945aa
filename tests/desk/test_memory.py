"""How public pages have translated a text that is alike."""

import io
import json

import pytest
from django.core.management import call_command
from wagtail.models import PageViewRestriction

from hub.changes import runner
from hub.desk.memory import matches
from hub.desk.models import MemoryUnit
from hub.desk.remembering import MemoryConsumer, remember, write
from hub.publishing.actions import publish_languages, withdraw_language
from tests.factories.pages import fresh
from tests.staleness.stale import draft, edited

pytestmark = pytest.mark.django_db

BODY = '<p data-block-key="p">Un <b>mot</b> de la fin</p>'


def block(value):
    return json.dumps([{"type": "paragraph", "value": value, "id": "b"}])


def follow():
    """As after a commit, which never comes."""
    runner.run(MemoryConsumer())


def kept(page) -> dict:
    follow()
    rows = MemoryUnit.objects.filter(page=page.pk)
    return {(each.language, each.key): each.target for each in rows}


@pytest.fixture
def page(article):
    body = block(BODY.replace("Un", "A").replace("mot", "word"))
    edited(article, body_fr=block(BODY), body_en=body)
    publish_languages(draft(article), ["fr", "en"])
    return fresh(article)


class TestKept:
    def test_what_is_public_in_both_languages(self, page):
        assert kept(page) == {
            ("en", "title"): "The xeno",
            ("en", "lead"): "standfirst",
            ("en", "body.b:p"): "A <b1>word</b1> de la fin",
        }
        title = MemoryUnit.objects.get(page=page.pk, key="title")
        assert (title.source_language, title.source) == ("fr", "Le xéno")

    def test_no_drafts(self, page):
        edited(page, title_en="Draft", title_ar="مسودة")
        assert kept(page)["en", "title"] == "The xeno"

    def test_nothing_stale(self, page):
        edited(page, lead_fr="chapeau neuf")
        publish_languages(draft(page), ["fr"])
        assert set(kept(page)) == {("en", "title"), ("en", "body.b:p")}

    def test_what_is_withdrawn_leaves(self, page):
        assert kept(page)
        withdraw_language(page, "en")
        assert kept(page) == {}

    def test_what_becomes_private_leaves_and_comes_back(self, page):
        before = kept(page)
        restriction = PageViewRestriction.objects.create(
            page=page, restriction_type=PageViewRestriction.LOGIN
        )
        assert kept(page) == {}
        restriction.delete()
        assert kept(page) == before

    def test_what_is_deleted_leaves(self, page):
        assert kept(page)
        page.delete()
        follow()
        assert not MemoryUnit.objects.filter(key="body.b:p").exists()

    def test_again_it_writes_nothing(self, page):
        kept(page)
        before = set(MemoryUnit.objects.values_list("pk", flat=True))
        remember([page.pk])
        assert set(MemoryUnit.objects.values_list("pk", flat=True)) == before

    def test_rebuilt(self, page):
        before = kept(page)
        MemoryUnit.objects.filter(key="title").delete()
        MemoryUnit.objects.filter(key="lead").update(target="wrong")
        call_command("memory_rebuild", stdout=(said := io.StringIO()))
        assert kept(page) == before
        assert "translated texts are remembered" in said.getvalue()


def units(page, *texts, language="en"):
    write(
        (page.pk, language, f"k{number}", "fr", text, f"{number} {text}")
        for number, text in enumerate(texts)
    )


class TestMatches:
    TEXT = "Le forum mondial réunit chaque année des acteurs du développement"

    def found(self, text, **options):
        (found,) = matches([text], "fr", "en", **options)
        return found

    def test_the_same_text(self, article):
        units(article, self.TEXT)
        (match,) = self.found(f" {self.TEXT}\n")
        same = (100, self.TEXT, f"0 {self.TEXT}", article.pk, "Le xéno", False)
        assert match == same

    def test_other_marks(self, article):
        units(article, self.TEXT.replace("forum", "<b1>forum</b1>"), self.TEXT)
        assert [match.score for match in self.found(self.TEXT)] == [100, 99]

    def test_one_that_is_like_it(self, article):
        units(article, self.TEXT.replace("chaque année", "tous les ans"))
        (match,) = self.found(self.TEXT)
        assert 80 < match.score < 99

    def test_not_one_that_is_not(self, article):
        units(article, "Le forum mondial de 2017", "chaque année")
        assert self.found(self.TEXT) == []

    def test_not_in_another_pair(self, article):
        units(article, self.TEXT, language="es")
        assert self.found(self.TEXT) == []
        assert matches([self.TEXT], "en", "es") == [[]]
        assert matches([self.TEXT], "es", "en") == [[]]

    OTHER = "The world forum gathers development people every year"

    def test_what_was_written_the_other_way_round(self, article):
        write([(article.pk, "fr", "k", "en", self.OTHER, f"<b1>{self.TEXT}</b1>")])
        (match,) = self.found(self.TEXT)
        said = (99, f"<b1>{self.TEXT}</b1>", self.OTHER, article.pk, "Le xéno", True)
        assert match == said
        (match,) = self.found(self.TEXT.replace("chaque année", "tous les ans"))
        assert 80 < match.score < 99
        assert (match.target, match.is_reversed) == (self.OTHER, True)
        assert self.found(self.OTHER) == []

    def test_this_way_round_first(self, article, section):
        write([(article.pk, "en", "k", "fr", self.TEXT, "Mine")])
        write([(section.pk, "fr", "k", "en", "Theirs", self.TEXT)])
        write([(section.pk, "fr", "l", "en", "Mine", self.TEXT)])
        told = [(match.target, match.is_reversed) for match in self.found(self.TEXT)]
        assert told == [("Mine", False), ("Theirs", True)]

    @pytest.mark.parametrize(
        ("text", "other"),
        [
            ("Gouvernance locale", "Gouvernances locales"),
            ("Commerce équitable", "Le commerce équitable"),
            ("Le forum de 2017 à Paris", "Le forum de 2018 à Paris"),
            ("الاقتصاد الاجتماعي والتضامني", "الاقتصاد الاجتماعي التضامني"),
        ],
    )
    def test_short_ones_that_are_like_it(self, article, text, other):
        units(article, text)
        (match,) = self.found(other)
        assert match.source == text

    def test_none_twice_and_the_best_first(self, article, section):
        units(article, self.TEXT, *(f"{self.TEXT} {n}" for n in range(5)))
        units(section, self.TEXT)
        found = self.found(self.TEXT)
        assert len(found) == 3
        assert found[0].score == 100
        assert len({match.target for match in found}) == 3
        assert len(self.found(self.TEXT, limit=1)) == 1

    @pytest.mark.parametrize("text", ["", " ", "<b1></b1>", "…", "\x00"])
    def test_nothing(self, article, text):
        units(article, self.TEXT)
        assert self.found(text) == []
        assert matches([], "fr", "en") == []

    def test_two_queries_for_a_page(self, article, django_assert_num_queries):
        texts = [f"{self.TEXT} {number}" for number in range(200)]
        units(article, *texts)
        with django_assert_num_queries(2):
            found = matches([*texts, f"{self.TEXT} bientôt"], "fr", "en")
        assert all(match[0].score == 100 for match in found[:200])
        assert found[200]
