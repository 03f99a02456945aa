"""Build Elasticsearch's indexes anew from the database.

The old ones serve meanwhile, and are kept for search_rollback. Publishing goes on, and
what is published meanwhile is in the new ones too.
"""

import time
from typing import Any

from django.core.management.base import BaseCommand

from hub.languages import CODES
from hub.progress import Progress
from search.elasticsearch import rebuild
from search.management.elasticsearch import needed, or_error


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--language", choices=CODES, action="append")

    def handle(self, *args: Any, **options: Any) -> None:
        needed()
        started = time.monotonic()
        with or_error():
            new = rebuild.rebuild(options["language"] or CODES, Progress(self.stdout))
        seconds = time.monotonic() - started
        for code, index in new.items():
            self.stdout.write(f"{code}: {index}")
        self.stdout.write(f"Built in {seconds:.1f} s.")
