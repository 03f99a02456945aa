"""What a document of the index has: texts with their sub-fields, facets, dates."""

import hashlib
import json
from typing import Any

from search.engines.base import FACETS

from . import analysis

# Searched as one by ``combined_fields``, which wants one analyzer for them all.
TEXTS = ("title", "lead", "headings", "body", "files", "labels")
TYPED = frozenset({"title", "lead", "body"})  # completed while one types

# Every word of a document, folded: which words are known, what a mistyped one may mean.
WORDS = {"type": "text", "analyzer": "exact", "index_options": "docs", "norms": False}


def mapping(language: str) -> dict[str, Any]:
    return {
        "dynamic": "strict",
        "properties": {
            **{name: text(name, language) for name in TEXTS},
            "words": WORDS,
            **{name: {"type": "keyword"} for name in FACETS},
            "authors": {"type": "keyword"},
            "date": {"type": "date"},
            "end_date": {"type": "date"},
            "page_id": {"type": "long"},
        },
    }


def text(name: str, language: str) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "exact": {"type": "text", "analyzer": "exact", **offsets(name)}
    }
    if language == "es":
        fields["enye"] = {"type": "text", "analyzer": "enye"}
    if name in TYPED:
        fields["auto"] = {
            "type": "text",
            "analyzer": "prefixes",
            "search_analyzer": "prefixes_search",
        }
    return {
        "type": "text",
        "analyzer": "stemmed",
        "copy_to": "words",
        **offsets(name),
        "fields": fields,
    }


def offsets(name: str) -> dict[str, str]:
    """Highlights need not analyse a long text again; files are not highlighted."""
    return {"index_options": "offsets"} if name in TYPED else {}


def settings(language: str, synonyms: list[str]) -> dict[str, Any]:
    """The settings of a language's index."""
    return {
        "number_of_shards": 1,
        # A copy where there is a second node, none on a single one.
        "auto_expand_replicas": "0-1",
        # How long a deletion's version is remembered against writes that come late.
        "gc_deletes": "1h",
        "analysis": analysis.settings(language, synonyms),
    }


def version(language: str) -> str:
    """Changes whenever an index built before no longer fits, but for its synonyms."""
    built = {"mapping": mapping(language), "settings": settings(language, [])}
    told = json.dumps(built, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(told.encode()).hexdigest()[:12]
