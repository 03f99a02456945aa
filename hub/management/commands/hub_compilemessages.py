"""Compile the catalogues that changed."""

from django.core.management.base import BaseCommand

from hub import catalogues


class Command(BaseCommand):
    help = __doc__
    requires_system_checks = []

    def handle(self, *args, **options):
        catalogues.compile_all()
