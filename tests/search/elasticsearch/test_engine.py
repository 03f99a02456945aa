"""The engine on a real server."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from hub.models import HubPage
from hub.publishing.models import PageTranslation
from search.elasticsearch.asking import Asking
from search.elasticsearch.engine import ElasticsearchEngine
from search.engines.base import DEEPEST, FACETS, NEWEST, SearchRequest
from tests.search.elasticsearch.pages import indexed
from tests.search.test_engine import BAD_INPUT

pytestmark = [pytest.mark.django_db]

engine = ElasticsearchEngine()


def search(text, language="fr", **options):
    return engine.search(SearchRequest(text=text, language=language, **options))


def ids(results):
    return [hit.page_id for hit in results.hits]


def misses(cluster, language, title, questions, **texts):
    """The questions that do not find a page of this title alone, of two."""
    page = indexed(cluster, **{language: title})
    indexed(cluster, **{language: "XYZ"})
    return [q for q in questions if ids(search(q, language)) != [page.pk]]


class TestLanguages:
    """Every way to write it finds it; tables, since each needs pages of its own."""

    @pytest.mark.parametrize(
        ("language", "title", "questions"),
        [
            (
                "fr",
                "L’économie sociale : responsabilités des entreprises",
                ["economies", "l'economie", "ÉCONOMIES", "d’économie", "sociales",
                 "responsabilite", "l'entreprise", "entreprize", "ecnomie", "econ"],
            ),
            (
                "en",
                "The world's programs: financing organisations",
                ["program", "worlds", "finance", "financing", "organization",
                 "organizations", "programes", "finansing"],
            ),
            (
                "es",
                "La cooperación en el año: microfinanzas y niños",
                ["cooperacion", "cooperaciones", "año", "ano", "años", "microfinanza",
                 "niño", "nino", "coperacion"],
            ),
            (
                "ar",
                "أهداف التنمية المُستدامة ٢٠٣٠ والمسؤولية",
                ["اهداف", "الأهداف", "تنميه", "للتنمية", "مستدامة", "2030", "٢٠٣٠",
                 "مسؤولية", "مسئولية", "المستدمة"],
            ),
            (
                "fr",
                "Le 3Zero et l'ODD 13, par l'ESS",
                ["3 zéro", "3zero", "ODD13", "odd 13", "ODD-13", "ess", "3ZÉRO",
                 "économie sociale et solidaire"],
            ),
            ("en", "SDG 13 in brief", ["SDG13", "sdg 13", "SDGs", "ODD 13"]),
            ("es", "Los ODS, uno a uno", ["ODS", "objetivos de desarrollo sostenible"]),
            ("ar", "أهداف التنمية المستدامة", ["SDG", "ODD"]),
        ],
    )  # fmt: skip
    def test_spellings(self, cluster, language, title, questions):
        assert misses(cluster, language, title, questions) == []


class TestRanking:
    def test_places_inflections_and_order(self, cluster):
        text = " ".join(f"mot{n}" for n in range(30))
        body = indexed(cluster, fr=("Un", "Deux", f"{text} climat"))
        title = indexed(cluster, fr=("Climat", "Deux", text))
        assert ids(search("climat")) == [title.pk, body.pk]

        one, many = indexed(cluster, fr="Un forum"), indexed(cluster, fr="Des forums")
        assert ids(search("forums")) == [many.pk, one.pk]
        assert ids(search("forum ")) == [one.pk, many.pk]

        often = indexed(cluster, fr=("Finance finance", "Finance", "Finance " * 20))
        both = indexed(cluster, fr=("Texte", "", "La finance, et bien loin le désert."))
        assert ids(search("finance désert")) == [both.pk, often.pk]

        apart = indexed(cluster, fr=("A", "", "Le droit ancien et le labeur du soir"))
        near = indexed(cluster, fr=("B", "", "Un soir ancien et le droit du labeur"))
        assert ids(search("droit du labeur")) == [near.pk, apart.pk]

        whole = indexed(cluster, fr=("A", "", "Vus de loin : soit l'ODD 14, et un."))
        parts = indexed(cluster, fr=("B", "", "Les ODD vus de loin, soit un et 14."))
        assert ids(search("ODD14"))[:2] == [whole.pk, parts.pk]

    def test_enye(self, cluster):
        ano, year = indexed(cluster, es="Ano texto"), indexed(cluster, es="Año texto")
        assert ids(search("año", "es")) == [year.pk, ano.pk]
        assert ids(search("ano", "es")) == [ano.pk, year.pk]

    def test_of_two_alike_the_recent(self, cluster):
        old = indexed(cluster, fr="Forum", fields={"date": "2012-01-01"})
        new = indexed(cluster, fr="Forum", fields={"date": "2026-01-01"})
        assert ids(search("forum")) == [new.pk, old.pk]

    def test_listings_below_what_they_lead_to(self, cluster):
        kind = {"type": "articles.ArticleIndexPage"}
        listing = indexed(cluster, fr="Climat et finance", fields=kind)
        page = indexed(cluster, fr="Climat et finance")
        assert ids(search("climat")) == [page.pk, listing.pk]

        other = indexed(cluster, fr=("Autre", "", "Un texte, et le climat, et plus"))
        assert ids(search("climat")) == [page.pk, listing.pk, other.pk]

    def test_newest_first(self, cluster):
        undated = indexed(cluster, fr="Climat climat")
        old = indexed(cluster, fr="Climat", fields={"date": "2019-01-01"})
        new = indexed(cluster, fr="Le climat", fields={"date": "2026-01-01"})
        found = ids(search("climat", sort=NEWEST))
        assert found == [new.pk, old.pk, undated.pk]

    @pytest.mark.parametrize(
        ("language", "asked", "written"),
        [
            ("en", "beekeeper", "Beekeeping for all"),
            ("fr", "maraîcher", "Le maraîchage urbain"),
            ("ar", "صقر", "حماية الصقور"),
        ],
    )
    def test_another_form_for_want_of_better(self, cluster, language, asked, written):
        page = indexed(cluster, **{language: written})
        assert ids(search(asked, language)) == [page.pk]

    def test_what_is_beside_the_text(self, cluster):
        fields = {
            "labels": ["Togo"],
            "files": ["La microassurance agricole"],
            "headings": ["Calendrier"],
        }
        page = indexed(cluster, fr="Rapport", fields=fields)
        for question in ("togo", "microassurances", "calendriers", '"microassurance"'):
            assert ids(search(question)) == [page.pk], question


class TestPhrasesAndExclusions:
    def test_them(self, cluster):
        near = indexed(cluster, fr=("A", "", "Une économie sociale au Togo"))
        apart = indexed(cluster, fr=("B", "", "Un contrat social, une autre économie"))
        assert ids(search('"economie sociale"')) == [near.pk]
        assert ids(search("« économie sociale » contrat")) == [near.pk]
        assert ids(search('économie -"économie sociale"')) == [apart.pk]
        assert ids(search("économie -togo")) == [apart.pk]
        assert ids(search('"sociale économie"')) == []
        assert set(ids(search('économie sociale"'))) == {near.pk, apart.pk}


class TestFacets:
    @pytest.fixture
    def pages(self, cluster):
        theirs = [
            {"theme": ["climate"], "year": "2019", "country": ["TG"]},
            {"theme": ["climate", "finance"], "year": "2020", "country": ["FR", "TG"]},
            {"theme": ["finance"], "year": "2020", "goal": ["13"]},
            {"actor_family": ["public"], "working_group": ["7"]},
        ]
        return [indexed(cluster, fr="Climat", fields=fields) for fields in theirs]

    def test_numbers(self, pages):
        facets = search("climat").facets
        assert tuple(facets) == FACETS
        assert facets["type"] == {"hub.HubPage": 4}
        assert facets["theme"] == {"climate": 2, "finance": 2}
        assert facets["year"] == {"2020": 2, "2019": 1}
        assert facets["country"] == {"TG": 2, "FR": 1}
        assert facets["goal"] == {"13": 1}
        assert facets["working_group"] == {"7": 1}
        assert facets["actor_family"] == {"public": 1}

    def test_each_counts_with_the_others(self, pages):
        results = search("climat", filters={"theme": ("climate",), "year": ("2020",)})
        assert ids(results) == [pages[1].pk]
        assert results.total == 1
        assert results.facets["theme"] == {"climate": 1, "finance": 2}
        assert results.facets["year"] == {"2019": 1, "2020": 1}
        assert results.facets["country"] == {"FR": 1, "TG": 1}

    def test_several_values_and_unknown_ones(self, pages):
        results = search("climat", filters={"year": ("2019", "2020")})
        assert results.total == 3
        results = search("climat", filters={"type": ("no.Type",)})
        assert (ids(results), results.total) == ([], 0)
        assert results.facets["type"] == {"hub.HubPage": 4}

    def test_pages_of_results_are_bounded(self, pages):
        seen = [ids(search("climat", size=3, offset=n)) for n in (0, 3, 6)]
        assert [len(found) for found in seen] == [3, 1, 0]
        assert len({pk for found in seen for pk in found}) == 4
        deep = search("climat", offset=DEEPEST + 10)
        assert (deep.hits, deep.total) == ((), 4)


class TestVisibility:
    """Asked of the database, though the index still has the texts."""

    def hide_language(self, page):
        translations = PageTranslation.objects.filter(page=page, language="fr")
        translations.update(public=False)

    def unpublish(self, page):
        HubPage.objects.filter(pk=page.pk).update(live=False)

    def restrict(self, page):
        PageViewRestriction.objects.bulk_create(
            [PageViewRestriction(page=page, restriction_type="login")]
        )

    def delete(self, page):
        HubPage.objects.filter(pk=page.pk).delete()

    @pytest.mark.parametrize(
        "hide", [hide_language, unpublish, restrict, delete], ids=lambda f: f.__name__
    )
    def test_hidden_pages_are_not_shown_nor_counted(self, cluster, hide):
        pages = [indexed(cluster, fr="Climat") for _ in range(4)]
        gone = pages[0].pk
        hide(self, pages[0])
        left = {page.pk for page in pages[1:]}
        results = search("climat", size=3)
        # The page of results is full again.
        assert set(ids(results)) == left
        assert results.total == 3
        assert results.facets["type"] == {"hub.HubPage": 3}
        assert {pk for pk, _ in engine.rank("climat", "fr")} == left
        assert gone not in {one.page_id for one in engine.suggest("clim", "fr")}
        assert gone not in engine.related(pages[1].pk, "fr")

    def test_other_languages(self, cluster):
        page = indexed(cluster, fr="Climat", en="Crowdfunding")
        PageTranslation.objects.filter(page=page, language="en").update(public=False)
        assert search("crowdfunding").other_languages == ()


class TestOtherLanguages:
    def test_found_only_in_another_language(self, cluster):
        both = indexed(cluster, fr="Zebra et cheval", en="Zebra")
        other = indexed(cluster, fr="Le cheval", en="Zebra for all")
        results = search("zebra")
        assert ids(results) == [both.pk]
        (hit,) = results.other_languages
        assert (hit.page_id, hit.language) == (other.pk, "en")
        assert hit.title == "<mark>Zebra</mark> for all"
        assert search("zebra", offset=10).other_languages == ()

    def test_up_to_three_for_each_and_each_page_once(self, cluster):
        pages = [indexed(cluster, en="Impact", es="Impact", ar="أثر") for _ in range(5)]
        found = search("impact", "ar").other_languages
        assert [hit.language for hit in found] == ["en"] * 3 + ["es"] * 2
        assert {hit.page_id for hit in found} == {page.pk for page in pages}

    def test_questions_in_another_language_than_the_readers(self, cluster):
        page = indexed(cluster, fr="La finance solidaire", ar="التمويل الأصغر")
        (hit,) = search("تمويل").other_languages
        assert (hit.page_id, hit.language) == (page.pk, "ar")
        (hit,) = search("les finances solidaires", "ar").other_languages
        assert (hit.page_id, hit.language) == (page.pk, "fr")

    def test_a_question_of_another_language_is_answered_there(self, cluster):
        """A word in common with the reader's language is no answer to it."""
        common = indexed(cluster, en="Locale settings", fr="Réglages")
        page = indexed(cluster, en="Currency of the town", fr="La monnaie locale")
        results = search("monnaie locale", "en")
        assert (results.hits, results.total) == ((), 0)
        assert results.facets["type"] == {}
        assert [hit.page_id for hit in results.other_languages] == [page.pk]
        # Most of it is found here, so it may be a question in this language.
        assert ids(search("locale settings monnaie", "en")) == [common.pk]

    def test_the_language_that_has_most_comes_first(self, cluster):
        indexed(cluster, fr="Cooperativas")
        whole = indexed(cluster, es="Cooperativas de vivienda")
        found = search("cooperativas de vivienda", "ar").other_languages
        assert [hit.language for hit in found] == ["es", "fr"]
        assert found[0].page_id == whole.pk

    def test_filters_hold_there_too(self, cluster):
        indexed(cluster, en="Impact", fields={"year": "2019"})
        assert len(search("impact", filters={"year": ("2019",)}).other_languages) == 1
        assert search("impact", filters={"year": ("2020",)}).other_languages == ()


