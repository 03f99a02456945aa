"""What the SQL engine searches: a row per page and language, and the words known."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from hub.languages import CHOICES


class SearchEntry(models.Model):
    """The public text of a page in a language, as it was when it was indexed.

    Whether it may be shown is asked of the database at each search, never of this row.
    The analysed terms that are searched lie beside it, in what the database is good
    at (``engines.sqlite``, ``engines.postgresql``).
    """

    page = models.ForeignKey(
        "hub.HubPage", on_delete=models.CASCADE, related_name="search_entries"
    )
    language = models.CharField(_("language"), max_length=5, choices=CHOICES)
    type = models.CharField(max_length=100)  # "articles.ArticlePage", as in the API
    title = models.TextField(blank=True)
    lead = models.TextField(blank=True)
    body = models.TextField(blank=True)
    words = models.TextField(blank=True)  # each folded word once, for SearchTerm
    updated = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["page", "language"], name="search_entry_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.page_id} {self.language} {self.title}"


class SearchTerm(models.Model):
    """A folded word of a language's entries, with how many have it.

    Tells whether a word is known, how rare it is, and what a mistyped one may mean.
    """

    language = models.CharField(max_length=5, choices=CHOICES)
    term = models.CharField(max_length=64)
    stem = models.CharField(max_length=64)
    initial = models.CharField(max_length=1)
    length = models.PositiveSmallIntegerField()
    documents = models.IntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["language", "term"], name="search_term_once"
            )
        ]
        indexes = [
            models.Index(fields=["language", "stem"], name="search_term_stem"),
            models.Index(
                fields=["language", "initial", "length"], name="search_term_near"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.language} {self.term} ({self.documents})"
