"""Dates in words, in any of the hub's languages and as precise as they are known."""

import datetime

from babel import Locale
from babel.dates import (
    format_date,
    format_skeleton,
    format_time,
    get_timezone,
    get_timezone_name,
)

# Day before month, as everywhere else on the hub and in the texts themselves.
BRITISH = {"en": "en_GB"}


def cldr(language: str) -> str:
    """The CLDR locale whose conventions we follow for a language."""
    return BRITISH.get(language, language)


def _first(text: str, language: str) -> str:
    # French says "1er avril", which CLDR's patterns have no sign for.
    return f"1er {text[2:]}" if language == "fr" and text.startswith("1 ") else text


def date_in_words(
    start: datetime.date,
    language: str,
    precision: str = "day",
    end: datetime.date | None = None,
) -> str:
    """A date or, with ``end``, a range: ``28–29 July 2025``, ``July 2025``."""
    locale = cldr(language)
    if precision == "year":
        several = end and end.year != start.year
        return f"{start.year}–{end.year}" if several else str(start.year)
    if precision == "month":
        month = format_skeleton("yMMMM", start, locale=locale)
        if not end or (end.year, end.month) == (start.year, start.month):
            return month
        return f"{month} – {format_skeleton('yMMMM', end, locale=locale)}"
    if not end or end == start:
        return _first(format_date(start, "long", locale=locale), language)
    # In all four languages a date begins with its day.
    if (end.year, end.month) == (start.year, start.month):
        first, dash = str(start.day), "–"
    elif end.year == start.year:
        first, dash = format_skeleton("MMMMd", start, locale=locale), " – "
    else:
        first, dash = format_date(start, "long", locale=locale), " – "
    if language == "fr" and start.day == 1:
        first = f"1er{first[1:]}"
    return f"{first}{dash}{_first(format_date(end, 'long', locale=locale), language)}"


def day_in_words(day: datetime.date, language: str) -> str:
    """With the day of the week: ``Monday, 28 July 2025``."""
    return format_date(day, "full", locale=cldr(language))


def time_in_words(time: datetime.time, language: str) -> str:
    return format_time(time, "short", locale=cldr(language))


def zone_in_words(zone: str, day: datetime.date, language: str) -> str:
    """A time zone's name and its distance from UTC on that day."""
    moment = datetime.datetime.combine(
        day, datetime.time(12), tzinfo=get_timezone(zone)
    )
    name = get_timezone_name(moment, locale=cldr(language))
    minutes = int(moment.utcoffset().total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    offset = f"{'-' if minutes < 0 else '+'}{hours}" if minutes else ""
    offset += f":{rest:02}" if rest else ""
    return f"{name} (UTC{offset})"


def language_in_words(code: str, language: str) -> str:
    """A language's name in another: ``arabe`` for ``ar`` in ``fr``."""
    return Locale.parse(language).languages[code]
