"""How the API writes out a page, an image, a document: in one language each."""

from typing import Any

from django.db import models
from django.utils import translation
from rest_framework import serializers
from rest_framework.fields import Field
from wagtail import fields as wagtail_fields
from wagtail.api.v2 import serializers as wagtail_serializers

from hub.blocks.language import reader_language
from hub.blocks.links import rich_html
from hub.languages import CODES
from hub.media.renditions import image_json
from hub.multilingual.content import content_language, resolved, url_language

from . import related


class Text(serializers.CharField):
    """A text that is not written in this language is empty, not null."""

    def get_attribute(self, instance: Any) -> str:
        value = super().get_attribute(instance)
        return "" if value is None else value


class RichText(Text):
    """HTML, its links resolved."""

    def to_representation(self, value: str) -> str:
        return rich_html(value, self.context["request"])


class Body(Field):
    """The blocks of a body; none where it is not written in this language."""

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

    def to_representation(self, rows: Any) -> list[Any]:
        return related.rows_json(rows.all(), self.context)


class Referred(Field):
    """What a foreign key points to."""

    def to_representation(self, value: Any) -> Any:
        return related.value_json(value, self.context)


class Labels(OfInstance):
    def to_representation(self, page: Any) -> list[dict]:
        return related.labels(page, self.field_name)


class WorkingGroups(OfInstance):
    def to_representation(self, page: Any) -> list[dict]:
        return related.working_groups(page, self.context)


class Cover(Field):
    def to_representation(self, image: Any) -> Any:
        return related.cover_json(image, self.context)


class Parent(OfInstance):
    def to_representation(self, page: Any) -> Any:
        return related.parent_json(page, self.context)


class Slug(OfInstance):
    """The slug in the page's address: its source language's, where it has none."""

    def to_representation(self, page: Any) -> str:
        return page.effective_slug(resolved(page))


class HtmlUrl(OfInstance):
    def to_representation(self, page: Any) -> str | None:
        return page.get_url_in(url_language(page), self.context["request"], full=True)


class Type(OfInstance):
    def to_representation(self, instance: Any) -> str:
        return type(instance)._meta.label


class DetailUrl(OfInstance):
    """The address of the object in the API, in the same language."""

    def to_representation(self, instance: Any) -> str:
        return related.detail_url(instance, self.context)


class AskedLocale(OfInstance):
    def to_representation(self, instance: Any) -> str:
        return self.context["asked"].locale


class ServedLocale(OfInstance):
    def to_representation(self, page: Any) -> str:
        return resolved(page)


class Locales(OfInstance):
    """Each language and, where it is public, its address; else nothing of it."""

    def to_representation(self, page: Any) -> list[dict]:
        request = self.context["request"]
        return [
            {
                "locale": code,
                "public": public,
                "slug": page.effective_slug(code) if public else None,
                "url": page.get_url_in(code, request, full=True) if public else None,
            }
            for code in CODES
            for public in [code in page.public_languages]
        ]


class Licence(OfInstance):
    """Under which it may be republished, named in the reader's language."""

    def to_representation(self, instance: Any) -> dict[str, Any]:
        found = instance.licence
        with translation.override(reader_language()):
            return {"id": found.id, "name": str(found.name), "url": found.url}


class Credit(OfInstance):
    """Whom to name who republishes the page."""

    def to_representation(self, page: Any) -> str:
        return page.credit_in(resolved(page))


class CanonicalUrl(OfInstance):
    """The address that stands for the page in the language served."""

    def to_representation(self, page: Any) -> str | None:
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
    def to_representation(self, instance: Any) -> str:
        url = getattr(instance, "url", None) or instance.file.url
        return related.get_full_url(self.context["request"], url)


class Renditions(OfInstance):
    """The widths and formats in which a body shows the image."""

    def to_representation(self, image: Any) -> list[dict]:
        found = image_json(image, "", self.context["request"])
        return found["renditions"] if found else []


class ImageSerializer(Serializer):
    download_url = DownloadUrl(read_only=True)
    canonical_url = DownloadUrl(read_only=True)
    renditions = Renditions(read_only=True)


class DocumentSerializer(Serializer):
    download_url = DownloadUrl(read_only=True)
    canonical_url = DownloadUrl(read_only=True)
    size = serializers.IntegerField(source="file_size", read_only=True)


class RedirectSerializer(Serializer):
    location = serializers.CharField(source="link", read_only=True)
