"""Words that mean the same, as editors enter them."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from hub.languages import CHOICES, DEFAULT
from search import analysis

MOST_TERMS = 20
MOST_WORDS = 12  # of a term
# Signs of the rules' own, and what no search could have in it.
FORBIDDEN = re.compile(r"[#\\\n\r\0]|=>")


class Synonym(models.Model):
    """Terms that find each other, or only the first ones the others."""

    language = models.CharField(
        _("language"), max_length=5, choices=CHOICES, default=DEFAULT
    )
    terms = models.CharField(
        _("words"),
        max_length=500,
        help_text=_(
            "What visitors type: words, or an acronym. Put commas between them."
        ),
    )
    synonyms = models.CharField(
        _("are also searched for as"),
        max_length=500,
        help_text=_("What the hub's texts say. Put commas between them."),
    )
    both_ways = models.BooleanField(
        _("both ways"),
        default=True,
        help_text=_("Who types the second finds the first too."),
    )

    class Meta:
        verbose_name = _("synonym")
        verbose_name_plural = _("synonyms")
        ordering = ["language", "terms"]

    def __str__(self) -> str:
        sign = "=" if self.both_ways else "→"
        return f"{self.terms} {sign} {self.synonyms}"

    @property
    def rule(self) -> str:
        """As in the files of ``search/synonyms``."""
        sign = "," if self.both_ways else " =>"
        return f"{self.terms}{sign} {self.synonyms}"

    def clean(self) -> None:
        errors: dict[str, Any] = {}
        for name in ("terms", "synonyms"):
            try:
                setattr(self, name, cleaned(getattr(self, name) or "", self.language))
            except ValidationError as error:
                errors[name] = error
        if errors:
            raise ValidationError(errors)
        here, there = (
            {stems(term, self.language) for term in text.split(",")}
            for text in (self.terms, self.synonyms)
        )
        if here & there:
            raise ValidationError(
                {"synonyms": _("Some stand on both sides: search takes them for one.")}
            )


def cleaned(text: str, language: str) -> str:
    """Terms with one comma between them. Raises ValidationError."""
    if FORBIDDEN.search(text):
        raise ValidationError(_("Write words with commas between them, nothing else."))
    terms = [term for part in text.split(",") if (term := " ".join(part.split()))]
    if not terms:
        raise ValidationError(_("Write at least one word."))
    if len(terms) > MOST_TERMS:
        raise ValidationError(
            _("These are more than %(number)s terms.") % {"number": MOST_TERMS}
        )
    for term in terms:
        words = stems(term, language)
        if not words:
            message = _("“%(term)s” has no word that can be searched for.")
            raise ValidationError(message % {"term": term})
        if len(words) > MOST_WORDS:
            message = _("“%(term)s” has too many words.")
            raise ValidationError(message % {"term": term})
    return ", ".join(terms)


def stems(term: str, language: str) -> tuple[str, ...]:
    """What search makes of a term; nothing if all its words are too common."""
    tokens = [
        token
        for token in analysis.tokens(term, language)
        if not analysis.is_stop_word(token.exact, language)
    ]
    return tuple(token.stem for token in tokens)
