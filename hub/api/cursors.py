"""A place in the change log as followers get it: opaque, and the same for ever."""

import binascii
import struct
from base64 import urlsafe_b64decode, urlsafe_b64encode
from hashlib import blake2b
from uuid import UUID

from django.db.models import BigIntegerField

from hub.changes.log import Cursor

from .parameters import bad_request
from .problems import Problem

FORM = struct.Struct(">B16sQ")  # version, generation, number
VERSION = 1
CHECK = 4  # bytes: against a cursor that was cut or mistyped, it is no secret


def written(place: Cursor) -> str:
    packed = FORM.pack(VERSION, place.generation.bytes, place.number)
    return urlsafe_b64encode(packed + check(packed)).decode()


def read(text: str) -> Cursor:
    """Raises Problem for what is no cursor. Whether it is one of this log's, and not
    too old, is for the reader of the log to say."""
    try:
        made = urlsafe_b64decode(text.encode("ascii"))
        packed = made[: FORM.size]
        version, generation, number = FORM.unpack(packed)
        if version != VERSION or made[FORM.size :] != check(packed):
            raise ValueError
        if number > BigIntegerField.MAX_BIGINT:
            raise ValueError
    except (ValueError, UnicodeEncodeError, binascii.Error, struct.error) as error:
        raise bad_request(
            "since is no cursor of a hub, or not a whole one. Allowed: a cursor that "
            "changes/ or export.ndjson gave; start, for all that the log still has; "
            "now, for what comes",
            "invalid-cursor",
            parameter="since",
        ) from error
    return Cursor(UUID(bytes=generation), number)


def check(packed: bytes) -> bytes:
    return blake2b(packed, digest_size=CHECK).digest()


def too_old() -> Problem:
    return Problem(
        410,
        "cursor-too-old",
        "The log no longer has what came after this cursor, or a backup was restored "
        "since. Take a new copy from export, and go on from its cursor.",
        export="/api/v2/export.ndjson",
    )
