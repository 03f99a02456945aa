"""Give Elasticsearch the present synonyms now, without a worker or a rebuild."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search.elasticsearch.live_synonyms import apply_now
from search.management.elasticsearch import needed


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        needed()
        if not apply_now():
            raise CommandError("Elasticsearch does not answer, or builds indexes.")
