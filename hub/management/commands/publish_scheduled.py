"""In place of Wagtail's command of the same name: that knows one schedule a page, and
stops at the first that raises."""

from typing import Any

from django.core.management.base import CommandError
from wagtail.management.commands import publish_scheduled

from hub.publishing.due import described, run_due


class Command(publish_scheduled.Command):
    help = "Publish and expire what is due: pages, snippets, and languages of pages."

    def handle(self, *args: Any, **options: Any) -> None:
        """Raises CommandError, when all is done, naming what could not be done."""
        if options["dryrun"]:
            super().handle(*args, **options)
            self.stdout.write("\nLanguages of pages:")
            for line in described():
                self.stdout.write(line)
            return
        done, failures = run_due()
        if failures:
            names = "\n".join(f"{step.label}: {error}" for step, error in failures)
            raise CommandError(f"{len(failures)} of {done} not done:\n{names}")
