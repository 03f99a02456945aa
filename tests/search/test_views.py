from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import ArticlePage
from hub.changes import runner
from hub.models import HubPage
from search.engines.sql import SqlEngine
from search.indexing import index_everything
from tests.factories.pages import added, body
from tests.search.pages import make_page
from tests.search.test_engine import BAD_INPUT

pytestmark = pytest.mark.django_db

URLS = {"fr": "/fr/recherche/", "en": "/en/search/", "es": "/es/buscar/"}
URLS["ar"] = "/ar/بحث/"


def make_articles(section, number=1, public="fr", **texts):
    texts = {"title_fr": "Le climat"} | texts
    texts |= {f"body_{code}": body("…") for code in public.split()}
    pages = [added(section, ArticlePage(**texts), public) for _ in range(number)]
    index_everything()
    runner.run_inline()  # or the index would be thought late
    return pages


class TestEmpty:
    @pytest.mark.parametrize(("language", "url"), URLS.items())
    def test_the_form(self, client, section, language, url):
        response = client.get(url)
        assert response.status_code == 200
        assert not response.context["asked"]
        assert response.context["reader_lang"] == language
        assert 'name="q"' in response.text

    @pytest.mark.parametrize(
        ("asked", "url"),
        [
            ("/fr/search/?q=a", "/fr/recherche/?q=a"),
            ("/ar/recherche/", "/ar/%D8%A8%D8%AD%D8%AB/"),
            ("/en/بحث/", "/en/search/"),
        ],
    )
    def test_another_languages_word_for_it(self, client, asked, url):
        response = client.get(asked)
        assert (response.status_code, response["Location"]) == (301, url)


class TestResults:
    def test_hit(self, client, section):
        (page,) = make_articles(section)
        response = client.get("/fr/recherche/", {"q": "climats"})
        (hit,) = response.context["hits"]
        assert hit["url"] == page.get_url_in("fr")
        assert hit["languages"] == [("fr", "Français")]
        assert "Le <mark>climat</mark>" in response.text
        assert f'href="{hit["url"]}"' in response.text

    @pytest.mark.parametrize(
        ("language", "said"),
        [
            ("fr", "Dans le fichier\u00a0:"),
            ("en", "In the file:"),
            ("es", "En el archivo:"),
            ("ar", "في الملف:"),
        ],
    )
    def test_says_that_a_file_has_the_words(self, client, section, language, said):
        make_page(**{language: "XYZ"}, files=["3Zero"])
        response = client.get(URLS[language], {"q": "3zero"})
        excerpt = BeautifulSoup(response.text, "html.parser").select_one(".card__lead")
        assert excerpt.text == f"{said} 3Zero"

    def test_question_is_escaped(self, client, section):
        response = client.get("/fr/recherche/", {"q": '"><script>x</script>'})
        assert "<script>x" not in response.text

    def test_nothing_found_helps(self, client, section):
        response = client.get("/en/search/", {"q": "zzzzqqq"})
        assert response.context["total"] == 0
        assert response.status_code == 200

    def test_correction_is_said(self, client, section):
        make_articles(section)
        response = client.get("/fr/recherche/", {"q": "climmat"})
        (correction,) = response.context["corrections"]
        assert (correction.word, correction.instead) == ("climmat", ("climat",))
        assert "climmat</s>" in response.text

    def test_another_engines_words_are_shown(self, client, section, monkeypatch):
        """What the engines say of themselves: a better question, simpler results."""

        class Away(SqlEngine):
            def search(self, request):
                found = super().search(request)
                return replace(found, did_you_mean="<le climat>", simpler=True)

        monkeypatch.setattr("search.views.results_page.get_engine", Away)
        make_articles(section)
        response = client.get("/en/search/", {"q": "climat", "theme": "rural"})
        page = BeautifulSoup(response.content, "html.parser")
        link = page.select_one(".did-you-mean a")
        assert link.get_text() == "<le climat>"
        assert link["href"] == "/en/search/?q=%3Cle+climat%3E&theme=rural"
        assert "may be simpler" in page.select_one(".notice-line").get_text()

    def test_other_languages_are_labelled(self, client, section):
        texts = {"title_fr": "Finance", "title_ar": "المناخ والتمويل", "slug_ar": "م"}
        (page,) = make_articles(section, public="fr ar", **texts)
        response = client.get("/fr/recherche/", {"q": "المناخ"})
        assert response.context["hits"] == []
        (group,) = response.context["other_languages"]
        assert (group["code"], group["direction"]) == ("ar", "rtl")
        (hit,) = group["hits"]
        assert hit["languages"] == [("fr", "Français"), ("ar", "العربية")]
        assert hit["url"] == page.get_url_in("fr")
        assert '<h3 lang="ar" dir="rtl">' in response.text
        assert "<mark>المناخ</mark>" in response.text

    def test_switcher_keeps_the_question(self, client, section):
        response = client.get("/fr/recherche/", {"q": "été"})
        urls = {item["code"]: item["url"] for item in response.context["switcher"]}
        assert urls["en"] == "/en/search/?q=%C3%A9t%C3%A9"


