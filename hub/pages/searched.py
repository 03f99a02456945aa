"""What search indexes of a page in a language: its texts, and what it is tied to."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from django.db.models import Prefetch, prefetch_related_objects
from django.utils import translation
from django.utils.html import strip_tags

from hub.languages import CODES
from hub.multilingual.content import content_language, localized

# How a goal is called for short; in Arabic texts the English letters are used too.
GOAL_CODES = {"fr": "ODD {}", "en": "SDG {}", "es": "ODS {}", "ar": "الهدف {0} SDG {0}"}


@dataclass(frozen=True)
class SearchDocument:
    """What search indexes of a page in a language: raw texts, never another's.

    ``labels``: names in that language of what the page is tied to, and its type's;
    ``facets``: values as one filters by them, ``search.engines.base.FACETS``;
    ``file_ids``: documents in that language, whose texts search reads.
    """

    title: str
    lead: str
    body: str
    headings: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    date: datetime.date | None = None
    end_date: datetime.date | None = None
    file_ids: tuple[int, ...] = ()


class Searched(models.Model):
    """``search_document`` of ``HubPage``.

    A page type says more by overriding the ``search_`` methods; what they read of rows
    it names in ``search_prefetch``, so that many pages cost no query each.
    """

    search_prefetch: tuple[str, ...] = (
        "page_themes__theme",
        "page_goals__goal",
        "page_countries__country",
    )

    class Meta:
        abstract = True

    def search_document(self, language: str) -> SearchDocument:
        """The live texts in one language; empty strings where it is not written.

        Nothing of it may depend on where the page lies: it is not read anew when the
        page is moved.
        """
        if "page_themes" not in getattr(self, "_prefetched_objects_cache", ()):
            prefetch_for_search([self])
        with content_language(language), translation.override(language):
            return SearchDocument(
                title=getattr(self, localized("title", language)) or "",
                lead=getattr(self, localized("lead", language)) or "",
                body=plain_text(self.search_texts(language)),
                headings=tuple(self.search_headings(language)),
                labels=unique(self.search_labels(language)),
                authors=unique(self.search_authors()),
                facets=self.search_facets(),
                date=self.date,
                end_date=self.search_end_date(),
                file_ids=unique(self.search_files(language)),
            )

    def search_texts(self, language: str) -> Iterable[str]:
        """HTML or plain texts of the body, in their order.

        By default every translated field of the editor's tab; a page type with rows
        adds theirs.
        """
        from hub.blocks.text import texts_of

        for name in self.translated_fields:
            value = getattr(self, localized(name, language))
            if isinstance(value, str):
                yield value
            elif value:
                yield from texts_of(value)

    def search_headings(self, language: str) -> Iterable[str]:
        from hub.blocks.text import headings_of

        for body in self.bodies(language):
            yield from headings_of(body)

    def search_labels(self, language: str) -> Iterable[str]:
        """Names of the type, subjects, working groups, authors and organisations."""
        name = localized("name", language)
        yield str(type(self)._meta.verbose_name)
        for row in self.page_themes.all():
            yield getattr(row.theme, name) or ""
        for row in self.page_goals.all():
            yield GOAL_CODES[language].format(row.goal.number)
            yield getattr(row.goal, name) or ""
        for row in self.page_countries.all():
            yield getattr(row.country, name) or ""
        for row in self.page_working_groups.all():
            group = shown_group(row)
            if group and language in group.public_languages:
                yield getattr(group, localized("title", language)) or ""
        yield from self.search_authors()
        for organisation in self.search_organisations():
            yield str(organisation)

    def search_authors(self) -> Iterable[str]:
        """Names of those who sign the page."""
        return ()

    def search_organisations(self) -> Iterable[Any]:
        """Organisations that the page names, whose families are a facet of it."""
        return ()

    def search_end_date(self) -> datetime.date | None:
        """The last day of what has one."""
        return None

    def search_files(self, language: str) -> Iterable[int]:
        """Ids of the documents whose text belongs to this language's."""
        from hub.blocks.references import documents_in

        for body in self.bodies(language):
            yield from documents_in(body)

    def search_facets(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, Iterable[Any]] = {
            "type": [type(self)._meta.label],
            "theme": (row.theme.slug for row in self.page_themes.all()),
            "goal": (row.goal.number for row in self.page_goals.all()),
            "country": (row.country.code for row in self.page_countries.all()),
            "year": [self.date.year] if self.date else [],
            "working_group": (
                row.working_group_id for row in self.page_working_groups.all()
            ),
            "actor_family": (each.family for each in self.search_organisations()),
        }
        return {name: unique(map(str, values)) for name, values in found.items()}

    def bodies(self, language: str) -> Iterator[Any]:
        """The values of the page's StreamFields in a language."""
        for name in self.translated_fields:
            value = getattr(self, localized(name, language))
            if value and not isinstance(value, str):
                yield value


def prefetch_for_search(pages: Sequence[Any]) -> None:
    """Fetch what the search documents of these specific pages read, all at once."""
    by_type: dict[type, list[Any]] = {}
    for page in pages:
        by_type.setdefault(type(page), []).append(page)
    prefetch_related_objects(pages, *Searched.search_prefetch, *groups_shown())
    for model, those in by_type.items():
        own = [n for n in model.search_prefetch if n not in Searched.search_prefetch]
        prefetch_related_objects(those, *own)


def shown_group(row: Any) -> Any:
    """None if the group may not be shown, and was not fetched."""
    try:
        return row.working_group
    except ObjectDoesNotExist:
        return None


def groups_shown() -> list[Any]:
    """Working groups with their languages, those apart that may not be shown."""
    from .models import HubPage

    rows = HubPage._meta.get_field("page_working_groups").related_model
    groups = rows._meta.get_field("working_group").related_model.objects
    return [
        "page_working_groups",
        Prefetch(
            "page_working_groups__working_group",
            groups.live().not_private().prefetch_related("translations"),
        ),
    ]


@contextmanager
def bodies_fetched(pages: Sequence[Any]) -> Iterator[None]:
    """While it lasts, no body of ``pages`` asks the database for what it names.

    Of what is chosen in a body only persons and organisations are texts.
    """
    from hub.blocks.choosers import chosen_objects
    from hub.blocks.references import chosen_in

    choosers: dict[Any, Any] = {}
    ids: dict[Any, set[Any]] = {}
    for page in pages:
        for body in (body for code in CODES for body in page.bodies(code)):
            for chooser, pk in chosen_in(body.stream_block, body.raw_data):
                choosers[chooser.model_class] = chooser
                ids.setdefault(chooser.model_class, set()).add(pk)
    with chosen_objects(
        {
            model: model.objects.in_bulk(ids[model]) if chooser.is_searched else {}
            for model, chooser in choosers.items()
        }
    ):
        yield


def unique(values: Iterable[Any]) -> tuple[Any, ...]:
    """Each value once, in their order, without empty ones."""
    return tuple(dict.fromkeys(value for value in values if value))


def plain_text(texts: Iterable[str]) -> str:
    """Texts without markup, a line each."""
    spaced = (text.replace("<", " <") for text in texts if text)
    return "\n".join(" ".join(strip_tags(text).split()) for text in spaced)
