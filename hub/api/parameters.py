"""What a request may ask: languages and values, each named when it is refused."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from wagtail.api.v2.utils import BadRequestError

from hub.languages import CHAIN, CODES, DEFAULT

NO_FALLBACK, WHOLE_PAGE = FALLBACKS = ("none", "page")


@dataclass(frozen=True)
class Asked:
    """The language of an answer, and whether other languages' pages may stand in."""

    locale: str = DEFAULT
    fallback: str = NO_FALLBACK

    @property
    def chain(self) -> tuple[str, ...]:
        """The languages in which a page may be served, best first."""
        return CHAIN[self.locale] if self.fallback == WHOLE_PAGE else (self.locale,)

    def served(self, page: Any) -> str | None:
        """The language in which a live page is served; None: not at all."""
        public = page.public_languages
        return next((code for code in self.chain if code in public), None)

    @property
    def query(self) -> str:
        """The query string that asks the same of another address."""
        query = f"locale={self.locale}"
        return query if self.fallback == NO_FALLBACK else f"{query}&fallback=page"


def refused(name: str, value: Any, allowed: Iterable[Any]) -> BadRequestError:
    """An error that says what was wrong, and what would be right."""
    return BadRequestError(
        f"{name} cannot be '{value}'. Allowed: {', '.join(map(str, allowed))}"
    )


def asked(query: QueryDict) -> Asked:
    """Raises BadRequestError."""
    locale = query.get("locale", DEFAULT)
    if locale not in CODES:
        raise refused("locale", locale, CODES)
    fallback = query.get("fallback", NO_FALLBACK)
    if fallback not in FALLBACKS:
        raise refused("fallback", fallback, FALLBACKS)
    return Asked(locale, fallback)


def check_names(query: QueryDict, allowed: Iterable[str]) -> None:
    """Raises BadRequestError for a parameter that the address does not know."""
    unknown = sorted(set(query) - set(allowed))
    if unknown:
        raise BadRequestError(
            f"unknown parameter: {', '.join(unknown)}. "
            f"Allowed: {', '.join(sorted(allowed))}"
        )


def check_values(query: QueryDict, repeatable: Iterable[str] = ()) -> None:
    """Raises BadRequestError for a value that is given twice, or that no text has."""
    for name, values in query.lists():
        if len(values) > 1 and name not in repeatable:
            raise BadRequestError(
                f"{name} is given {len(values)} times ({', '.join(values)}). "
                "Allowed: once"
            )
        if any("\0" in value for value in values):
            raise BadRequestError(f"{name} cannot have a null character in it")


def number(query: QueryDict, name: str, default: int, highest: int) -> int:
    """A whole number from 0. Raises BadRequestError."""
    text = query.get(name)
    if text is None:
        return default
    # No more digits than a database's number has.
    if text.isascii() and text.isdigit() and len(text) < 19 and int(text) <= highest:
        return int(text)
    raise BadRequestError(
        f"{name} cannot be '{text}'. Allowed: a whole number from 0 to {highest}"
    )
