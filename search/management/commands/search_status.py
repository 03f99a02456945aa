"""Tell how Elasticsearch stands to the database; exit with 1 if one should act."""

import json
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand
from django.core.serializers.json import DjangoJSONEncoder

from search.elasticsearch.status import Status, status
from search.management.elasticsearch import needed, or_error


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--json", action="store_true", help="for machines")

    def handle(self, *args: Any, **options: Any) -> None:
        needed()
        with or_error():
            found = status()
        if options["json"]:
            told = asdict(found) | {"healthy": found.healthy, "advice": found.advice}
            self.stdout.write(json.dumps(told, cls=DjangoJSONEncoder, indent=2))
        else:
            self.tell(found)
        if not found.healthy:
            raise SystemExit(1)

    def tell(self, found: Status) -> None:
        self.stdout.write(f"{found.url}, indexes {found.prefix}-*")
        for each in found.languages:
            self.stdout.write(
                f"  {each.language}: {each.index or 'no index'}, "
                f"{each.documents or 0} documents for {each.public} public pages"
                + (f", building {each.building}" if each.building else "")
                + (f", before {each.previous}" if each.previous else "")
                + (", synonyms live" if each.synonyms_live else "")
            )
        self.stdout.write(
            f"  behind: {found.rows_behind} rows, {found.seconds_behind:.0f} s;"
            f" parked pages: {found.parked}"
        )
        if found.last_error:
            self.stdout.write(f"  last error: {found.last_error}")
        if found.files:
            files = ", ".join(
                f"{name} {number}" for name, number in found.files.items()
            )
            self.stdout.write(f"  files: {files}")
        for told in found.advice:
            self.stdout.write(self.style.WARNING(told))
