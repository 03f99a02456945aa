"""The image block: its own alternative text wins, then the image's in its language."""

from typing import Any, TypedDict

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from hub.media.privacy import is_open
from hub.media.renditions import PictureJson, image_json
from hub.multilingual.content import localized

from .choosers import BodyImageBlock
from .language import shown_language
from .writing import request_of


class ImageValue(blocks.StructValue):
    """``alt_text`` and ``credit_line``: as shown, in the body's own language."""

    @property
    def alt_text(self) -> str:
        image = self.get("image")
        if self.get("decorative") or image is None:
            return ""
        return self.get("alt") or image.alt(shown_language())

    @property
    def credit_line(self) -> str:
        image = self.get("image")
        if self.get("credit") or image is None:
            return self.get("credit") or ""
        return getattr(image, localized("credit", shown_language())) or ""


class IllustrationJson(TypedDict):
    """An image in a body; ``alt`` is empty where it is decorative."""

    image: PictureJson | None
    caption: str
    credit: str
    alt: str
    decorative: bool


class ImageBlock(blocks.StructBlock):
    image = BodyImageBlock(label=_("Image"))
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=500)
    credit = blocks.CharBlock(
        label=_("Credit"),
        required=False,
        max_length=255,
        help_text=_("Left empty, the image's own in this language is shown."),
    )
    alt = blocks.CharBlock(
        label=_("Alternative text"),
        required=False,
        max_length=255,
        help_text=_("Left empty, the image's own in this language is read out."),
    )
    decorative = blocks.BooleanBlock(
        label=_("Decorative"),
        required=False,
        help_text=_("The image says nothing here that the text does not say."),
    )

    def get_api_representation(
        self, value: Any, context: Any = None
    ) -> IllustrationJson:
        """Of an image that a collection keeps private, what is written here alone."""
        if (image := value.get("image")) and not is_open(image):
            value = ImageValue(self, {**value, "image": None}.items())
        return {
            "image": image_json(
                value.get("image"), value.alt_text, request_of(context)
            ),
            "caption": value.get("caption") or "",
            "credit": value.credit_line,
            "alt": value.alt_text,
            "decorative": bool(value.get("decorative")),
        }

    class Meta:
        label = _("Image")
        icon = "image"
        group = _("Images and files")
        value_class = ImageValue
        template = "hub/blocks/image.html"
