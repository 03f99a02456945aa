"""What is asked of Elasticsearch, without a server."""

import json
from dataclasses import replace

import pytest

from search.elasticsearch import bodies, boosts, queries
from search.elasticsearch.asked import MOST_WORDS, understand
from search.engines.base import DEEPEST, NEWEST, SearchRequest

pytestmark = pytest.mark.django_db  # editors' synonyms


def asked(text, language="fr"):
    return understand(text, [language])[language]


def names(clause):
    """The clauses' own names, however deep."""
    if isinstance(clause, list):
        return [name for each in clause for name in names(each)]
    if isinstance(clause, dict):
        deeper = [name for each in clause.values() for name in names(each)]
        return [clause["_name"], *deeper] if "_name" in clause else deeper
    return []


class TestUnderstand:
    @pytest.mark.parametrize(
        ("language", "text", "words"),
        [
            ("fr", "Qu’est-ce que l’économie ?", ["economie"]),
            ("fr", "qui sommes nous", ["sommes"]),
            ("fr", "qui nous", ["qui", "nous"]),
            ("fr", "climat Climat CLIMATS", ["climat", "climats"]),
            ("fr", "ODD13", ["odd", "13"]),
            ("en", "the world's goals", ["world", "goals"]),
            ("es", "el año", ["año"]),
            ("ar", "ما هي أهداف ٢٠٣٠", ["اهداف", "2030"]),
        ],
    )
    def test_words(self, language, text, words):
        assert [word.exact for word in asked(text, language).words] == words

    @pytest.mark.parametrize("text", ["", "  ", "!", "-climat", "😀", "\u200f"])
    def test_no_words(self, text):
        assert understand(text, ["fr", "ar"]) == {}

    def test_languages_have_their_own_stop_words(self):
        found = understand("on", ["fr", "en"])
        assert [word.exact for word in found["fr"].words] == ["on"]
        words = understand("on climate", ["fr", "en"])
        assert [word.exact for word in words["en"].words] == ["climate"]
        assert [word.exact for word in words["fr"].words] == ["climate"]


class TestEachWord:
    def test_one_word(self):
        (clause,) = queries.each_word(asked("microfinance"))
        stemmed, exact, synonyms, *beside = clause["dis_max"]["queries"]
        assert stemmed == {
            "combined_fields": {
                "query": "microfinance",
                "fields": ["title^2.5", "lead^1.2", "body^1.0"],
                "boost": 1.0,
            }
        }
        assert exact["combined_fields"]["fields"] == [
            "title.exact^2.5",
            "lead.exact^1.2",
            "body.exact^1.0",
        ]
        assert exact["combined_fields"]["boost"] == boosts.EXACT
        assert synonyms["multi_match"]["analyzer"] == "stemmed_search"
        assert synonyms["multi_match"]["boost"] == boosts.SYNONYM
        assert [next(iter(one["match"])) for one in beside] == [
            "headings",
            "labels",
            "files",
        ]

    def test_words_are_joined_with_or(self):
        (must,) = queries.query(asked("climat finance"))["bool"]["must"]
        words = [name for name in names(must) if name != queries.IN_FILE]
        assert words == ["climat", "finance", queries.BEGUN]
        assert "minimum_should_match" not in json.dumps(must)

    @pytest.mark.parametrize(
        ("language", "text", "clause"),
        [
            ("en", "beekeeper", "combined_fields"),
            ("ar", "صقر", "regexp"),
        ],
    )
    def test_only_strange_words_bring_their_family(self, language, text, clause):
        known = asked(text, language)
        assert list(queries.families_of(known)) == []
        exact = known.words[0].exact
        strange = replace(known, strange=frozenset([exact]))
        assert [list(one) for one in queries.families_of(strange)] == [[clause]]

    def test_only_corrected_words_have_more(self):
        corrections = {"finence": ("finance", "fiance")}
        corrected = replace(asked("climat finence"), corrections=corrections)
        climat, finance = queries.each_word(corrected)
        instead = [
            one["combined_fields"]["query"]
            for one in finance["dis_max"]["queries"]
            if one.get("combined_fields", {}).get("boost") == boosts.CORRECTED
        ]
        assert instead == ["finance", "fiance"]
        assert len(climat["dis_max"]["queries"]) == 6


