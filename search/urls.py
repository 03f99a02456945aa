"""The search page's address in each language: /fr/recherche/, /en/search/, …"""

from collections.abc import Callable

from django.urls import path
from django.utils.functional import lazy
from django.utils.translation import get_language

from hub.languages import DEFAULT

from . import views

SLUGS = {"fr": "recherche", "en": "search", "es": "buscar", "ar": "بحث"}


def slug() -> str:
    """The slug in the active language; it needs no compiled catalogue."""
    return SLUGS.get(get_language() or DEFAULT, SLUGS[DEFAULT]) + "/"


def below(name: str) -> Callable[[], str]:
    """An address below the search page's, for what it fetches and sends."""
    return lambda: f"{slug()}{name}/"


urlpatterns = [
    path(lazy(slug, str)(), views.results, name="search"),
    path(lazy(below("suggest"), str)(), views.suggestions, name="search_suggestions"),
    path(lazy(below("count"), str)(), views.counts, name="search_counts"),
    *(path(f"{name}/", views.elsewhere) for name in SLUGS.values()),
]
