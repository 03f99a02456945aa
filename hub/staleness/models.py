"""What a translator had before them: texts of sources, each kept once."""

from collections.abc import Iterable, Mapping

from django.db import models

from .segments import SIZE


class SourceText(models.Model):
    """A source's text as plain paragraphs, named by the fingerprint of its segment."""

    fingerprint = models.CharField(primary_key=True, max_length=2 * SIZE)
    text = models.TextField()

    def __str__(self) -> str:
        return self.text[:60]

    @classmethod
    def keep(cls, texts: Mapping[str, str]) -> None:
        """One query; none where there is nothing to keep."""
        made = [
            SourceText(fingerprint=key, text=text) for key, text in texts.items() if key
        ]
        if made:
            SourceText.objects.bulk_create(made, ignore_conflicts=True)

    @classmethod
    def read(cls, fingerprints: Iterable[str]) -> dict[str, str]:
        """By fingerprint. One query, or none."""
        wanted = {each for each in fingerprints if each}
        if not wanted:
            return {}
        rows = cls.objects.filter(pk__in=wanted)
        return dict(rows.values_list("fingerprint", "text"))
