"""What the marks of a text are, for people: bold, a link to a page by its title."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext_lazy
from wagtail.documents import get_document_model

from hub.blocks.links import ID
from hub.languages import CHAIN
from hub.media.privacy import closed_collections
from hub.models import HubPage
from hub.multilingual.content import localized
from hub.pages.shown import languages_of

from .marks import Mark
from .units import Unit

NAMES = {
    "a": gettext_lazy("link"),
    "b": gettext_lazy("bold"),
    "strong": gettext_lazy("bold"),
    "i": gettext_lazy("italic"),
    "em": gettext_lazy("italic"),
    "br": gettext_lazy("line break"),
    "embed": gettext_lazy("embedded media"),
}
TITLED = {
    "page": gettext_lazy("link to the page “%(title)s”"),
    "document": gettext_lazy("link to the document “%(title)s”"),
}
UNTITLED = {
    "page": gettext_lazy("link to page %(number)s"),
    "document": gettext_lazy("link to document %(number)s"),
}
GONE = {
    "page": gettext_lazy("link to a page that does not exist (%(number)s)"),
    "document": gettext_lazy("link to a document that does not exist (%(number)s)"),
}
SAYING = ("href", "url", "alt")

Titles = Mapping[tuple[str, str], str]  # by kind and id of what is linked to


def titles(units: Iterable[Unit], language: str, outside: bool = False) -> Titles:
    """Of the pages and documents that the texts link to and that are there, in a
    language, else in the next one. A query for each kind that there is.

    ``outside``: for readers who do not work in the hub. What is not open to everybody
    has no title for them; one or two queries more.
    """
    wanted: dict[str, set[str]] = {}
    for unit in units:
        for mark in unit.marks.by_name.values():
            kind, number = linked(mark)
            if ID.fullmatch(number):
                wanted.setdefault(kind, set()).add(number)
    columns = [localized("title", code) for code in CHAIN[language]]
    found: dict[tuple[str, str], str] = {}
    if ids := wanted.get("page"):
        pages = HubPage.objects.filter(pk__in=ids, depth__gt=1)
        public = languages_of(map(int, ids)) if outside else {}
        for pk, *those in pages.values_list("pk", *columns):
            shown = public.get(pk) or not outside
            found["page", str(pk)] = next(filter(None, those), "") if shown else ""
    if ids := wanted.get("document"):
        documents = get_document_model().objects.filter(pk__in=ids)
        closed = closed_collections() if outside else ()
        rows = documents.values_list("pk", "collection_id", *columns)
        for pk, collection, *those in rows:
            shown = collection not in closed
            found["document", str(pk)] = next(filter(None, those), "") if shown else ""
    return found


def linked(mark: Mark) -> tuple[str, str]:
    """Kind and id of what a mark links to; empty where it is nothing of the hub's."""
    attributes = dict(mark.attributes)
    kind = attributes.get("linktype", "") if mark.tag == "a" else ""
    return (kind, attributes.get("id", "")) if kind in TITLED else ("", "")


def told(mark: Mark, known: Titles) -> str:
    """``known``: ``titles`` of the texts that have the mark."""
    kind, number = linked(mark)
    if kind:
        title = known.get((kind, number))
        words = GONE if title is None else TITLED if title else UNTITLED
        return words[kind] % {"number": number, "title": title}
    name, attributes = str(NAMES.get(mark.tag, mark.tag)), dict(mark.attributes)
    said = next(filter(None, map(attributes.get, SAYING)), "")
    return f"{name}: {said}" if said else name
