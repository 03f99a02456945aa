"""What a test expects of the log: rows by page and language."""

from hub.changes.models import EVERYTHING, Action


def published(page, languages: str) -> dict:
    return {(page.pk, code): Action.PUBLISHED for code in languages.split()}


def withdrawn(page, languages: str) -> dict:
    return {(page.pk, code): Action.WITHDRAWN for code in languages.split()}


EVERYTHING_CHANGED = {(EVERYTHING, ""): Action.EVERYTHING}
