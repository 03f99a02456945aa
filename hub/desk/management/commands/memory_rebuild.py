"""Fill the translation memory from all public pages. It follows changes by itself."""

from typing import Any

from django.core.management.base import BaseCommand

from hub.desk.remembering import rebuild
from hub.progress import Progress


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        number = rebuild(Progress(self.stdout))
        self.stdout.write(f"{number} translated texts are remembered.")
