"""The kinds of problems that the API answers with, for programs and for people."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from hub.api.problems import TYPE
from hub.shapes import Components, Schema


@dataclass(frozen=True)
class Kind:
    """``members``: what a problem of this kind says beside its detail."""

    status: int
    meaning: str
    advice: str
    members: Mapping[str, Any] = field(default_factory=dict)


KINDS = {
    "unknown-parameter": Kind(
        400,
        "The address does not know a parameter.",
        "The problem lists those that it knows.",
        {"parameter": str, "allowed": list[str]},
    ),
    "repeated-parameter": Kind(
        400,
        "A parameter is given more often than it may be.",
        "Give it once; several languages or page types go with commas.",
        {"parameter": str},
    ),
    "missing-parameter": Kind(
        400,
        "A parameter is missing that the address cannot do without.",
        "The problem names it, or those of which one is needed.",
        {"parameter": str, "allowed": list[str]},
    ),
    "invalid-value": Kind(
        400,
        "A parameter has a value that it cannot have.",
        "The problem lists the values that there are, or describes them.",
        {"parameter": str, "allowed": list[str]},
    ),
    "invalid-request": Kind(
        400,
        "The request cannot be understood as it is.",
        "The problem says what was wrong, and what would be right.",
    ),
    "unknown-field": Kind(
        400,
        "The parameter fields names a field that there is not.",
        "The problem lists those that there are; more with the parameter type.",
        {"parameter": str, "allowed": list[str]},
    ),
    "invalid-fields": Kind(
        400,
        "The parameter fields is not written as it has to be.",
        "Names with commas: title,body; all but one: *,-body; only these: _,title.",
        {"parameter": str},
    ),
    "conflicting-parameters": Kind(
        400,
        "Parameters are given together that exclude each other.",
        "Leave one of them out.",
        {"parameter": str},
    ),
    "invalid-cursor": Kind(
        400,
        "The cursor was not given out by this hub, or was cut.",
        "Send the cursor of the last answer as it came, or begin with “start”.",
        {"parameter": str},
    ),
    "key-in-address": Kind(
        400,
        "A key stands in the address, where logs keep it.",
        "Send it in the header Authorization: Bearer …, and have it replaced.",
        {"parameter": str},
    ),
    "body-not-allowed": Kind(
        400,
        "The request has a body.",
        "Everything is asked in the address.",
    ),
    "invalid-key": Kind(
        401,
        "The key is wrong, expired or revoked.",
        "Ask the hub's editors for a new one, or ask without a key.",
    ),
    "key-needed": Kind(
        401,
        "What was asked for needs a key.",
        "Ask the hub's editors for one with the scope that is named.",
        {"scope": str},
    ),
    "token-required": Kind(
        401,
        "The API v3 is for users of the admin, with a token of theirs.",
        "Partners read /api/v2/.",
    ),
    "preview-token-invalid": Kind(
        401,
        "The preview token is none of this hub's, or counts no more.",
        "Open the preview in the admin again.",
    ),
    "preview-token-expired": Kind(
        401,
        "The preview token is too old.",
        "Open the preview in the admin again.",
    ),
    "preview-token-of-another": Kind(
        403,
        "The preview token is for another page or another language.",
        "Ask for what it is for.",
    ),
    "no-access-to-the-admin": Kind(
        403,
        "The API v3 is for users of the admin.",
        "Partners read /api/v2/.",
    ),
    "insufficient-scope": Kind(
        403,
        "The key does not reach what was asked for.",
        "It names the scope that is needed.",
        {"scope": str},
    ),
    "not-found": Kind(
        404,
        "There is nothing at this address, or nothing that is public.",
        "What is private, a draft or withdrawn answers in just the same way.",
    ),
    "method-not-allowed": Kind(
        405,
        "The API is read only.",
        "Use GET, HEAD or OPTIONS.",
    ),
    "read-only": Kind(
        405,
        "The API v3 is open to read alone.",
        "Write in the admin, which knows languages.",
    ),
    "cursor-too-old": Kind(
        410,
        "The changes since this cursor are not known any more.",
        "Make a new copy from export.ndjson, and go on from its cursor.",
        {"export": str},
    ),
    "address-too-long": Kind(
        414,
        "The address is longer than the hub reads.",
        "Ask for fewer values at once.",
    ),
    "quota-exceeded": Kind(
        429,
        "More was asked than the limit allows.",
        "Wait as many seconds as the header Retry-After says; a key has a quota of "
        "its own.",
        {"violated-policies": list[str]},
    ),
}
STATUSES = sorted({kind.status for kind in KINDS.values()})


def add_problem(components: Components) -> None:
    """The schema of all problems, with the members of every kind."""
    members = {
        name: components.of(shape)
        for kind in KINDS.values()
        for name, shape in kind.members.items()
    }
    components["Problem"] = {
        "description": "What is wrong with a request: RFC 9457.",
        "type": "object",
        "properties": {
            "type": {
                "type": "string",
                "format": "uri-reference",
                "enum": [TYPE.format(kind) for kind in KINDS],
            },
            "title": {"type": "string"},
            "status": {"type": "integer", "enum": STATUSES},
            "detail": {"type": "string"},
            **members,
        },
        "required": ["type", "title", "status", "detail"],
        "additionalProperties": False,
    }


def example(status: int) -> Schema:
    """A problem of this status."""
    name, kind = next(item for item in KINDS.items() if item[1].status == status)
    return {
        "type": TYPE.format(name),
        "title": name.replace("-", " ").capitalize(),
        "status": status,
        "detail": kind.meaning,
    }