class TestOtherSteps:
    def test_phrases_must_and_exclusions_must_not(self):
        found = queries.query(asked('climat "micro crédit" -forum -"à venir"'))["bool"]
        (phrase,) = found["filter"]
        assert phrase["multi_match"]["query"] == "micro crédit"
        assert phrase["multi_match"]["type"] == "phrase"
        assert set(phrase["multi_match"]["fields"]) == {
            "title.exact",
            "lead.exact",
            "body.exact",
            "headings.exact",
            "labels.exact",
            "files.exact",
        }
        excluded = [one["multi_match"]["query"] for one in found["must_not"]]
        assert excluded == ["forum", "à venir"]

    @pytest.mark.parametrize(
        ("text", "phrases"),
        [
            ("ODD13", ["odd 13"]),
            ("odd-13", ["odd 13"]),
            ("3Zero", ["3 zero"]),
            ("a", []),
        ],
    )
    def test_codes(self, text, phrases):
        found = [one["multi_match"]["query"] for one in queries.codes(asked(text))]
        assert found == phrases

    def test_half_typed(self):
        (clause,) = queries.half_typed(asked("la microfin"))
        assert clause["combined_fields"]["query"] == "microfin"
        assert clause["combined_fields"]["fields"][0] == "title.auto^2.5"
        assert clause["combined_fields"]["boost"] == boosts.HALF_TYPED
        begun = replace(asked("la microfin"), only_begun=True)
        (clause,) = queries.half_typed(begun)
        assert clause["combined_fields"]["boost"] == boosts.ONLY_BEGUN
        assert list(queries.half_typed(asked("la microfinance, "))) == []
        assert list(queries.half_typed(asked("mi"))) == []

    def test_all_words_only_of_several(self):
        assert list(queries.all_words(asked("la microfinance"))) == []
        (clause,) = queries.all_words(asked("la microfinance au Togo"))
        assert clause["combined_fields"]["query"] == "microfinance Togo"
        assert clause["combined_fields"]["operator"] == "and"

    def test_enye_in_spanish_alone(self):
        assert list(queries.letter_enye(asked("año", "fr"))) == []
        (clause,) = queries.letter_enye(asked("el año", "es"))
        assert clause["combined_fields"]["query"] == "año"

    @pytest.mark.parametrize(
        ("language", "text", "other"),
        [
            ("fr", "qu'est-ce que l'économie sociale et solidaire", "ESS"),
            ("en", "the Sustainable Development Goals", "SDG"),
            ("es", "la economía social y solidaria", "ESS"),
            ("ar", "أهداف التنمية المستدامة", "SDG"),
        ],
    )
    def test_synonyms_of_several_words(self, language, text, other):
        assert other in asked(text, language).synonyms

    def test_a_single_word_has_no_synonyms_here(self):
        assert asked("ESS").synonyms == ()


class TestBounds:
    """Whatever is typed, what is asked stays small."""

    @pytest.mark.parametrize(
        "text",
        [
            "a" * 10_000,
            " ".join(f"mot{n}" for n in range(3000)),
            '"a b" -c ' * 1000,
            " ".join(f"a{n}" for n in range(1000)),
            "économie sociale et solidaire " * 300,
        ],
    )
    def test_of_the_query(self, text):
        found = asked(text)
        assert len(found.words) <= MOST_WORDS
        assert len(json.dumps(queries.query(found))) < 30_000

    def test_depth(self):
        for offset, size in [(0, 10), (995, 10), (1000, 10), (10**9, 10), (0, 10**9)]:
            request = SearchRequest("climat", "fr", offset=offset, size=size)
            body = bodies.main(request, asked("climat"))
            assert 0 <= body["from"] <= DEEPEST
            assert 0 <= body["size"] <= DEEPEST - body["from"]


class TestBodies:
    def test_order(self):
        body = bodies.main(SearchRequest("climat", "fr"), asked("climat"))
        assert body["sort"] == ["_score", "page_id"]
        newest = SearchRequest("climat", "fr", sort=NEWEST)
        body = bodies.main(newest, asked("climat"))
        assert body["sort"][0] == {"date": {"order": "desc", "missing": "_last"}}

    def test_gone_pages_are_not_found(self):
        request = SearchRequest("climat", "fr")
        found = bodies.main(request, asked("climat"), {7, 3})["query"]["bool"]
        assert found["must_not"] == [{"terms": {"page_id": [3, 7]}}]

    def test_filters_apply_after_the_facets(self):
        filters = {"theme": ("climate",), "year": ("2019", "2020")}
        request = SearchRequest("climat", "fr", filters=filters)
        body = bodies.main(request, asked("climat"))
        assert body["post_filter"]["bool"]["filter"] == [
            {"terms": {"theme": ["climate"]}},
            {"terms": {"year": ["2019", "2020"]}},
        ]
        assert body["aggs"]["theme"]["filter"]["bool"]["filter"] == [
            {"terms": {"year": ["2019", "2020"]}}
        ]
        assert len(body["aggs"]["type"]["filter"]["bool"]["filter"]) == 2
        plain = bodies.main(SearchRequest("climat", "fr"), asked("climat"))
        assert "post_filter" not in plain
        assert plain["aggs"]["theme"] == {"terms": {"field": "theme", "size": 200}}

    def test_what_lists_many_pages_names_no_words(self):
        assert names(bodies.main(SearchRequest("climat", "fr"), asked("climat")))
        assert not names(bodies.ranking(asked("climat")))
        assert not names(bodies.marked(asked("climat"), [1]))

    def test_no_scripts(self):
        request = SearchRequest('climat "a b" -c ODD13', "es", sort=NEWEST)
        assert "script" not in json.dumps(bodies.main(request, asked("climat año")))
