"""Run the change log's consumers until nothing is left, or until told to stop."""

import signal
import threading

from django.core.management.base import BaseCommand, CommandError
from django.db import close_old_connections

from hub.changes import runner
from hub.changes.asked import consumers_called, positive_seconds


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument(
            "--consumer",
            action="append",
            metavar="NAME",
            help="only this one (may be repeated); changes_status names them all",
        )
        parser.add_argument(
            "--follow",
            action="store_true",
            help="go on until stopped (Ctrl-C, SIGTERM): a worker of its own",
        )
        parser.add_argument(
            "--interval",
            type=positive_seconds,
            default=1.0,
            metavar="SECONDS",
            help="with --follow, between two looks at the log (1)",
        )
        parser.add_argument(
            "--from-zero",
            action="store_true",
            help="forget what was handled and handle every public page anew",
        )

    def handle(self, *args, consumer, follow, interval, from_zero, **options):
        chosen = consumers_called(consumer)
        stopped = threading.Event()
        before = {
            number: signal.signal(number, lambda *_: stopped.set())
            for number in (signal.SIGINT, signal.SIGTERM)
        }
        try:
            failed = self.run_all(chosen, stopped, from_zero=from_zero, quiet=False)
            while follow and not stopped.wait(interval):
                close_old_connections()
                failed = self.run_all(chosen, stopped, from_zero=False, quiet=True)
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
        if failed and not follow:
            raise CommandError(f"Not at the log's end: {', '.join(failed)}.")

    def run_all(self, chosen, stopped, *, from_zero, quiet):
        """Run the consumers in turn; gives the names of those that failed."""
        failed = []
        for consumer in chosen:
            outcome = runner.attempt(consumer, from_zero=from_zero, stop=stopped.is_set)
            if outcome.error:
                failed.append(consumer.name)
            if not quiet or outcome.handled or outcome.error:
                self.stdout.write(f"{consumer.name}: {self.tell(outcome)}")
        return failed

    def tell(self, outcome):
        if outcome.busy and not outcome.handled:
            return "another process is running it"
        told = f"{outcome.handled} rows handled"
        if outcome.started_over:
            told = f"started over, then {told}"
        if outcome.error:
            told += f"; stopped: {outcome.error}"
        return told
