"""Which fields of images and documents are translated."""

from modeltranslation.translator import TranslationOptions, register

from .models import HubDocument, HubImage


@register(HubImage)
class HubImageOptions(TranslationOptions):
    fields = ("title", "alt_text", "credit")


@register(HubDocument)
class HubDocumentOptions(TranslationOptions):
    fields = ("title", "credit")
