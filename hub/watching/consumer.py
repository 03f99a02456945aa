"""Follows the change log, and writes down whom to tell of which texts.

It needs the database alone. The mails are sent by the worker, or by ``send_digests``.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from django.db import transaction

from hub.changes.consumers import Consumer
from hub.changes.models import Change
from hub.models import HubPage, PageTranslation
from hub.staleness.findings import Finding, findings
from hub.tasks import enqueue_once

from .models import News, Pace, Seen, Watch
from .tasks import send

Place = tuple[int, str]  # a page in a language
Text = tuple[str, str]  # its key, and the fingerprint of its source


class SourceConsumer(Consumer):
    """What changed is found by comparing with the last look, so a batch may come again,
    and starting over tells nobody anything twice: there is nothing to reset."""

    name = "source-watch"

    def handle(self, pages: Mapping[int, Sequence[Change]]) -> None:
        ids = {pk for pk, rows in pages.items() if not all(row.moved for row in rows)}
        if ids:
            look(ids)


def look(ids: Collection[int]) -> None:
    """Tell who watches what became stale in public since the last look.

    A language that is public for the first time is looked at, and nobody is told: its
    source did not change.
    """
    stale = public_places(ids)
    with transaction.atomic():
        seen = {(each.page_id, each.language): each for each in seen_of(ids)}
        pages = loaded({page for (page, _code), count in stale.items() if count})
        now = {
            place: texts_of(pages[place[0]], place[1]) if count else []
            for place, count in stale.items()
            if not count or place[0] in pages
        }
        keep(seen, now)
        new = {
            place: news
            for place, texts in now.items()
            if place in seen and (news := added(seen[place], texts))
        }
        told = News.objects.bulk_create(list(for_watchers(new, pages)))
    if any(each.watcher.pace == Pace.AT_ONCE for each in told):
        enqueue_once(send)


def public_places(ids: Iterable[int]) -> dict[Place, int]:
    """Of each public translation of these pages, how many of its texts are stale."""
    rows = PageTranslation.objects.filter(page__in=ids, public=True, page__live=True)
    return {
        (page, code): count
        for page, code, source, count in rows.values_list(
            "page_id", "language", "page__source_language", "live_stale"
        )
        if code != source
    }


def seen_of(ids: Iterable[int]) -> Iterable[Seen]:
    return Seen.objects.filter(page__in=ids)


def loaded(ids: Iterable[int]) -> dict[int, HubPage]:
    """These pages as what they are in public, each of its type."""
    return {page.pk: page for page in HubPage.objects.filter(pk__in=ids).specific()}


def stale_texts(page: HubPage, language: str) -> dict[Text, Finding]:
    found = findings(type(page), page, language, page.source_language)
    return {(each.key, each.source.fingerprint): each for each in found}


def texts_of(page: HubPage, language: str) -> list[list[str]]:
    return sorted(map(list, stale_texts(page, language)))


def added(before: Seen, texts: list[list[str]]) -> list[list[str]]:
    return [text for text in texts if text not in before.texts]


def keep(seen: Mapping[Place, Seen], now: Mapping[Place, list[list[str]]]) -> None:
    """What is no longer public is forgotten."""
    changed = [
        Seen(page_id=page, language=code, texts=texts)
        for (page, code), texts in now.items()
        if (page, code) not in seen or seen[page, code].texts != texts
    ]
    if changed:
        Seen.objects.bulk_create(
            changed,
            update_conflicts=True,
            unique_fields=["page", "language"],
            update_fields=["texts"],
        )
    if gone := [each.pk for place, each in seen.items() if place not in now]:
        Seen.objects.filter(pk__in=gone).delete()


def for_watchers(
    new: Mapping[Place, list[list[str]]], pages: Mapping[int, HubPage]
) -> Iterable[News]:
    """One for each watcher, page and language. One query, or none."""
    if not new:
        return
    watches = list(
        Watch.objects.filter(language__in={code for _page, code in new})
        .exclude(watcher__pace=Pace.NEVER)
        .select_related("watcher", "section")
    )
    for (page_id, code), texts in new.items():
        page = pages[page_id]
        watchers = {w.watcher_id: w.watcher for w in watches if w.covers(page, code)}
        for watcher in watchers.values():
            yield News(watcher=watcher, page=page, language=code, texts=texts)
