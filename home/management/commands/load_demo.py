"""``manage.py load_demo``: the demo's pages, files and log-ins."""

import logging
import time

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from home.demo import accounts, loader, waiting


class Command(BaseCommand):
    help = (
        "Load the demo: pages, pictures, PDFs and log-ins. A second run keeps what is "
        "there."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--force",
            action="store_true",
            help="Load although DEBUG is off; the log-ins get passwords of their own.",
        )
        parser.add_argument(
            "--missing",
            action="store_true",
            help="Make again what is not there any more, pages deleted included.",
        )

    def handle(self, *, force, missing, verbosity, **options):
        if not (settings.DEBUG or force):
            raise CommandError(
                "The demo is for trying out: DEBUG is off. Use --force to load it."
            )
        self.verbosity = verbosity
        if loader.is_loaded() and not missing:
            if settings.DEBUG:
                loader.follow_port()
            self.say(f"The demo is there: {loader.page_count()} pages kept.")
            self.print_logins(accounts.known_logins() if settings.DEBUG else {})
            return
        started = time.monotonic()
        # Wagtail tells every revision and every task of its indexes.
        logging.disable(logging.INFO)
        try:
            loaded = loader.load(self.say)
            made = accounts.create_accounts()
            waiting.leave_work(loaded.made)
        except loader.TreeNotEmpty as error:
            raise CommandError(str(error)) from error
        finally:
            logging.disable(logging.NOTSET)
        seconds = time.monotonic() - started
        self.say(
            f"{len(loaded.made)} pages made, {len(loaded.kept)} kept, "
            f"in {seconds:.0f} seconds."
        )
        self.print_logins((accounts.known_logins() if settings.DEBUG else {}) | made)

    def print_logins(self, logins):
        for username, password in logins.items():
            self.say(f"  log-in {username:<11} password {password}")

    def say(self, line):
        if self.verbosity:
            self.stdout.write(line)