class TestOtherWords:
    def test_unknown_words_are_corrected(self, cluster):
        page = indexed(cluster, fr="La Microfinance au Togo")
        results = search("microfinence togo")
        assert ids(results) == [page.pk]
        (correction,) = results.corrections
        assert (correction.word, correction.instead) == (
            "microfinence",
            ("microfinance",),
        )
        assert results.did_you_mean == "microfinance togo"
        assert results.hits[0].title == (
            "La <mark>Microfinance</mark> au <mark>Togo</mark>"
        )

    def test_a_word_that_is_only_begun_is_not_corrected(self, cluster):
        indexed(cluster, fr=("Le photon", "", "et la pompe"))
        page = indexed(cluster, fr=("Énergie", "", "Une pompe photovoltaïque au puits"))
        results = search("pompe photov")
        assert ids(results)[0] == page.pk
        assert results.corrections == ()

    def test_known_words_are_left_alone(self, cluster):
        indexed(cluster, fr="Finances"), indexed(cluster, fr="Francs")
        for question in ("finances", "finance", "francs finances"):
            results = search(question)
            assert (results.corrections, results.did_you_mean) == ((), ""), question

    def test_known_in_a_title_or_a_label_alone(self, cluster):
        fields = {"labels": ["Gaolle"]}
        indexed(cluster, fr=("Goel", "", "Le corps : goeland"), fields=fields)
        assert search("goel").corrections == ()
        assert search("gaolle").corrections == ()

    def test_words_of_another_language_are_left_alone(self, cluster):
        indexed(cluster, fr="Crowdfundings", en="Crowdfunding")
        indexed(cluster, fr="Gault", en="Gauls")
        results = search("gauls")
        assert results.corrections == ()
        assert [hit.language for hit in results.other_languages] == ["en"]

    def test_did_you_mean_is_written_as_in_the_text(self, cluster):
        indexed(cluster, fr="Le Développement durable de l’ONG")
        results = search("développemant du durable")
        assert results.did_you_mean == "développement du durable"

    def test_did_you_mean_only_if_it_finds_more(self, cluster):
        for _ in range(3):
            indexed(cluster, fr="Forum loin")
        indexed(cluster, fr="Des lois rondes")
        assert search("forum lois").did_you_mean == "forum loin"
        assert search("lois rondes").did_you_mean == ""
        assert search("forum loin").did_you_mean == ""
        # Each of the words is known, no page has both.
        assert search("forum rondes").did_you_mean == ""


