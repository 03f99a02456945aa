"""The document block: a file to download, named in the body's language."""

from typing import Any, TypedDict

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.api.utils import get_full_url

from hub.media.privacy import is_open
from hub.shapes import Count, Id, MediaType, Url

from .choosers import BodyDocumentBlock
from .language import shown_language
from .writing import request_of


class DocumentValue(blocks.StructValue):
    @property
    def title(self) -> str:
        """The label, else the document's title in this language; never another's."""
        document = self.get("document")
        if self.get("label") or document is None:
            return self.get("label") or ""
        return document.title_in(shown_language())

    @property
    def link_text(self) -> str:
        """The title, or what any file may be called."""
        return self.title or str(pgettext_lazy("a file without a title", "Document"))


class DownloadJson(TypedDict):
    """A file to download; ``size`` in bytes."""

    id: Id
    title: str
    url: Url
    size: Count | None
    type: MediaType


class DocumentBlock(blocks.StructBlock):
    document = BodyDocumentBlock(label=_("Document"))
    label = blocks.CharBlock(
        label=_("Label"),
        required=False,
        max_length=255,
        help_text=_("Left empty, the document's title in this language is shown."),
    )

    def get_api_representation(
        self, value: Any, context: Any = None
    ) -> DownloadJson | None:
        """None for a document that a collection keeps private."""
        document = value.get("document")
        if document is None or not is_open(document):
            return None
        return {
            "id": document.pk,
            "title": value.title,
            "url": get_full_url(request_of(context), document.url),
            "size": document.get_file_size(),
            "type": document.content_type,
        }

    class Meta:
        label = _("Document")
        icon = "doc-full"
        group = _("Images and files")
        value_class = DocumentValue
        template = "hub/blocks/document.html"
