"""Look for links that lead nowhere, and images without alternative text.

All texts are read, public ones and drafts. Of the external addresses, those that are
due are asked, within the limits; the others keep their last answer.
"""

from django.core.management.base import BaseCommand

from hub.links.checking import Limits, agent, check
from hub.links.fetching import TIMEOUT, Fetcher
from hub.progress import Progress


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        standard = Limits()
        parser.add_argument(
            "--limit",
            type=int,
            default=standard.most,
            help=f"addresses asked in this run ({standard.most})",
        )
        parser.add_argument(
            "--per-host",
            type=int,
            default=standard.per_host,
            help=f"of them of one host ({standard.per_host})",
        )
        parser.add_argument(
            "--pause",
            type=float,
            default=standard.pause,
            help=f"seconds between two requests to a host ({standard.pause:g})",
        )
        parser.add_argument(
            "--timeout",
            type=float,
            default=TIMEOUT,
            help=f"seconds that a host may take ({TIMEOUT:g})",
        )
        parser.add_argument(
            "--no-network",
            action="store_true",
            help="only what the database knows: pages, documents, images",
        )

    def handle(self, *, limit, per_host, pause, timeout, no_network, **options):
        limits = Limits(max(limit, 0), max(per_host, 0), max(pause, 0))
        fetcher = None if no_network else Fetcher(agent(), max(timeout, 1))
        done = check(fetcher, limits, progress=Progress(self.stdout, "addresses"))
        if done.busy:
            self.stdout.write("Another process is checking.")
            return
        if done.offline:
            self.stdout.write("No host answered: is this machine offline?")
        self.stdout.write(
            f"{done.findings} findings; {done.asked} addresses asked, "
            f"{done.waiting} left for the next run."
        )
