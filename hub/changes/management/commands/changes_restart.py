"""Begin a new generation of the change log: to be run when a backup was restored.

The numbers that readers have seen since the backup would come again for other changes.
Consumers start over; readers' old cursors are answered "too old".
"""

from django.core.management.base import BaseCommand, CommandError

from hub.changes.pruning import restart


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument(
            "--noinput",
            action="store_false",
            dest="interactive",
            help="do not ask first",
        )

    def handle(self, *args, interactive, **options):
        if interactive:
            answer = input("All consumers and readers start over. Go on? [y/N] ")
            if answer.strip().lower() not in ("y", "yes"):
                raise CommandError("Nothing was changed.")
        self.stdout.write(f"The log is now {restart()}. Run changes_run next.")
