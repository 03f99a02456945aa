"""Sends documents in bulk, and tells what must be tried again from what is wrong."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from elasticsearch.helpers import streaming_bulk

from hub.changes.consumers import Unavailable

from .client import NOT_NOW, available, patient
from .documents import CannotBeIndexed, Failed, Line, fail, lines


class Blocked(Unavailable):
    """An index takes no writes: it is being copied, or who copied it was killed."""


PAGES = 50  # read from the database at a time
LINES = 500  # sent at a time, and bytes of them
BYTES = 8 * 2**20

CONFLICT = 409  # a newer version is there already
MOVED = 404  # an alias that was there a moment ago
BLOCKED = 403


def write(
    versions: Mapping[int, int],
    targets: Mapping[str, Sequence[str]],
    failed: Failed = fail,
) -> None:
    """Make these pages' documents what they are by now, in all targets.

    ``versions``: by page; ``targets``: aliases, by language. Raises Unavailable;
    ``failed`` is told of pages that cannot be indexed, and by default raises.
    """
    ids = sorted(versions)
    for start in range(0, len(ids), PAGES):
        batch = {pk: versions[pk] for pk in ids[start : start + PAGES]}
        for refused in send(lines(batch, targets, failed)):
            failed(refused.page_id, refused)


def send(lines: Iterable[Line]) -> list[CannotBeIndexed]:
    """Gives the pages that were refused. Raises Unavailable."""
    with available():
        answers = streaming_bulk(
            patient(),
            lines,
            chunk_size=LINES,
            max_chunk_bytes=BYTES,
            max_retries=0,
            raise_on_error=False,
            # Or a write to an alias that is gone would make an index of its name.
            require_alias=True,
        )
        judged = (judge(answer) for _ok, answer in answers)
        return [refused for refused in judged if refused]


def judge(answer: dict[str, Any]) -> CannotBeIndexed | None:
    """What is wrong with a page, by the answer to its line. Raises Unavailable."""
    ((operation, told),) = answer.items()
    status = told["status"]
    if status < 300 or status == CONFLICT:
        return None
    if operation == "delete" and told.get("result") == "not_found":
        return None
    reason = f"{told['_index']}: {told.get('error')}"
    if status == BLOCKED:
        raise Blocked(reason)
    if status in NOT_NOW or status == MOVED:
        raise Unavailable(reason)
    return CannotBeIndexed(int(told["_id"]), reason)
