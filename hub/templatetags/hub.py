"""What the site's templates say in the reader's language, and how they show images."""

import datetime
import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import parse_qs, urlsplit

from django import template
from django.utils import translation
from django.utils.html import format_html
from wagtail.images.models import Filter, Picture
from wagtail.images.shortcuts import get_renditions_or_not_found

from hub import languages
from hub.dates import (
    date_in_words,
    day_in_words,
    language_in_words,
    time_in_words,
    zone_in_words,
)
from hub.multilingual.content import localized

register = template.Library()

# Each image is offered in a few widths, as AVIF and, for browsers without it, WebP.
# "fill" honours the focal point.
FORMATS = "format-{avif,webp}"
PRESETS = {
    "card": ("fill-{480x320,960x640}", "(min-width: 44rem) 22rem, 92vw"),
    "cover": ("fill-{720x405,1440x810}", "(min-width: 76rem) 74rem, 94vw"),
    "body": ("width-{560,1120}", "(min-width: 46rem) 42rem, 92vw"),
    "sheet": ("width-{320,640}", "20rem"),
    "portrait": ("fill-{80x80,160x160}", "60px"),
    "logo": ("max-{160x100,320x200}", "160px"),
}


def preset_filters(preset: str) -> list[str]:
    """The renditions of a preset, for those who prefetch or prepare them."""
    return Filter.expand_spec(f"{PRESETS[preset][0]} {FORMATS}")


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
def reader_attrs(context: template.Context) -> str:
    """For interface texts in a page shown in another language than the reader's."""
    reader = reader_language(context)
    return "" if content_language_of(context) == reader else lang_attrs(reader)


@register.simple_tag(takes_context=True)
def foreign_attrs(context: template.Context, code: str) -> str:
    """For a text among the reader's own, which may be in another language."""
    return "" if code == reader_language(context) else lang_attrs(code)


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
    return format_html('<time datetime="{}">{}</time>', machine, words)


@register.simple_tag(takes_context=True)
def hub_day(context: template.Context, date: datetime.date) -> str:
    words = day_in_words(date, reader_language(context))
    return format_html('<time datetime="{:%Y-%m-%d}">{}</time>', date, words)


@register.simple_tag(takes_context=True)
def hub_time(context: template.Context, time: datetime.time | None) -> str:
    if not time:
        return ""
    words = time_in_words(time, reader_language(context))
    return format_html('<time datetime="{:%H:%M}">{}</time>', time, words)


@register.simple_tag(takes_context=True)
def hub_zone(context: template.Context, zone: Any, day: datetime.date) -> str:
    return zone_in_words(str(zone), day, reader_language(context))


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


@register.simple_tag(takes_context=True)
def summaries(context: template.Context, pages: Iterable[Any]) -> list[Any]:
    """What a list of pages shows to the reader, in a fixed number of queries."""
    from hub.pages.summary import summaries as summarise

    return summarise(pages, reader_language(context))


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
    attrs = {"alt": alt, "sizes": PRESETS[preset][1], "decoding": "async"}
    if eager:
        attrs["fetchpriority"] = "high"
    else:
        attrs["loading"] = "lazy"
    renditions = get_renditions_or_not_found(image, preset_filters(preset))
    return Picture(renditions, attrs).__html__()


@register.simple_tag
def share_image(image: Any) -> Any:
    """The rendition that social networks show with a link."""
    spec = "fill-1200x630|format-jpeg"
    return get_renditions_or_not_found(image, [spec])[spec]


def _youtube(url: Any) -> str | None:
    if url.hostname == "youtu.be":
        key = url.path[1:]
    else:
        key = parse_qs(url.query).get("v", [url.path.rpartition("/")[2]])[0]
    if re.fullmatch(r"[\w-]{11}", key):
        return f"https://www.youtube-nocookie.com/embed/{key}?autoplay=1"
    return None


def _vimeo(url: Any) -> str | None:
    found = re.search(r"/(\d+)(?:/|$)", url.path)
    if not found:
        return None
    return f"https://player.vimeo.com/video/{found[1]}?dnt=1&autoplay=1"


def _dailymotion(url: Any) -> str | None:
    found = re.search(r"/(?:video/)?(\w+)$", url.path)
    if not found:
        return None
    return f"https://geo.dailymotion.com/player.html?video={found[1]}"


PLAYERS = {
    "youtube.com": _youtube,
    "m.youtube.com": _youtube,
    "youtu.be": _youtube,
    "youtube-nocookie.com": _youtube,
    "vimeo.com": _vimeo,
    "player.vimeo.com": _vimeo,
    "dailymotion.com": _dailymotion,
    "dai.ly": _dailymotion,
}


@register.filter
def player_url(url: str) -> str:
    """The address of a video's player; empty for a host without one we know.

    Derived from the URL alone: asking the host would tell it of our visitors, and
    make our pages wait for it.
    """
    parts = urlsplit(url)
    make = PLAYERS.get((parts.hostname or "").removeprefix("www."))
    return (make(parts) if make else None) or ""


@register.filter
def hostname(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")
