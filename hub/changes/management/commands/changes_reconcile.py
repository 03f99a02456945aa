"""Find what was written around the models, and write the missing rows of the log.

Bulk updates, raw SQL and restored tables leave no rows: followers would never learn
of them. All public pages are compared with what they showed at their last change.
"""

from django.core.management.base import BaseCommand, CommandError

from hub.changes.models import Action
from hub.changes.reconcile import NotLevel, reconcile


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, verbosity, **options):
        def tell(last):
            if verbosity > 1:
                self.stdout.write(f"compared up to page {last}")

        try:
            rows = reconcile(tell=tell)
        except NotLevel as error:
            raise CommandError(
                f"Nothing can be compared before the log has been read: {error} "
                "(changes_status tells more)"
            ) from error
        if not rows:
            self.stdout.write("No row is missing.")
            return
        published, withdrawn = rows[Action.PUBLISHED], rows[Action.WITHDRAWN]
        self.stdout.write(
            f"{published} published and {withdrawn} withdrawn rows were missing, "
            "and are written."
        )
