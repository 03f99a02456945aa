"""Names of themes, goals and countries are complete in every language."""

from modeltranslation.translator import TranslationOptions, register

from hub.languages import CODES

from .models import Country, Goal, Theme


@register([Theme, Goal, Country])
class NamedOptions(TranslationOptions):
    fields = ("name",)
    required_languages = CODES
