"""A term has its words in each language; its note is for whoever translates."""

from modeltranslation.translator import register

from hub.multilingual.options import TranslatedOptions

from .models import Term


@register(Term)
class TermOptions(TranslatedOptions):
    fields = ("name", "also", "avoid")
