"""Blocks that point to what the hub knows: organisations, persons, other pages."""

from typing import Any, TypedDict

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from hub.media.renditions import PictureJson, image_json
from hub.multilingual.content import localized
from hub.shapes import Id, Locale, PageType, Translated, Url, WrittenUrl

from .choosers import OrganisationBlock, PersonBlock, RelatedPageBlock
from .language import reader_language, shown_language
from .links import reachable_pages
from .writing import request_of


class PartnerJson(TypedDict):
    id: Id
    name: str
    acronym: str
    url: WrittenUrl | None
    logo: PictureJson | None


class PartnerLogosJson(TypedDict):
    organisations: list[PartnerJson]


class PartnerLogosBlock(blocks.StructBlock):
    organisations = blocks.ListBlock(
        OrganisationBlock("people.Organisation"), label=_("Organisations"), min_num=1
    )

    def get_api_representation(
        self, value: Any, context: Any = None
    ) -> PartnerLogosJson:
        request = request_of(context)
        return {
            "organisations": [
                {
                    "id": organisation.pk,
                    "name": organisation.name,
                    "acronym": organisation.acronym,
                    "url": organisation.website or None,
                    "logo": image_json(
                        organisation.logo, organisation.name, request, "logo"
                    ),
                }
                for organisation in value.get("organisations") or ()
                if organisation
            ]
        }

    class Meta:
        label = _("Partners' logos")
        icon = "group"
        group = _("From the hub")
        template = "hub/blocks/partner_logos.html"


class PersonRoleValue(blocks.StructValue):
    @property
    def role_shown(self) -> str:
        """The role written here, else the person's own in the body's language."""
        person = self.get("person")
        if self.get("role") or person is None:
            return self.get("role") or ""
        return getattr(person, localized("role", shown_language())) or ""


class PersonRoleBlock(blocks.StructBlock):
    person = PersonBlock("people.Person", label=_("Person"))
    role = blocks.CharBlock(
        label=_("Role"),
        required=False,
        max_length=255,
        help_text=_("Left empty, the person's own in this language is shown."),
    )

    class Meta:
        value_class = PersonRoleValue


class PersonJson(TypedDict):
    """``organisation``: its name; ``url``: the person's own site."""

    id: Id
    name: str
    role: Translated[str]
    organisation: str | None
    url: WrittenUrl | None
    photo: PictureJson | None


class PeopleJson(TypedDict):
    people: list[PersonJson]


class PeopleBlock(blocks.StructBlock):
    people = blocks.ListBlock(PersonRoleBlock(), label=_("Persons"), min_num=1)

    def get_api_representation(self, value: Any, context: Any = None) -> PeopleJson:
        request = request_of(context)
        return {
            "people": [
                {
                    "id": person.pk,
                    "name": person.name,
                    "role": item.role_shown,
                    "organisation": person.organisation and person.organisation.name,
                    "url": person.website or None,
                    "photo": image_json(person.photo, person.name, request, "portrait"),
                }
                for item in value.get("people") or ()
                if (person := item.get("person"))
            ]
        }

    class Meta:
        label = _("People")
        icon = "user"
        group = _("From the hub")
        template = "hub/blocks/people.html"


class PageReferenceJson(TypedDict):
    """Another page; ``locale``: the language of its title."""

    id: Id
    type: PageType
    title: Translated[str]
    url: Translated[Url | None]
    locale: Translated[Locale]


class PagesJson(TypedDict):
    pages: list[PageReferenceJson]


class PagesBlock(blocks.StructBlock):
    pages = blocks.ListBlock(RelatedPageBlock(), label=_("Pages"), min_num=1)

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """``summaries``: the pages that the reader is served, in their language."""
        context = super().get_context(value, parent_context=parent_context)
        return context | {"summaries": summaries_of(value, context.get("request"))}

    def get_api_representation(self, value: Any, context: Any = None) -> PagesJson:
        """Only pages public in the language asked for."""
        asked, request = reader_language(), request_of(context)
        return {
            "pages": [
                {
                    "id": page.pk,
                    "type": page.specific_class._meta.label,
                    "title": getattr(page, localized("title", asked)),
                    "url": page.get_url_in(asked, request, full=True),
                    "locale": asked,
                }
                for page in reachable_of(value)
                if asked in page.public_languages
            ]
        }

    class Meta:
        label = _("Pages")
        icon = "doc-empty-inverse"
        group = _("From the hub")
        help_text = _("Each shows its own title, in the reader's language.")
        template = "hub/blocks/pages.html"


def summaries_of(value: Any, request: Any) -> list[Any]:
    from hub.pages.summary import summaries

    pages = reachable_of(value)
    return summaries(pages, reader_language(), request, labelled=False)


def reachable_of(value: Any) -> list[Any]:
    """The pages chosen, each once, without those that something keeps private."""
    chosen = {page.pk: page for page in value.get("pages") or () if page}
    if any(not hasattr(page, "is_private") for page in chosen.values()):
        # Chosen in a form just now, and not yet read from the database.
        reachable = {page.pk: page for page in reachable_pages(chosen)}
        return [reachable[pk] for pk in chosen if pk in reachable]
    return [page for page in chosen.values() if not page.is_private]
