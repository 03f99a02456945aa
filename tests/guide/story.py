"""What has happened at the demo's hub when the pictures are taken: sources have
changed, work is assigned, visitors have read and searched."""

import datetime
from collections.abc import Callable
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management import call_command
from wagtail.users.models import UserProfile

from home.demo.accounts import ARABIC_TRANSLATORS, known_logins
from home.demo.loader import key_of
from home.demo.sections import everything
from hub.media.models import HubImage
from hub.models import HubPage
from hub.multilingual.content import SOURCE, content_language
from hub.publishing.actions import publish_languages
from hub.worklists.assigning import give
from hub.worklists.models import PageReads, WorkItem
from hub.worklists.reading import weight
from search.models import QueryCount
from tests.guide import clock, people

NEW_BLOCK = "0aa00000-0000-4000-8000-000000000001"
PARAGRAPH = (
    "<p>Le microcrédit et la micro-assurance font partie de l’inclusion financière : "
    "payer, épargner, emprunter, se protéger.</p>"
)
# Demo page, language, how often it was read lately.
READS = (
    ("article-microfinance", "fr", 182),
    ("article-microfinance", "en", 96),
    ("article-microfinance", "ar", 74),
    ("tunisia-2025", "fr", 121),
    ("tunisia-2025", "ar", 88),
    ("article-3zero", "fr", 64),
)
# Language, text, how often: searched for, without results, a result opened.
SEARCHES = (
    ("fr", "sponsors", 9, 9, 0),
    ("fr", "bourses", 6, 6, 0),
    ("en", "internship", 4, 4, 0),
    ("es", "becas", 3, 3, 0),
    ("ar", "منحة", 2, 2, 0),
    ("en", "microcredit", 21, 0, 15),
    ("fr", "ESS", 12, 0, 8),
)


ALTERNATIVES = {
    "alt_text_fr": "Des cercles clairs et sombres reliés par des traits fins.",
    "alt_text_en": "Light and dark circles joined by thin lines.",
}


def page_numbers() -> dict[str, int]:
    """``{"article-microfinance": 45}``"""
    numbers = dict(HubPage.objects.values_list("translation_key", "pk"))
    return {page.key: numbers[key_of(page)] for page, _parent in everything()}


def told(places: dict[str, str]) -> dict[str, dict]:
    """``places``: what addresses name, by its key; ``passwords``: of who logs in."""
    return {
        "places": {
            **page_numbers(),
            **places,
            "new-block": NEW_BLOCK,
            "arabic-translators": Group.objects.get(name=ARABIC_TRANSLATORS).pk,
            "image": image_of("article-microfinance"),
        },
        "passwords": known_logins(),
    }


def image_of(key: str) -> int:
    """The cover's number."""
    page = HubPage.objects.get(pk=page_numbers()[key]).specific
    return page.cover_id


def tell() -> dict[str, dict]:
    """What the camera has to know."""
    follow_the_browser()
    pages = page_numbers()
    clock.turn_to(clock.CHANGED)
    with content_language(SOURCE):
        change_sources(pages)
    clock.turn_to(clock.NOW)
    describe(image_of("article-microfinance"))
    users = get_user_model().objects.in_bulk(field_name="username")
    assign(pages, users)
    visit(pages)
    call_command("memory_rebuild", verbosity=0)
    clock.turn_to(clock.LATELY)
    places = people.work_together(pages, users)
    call_command("links_check", no_network=True, verbosity=0)
    return told(places)


def follow_the_browser() -> None:
    """Whoever looks: the interface is in the language of the guide."""
    UserProfile.objects.update(preferred_language="")


def change_sources(pages: dict[str, int]) -> None:
    change(pages["article-microfinance"], microfinance)
    change(pages["tunisia-2025"], tunisia)
    change(pages["article-3zero"], three_zero, public=False)


def change(pk: int, how: Callable, public: bool = True) -> None:
    """As its editor does, in the source alone."""
    page = HubPage.objects.get(pk=pk).specific.get_latest_revision_as_object()
    how(page)
    page.save_revision()
    if public:
        publish_languages(HubPage.objects.get(pk=pk).specific, [page.source_language])


def microfinance(page) -> None:
    page.lead_fr = said(
        page.lead_fr,
        "aussi la micro-assurance",
        "aussi l’épargne et la micro-assurance",
    )
    blocks = [dict(block) for block in page.body_fr.raw_data]
    blocks[0]["value"] = said(
        blocks[0]["value"], "de petits montants", "des prêts de petits montants"
    )
    new = {"type": "paragraph", "value": PARAGRAPH, "id": NEW_BLOCK}
    page.body_fr = page.body_fr.stream_block.to_python([*blocks[:2], new, *blocks[2:]])


def tunisia(page) -> None:
    page.lead_fr = said(
        page.lead_fr, "la sixième édition a", "la sixième édition du Forum a"
    )


def three_zero(page) -> None:
    page.lead_fr = said(page.lead_fr, "ce que veulent dire", "ce que disent")


def said(text: str, before: str, after: str) -> str:
    """Raises ValueError where the demo says something else by now."""
    if before not in text:
        raise ValueError(f"The demo no longer says {before!r}: {text}")
    return text.replace(before, after)


def describe(image: int) -> None:
    """In two languages; the other two are yet to be written."""
    found = HubImage.objects.get(pk=image)
    found.decorative = False
    for column, text in ALTERNATIVES.items():
        setattr(found, column, text)
    found.save()


def assign(pages: dict[str, int], users: dict[str, Any]) -> None:
    for who, language, keys, days in (
        ("editor", "en", ["article-microfinance"], 7),
        ("translator", "ar", ["article-microfinance", "tunisia-2025"], 3),
    ):
        items = WorkItem.objects.filter(
            page__in=[pages[key] for key in keys], language=language
        )
        due = clock.NOW.date() + datetime.timedelta(days=days)
        give(list(items), users[who], due, users["admin"])


def visit(pages: dict[str, int]) -> None:
    PageReads.objects.bulk_create(
        PageReads(page_id=pages[key], language=language, score=times * weight())
        for key, language, times in READS
    )
    day = clock.NOW.date() - datetime.timedelta(days=2)
    QueryCount.objects.bulk_create(
        QueryCount(
            language=language,
            day=day,
            text=text,
            searches=searches,
            empty=empty,
            clicks=clicks,
        )
        for language, text, searches, empty, clicks in SEARCHES
    )