class TestHighlights:
    def test_html_is_escaped(self, cluster):
        indexed(
            cluster, fr=("<script>alert(1)</script> & climat", "", "<b>Climats</b>")
        )
        (hit,) = search("climat").hits
        assert hit.title == (
            "&lt;script&gt;alert(1)&lt;/script&gt; &amp; <mark>climat</mark>"
        )
        assert hit.excerpt == "&lt;b&gt;<mark>Climats</mark>&lt;/b&gt;"

    def test_excerpt_is_where_the_words_are(self, cluster):
        body = "Rien ici. " * 100 + "La finance et le climat ensemble. " + "Fin. " * 100
        indexed(cluster, fr=("Titre", "Un chapeau de finance", body))
        (hit,) = search("climat finance").hits
        assert "<mark>finance</mark> et le <mark>climat</mark>" in hit.excerpt
        assert len(hit.excerpt) < 400

    def test_only_in_a_file(self, cluster):
        text = "Début. " * 100 + "La <b>microassurance</b> agricole. " + "Fin. " * 100
        texts = ("Rapport", "Un chapeau", "Un corps")
        page = indexed(cluster, fr=texts, fields={"files": ["Un", text]})
        (hit,) = search("microassurances").hits
        assert (hit.page_id, hit.source) == (page.pk, "file")
        assert "&lt;b&gt;<mark>microassurance</mark>&lt;/b&gt; agricole" in hit.excerpt
        assert len(hit.excerpt) < 400

    def test_only_in_a_file_of_another_language(self, cluster):
        indexed(cluster, en="Report", fields={"files": ["On microinsurance"]})
        (hit,) = search("microinsurance").other_languages
        assert (hit.source, hit.excerpt) == ("file", "On <mark>microinsurance</mark>")

    def test_the_page_before_its_file(self, cluster):
        indexed(
            cluster,
            fr=("Rapport", "Microassurance"),
            fields={"files": ["La microassurance"]},
        )
        (hit,) = search("microassurance").hits
        assert (hit.source, hit.excerpt) == ("body", "<mark>Microassurance</mark>")

    def test_a_text_longer_than_is_read(self, cluster):
        indexed(cluster, fr=("Climat", "", "mot " * 300_000))
        (hit,) = search("climat").hits
        assert hit.excerpt.startswith("mot mot")


