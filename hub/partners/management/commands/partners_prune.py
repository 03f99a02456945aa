"""``manage.py partners_prune``: forget how often keys were used long ago."""

from datetime import UTC, datetime

from django.core.management.base import BaseCommand, CommandParser

from hub.partners.usage import prune

KEPT = 400  # days: a year, and what one compares it with


class Command(BaseCommand):
    help = "Delete what was counted of partner keys longer ago than so many days."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--days", type=int, default=KEPT, help="days kept (default: %(default)s)"
        )

    def handle(self, *args, days: int, **options) -> None:
        number = prune(max(days, 0), datetime.now(UTC).date())
        self.stdout.write(f"{number} rows deleted")
