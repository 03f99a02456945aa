"""Build Elasticsearch's indexes anew from the database.

The old ones serve meanwhile, and are kept for search_rollback. Publishing goes on, and
what is published meanwhile is in the new ones too.
"""

import time
from typing import Any

from django.core.management.base import BaseCommand

from hub.languages import CODES
from search.elasticsearch import rebuild
from search.management.elasticsearch import needed, or_error

WIDTH = 40  # of the bar


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--language", choices=CODES, action="append")

    def handle(self, *args: Any, **options: Any) -> None:
        needed()
        started = time.monotonic()
        self.percent = -1
        with or_error():
            new = rebuild.rebuild(options["language"] or CODES, self.progress)
        seconds = time.monotonic() - started
        for code, index in new.items():
            self.stdout.write(f"{code}: {index}")
        self.stdout.write(f"Built in {seconds:.1f} s.")

    def progress(self, done: int, total: int) -> None:
        """A bar on a terminal; elsewhere a line for each tenth."""
        percent = 100 * done // max(total, 1)
        if percent == self.percent:
            return
        if self.stdout.isatty():
            bar = ("#" * (WIDTH * percent // 100)).ljust(WIDTH)
            end = "\n" if percent == 100 else ""
            self.stdout.write(f"\r[{bar}] {done}/{total} pages", ending=end)
            self.stdout.flush()
        elif percent // 10 > self.percent // 10:
            self.stdout.write(f"{done}/{total} pages")
        self.percent = percent
