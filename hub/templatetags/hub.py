"""What the site's templates say in the reader's language, and how they show images."""

import datetime
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from babel.numbers import format_decimal
from django import template
from django.urls import reverse
from django.utils import translation
from django.utils.html import format_html
from wagtail.images.models import Picture
from wagtail.images.shortcuts import get_renditions_or_not_found

from hub import languages
from hub.blocks.video import hostname, player_url
from hub.dates import (
    cldr,
    date_in_words,
    day_in_words,
    language_in_words,
    time_in_words,
    zone_in_words,
)
from hub.media.renditions import PRESETS, preset_filters
from hub.models import HubPage
from hub.multilingual.content import localized
from hub.worklists.reading import token

register = template.Library()


def reader_language(context: template.Context) -> str:
    code = context.get("reader_lang") or translation.get_language()
    return code if code in languages.CODES else languages.DEFAULT


def content_language_of(context: template.Context) -> str:
    return context.get("content_lang") or reader_language(context)


# --- languages --------------------------------------------------------------------


@register.simple_tag
def lang_attrs(code: str) -> str:
    """``lang`` and ``dir`` of an element in a language."""
    return format_html('lang="{}" dir="{}"', code, languages.direction(code))


@register.simple_tag(takes_context=True)
def read_attrs(context: template.Context) -> str:
    """What tells the hub that a page is read; nothing for a draft, or another view."""
    page, request = context.get("page"), context.get("request")
    if not isinstance(page, HubPage) or getattr(request, "is_preview", False):
        return ""
    return format_html(
        ' data-read="{}" data-read-at="{}"',
        token(page, reader_language(context)),
        reverse("count_read"),
    )


@register.simple_tag(takes_context=True)
def reader_attrs(context: template.Context) -> str:
    """For interface texts in a page shown in another language than the reader's."""
    reader = reader_language(context)
    return "" if content_language_of(context) == reader else lang_attrs(reader)


@register.simple_tag(takes_context=True)
def foreign_attrs(context: template.Context, code: str) -> str:
    """For a text among the reader's own, which may be in another language."""
    return lang_attrs(code) if code and code != reader_language(context) else ""


@register.simple_tag(takes_context=True)
def language_name(context: template.Context, code: str, own: bool = False) -> str:
    """A language's name, in the reader's language or (``own``) in itself."""
    if own:
        return languages.name(code)
    return language_in_words(code, reader_language(context))


@register.simple_tag(takes_context=True)
def in_reader(context: template.Context, instance: Any, name: str) -> str:
    """A translated field of something that is no part of the page, such as the
    footer's text: in the reader's language, whatever the page's is."""
    return getattr(instance, localized(name, reader_language(context)), "") or ""


@register.simple_tag(takes_context=True)
def reader(context: template.Context) -> str:
    return reader_language(context)


@register.simple_tag
def direction(code: str) -> str:
    return languages.direction(code)


# --- dates ------------------------------------------------------------------------


def _time(machine: str, words: str) -> str:
    return format_html('<time datetime="{}">{}</time>', machine, words)


@register.simple_tag(takes_context=True)
def hub_date(
    context: template.Context,
    date: datetime.date | datetime.datetime | None,
    precision: str = "day",
    end: datetime.date | None = None,
) -> str:
    """A ``<time>`` in words of the reader's language; empty without a date."""
    if not date:
        return ""
    words = date_in_words(date, reader_language(context), precision or "day", end)
    machine = f"{date:%Y-%m-%d}"[: {"year": 4, "month": 7}.get(precision, 10)]
    return _time(machine, words)


@register.simple_tag(takes_context=True)
def hub_day(context: template.Context, date: datetime.date) -> str:
    words = day_in_words(date, reader_language(context))
    return _time(f"{date:%Y-%m-%d}", words)


@register.simple_tag(takes_context=True)
def hub_time(context: template.Context, time: datetime.time | None) -> str:
    if not time:
        return ""
    words = time_in_words(time, reader_language(context))
    return _time(f"{time:%H:%M}", words)


@register.simple_tag(takes_context=True)
def hub_zone(context: template.Context, zone: Any, day: datetime.date) -> str:
    return zone_in_words(str(zone), day, reader_language(context))


@register.filter
def grouped(number: int) -> str:
    """A number with the thousands' separator of the reader's language."""
    return _grouped(number, cldr(translation.get_language() or "fr"))


@lru_cache(maxsize=10_000)  # a page of results has a hundred of them
def _grouped(number: int, locale: str) -> str:
    return format_decimal(number, locale=locale)


# --- pages ------------------------------------------------------------------------


@register.simple_tag(takes_context=True)
def url_for(context: template.Context, page: Any) -> str:
    """A page's URL in the reader's language."""
    return page.get_url_in(reader_language(context), context.get("request")) or ""


@register.simple_tag
def served_language(page: Any, code: str) -> str:
    """The language in which a reader of ``code`` is shown the page; empty: none."""
    return page.served_language(code) or ""


@register.simple_tag(takes_context=True)
def labels_for(context: template.Context, page: Any) -> dict[str, Any]:
    """A page's themes, goals and countries by their names in the reader's language."""
    from hub.pages.summary import labels_of

    return labels_of([page.pk], reader_language(context)).get(page.pk, {})


@register.simple_tag
def page_range(page_obj: Any) -> Iterable[Any]:
    return page_obj.paginator.get_elided_page_range(
        page_obj.number, on_each_side=1, on_ends=1
    )


# --- images and videos ------------------------------------------------------------


@register.simple_tag(takes_context=True)
def picture(
    context: template.Context,
    image: Any,
    preset: str = "body",
    alt: str | None = None,
    decorative: bool = False,
    eager: bool = False,
) -> str:
    """A ``<picture>`` in modern formats and several widths.

    The alternative text given here wins, then the image's own in the language in
    which the page is shown; never another language's. ``eager``: above the fold.
    """
    if not image:
        return ""
    if decorative:
        alt = ""
    elif not alt:
        alt = image.alt(content_language_of(context))
    attrs = {"alt": alt, "sizes": PRESETS[preset].sizes, "decoding": "async"}
    if eager:
        attrs["fetchpriority"] = "high"
    else:
        attrs["loading"] = "lazy"
    renditions = get_renditions_or_not_found(image, preset_filters(preset))
    return Picture(renditions, attrs).__html__()


@register.simple_tag
def share_image(image: Any) -> Any:
    """The rendition that social networks show with a link; the page's head, which shows
    the image too, finds its own read in the same query."""
    spec = "fill-1200x630|format-jpeg"
    image.prefetched_renditions = list(image.renditions.all())
    return get_renditions_or_not_found(image, [spec])[spec]


register.filter("player_url", player_url)
register.filter("hostname", hostname)
