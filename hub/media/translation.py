"""Which fields of images and documents are translated."""

from modeltranslation.translator import register

from hub.multilingual.options import TranslatedOptions

from .models import HubDocument, HubImage


@register(HubImage)
class HubImageOptions(TranslatedOptions):
    fields = ("title", "alt_text", "credit")


@register(HubDocument)
class HubDocumentOptions(TranslatedOptions):
    fields = ("title", "credit")