class TestBadInput:
    @pytest.mark.parametrize("language", ["fr", "ar"])
    def test_an_answer_all_the_same(self, cluster, language):
        page = indexed(cluster, fr="Le climat", ar="المناخ", es="El clima")
        more = [
            '"climat', 'climat"" "', "-climat", "- -", "--", '-"', '""', "«»",
            "climat -\u202eformes", "\u2067climat\u2069", "climat المناخ clima 気候",
            '"' * 400, "-a " * 200, '"a" ' * 100, "a1" * 200, "climat\ud800",
            "[climat TO finance]", "climat~2", "climat^9", "c?im*t", "\\u0000", "et OU",
        ]  # fmt: skip
        for text in [*BAD_INPUT, *more]:
            results = search(text, language)
            assert results.total in (0, 1), text
            assert len(engine.rank(text, language)) == results.total, text
            assert set(ids(results)) <= {page.pk}
            engine.suggest(text, language)

    def test_operators_mean_nothing(self, cluster):
        page = indexed(cluster, fr="Le climat")
        for text in ("climat*", '"climat', "NOT climat", "climat AND", "(climat"):
            assert ids(search(text)) == [page.pk], text

    def test_only_stop_words(self, cluster):
        page = indexed(cluster, fr="Qui sommes-nous ?", ar="من نحن")
        indexed(cluster, fr="Climat")
        assert ids(search("qui nous")) == [page.pk]
        assert ids(search("من نحن", "ar")) == [page.pk]


