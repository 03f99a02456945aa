"""Shows what a machine would do, without one: what the hub itself knows."""

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from hub.desk.glossary import COMMA, all_terms, terms_in
from hub.desk.memory import matches

from .base import Translator


class ExampleTranslator(Translator):
    """Texts that the memory has word for word; else the glossary's terms, among words
    that stay as they are. Nothing where it knows nothing."""

    name = _("Example: the memory and the glossary alone, no machine")

    def translate(self, texts: list[str], source: str, target: str) -> list[str]:
        terms = all_terms()
        known = matches(texts, source, target, limit=1)
        return [
            found[0].target
            if found and found[0].score == 100
            else by_terms(text, source, target, terms)
            for text, found in zip(texts, known, strict=True)
        ]


def by_terms(text: str, source: str, target: str, terms: list) -> str:
    now = text
    for found in terms_in(text, source, target, terms):
        first = COMMA.split(found.translation)[0].strip()
        if found.term[0].isupper():
            first = capfirst(first)
        now = now.replace(found.term, first, 1)
    return now if now != text else ""
