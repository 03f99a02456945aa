"""Makes rows of the log, and writes them in the transaction of what they tell."""

from collections.abc import Iterable, Sequence

from django.utils import timezone

from .models import EVERYTHING, Action, Change
from .visible import Visible


def row(
    page: Visible,
    language: str,
    action: Action,
    moved: bool = False,
    left: Visible | None = None,
) -> Change:
    """``left``: the page as it was, where it is elsewhere or nowhere now."""
    return Change(
        page_id=page.page_id,
        type=page.type,
        language=language,
        action=action,
        moved=moved,
        left=left and left.paths,
    )


def all_published(pages: Iterable[Visible]) -> list[Change]:
    """A row for each public language of each page."""
    return [
        row(page, language, Action.PUBLISHED)
        for page in sorted(pages, key=lambda page: page.page_id)
        for language in page.languages
    ]


def write(rows: Sequence[Change]) -> None:
    """In one statement, or few; to be called in the transaction of the change."""
    from .runner import after_commit  # which needs the pages' models

    if rows:
        now = timezone.now()
        for each in rows:
            each.time = now
        Change.objects.bulk_create(rows)
        after_commit()


def record_everything() -> None:
    """Something changed that all pages show, or by which all their URLs are made."""
    write([Change(page_id=EVERYTHING, action=Action.EVERYTHING)])