class TestParameters:
    def test_pages(self, client, section):
        make_articles(section, 11)
        first = client.get("/fr/recherche/", {"q": "climat"})
        assert len(first.context["hits"]) == 10
        second = client.get("/fr/recherche/", {"q": "climat", "page": "2"})
        assert len(second.context["hits"]) == 1

    @pytest.mark.parametrize("page", ["101", "5000", "999999999"])
    def test_page_too_deep(self, client, section, page):
        make_articles(section)
        response = client.get("/en/search/", {"q": "climat", "page": page})
        assert response.status_code == 200
        assert response.context["hits"] == []
        assert "Only the first 1,000 results" in response.text

    def test_says_where_the_leafing_ends(self, client, section, monkeypatch):
        make_articles(section, 12)
        monkeypatch.setattr("search.views.results_page.DEEPEST", 10)
        response = client.get("/fr/recherche/", {"q": "climat"})
        assert response.context["total"] == 12
        assert response.context["page_obj"].paginator.num_pages == 1
        assert response.context["is_cut"]

    def test_page_after_the_last(self, client, section):
        make_articles(section)
        response = client.get("/fr/recherche/", {"q": "climat", "page": "7"})
        assert (response.status_code, response["Location"]) == (
            302,
            "/fr/recherche/?q=climat",
        )

    @pytest.mark.parametrize(
        "parameters",
        [
            {"page": "x"},
            {"page": "-1"},
            {"page": "٣"},
            {"page": ""},
            {"sort": "x"},
            {"sort": "newest"},
            {"type": "x"},
            {"type": "auth.User"},
            {"type": "\0"},
            {"theme": "a b"},
            {"goal": "18"},
            {"country": "FRA"},
            {"year": "99999"},
            {"working_group": "x"},
            {"actor_family": "x"},
            {"type": ["x"] * 1000},
            {"unknown": "x"},
        ],
    )
    def test_odd_ones_are_left_out(self, client, section, parameters):
        make_articles(section)
        response = client.get("/fr/recherche/", {"q": "climat"} | parameters)
        assert response.context["total"] == 1

    def test_bad_questions(self, client, section):
        for text in BAD_INPUT:
            response = client.get("/fr/recherche/", {"q": text})
            assert response.status_code == 200, text

    def test_bytes_that_are_no_text(self, client, section):
        assert client.get("/fr/recherche/?q=%ff%fe&q=2").status_code == 200
        assert client.get("/fr/recherche/?q=a&page=99999999999").status_code == 200


class TestQueries:
    def test_at_most_twelve_and_none_for_each_hit(self, client, section):
        make_articles(section, 3)
        client.get("/fr/recherche/", {"q": "climat"})
        with CaptureQueriesContext(connection) as few:
            client.get("/fr/recherche/", {"q": "climat"})
        make_articles(section, 6)
        with CaptureQueriesContext(connection) as many:
            response = client.get("/fr/recherche/", {"q": "climat"})
        assert len(response.context["hits"]) == 9
        assert HubPage.objects.count() > 9
        assert len(few) == len(many)
        assert len(many) <= 12
