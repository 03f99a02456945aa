"""How the API writes out a page, an image, a document: in one language each.

What a field gives is the type that its ``to_representation`` returns, or, where that
depends on the model, what ``shape`` says; hub.api.fields reads both for the contract.
"""

from typing import Any, TypedDict

from django.db import models
from django.utils import translation
from rest_framework import serializers
from rest_framework.fields import Field
from wagtail import fields as wagtail_fields
from wagtail.api.v2 import serializers as wagtail_serializers

from hub.blocks.language import reader_language
from hub.blocks.links import rich_html
from hub.languages import CODES
from hub.media.renditions import RenditionJson, open_image_json
from hub.multilingual.content import content_language, resolved, url_language
from hub.shapes import Locale, MediaType, Time, Translated, Url, list_of, literal

from . import related, rows
from .columns import column_shape


def column(field: Field) -> Any:
    """The column that a field of a serializer shows."""
    return field.parent.Meta.model._meta.get_field(field.source)


class Text(serializers.CharField):
    """A text that is not written in this language is empty, not null."""

    def shape(self) -> Any:
        return column_shape(column(self))

    def get_attribute(self, instance: Any) -> str:
        value = super().get_attribute(instance)
        return "" if value is None else value


class RichText(Text):
    """HTML, its links resolved."""

    def to_representation(self, value: str) -> str:
        return rich_html(value, self.context["request"])


class Body(Field):
    """The blocks of a body; none where it is not written in this language."""

    def shape(self) -> Any:
        return column_shape(column(self))

    def get_attribute(self, instance: Any) -> Any:
        return super().get_attribute(instance) or ()

    def to_representation(self, value: Any) -> list[Any]:
        if not value:
            return []
        return value.stream_block.get_api_representation(value, self.context)


class OfInstance(Field):
    """A field that is made of the whole object."""

    def get_attribute(self, instance: Any) -> Any:
        return instance


class Rows(Field):
    """Rows inside the page, and the rows inside them."""

    def shape(self) -> Any:
        return rows.value_shape(column(self))

    def to_representation(self, found: Any) -> list[Any]:
        return rows.rows_json(found.all(), self.context)


class Referred(Field):
    """What a foreign key points to."""

    def shape(self) -> Any:
        return rows.value_shape(column(self))

    def to_representation(self, value: Any) -> Any:
        return rows.value_json(value, self.context)


class Type(OfInstance):
    """The label of a model: ``articles.ArticlePage``."""

    def shape(self) -> Any:
        return literal([self.parent.Meta.model._meta.label])

    def to_representation(self, instance: Any) -> str:
        return (getattr(instance, "specific_class", None) or instance)._meta.label


class Labels(OfInstance):
    def shape(self) -> Any:
        return list_of(related.LABELS[self.field_name][2])

    def to_representation(self, page: Any) -> list[dict]:
        return related.labels(page, self.field_name)


class WorkingGroups(OfInstance):
    def to_representation(self, page: Any) -> list[related.WorkingGroupJson]:
        return related.working_groups(page, self.context)


class Cover(Field):
    def to_representation(self, image: Any) -> related.CoverJson | None:
        return related.cover_json(image, self.context)


class Parent(OfInstance):
    def to_representation(self, page: Any) -> related.ParentJson | None:
        return related.parent_json(page, self.context)


class Slug(OfInstance):
    """The slug in the page's address: its source language's, where it has none."""

    def to_representation(self, page: Any) -> Translated[str]:
        return page.effective_slug(resolved(page))


class HtmlUrl(OfInstance):
    def to_representation(self, page: Any) -> Translated[Url]:
        return page.get_url_in(url_language(page), self.context["request"], full=True)


class DetailUrl(OfInstance):
    """The address of the object in the API, in the same language."""

    def to_representation(self, instance: Any) -> Url:
        return related.detail_url(instance, self.context)


class AskedLocale(OfInstance):
    def to_representation(self, instance: Any) -> Locale:
        return self.context["asked"].locale


class ServedLocale(OfInstance):
    def to_representation(self, page: Any) -> Translated[Locale]:
        return resolved(page)


class LocaleJson(TypedDict):
    """A language of the page; where it is not public the rest is null.

    ``up_to_date``: whether it says what the source says, as both are public;
    ``stale_since``: since when not.
    """

    locale: Locale
    public: bool
    slug: str | None
    url: Url | None
    up_to_date: bool | None
    stale_since: Time | None


