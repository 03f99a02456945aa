"""Brings all that follows the change log level with pages that were written in bulk.

``python -m tests.benchmarks.ours.follow`` in the environment of the hub's side.
"""

import django


def main() -> None:
    django.setup()
    from django.db import connection

    from hub.changes import runner
    from hub.changes.reconcile import reconcile

    reconcile()  # writes the rows of the log, in place of the models
    runner.run_inline()
    check()
    with connection.cursor() as cursor:
        # Nobody is to do it in the midst of a measurement.
        cursor.execute("VACUUM (ANALYZE)")


def check() -> None:
    """Raises RuntimeError where a request would have to render a document first."""
    from articles.models import ArticlePage
    from hub.api.level import level
    from hub.api.models import PageDocument
    from hub.api.rendering import schema
    from hub.changes.models import ParkedPage
    from hub.languages import CODES

    expected = len(CODES) * ArticlePage.objects.count()
    stored = PageDocument.objects.filter(
        page__in=ArticlePage.objects.values("pk"), schema=schema()
    ).count()
    parked = ParkedPage.objects.count()
    if stored != expected or parked or not level().is_level:
        raise RuntimeError(
            f"{stored} of {expected} documents are stored, {parked} pages are parked, "
            f"the log: {level()}"
        )


if __name__ == "__main__":
    main()
