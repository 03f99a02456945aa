"""modeltranslation registrations of the app ``hub``."""

from modeltranslation.translator import TranslationOptions, register

from hub.pages.models import HubPage


@register(HubPage)
class HubPageTranslation(TranslationOptions):
    fields = (
        "title",
        "slug",
        "url_path",
        "lead",
        "credit",
        "seo_title",
        "search_description",
    )
