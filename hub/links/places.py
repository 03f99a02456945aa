"""Where texts link to, and which images they show without describing them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from django.db.models import Model, URLField
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Revision
from wagtail.rich_text.rewriters import FIND_A_TAG, extract_attrs

from hub.blocks.links import ID
from hub.blocks.pictures import ImageBlock
from hub.blocks.stored import parts
from hub.languages import CODES
from hub.models import HubPage, PageTranslation
from hub.staleness.findings import rows
from hub.staleness.segments import Owner, read, segments, translated_fields

Sort = Literal["page", "document", "image", "url"]


class Place(NamedTuple):
    """A link in a text, or an image that has no alternative text of its own there."""

    key: str  # of the text
    sort: Sort
    target: str  # an id, or an address


@dataclass(frozen=True)
class Use:
    """A place in a page, in a language."""

    page_id: int
    language: str
    place: Place
    in_public: bool
    in_draft: bool


def uses(page_ids: Iterable[int]) -> Iterator[Use]:
    """Of these pages' texts, each language's, in public and in the newest draft.

    Aliases are left out: their texts are their originals'.
    """
    pages = list(HubPage.objects.filter(pk__in=page_ids, alias_of=None).specific())
    drafts = drafts_of(pages)
    public = public_languages([page.pk for page in pages if page.live])
    for page in pages:
        draft = drafts.get(page.pk, page)
        for code in CODES:
            shown = code in public.get(page.pk, ())
            in_public = set(places(page, page, code)) if shown else set()
            in_draft = set(places(page, draft, code))
            for place in sorted(in_public | in_draft):
                yield Use(page.pk, code, place, place in in_public, place in in_draft)


def drafts_of(pages: Iterable[HubPage]) -> dict[int, dict[str, Any]]:
    """The contents of the drafts that are not what is live. One query."""
    ids = [page.latest_revision_id for page in pages if page.has_unpublished_changes]
    revisions = Revision.objects.filter(pk__in=[pk for pk in ids if pk])
    return {
        int(pk): content
        for pk, content in revisions.values_list("object_id", "content")
    }


def public_languages(ids: Iterable[int]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    rows = PageTranslation.objects.filter(page__in=ids, public=True)
    for page_id, code in rows.values_list("page_id", "language"):
        found.setdefault(page_id, set()).add(code)
    return found


def places(page: HubPage, owner: Owner, language: str) -> Iterator[Place]:
    """In a page, or its serialised draft. Its cover is shown with every language that
    has a title."""
    if not read(owner, f"title_{language}"):
        return
    cover = read(owner, "cover" if isinstance(owner, dict) else "cover_id")
    if cover:
        yield Place("cover", "image", str(cover))
    yield from texts(type(page), owner, language, page.source_language)


def texts(
    model: type[Model], owner: Owner, language: str, source: str, prefix: str = ""
) -> Iterator[Place]:
    """What all languages share is the source's."""
    for name in translated_fields(model):
        field = model._meta.get_field(name)
        if not isinstance(field, StreamField | RichTextField):
            continue
        for segment in segments(model, owner, name, language):
            if isinstance(field, StreamField):
                block = field.stream_block.child_blocks.get(segment.block)
                found = in_block(block, segment.value)
            else:
                found = in_html(segment.value or "")
            for sort, target in found:
                yield Place(f"{prefix}{segment.key}", sort, target)
    if language == source:
        for field in model._meta.fields:
            if isinstance(field, URLField) and (url := read(owner, field.name)):
                yield from (
                    Place(f"{prefix}{field.name}", *found) for found in in_url(url)
                )
    for child, row in rows(model, owner):
        below = f"{prefix}{child._meta.model_name}.{read(row, 'pk')}."
        yield from texts(child, row, language, source, below)


def in_block(block: Any, raw: Any) -> Iterator[tuple[Sort, str]]:
    """Of a block as it is stored."""
    for part, stored in parts(block, raw, whole=(ImageBlock,)):
        if isinstance(part, ImageBlock):
            described = stored.get("alt") or stored.get("decorative")
            if stored.get("image") and not described:
                yield "image", str(stored["image"])
        elif not stored:
            continue
        elif isinstance(part, blocks.RichTextBlock):
            yield from in_html(stored)
        elif isinstance(part, blocks.URLBlock):
            yield from in_url(stored)
        elif isinstance(part, blocks.PageChooserBlock):
            yield "page", str(stored)
        elif isinstance(part, DocumentChooserBlock):
            yield "document", str(stored)
        elif isinstance(part, ImageChooserBlock):
            yield "image", str(stored)


def in_html(html: str) -> Iterator[tuple[Sort, str]]:
    for attrs in map(extract_attrs, FIND_A_TAG.findall(html)):
        sort, pk = attrs.get("linktype"), attrs.get("id") or ""
        if sort in ("page", "document"):
            # Anything else was never one's id.
            yield sort, pk if ID.fullmatch(pk) else "0"
        elif sort is None:
            yield from in_url(attrs.get("href") or "")


def in_url(url: str) -> Iterator[tuple[Sort, str]]:
    """Mail, telephone, and what is relative to the page, is not asked for."""
    url = url.strip()
    if url.lower().startswith(("http://", "https://")):
        yield "url", url.partition("#")[0]
