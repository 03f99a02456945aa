"""Delete old rows of the change log; a reader who has not read them starts over."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from hub.changes.asked import ago
from hub.changes.pruning import prune


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument(
            "--older-than",
            type=ago,
            required=True,
            metavar="TIME",
            help="a number and s, m, h, d or w, such as 30d",
        )
        parser.add_argument(
            "--force",
            action="store_true",
            help="also what a consumer has not read: it will start over",
        )

    def handle(self, *args, older_than, force, **options):
        done = prune(timezone.now() - older_than, force)
        self.stdout.write(
            f"{done.rows} rows deleted; the log begins at {done.floor + 1}."
        )
        for name in done.held_back:
            self.stdout.write(
                f"Kept what {name} has not read: run changes_run, or add --force."
            )
