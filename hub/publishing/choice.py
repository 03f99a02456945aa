"""Which languages a revision is meant to publish."""

from typing import Any

from wagtail.models import Revision

from .models import PageTranslation, RevisionLanguages


def chosen_languages(revision: Revision) -> set[str] | None:
    """The choice kept with a revision, less what has been withdrawn since.

    None where nobody chose.
    """
    choice = RevisionLanguages.objects.filter(revision=revision).first()
    if choice is None:
        return None
    withdrawn = PageTranslation.objects.filter(
        page=int(revision.object_id), withdrawn_at__gt=choice.chosen_at
    )
    return set(choice.languages) - set(withdrawn.values_list("language", flat=True))


def default_languages(page: Any) -> set[str]:
    """Where nobody chose: those public, and the source if it was never withdrawn."""
    return {
        row.language
        for row in page.translations.all()
        if row.public
        or (row.language == page.source_language and row.withdrawn_at is None)
    }