class TestSuggest:
    def texts(self, text, language="fr", **options):
        return [one.text for one in engine.suggest(text, language, **options)]

    def test_titles_and_ways_to_go_on(self, cluster):
        page = indexed(cluster, fr="L’Économie sociale au Togo", en="Economy")
        found = engine.suggest("écon", "fr")
        assert [(one.text, one.page_id) for one in found] == [
            ("L’Économie sociale au Togo", page.pk),
            ("économie", None),
        ]
        assert found[0].marked == "L’<mark>Économie</mark> sociale au Togo"
        for typed in ("econ", "ÉCON", "l'econ", "sociale ec", "togo soc", "economei"):
            assert page.pk in {one.page_id for one in engine.suggest(typed, "fr")}, (
                typed
            )
        assert self.texts("climat") == []

    @pytest.mark.parametrize(
        ("language", "title", "typed"),
        [
            ("ar", "التمويل الأصغر", ["تمو", "التم", "الاصغ"]),
            ("es", "El año de los niños", ["nin", "niñ", "año"]),
            ("en", "The world’s goals", ["wor", "goa"]),
        ],
    )
    def test_languages(self, cluster, language, title, typed):
        indexed(cluster, **{language: title})
        assert [t for t in typed if title not in self.texts(t, language)] == []

    def test_html_is_escaped(self, cluster):
        indexed(cluster, fr="<b>Climat</b>")
        assert engine.suggest("clim", "fr")[0].marked == (
            "&lt;b&gt;<mark>Climat</mark>&lt;/b&gt;"
        )

    def test_size(self, cluster):
        for number in range(12):
            indexed(cluster, fr=f"Climat {number}")
        assert len(self.texts("climat")) == 8
        assert len(self.texts("clim", size=3)) == 3
        assert self.texts("c") == []


