"""Makes what goes out: the newest drafts' texts, of pages that somebody may edit."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from hub.desk.glossary import Found, all_terms, terms_in
from hub.desk.marks import fingerprint
from hub.desk.models import Term
from hub.desk.naming import Titles, titles
from hub.desk.units import Part, Unit, parts_of, units
from hub.models import HubPage
from hub.staleness.findings import State
from hub.staleness.models import SourceText
from hub.staleness.words import plain

from .sheets import Base, Entry, Sheet, kinds

AT_ONCE = 20  # pages in memory


def languages(user: Any, page: Any) -> frozenset[str]:
    """Those into which somebody may translate a page."""
    tester = page.permissions_for_user(user)
    if page.alias_of_id or not tester.can_edit():
        return frozenset()
    return frozenset(tester.languages.edit)


def sheets(
    user: Any, page_ids: Sequence[int], language: str, everything: bool
) -> Iterator[Sheet]:
    """Of the pages that have something to translate; in the order of the ids.

    ``everything``: also texts that are up to date.
    """
    terms = all_terms()
    for start in range(0, len(page_ids), AT_ONCE):
        ids = page_ids[start : start + AT_ONCE]
        pages = HubPage.objects.filter(pk__in=ids).specific()
        found = {page.pk: page for page in pages}
        for pk in ids:
            page = found.get(pk)
            if page and language in languages(user, page):
                draft = page.get_latest_revision_as_object()
                made = sheet(draft, language, everything, terms)
                if made.entries:
                    yield made


def sheet(
    page: Any, language: str, everything: bool = True, terms: Sequence[Term] = ()
) -> Sheet:
    """Of a draft. What its source says is kept, to be told of when it has changed."""
    parts = {part.key: part for part in parts_of(page, language)}
    chosen = [
        unit for unit in units(page, language) if everything or unit.state is not None
    ]
    segments = {unit.segment for unit in chosen}
    sources = {key: parts[key].pair.source for key in parts if key in segments}
    SourceText.keep(
        {
            source.fingerprint: plain(type(parts[key].owner), source)
            for key, source in sources.items()
        }
    )
    linked = titles(chosen, page.source_language, outside=True)
    return Sheet(
        page.pk,
        str(page.translation_key),
        page.get_admin_display_title(),
        settings.WAGTAILADMIN_BASE_URL
        + reverse("wagtailadmin_pages:edit", args=[page.pk]),
        page.source_language,
        language,
        [
            entry(
                unit,
                parts[unit.segment],
                terms_in(unit.source, page.source_language, language, terms),
                linked,
            )
            for unit in chosen
        ],
    )


def entry(unit: Unit, part: Part, terms: Sequence[Found], linked: Titles) -> Entry:
    return Entry(
        unit.key,
        unit.labels,
        unit.source,
        unit.target,
        unit.marks,
        unit.max_length,
        unit.state is None,
        tuple(notes(unit)),
        tuple(terms),
        base_of(unit, part.pair.source.fingerprint),
        linked,
    )


def base_of(unit: Unit, segment: str = "") -> Base:
    return Base(
        fingerprint(unit.source, unit.marks),
        fingerprint(unit.target, unit.marks),
        segment,
        kinds(unit.marks),
    )


def notes(unit: Unit) -> Iterator[str]:
    if unit.tag.startswith("h"):
        yield _("A heading.")
    if unit.is_optional:
        yield _("May be left empty.")
    if unit.state == State.STALE:
        yield _("The source has changed since it was translated.")
        if unit.before:
            yield _("It said: %(text)s") % {"text": unit.before}
