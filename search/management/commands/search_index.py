"""``manage.py search_index``: index every page's public texts again."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from search.indexing import index_everything


class Command(BaseCommand):
    help = "Index every page's public texts again. Searches go on meanwhile."

    def handle(self, *args: Any, **options: Any) -> None:
        number = index_everything()
        self.stdout.write(_("%(number)s texts are indexed.") % {"number": number})
