"""A term may be settled in some languages alone."""

from modeltranslation.translator import register

from hub.languages import DEFAULT
from hub.multilingual.options import TranslatedOptions

from .models import Term


@register(Term)
class TermOptions(TranslatedOptions):
    fields = ("name", "note")
    required_languages = (DEFAULT,)
