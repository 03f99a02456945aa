"""Pages like a page: what its text is about, and its themes."""

from hub.models import HubPage
from search.analysis import FOLDED_STOP_WORDS

from . import boosts, visibility
from .asking import Asking, Body, ids
from .indexes import alias

SPARE = 6  # pages asked for beside those shown, where some are no longer public


def related(page_id: int, language: str, size: int) -> list[int]:
    """Ids of up to ``size`` other pages public in the language, likest first."""
    (answer,) = Asking()([(language, body(page_id, language, size + SPARE))])
    found = [pk for pk in ids(answer) if pk != page_id]
    shown = visibility.shown({language: found})[language]
    return [pk for pk in found if pk in shown][:size]


def body(page_id: int, language: str, size: int) -> Body:
    """A page that shares no words is not alike, whatever its themes."""
    themes = [slug for slug in themes_of(page_id) if slug]
    return {
        "query": {
            "bool": {
                "must": [
                    {
                        "more_like_this": {
                            "fields": ["title", "lead", "body"],
                            "like": [{"_index": alias(language), "_id": str(page_id)}],
                            "min_term_freq": 1,
                            "min_doc_freq": 2,
                            "max_query_terms": 25,
                            "minimum_should_match": "20%",
                            "stop_words": sorted(FOLDED_STOP_WORDS[language]),
                        }
                    }
                ],
                "should": [
                    {"constant_score": {"filter": theme, "boost": boosts.SHARED_THEME}}
                    for theme in ({"term": {"theme": slug}} for slug in themes)
                ],
            }
        },
        "size": size,
        "_source": False,
        "track_total_hits": False,
    }


def themes_of(page_id: int) -> list[str]:
    pages = HubPage.objects.filter(pk=page_id)
    return list(pages.values_list("page_themes__theme__slug", flat=True))
