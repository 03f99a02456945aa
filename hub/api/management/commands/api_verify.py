"""Render documents of the API anew and compare: exit with 1 where one differs."""

from typing import Any

from django.core.management.base import BaseCommand

from hub.api.verifying import differences
from hub.progress import Progress


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument(
            "--sample",
            type=int,
            metavar="N",
            help="N pages drawn at random; without it all",
        )

    def handle(self, *args: Any, sample: int | None, **options: Any) -> None:
        found = 0
        for difference in differences(sample, Progress(self.stdout)):
            found += 1
            self.stdout.write(str(difference))
        if found:
            self.stdout.write(
                f"{found} documents differ. changes_reconcile finds what was written "
                "around the models, api_rebuild renders all anew."
            )
            raise SystemExit(1)
        self.stdout.write("Every document is what would be rendered now.")
