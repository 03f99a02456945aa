"""Tell how far the change log's consumers are; exit with 1 if one of them fails.

Failing means: its last run ended in an error, pages are parked, or, with --max-lag,
a row has been waiting for it for longer.
"""

import json

from django.core.management.base import BaseCommand
from django.core.serializers.json import DjangoJSONEncoder

from hub.changes.asked import duration
from hub.changes.models import ParkedPage
from hub.changes.status import status

COLUMNS = ("consumer", "where", "rows behind", "seconds behind", "last run", "parked")
SHOWN = 20  # parked pages


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("--json", action="store_true", help="for machines")
        parser.add_argument(
            "--max-lag",
            type=duration,
            metavar="TIME",
            help="also fail if a row has waited for longer than this (10m, 2h)",
        )

    def handle(self, *args, max_lag, **options):
        found = status()
        late = {s.name for s in found.states if max_lag is not None and s.lag > max_lag}
        healthy = found.healthy and not late
        if options["json"]:
            self.stdout.write(self.as_json(found, healthy))
        else:
            self.write(found, late)
        if not healthy:
            raise SystemExit(1)

    def as_json(self, found, healthy):
        data = {
            "healthy": healthy,
            "log": {
                "generation": found.log.generation,
                "last": found.log.last,
                "floor": found.log.floor,
                "unnumbered": found.unnumbered,
                "oldest": found.oldest,
            },
            "consumers": [
                {
                    "name": state.name,
                    "network": state.network,
                    "number": state.number,
                    "rows_behind": state.rows,
                    "seconds_behind": state.lag.total_seconds(),
                    "starts_over": state.starts_over,
                    "last_run": state.ran_at,
                    "last_failure": state.failed_at,
                    "error": state.error,
                    "parked": state.parked,
                }
                for state in found.states
            ],
            "not_registered": found.strangers,
            "parked": list(
                ParkedPage.objects.order_by("consumer", "page_id").values(
                    "consumer", "page_id", "number", "attempts", "next_attempt", "error"
                )
            ),
        }
        return json.dumps(data, indent=2, cls=DjangoJSONEncoder)

    def write(self, found, late):
        say = self.stdout.write
        say(
            f"The log {found.log.generation} goes from {found.log.floor + 1} to "
            f"{found.log.last}; {found.unnumbered} rows have no number yet."
        )
        rows = [COLUMNS, *(self.row(state) for state in found.states)]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        for row in rows:
            cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            say("  ".join(cells).rstrip())
        for state in found.states:
            if state.error:
                say(
                    f"{state.name} failed at {when(state.failed_at)}: {state.last_line}"
                )
            if state.starts_over:
                say(f"{state.name} starts over in its next run.")
            if state.name in late:
                say(f"{state.name} is later than --max-lag allows.")
        for name in found.strangers:
            say(f"{name} has a cursor, and is not registered.")
        parked = ParkedPage.objects.order_by("next_attempt", "pk")
        for page in parked[:SHOWN]:
            say(
                f"{page.consumer}: page {page.page_id} is parked after {page.attempts} "
                f"attempts, next at {when(page.next_attempt)}: "
                f"{page.last_line}"
            )
        if (more := parked.count() - SHOWN) > 0:
            say(f"… and {more} more parked pages.")

    def row(self, state):
        return (
            state.name,
            "worker" if state.network else "inline",
            str(state.rows),
            str(round(state.lag.total_seconds())),
            when(state.ran_at),
            str(state.parked),
        )


def when(time):
    return time.isoformat(" ", "seconds") if time else "never"
