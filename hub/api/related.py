"""How the API shows what pages refer to: labels, pages, persons, files."""

from collections.abc import Iterable
from typing import Annotated, Any, TypedDict

from django.core.exceptions import ObjectDoesNotExist
from wagtail.api.utils import get_full_url
from wagtail.api.v2.utils import get_object_detail_url

from hub.blocks.language import reader_language, shown_language
from hub.blocks.related import PageReferenceJson, PartnerJson, PersonJson
from hub.media.models import HubDocument, HubImage
from hub.media.renditions import PictureJson, image_json
from hub.models import HubPage
from hub.multilingual.content import localized
from hub.people.models import ActorFamily, Organisation, Person
from hub.shapes import Count, Facts, Id, PageType, Translated, Url

Context = dict[str, Any]  # a serializer's: request, asked, router


class ThemeJson(TypedDict):
    slug: str
    name: Translated[str]


class GoalJson(TypedDict):
    """One of the 17 Sustainable Development Goals."""

    number: Annotated[int, Facts(minimum=1, maximum=17)]
    name: Translated[str]


class CountryJson(TypedDict):
    """``code``: ISO 3166-1, two letters."""

    code: Annotated[str, Facts(pattern="^[A-Z]{2}$")]
    name: Translated[str]


# What a page is about: the API's field, its relation, the name of the relation's key,
# and what each is shown as: its own key, and its name.
LABELS: dict[str, tuple[str, str, Any]] = {
    "themes": ("page_themes", "theme", ThemeJson),
    "goals": ("page_goals", "goal", GoalJson),
    "countries": ("page_countries", "country", CountryJson),
}
WORKING_GROUPS = ("page_working_groups", "working_group")


def text(instance: Any, name: str, language: str | None = None) -> str:
    """A translated text of the language shown, never another's."""
    return getattr(instance, localized(name, language or shown_language())) or ""


def labels(page: Any, field: str) -> list[dict[str, Any]]:
    """Themes, goals or countries, named in the language asked for."""
    relation, to, shape = LABELS[field]
    key, _name = shape.__annotations__
    found = [getattr(row, to) for row in getattr(page, relation).all()]
    return [
        {key: getattr(label, key), "name": text(label, "name", reader_language())}
        for label in found
    ]


def value_of(row: Any, name: str) -> Any:
    """None for a page that was not fetched, since it is not to be shown."""
    try:
        return getattr(row, name)
    except ObjectDoesNotExist:
        return None


class WorkingGroupJson(TypedDict):
    """A working group that a page is tied to."""

    id: Id
    title: Translated[str]
    url: Translated[Url | None]


def working_groups(page: Any, context: Context) -> list[WorkingGroupJson]:
    relation, to = WORKING_GROUPS
    groups = pages_json(
        [value_of(row, to) for row in getattr(page, relation).all()], context
    )
    return [
        {"id": group["id"], "title": group["title"], "url": group["url"]}
        for group in groups
    ]


def page_json(page: Any, context: Context) -> PageReferenceJson | None:
    """A page that another refers to; None where the API would not give it."""
    language = page and context["asked"].served(page)
    if language is None:
        return None
    return {
        "id": page.pk,
        "type": page.specific_class._meta.label,
        "title": text(page, "title", language),
        "url": page.get_url_in(reader_language(), context["request"], full=True),
        "locale": language,
    }


def pages_json(pages: Iterable[Any], context: Context) -> list[PageReferenceJson]:
    found = (page_json(page, context) for page in pages)
    return [page for page in found if page]


class ParentMetaJson(TypedDict):
    type: PageType
    detail_url: Translated[Url]
    html_url: Translated[Url | None]


class ParentJson(TypedDict):
    id: Id
    meta: ParentMetaJson
    title: Translated[str]


def parent_json(page: Any, context: Context) -> ParentJson | None:
    """The page above, in the form in which Wagtail's API gives it.

    ``page.api_parent`` is set by whoever fetched the page (``prefetching.parents``).
    """
    found = page_json(page.api_parent, context)
    if not found:
        return None
    return {
        "id": found["id"],
        "meta": {
            "type": found["type"],
            "detail_url": detail_url(page.api_parent, context),
            "html_url": found["url"],
        },
        "title": found["title"],
    }


def detail_url(instance: Any, context: Context) -> str:
    """The address of an object in the API, in the same language."""
    model = HubPage if isinstance(instance, HubPage) else type(instance)
    url = get_object_detail_url(
        context["router"], context["request"], model, instance.pk
    )
    return f"{url}?{context['asked'].query}"


def picture(
    image: HubImage | None, context: Context, preset: str, alt: str | None = None
) -> PictureJson | None:
    alt = image.alt(shown_language()) if image and alt is None else alt or ""
    return image_json(image, alt, context["request"], preset)


class CoverJson(PictureJson):
    """The image at the head of a page, cut to it."""

    title: Translated[str]


def cover_json(image: HubImage | None, context: Context) -> CoverJson | None:
    found = picture(image, context, "cover")
    if found is None:
        return None
    return {"id": found["id"], "title": text(image, "title"), **found}


def person_json(person: Person, context: Context) -> PersonJson:
    return {
        "id": person.pk,
        "name": person.name,
        "role": text(person, "role"),
        "organisation": person.organisation and person.organisation.name,
        "url": person.website or None,
        "photo": picture(person.photo, context, "portrait", person.name),
    }


Family = Annotated[str, Facts(enum=ActorFamily.values)]


class OrganisationJson(PartnerJson):
    """``family``: of actors; ``url``: the organisation's own site."""

    family: Family


def organisation_json(organisation: Organisation, context: Context) -> OrganisationJson:
    return {
        "id": organisation.pk,
        "name": organisation.name,
        "acronym": organisation.acronym,
        "family": organisation.family,
        "url": organisation.website or None,
        "logo": picture(organisation.logo, context, "logo", organisation.name),
    }


class DocumentJson(TypedDict):
    """``size`` in bytes."""

    title: Translated[str]
    url: Url
    size: Count | None


def document_json(document: HubDocument, context: Context) -> DocumentJson:
    return {
        "title": text(document, "title"),
        "url": get_full_url(context["request"], document.url),
        "size": document.file_size,
    }
