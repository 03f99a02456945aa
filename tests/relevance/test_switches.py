"""What the stemmer, the folding and the synonyms of the index are each worth.

On a real Elasticsearch, with the texts that the questions asked here are about.
"""

import statistics

import pytest

from search.elasticsearch import analysis, indexes, rebuild, synonyms
from search.elasticsearch.engine import ElasticsearchEngine
from tests.relevance.collection import Question, documents, questions
from tests.relevance.loading import load
from tests.relevance.measures import reciprocal_rank

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.sqlite,  # the index is the same
]

WORTH = 0.05  # of MRR, at least


@pytest.fixture
def score(elasticsearch_url, settings):
    """A function of a language and a kind: how well a new index answers such."""
    settings.ELASTICSEARCH_URL = elasticsearch_url
    settings.ELASTICSEARCH_PREFIX = "test-switches"
    settings.ELASTICSEARCH_TIMEOUT = 30
    keys: dict[int, str] = {}

    def score(language: str, kind: str) -> float:
        asked = [o for o in questions() if (o.language, o.kind) == (language, kind)]
        if not keys:
            judged = {key for one in asked for key in one.grades}
            keys.update(load({k: t for k, t in documents().items() if k in judged}))
        built = rebuild.rebuild((language,))
        try:
            return statistics.fmean(value(one, keys) for one in asked)
        finally:
            indexes.drop(list(built.values()))

    return score


def value(question: Question, keys: dict[int, str]) -> float:
    found = ElasticsearchEngine().rank(question.text, question.language)
    return reciprocal_rank([keys[pk] for pk, _ in found], question.grades)


@pytest.fixture
def without(monkeypatch):
    """Leave filters out of every analyzer of the indexes made from now on."""

    def without(*names: str) -> None:
        whole = analysis.settings

        def settings(language, synonyms):
            found = whole(language, synonyms)
            for analyzer in found["analyzer"].values():
                for part in ("filter", "char_filter"):
                    kept = [one for one in analyzer[part] if one not in names]
                    analyzer[part] = kept
            return found

        monkeypatch.setattr(analysis, "settings", settings)

    return without


def test_stemmer_finds_other_forms(score, without):
    whole = score("fr", "inflected")
    without("stemmer")
    assert score("fr", "inflected") < whole - WORTH


def test_folding_finds_other_spellings(score, without):
    whole = score("ar", "spelling")
    without("asciifolding", "arabic_normalization", "arabic_letters", "decimal_digit")
    # Corrections make up for most of it: what is not folded looks mistyped.
    assert score("ar", "spelling") < whole


def test_synonyms_find_acronyms(score, monkeypatch):
    whole = score("ar", "acronym")
    monkeypatch.setattr(synonyms, "rules", lambda language: [])
    assert score("ar", "acronym") < whole - WORTH
