"""The contract, put together: one OpenAPI 3.1 document of all that the API does."""

import hashlib
import json
from typing import Any

from hub.api.registered import operations_of_apps
from hub.shapes import Components, Schema

from . import following, reading
from .answers import HEADERS, answers, refusals
from .documents import add_documents
from .operations import Operation
from .problems import add_problem

# Raised with each change of the contract; CHANGELOG.md says what changed. The first
# number is the API's own: what a program relies on is not taken away under it.
VERSION = "2.1.0"
PREFIX = "/api/v2/"
ABOUT = """
Read-only JSON in French, English, Spanish and Arabic. Anybody may read, from any site;
a partner's key raises the limits and may show more. Unknown parameters and values are
refused, with what would be right. `docs/api/` of the source tells more.
"""
TAGS = {
    "pages": "Pages, each language by itself or several at once.",
    "images": "Images, with their renditions.",
    "documents": "Files to download.",
    "redirects": "Addresses that lead elsewhere.",
    "search": "What the site's search finds, for other programs.",
    "following": "Keeping a copy: a change feed with tombstones, and an export.",
    "contract": "What describes the API.",
}


def contract() -> Schema:
    """Raises NoShape where something that is served is not described."""
    components = Components()
    add_documents(components)
    add_problem(components)
    asked = operations()
    paths = {PREFIX + each.path: {"get": described(each, components)} for each in asked}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Convergences Hub",
            "version": VERSION,
            "description": ABOUT.strip(),
        },
        "servers": [{"url": "/"}],
        "tags": [{"name": tag, "description": about} for tag, about in TAGS.items()],
        # Without a key, or with one.
        "security": [{}, {"key": []}],
        "paths": paths,
        "components": {
            "schemas": dict(sorted(components.items())),
            "responses": refusals(),
            "headers": HEADERS,
            "securitySchemes": {
                "key": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "A partner's key, which the hub's editors give out.",
                }
            },
        },
    }


def operations() -> list[Operation]:
    return [
        reading.of_index(),
        reading.of_contract(),
        *reading.operations(),
        *following.operations(),
        *operations_of_apps(),
    ]


def described(operation: Operation, components: Components) -> Schema:
    return {
        "operationId": operation.name,
        "summary": operation.summary,
        **({"description": operation.description} if operation.description else {}),
        "tags": [operation.tag],
        "parameters": [each.openapi(components) for each in operation.parameters],
        "responses": answers(operation, components),
    }


def written(found: Schema) -> str:
    """As it is kept in the source: indented, so that changes can be reviewed."""
    return json.dumps(found, indent=1, ensure_ascii=False) + "\n"


def digest(found: Any) -> str:
    """The first 12 digits of a contract's SHA-256, whatever its indentation."""
    text = json.dumps(found, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:12]
