"""Render all documents of the API anew; those served meanwhile are the old ones.

Needed by nobody who waits: what another version of the code rendered is rendered anew
when it is asked for. This does it beforehand.
"""

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from hub.api import consumer, media_store
from hub.progress import Progress


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        started = time.monotonic()
        try:
            count = consumer.rebuild(Progress(self.stdout))
        except ExceptionGroup as errors:
            told = "\n".join(
                f"{error!r} ({', '.join(error.__notes__)})"
                for error in errors.exceptions
            )
            raise CommandError(f"Some pages cannot be rendered:\n{told}") from errors
        for store in media_store.STORES.values():
            count += store.rebuild(Progress(self.stdout, store.endpoint))
        seconds = time.monotonic() - started
        self.stdout.write(f"{count} documents in {seconds:.1f} s.")
