"""modeltranslation registrations of the app ``hub``."""

from modeltranslation.translator import register

from hub.multilingual.options import TranslatedOptions
from hub.pages.models import HubPage


@register(HubPage)
class HubPageTranslation(TranslatedOptions):
    fields = (
        "title",
        "slug",
        "url_path",
        "lead",
        "credit",
        "seo_title",
        "search_description",
    )