class TestRelated:
    def test_alike(self, cluster):
        text = "La microfinance et l'épargne au village"
        page = indexed(cluster, fr=("Microfinance", "", text))
        alike = indexed(cluster, fr=("Épargne", "", "Microfinance, épargne du village"))
        other = indexed(cluster, fr=("Climat", "", "Le carbone, la forêt, la pluie"))
        indexed(cluster, fr=("Forêt", "", "Le carbone et la pluie"))
        assert engine.related(page.pk, "fr") == [alike.pk]
        assert other.pk not in engine.related(page.pk, "fr")
        assert engine.related(page.pk, "en") == []
        assert engine.related(10**9, "fr") == []


class TestRank:
    def test_among_pages(self, cluster):
        body = indexed(cluster, fr=("Un", "", "Rien de neuf sur le climat du pays"))
        title, outside = indexed(cluster, fr="Climat"), indexed(cluster, fr="Climat")
        pages = HubPage.objects.exclude(pk=outside.pk).order_by("-title")
        assert [pk for pk, _ in engine.rank("climat", "fr", pages)] == [
            title.pk,
            body.pk,
        ]
        assert engine.rank("climat", "fr", HubPage.objects.none()) == []
        assert [pk for pk, _ in engine.rank("climta", "fr", pages)][:1] == [title.pk]
        assert engine.rank("", "fr") == []

    def test_a_small_set_behind_the_ranked(self, cluster, monkeypatch):
        last = indexed(cluster, fr=("Un", "", "Rien de neuf sur le climat du pays"))
        for _ in range(3):
            indexed(cluster, fr="Climat")
        monkeypatch.setattr("search.elasticsearch.bodies.RANKED", 2)
        monkeypatch.setattr("search.elasticsearch.engine.RANKED", 2)
        pages = HubPage.objects.filter(pk=last.pk)
        assert [pk for pk, _ in engine.rank("climat", "fr", pages)] == [last.pk]


class TestCosts:
    """Round trips to the server, and queries of the database."""

    @pytest.fixture
    def trips(self, monkeypatch):
        counted = []
        ask = Asking.__call__
        monkeypatch.setattr(
            Asking, "__call__", lambda self, *a: counted.append(1) or ask(self, *a)
        )

        def count(asking):
            counted.clear()
            with CaptureQueriesContext(connection) as queries:
                asking()
            return len(counted), len(queries)

        return count

    def test_one_round_trip_or_two(self, cluster, trips):
        indexed(cluster, fr="Forêt", en="Forest")
        assert trips(lambda: search("nulle"))[0] == 1  # too short for a family
        assert trips(lambda: search("forêt")) == (1, 1)
        assert trips(lambda: search("forest")) == (2, 1)
        assert trips(lambda: search("forte")) == (2, 1)
        assert trips(lambda: engine.rank("forte", "fr")) == (2, 1)
        for _ in range(10):
            indexed(cluster, fr="Climat", en="Climat", es="Climat", ar="Climat")
        assert trips(lambda: search("climat")) == (2, 1)
        assert trips(lambda: engine.rank("climat", "fr")) == (1, 1)
        assert trips(lambda: engine.suggest("clim", "fr")) == (1, 1)
        assert trips(lambda: search("")) == (0, 0)
