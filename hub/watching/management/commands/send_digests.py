"""Send the daily mails of changed sources, and whatever else of them is due.

To be run by cron, once a day or more often: who had today's mail gets no other one.
"""

from django.core.management.base import BaseCommand, CommandError

from hub.changes import runner
from hub.watching.consumer import SourceConsumer
from hub.watching.mails import send_due


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        runner.attempt(SourceConsumer())  # what a killed process has left
        sent = send_due()
        if sent.busy:
            self.stdout.write("Another process is sending them.")
            return
        self.stdout.write(f"{sent.mails} mails sent.")
        if sent.error:
            raise CommandError(f"The mail server failed, the rest waits: {sent.error}")
