"""Bring the catalogues of interface texts in step with the code, or check them."""

from django.core.management.base import BaseCommand, CommandError

from hub import catalogues


class Command(BaseCommand):
    help = __doc__
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument(
            "--check", action="store_true", help="change nothing; fail on a difference"
        )

    def handle(self, *args, check, **options):
        if not check:
            catalogues.update()
            return
        if found := sorted(catalogues.problems()):
            raise CommandError(
                "\n".join([*found, f"{len(found)} problems: `make messages` updates."])
            )
