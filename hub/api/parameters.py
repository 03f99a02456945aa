"""What a request may ask: languages and values, each named when it is refused."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from rapidfuzz import process

from hub.languages import CHAIN, CODES, DEFAULT
from hub.partners.access import ANYBODY, Access, beyond, require

from .problems import Problem

NO_FALLBACK, WHOLE_PAGE = FALLBACKS = ("none", "page")
ALL = "*"
SIMILAR = 60  # of 100: how near a name must be to be meant


@dataclass(frozen=True)
class Asked:
    """The languages of an answer, and whether other languages' pages may stand in.

    ``several``: translated fields are maps from languages to values. ``allowed``: what
    the sender's key opens; None: all.
    """

    locale: str = DEFAULT
    fallback: str = NO_FALLBACK
    several: tuple[str, ...] = ()
    allowed: frozenset[str] | None = None

    @property
    def locales(self) -> tuple[str, ...]:
        """Those in any of which a page is given out."""
        return self.several or self.chain

    @property
    def chain(self) -> tuple[str, ...]:
        """The languages in which a page may be served, best first."""
        if self.fallback != WHOLE_PAGE:
            return (self.locale,)
        chain = CHAIN[self.locale]
        return tuple(code for code in chain if not beyond(code, self.allowed))

    def served(self, page: Any) -> str | None:
        """The language in which a live page is served; None: not at all."""
        public = page.public_languages
        return next((code for code in self.chain if code in public), None)

    @property
    def query(self) -> str:
        """The query string that asks the same of another address."""
        if self.several:
            return f"locale={','.join(self.several)}"
        query = f"locale={self.locale}"
        return query if self.fallback == NO_FALLBACK else f"{query}&fallback=page"


def bad_request(detail: str, kind: str = "invalid-request", **members: Any) -> Problem:
    return Problem(400, kind, detail, **members)


def refused(name: str, value: Any, allowed: Iterable[Any]) -> Problem:
    """An error that says what was wrong, and what would be right."""
    known = [str(each) for each in allowed]
    return bad_request(
        f"{name} cannot be '{value}'. Allowed: {', '.join(known)}",
        "invalid-value",
        parameter=name,
        allowed=known,
    )


def asked(query: QueryDict, several: bool = True, access: Access = ANYBODY) -> Asked:
    """``several``: whether more languages than one can be asked for at once.

    Raises Problem: 400, and 403 for a language that the sender's key does not open.
    """
    text = query.get("locale", DEFAULT)
    fallback = query.get("fallback", NO_FALLBACK)
    if fallback not in FALLBACKS:
        raise refused("fallback", fallback, FALLBACKS)
    if text in CODES:
        require(access, language=text)
        return Asked(text, fallback, allowed=access.languages)
    codes = CODES if text == ALL else tuple(text.split(","))
    if text == ALL and several:  # all that there is for this sender
        codes = tuple(code for code in CODES if not beyond(code, access.languages))
    if not several or not set(codes) <= set(CODES) or len(set(codes)) < len(codes):
        allowed = (*CODES, "several with commas", ALL) if several else CODES
        raise refused("locale", text, allowed)
    if fallback != NO_FALLBACK:
        raise bad_request(
            "fallback=page cannot be combined with several languages: each language "
            "that a page has is given as it is. Allowed: one locale, or fallback=none",
            "conflicting-parameters",
        )
    for code in codes:
        require(access, language=code)
    return Asked(codes[0], several=tuple(codes), allowed=access.languages)


def check_names(query: QueryDict, allowed: Iterable[str]) -> None:
    """Raises Problem for a parameter that the address does not know."""
    known = sorted(allowed)
    unknown = sorted(set(query) - set(known))
    if not unknown:
        return
    meant = process.extractOne(unknown[0], known, score_cutoff=SIMILAR)
    advice = f"; did you mean {meant[0]}?" if meant else "."
    raise bad_request(
        f"unknown parameter: {', '.join(unknown)}{advice} Allowed: {', '.join(known)}",
        "unknown-parameter",
        parameter=unknown[0],
        allowed=known,
    )


def check_values(query: QueryDict, repeatable: Iterable[str] = ()) -> None:
    """Raises Problem for a value that is given twice, or that no text has."""
    for name, values in query.lists():
        if len(values) > 1 and name not in repeatable:
            raise bad_request(
                f"{name} is given {len(values)} times ({', '.join(values)}). "
                "Allowed: once",
                "repeated-parameter",
                parameter=name,
            )
        if any("\0" in value for value in values):
            raise bad_request(
                f"{name} cannot have a null character in it",
                "invalid-value",
                parameter=name,
            )


def number(query: QueryDict, name: str, default: int, highest: int) -> int:
    """A whole number from 0. Raises Problem."""
    text = query.get(name)
    if text is None:
        return default
    # No more digits than a database's number has.
    if text.isascii() and text.isdigit() and len(text) < 19 and int(text) <= highest:
        return int(text)
    raise refused(name, text, [f"a whole number from 0 to {highest}"])
