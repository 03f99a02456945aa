"""What the SQL engine searches: pages in a language, their facets, the words known."""

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
    title = models.TextField(blank=True)
    lead = models.TextField(blank=True)
    body = models.TextField(blank=True)
    files = models.TextField(blank=True)  # of PDFs, as much as is indexed
    words = models.TextField(blank=True)  # each folded word once, for SearchTerm
    telling = models.TextField(blank=True)  # the stems that others like it have too
    # Of the texts and of the facets that were indexed: the same are not written again.
    texts_digest = models.CharField(max_length=64, blank=True)
    facets_digest = models.CharField(max_length=64, blank=True)
    updated = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["page", "language"], name="search_entry_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.page_id} {self.language} {self.title}"


class SearchFacet(models.Model):
    """A value that an entry's page can be filtered by; see ``engines.base.FACETS``."""

    entry = models.ForeignKey(
        SearchEntry, on_delete=models.CASCADE, related_name="facets"
    )
    facet = models.CharField(max_length=20)
    value = models.CharField(max_length=100)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["entry", "facet", "value"], name="search_facet_once"
            )
        ]
        indexes = [
            models.Index(fields=["facet", "value", "entry"], name="search_facet_value")
        ]

    def __str__(self) -> str:
        return f"{self.entry_id} {self.facet}: {self.value}"


class SearchTerm(models.Model):
    """A folded word of a language's entries, with how many have it.

    Tells whether a word is known, how rare it is, and what a mistyped one may mean.
    """

    language = models.CharField(max_length=5, choices=CHOICES)
    term = models.CharField(max_length=64)
    stem = models.CharField(max_length=64)
    rest = models.CharField(max_length=64)  # all but its first letter
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
            models.Index(fields=["language", "rest"], name="search_term_rest"),
        ]

    def __str__(self) -> str:
        return f"{self.language} {self.term} ({self.documents})"
