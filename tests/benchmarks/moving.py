"""Move 1,000 pages in four languages: ``python -m tests.benchmarks.moving``.

Tells how long it takes on PostgreSQL until the commit, and after it, when the consumers
that need the database alone follow the change log.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.machine import load_average, machine, say
from tests.benchmarks.servers import OURS, database, environment, fill
from tests.servers.postgresql import postgresql


def main() -> None:
    parser = argparse.ArgumentParser(
        "python -m tests.benchmarks.moving", description=__doc__
    )
    parser.add_argument("--pages", type=int, default=1000)
    options = parser.parse_args()
    say(f"{machine()}, load {load_average()}")
    with (
        tempfile.TemporaryDirectory(prefix="hub-benchmarks-") as folder,
        postgresql() as server,
        database(server) as url,
    ):
        surroundings = environment(OURS, url, Path(folder))
        fill(OURS, surroundings, options.pages)
        os.environ |= surroundings
        move()


def move() -> None:
    import django

    django.setup()
    from django.db import connection, transaction
    from django.test.utils import CaptureQueriesContext

    from articles.models import ArticleIndexPage
    from hub.changes import runner
    from hub.changes.models import Change
    from hub.changes.reconcile import reconcile
    from hub.languages import CODES
    from hub.models import OldPath
    from tests.factories.pages import added

    section = ArticleIndexPage.objects.get()
    names = {
        f"{name}_{code}": "elsewhere" for name in ("title", "slug") for code in CODES
    }
    home = section.get_parent().specific
    target = added(home, ArticleIndexPage(**names), " ".join(CODES))
    # The pages were written in bulk: what follows the log must know of them.
    before = time.perf_counter()
    reconcile()
    runner.run_inline()
    say(f"all pages followed for the first time: {time.perf_counter() - before:.2f} s")
    section.refresh_from_db()
    rows, paths = Change.objects.count(), OldPath.objects.count()
    with CaptureQueriesContext(connection) as queries:
        before = time.perf_counter()
        with transaction.atomic():
            section.move(target, pos="last-child")
            moved = time.perf_counter()
        after = time.perf_counter()
    say(f"moved and logged: {moved - before:.2f} s, {len(queries)} statements in all")
    say(f"rows of the log: {Change.objects.count() - rows}")
    say(f"redirects: {OldPath.objects.count() - paths}")
    say(f"commit, and the inline consumers after it: {after - moved:.2f} s")


if __name__ == "__main__":
    sys.exit(main())
