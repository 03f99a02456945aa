"""Related pages for the foot of a page: the engine's, remembered for a while."""

from django.core.cache import cache

from .engines import get_engine

FOUND = 8  # ids; some of them the page shows already
KEPT = 600  # seconds. What is withdrawn meanwhile is left out when it is shown.


def related(page_id: int, language: str) -> list[int]:
    """Ids of pages like a page, public in the language, best first."""
    key = f"search.related.{page_id}.{language}"
    found: list[int] | None = cache.get(key)
    if found is None:
        found = list(get_engine().related(page_id, language, FOUND))
        cache.set(key, found, KEPT)
    return found
