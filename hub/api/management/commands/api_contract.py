"""``api_contract``: writes the contract of the API into the source, or compares it."""

import json
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import translation

from hub.api.contract.document import VERSION, contract, digest, written

PATH = settings.BASE_DIR / "docs" / "api" / "openapi.json"
CHANGELOG = settings.BASE_DIR / "CHANGELOG.md"


class Command(BaseCommand):
    help = "Compares docs/api/openapi.json with what the code serves, or writes it."

    def add_arguments(self, parser: CommandParser) -> None:
        what = parser.add_mutually_exclusive_group(required=True)
        what.add_argument("--check", action="store_true")
        what.add_argument("--write", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        with translation.override("en"):
            found = contract()
        if options["write"]:
            PATH.parent.mkdir(parents=True, exist_ok=True)
            PATH.write_text(written(found), encoding="utf-8")
        elif not PATH.exists() or json.loads(PATH.read_text("utf-8")) != found:
            raise CommandError(
                "docs/api/openapi.json is not what the code serves. If that is meant, "
                "raise VERSION in hub/api/contract/document.py, run "
                "`manage.py api_contract --write` and say in CHANGELOG.md what changed."
            )
        name = f"API contract {VERSION} (`{digest(found)}`)"
        if name not in CHANGELOG.read_text("utf-8"):
            raise CommandError(
                f"CHANGELOG.md does not say what changed. It needs a line with: {name}"
            )
        self.stdout.write(f"{name}: {len(found['paths'])} addresses")
