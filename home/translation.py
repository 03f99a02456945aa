"""modeltranslation registrations of the app ``home``."""

from modeltranslation.translator import TranslationOptions, register

from hub.multilingual.options import TranslatedOptions

from .models import HomePage, StandardPage, Zero


@register(HomePage)
class HomePageTranslation(TranslationOptions):
    fields = ("hero_title", "body")


@register(Zero)
class ZeroTranslation(TranslatedOptions):
    fields = ("title", "text")


@register(StandardPage)
class StandardPageTranslation(TranslationOptions):
    fields = ("body",)
