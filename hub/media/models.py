"""Images and documents whose title, alternative text and credit are translated."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.search import index

from hub import licences
from hub.languages import CODES
from hub.licences import Licence
from hub.multilingual.content import localized, resolved
from hub.multilingual.models import TranslatedModel
from hub.multilingual.search_fields import translated


def _columns(name: str) -> tuple[str, ...]:
    return tuple(localized(name, code) for code in CODES)


def _titles_searched(search_fields: list[index.BaseField]) -> list[index.BaseField]:
    """Wagtail's own search fields, with every language's title for the one."""
    return [
        *(field for field in search_fields if field.field_name != "title"),
        *translated("title", boost=10, autocomplete=True, filterable=True),
        index.FilterField("title"),  # the admin sorts by base columns
    ]


class Licensed(models.Model):
    """What an image and a document say of how others may use them."""

    licence_id = licences.field(_("Empty: as the hub has it."))

    class Meta:
        abstract = True

    @property
    def licence(self) -> Licence:
        """Its own, else the hub's; never that of a page that shows it."""
        return licences.licence(self.licence_id)


class HubImage(Licensed, TranslatedModel, AbstractImage):
    alt_text = models.CharField(
        _("alternative text"),
        max_length=255,
        blank=True,
        help_text=_("What the image shows, for those who do not see it."),
    )
    decorative = models.BooleanField(
        _("decorative"),
        default=False,
        help_text=_("The image says nothing that its page does not say in words."),
    )
    credit = models.CharField(
        _("credit"),
        max_length=255,
        blank=True,
        help_text=_("Who made the image."),
    )

    # Wagtail's uploaders ask for the name "title": it is the source language's.
    admin_form_fields = (
        "title",
        *_columns("title")[1:],
        "file",
        "decorative",
        *_columns("alt_text"),
        *_columns("credit"),
        "licence_id",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )
    search_fields = [
        *_titles_searched(AbstractImage.search_fields),
        *translated("alt_text"),
        *translated("credit"),
    ]

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_hubimage", "Can choose image")]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        # Not AbstractImage's, which sets `decorative` to False on every instance.
        super(AbstractImage, self).__init__(*args, **kwargs)
        self.contextual_alt_text = None

    def __str__(self) -> str:
        return self.in_language("title")

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self._state.adding and self.file and self.file_size is None:
            self._set_image_file_metadata()
        super().save(*args, **kwargs)

    def alt(self, language: str | None = None) -> str:
        """The alternative text in a language (default: the content's), or nothing.

        Never another language's, never the title or the file's name.
        """
        if self.decorative:
            return ""
        name = localized("alt_text", language or resolved(self))
        return getattr(self, name) or ""

    @property
    def default_alt_text(self) -> str:
        """What Wagtail's own image tags show; its own falls back to the title."""
        return self.alt()


class HubRendition(AbstractRendition):
    image = models.ForeignKey(
        HubImage, on_delete=models.CASCADE, related_name="renditions"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"],
                name="media_rendition_once",
            )
        ]


class HubDocument(Licensed, TranslatedModel, AbstractDocument):
    credit = models.CharField(
        _("credit"),
        max_length=255,
        blank=True,
        help_text=_("Who made the document."),
    )

    admin_form_fields = (
        "title",
        *_columns("title")[1:],
        "file",
        *_columns("credit"),
        "licence_id",
        "collection",
        "tags",
    )
    search_fields = _titles_searched(AbstractDocument.search_fields)

    class Meta(AbstractDocument.Meta):
        permissions = [("choose_hubdocument", "Can choose document")]

    def __str__(self) -> str:
        return self.in_language("title")

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self._state.adding and self.file and self.file_size is None:
            self._set_document_file_metadata()
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        # A file of before, whose storage may be far away, is not asked again.
        if self.file and not self.file._committed and not self.file.size:
            raise ValidationError({"file": _("The file is empty (0 bytes).")})

    def title_in(self, language: str) -> str:
        """The title in that language, or nothing; never another language's."""
        return getattr(self, localized("title", language)) or ""
