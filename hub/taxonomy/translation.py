"""Names of themes, goals and countries are complete in every language."""

from modeltranslation.translator import register

from hub.languages import CODES
from hub.multilingual.options import TranslatedOptions

from .models import Country, Goal, Theme


@register([Theme, Goal, Country])
class NamedOptions(TranslatedOptions):
    fields = ("name",)
    required_languages = CODES
