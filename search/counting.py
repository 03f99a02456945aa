"""Counts searches and the clicks on what they found, by day, without who made them.

The results page writes nothing. It carries a signed token that says what was asked and
how many results there were; the visitor's browser sends it back once the page is shown
(``static/search/counting.js``), and again when a result is opened. So neither robots
nor a busy database slow or break a search, and what is counted was really answered.
Without JavaScript a search works and is not counted.
"""

import datetime
import re
import unicodedata
from typing import NamedTuple

from django.core import signing
from django.db.models import F
from django.utils import timezone

from .models import QueryCount

SALT = "search.counting"
MAX_AGE = datetime.timedelta(hours=2)  # a page left open longer is not counted
MOST_A_DAY = 10_000  # different texts kept of a day, so that nobody fills the table

# What people paste by mistake and others must not read.
E_MAIL = re.compile(r"[^\s@]+@[^\s@]+")
PHONE = re.compile(r"\+?\d(?:[\s./()\-\u2010-\u2015]*\d){8,}")


class Counted(NamedTuple):
    """What a page of results answered."""

    language: str
    text: str
    total: int


class InvalidToken(ValueError):
    """Not signed by us, or too old."""


def normalised(text: str) -> str:
    """A text as the report shows it: one line, small letters, cut."""
    text = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    return text[: QueryCount.LONGEST].rstrip()


def is_personal(text: str) -> bool:
    """Whether a text looks like an e-mail address, a telephone number or an account."""
    return bool(E_MAIL.search(text) or PHONE.search(text))


def token(language: str, text: str, total: int) -> str:
    """What the results page carries; empty if the search is not to be counted."""
    kept = normalised(text)
    if not kept or is_personal(unicodedata.normalize("NFKC", text)):
        return ""
    return signing.dumps([language, kept, total], salt=SALT, compress=True)


def read(given: str) -> Counted:
    """Raises InvalidToken."""
    try:
        return Counted(*signing.loads(given, salt=SALT, max_age=MAX_AGE))
    except signing.BadSignature as error:
        raise InvalidToken from error


def count_search(made: Counted) -> None:
    add(made, searches=1, empty=0 if made.total else 1)


def count_click(made: Counted) -> None:
    add(made, clicks=1)


def add(made: Counted, **numbers: int) -> None:
    """One statement for a text that the day knows already; no lock but its own."""
    day = timezone.localdate()
    row = QueryCount.objects.filter(language=made.language, day=day, text=made.text)
    more = {name: F(name) + number for name, number in numbers.items()}
    if row.update(**more):
        return
    if QueryCount.objects.filter(day=day).count() >= MOST_A_DAY:
        return
    # Another may make it at the same time: then both add to it.
    QueryCount.objects.bulk_create(
        [QueryCount(language=made.language, day=day, text=made.text)],
        ignore_conflicts=True,
    )
    row.update(**more)


def prune(days: int) -> int:
    """Delete what is older than so many days; gives the number of rows."""
    before = timezone.localdate() - datetime.timedelta(days=days)
    deleted, _by_model = QueryCount.objects.filter(day__lt=before).delete()
    return deleted