class Locales(OfInstance):
    """Each language and, where it is public, its address; else nothing of it."""

    def to_representation(self, page: Any) -> list[LocaleJson]:
        request = self.context["request"]
        rows = {row.language: row for row in page.translations.all()}
        return [
            {
                "locale": code,
                "public": public,
                "slug": page.effective_slug(code) if public else None,
                "url": page.get_url_in(code, request, full=True) if public else None,
                "up_to_date": rows[code].live_stale == 0 if public else None,
                "stale_since": rows[code].live_stale_since if public else None,
            }
            for code in CODES
            for public in [code in page.public_languages]
        ]


class LicenceJson(TypedDict):
    """``id``: of SPDX; ``url``: of its text, null where all rights are reserved."""

    id: str
    name: Translated[str]
    url: Url | None


class Licence(OfInstance):
    """Under which it may be republished, named in the reader's language."""

    def to_representation(self, instance: Any) -> LicenceJson:
        found = instance.licence
        with translation.override(reader_language()):
            return {"id": found.id, "name": str(found.name), "url": found.url}


class Credit(OfInstance):
    """Whom to name who republishes the page."""

    def to_representation(self, page: Any) -> Translated[str]:
        return page.credit_in(resolved(page))


class CanonicalUrl(OfInstance):
    """The address that stands for the page in the language served."""

    def to_representation(self, page: Any) -> Translated[Url | None]:
        return page.canonical_url(resolved(page), self.context["request"])


class Tags(Field):
    def to_representation(self, tags: Any) -> list[str]:
        return sorted(tag.name for tag in tags.all())


class Serializer(wagtail_serializers.BaseSerializer):
    """Wagtail's, with texts of one language and relations written out by us."""

    serializer_field_mapping = {
        **wagtail_serializers.BaseSerializer.serializer_field_mapping,
        models.CharField: Text,
        models.TextField: Text,
        models.SlugField: Text,
        wagtail_fields.RichTextField: RichText,
        wagtail_fields.StreamField: Body,
    }

    type = Type(read_only=True)
    detail_url = DetailUrl(read_only=True)
    locale = AskedLocale(read_only=True)
    licence = Licence(read_only=True)

    def build_relational_field(self, field_name: str, relation_info: Any) -> Any:
        return (Rows if relation_info.to_many else Referred), {"read_only": True}

    def build_property_field(self, field_name: str, model_class: Any) -> Any:
        if field_name == "tags":
            return Tags, {"read_only": True}
        return super().build_property_field(field_name, model_class)


class PageSerializer(Serializer):
    """A page, whole, in the language in which it is served."""

    slug = Slug(read_only=True)
    html_url = HtmlUrl(read_only=True)
    served_locale = ServedLocale(read_only=True)
    locales = Locales(read_only=True)
    credit = Credit(read_only=True)
    canonical_url = CanonicalUrl(read_only=True)
    parent = Parent(read_only=True)
    cover = Cover(read_only=True)
    themes = Labels(read_only=True)
    goals = Labels(read_only=True)
    countries = Labels(read_only=True)
    working_groups = WorkingGroups(read_only=True)

    def to_representation(self, page: Any) -> dict[str, Any]:
        asked = self.context["asked"]
        with content_language(asked.served(page), urls=asked.locale):
            return super().to_representation(page)


class DownloadUrl(OfInstance):
    def to_representation(self, instance: Any) -> Url:
        url = getattr(instance, "url", None) or instance.file.url
        return related.get_full_url(self.context["request"], url)


class Renditions(OfInstance):
    """The widths and formats in which a body shows the image."""

    def to_representation(self, image: Any) -> list[RenditionJson]:
        found = open_image_json(image, "", self.context["request"])
        return found["renditions"]


class ImageSerializer(Serializer):
    download_url = DownloadUrl(read_only=True)
    canonical_url = DownloadUrl(read_only=True)
    renditions = Renditions(read_only=True)


class ContentType(OfInstance):
    def to_representation(self, document: Any) -> MediaType:
        return document.content_type


class DocumentSerializer(Serializer):
    download_url = DownloadUrl(read_only=True)
    canonical_url = DownloadUrl(read_only=True)
    content_type = ContentType(read_only=True)
    size = serializers.IntegerField(source="file_size", read_only=True)


class Location(OfInstance):
    """Where a redirect leads: to a page, in the language asked for, or elsewhere."""

    def to_representation(self, redirect: Any) -> Translated[str | None]:
        return redirect.link


class RedirectSerializer(Serializer):
    location = Location(read_only=True)
