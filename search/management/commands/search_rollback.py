"""Let the indexes serve again that served before the last search_rebuild.

They are made level with the database first, from the change log.
"""

from typing import Any

from django.core.management.base import BaseCommand

from hub.languages import CODES
from search.elasticsearch import rebuild
from search.management.elasticsearch import needed, or_error


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--language", choices=CODES, action="append")

    def handle(self, *args: Any, **options: Any) -> None:
        needed()
        with or_error():
            previous = rebuild.rollback(options["language"] or CODES)
        for code, index in previous.items():
            self.stdout.write(f"{code}: {index}")
