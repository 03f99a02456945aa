"""Sends documents in bulk, and tells what must be tried again from what is wrong."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from elasticsearch.helpers import streaming_bulk

from hub.changes.consumers import Unavailable

from .client import NOT_NOW, patient
from .documents import CannotBeIndexed, actions

PAGES = 50  # read from the database at a time
LINES = 500  # sent at a time, and bytes of them
BYTES = 8 * 2**20

CONFLICT = 409  # a newer version is there already
# An alias that was there a moment ago, and an index that takes no writes for a moment.
MOVED, BLOCKED = 404, 403


def write(versions: Mapping[int, int], targets: Mapping[str, Sequence[str]]) -> None:
    """Make these pages' documents what they are by now, in all targets.

    ``versions``: by page; ``targets``: aliases, by language. Raises Unavailable,
    CannotBeIndexed.
    """
    ids = sorted(versions)
    for start in range(0, len(ids), PAGES):
        batch = {pk: versions[pk] for pk in ids[start : start + PAGES]}
        send(actions(batch, targets))


def send(lines: Iterable[dict[str, Any]]) -> int:
    """Gives the number of lines sent."""
    number = 0
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
    for _ok, answer in answers:
        judge(answer)
        number += 1
    return number


def judge(answer: dict[str, Any]) -> None:
    """Raises for an answer to a line that is not as good as done."""
    ((operation, told),) = answer.items()
    status = told["status"]
    if status < 300 or status == CONFLICT:
        return
    if operation == "delete" and told.get("result") == "not_found":
        return
    reason = f"{told['_index']}: {told.get('error')}"
    if status in NOT_NOW or status in (MOVED, BLOCKED):
        raise Unavailable(reason)
    raise CannotBeIndexed(f"page {told['_id']}: {reason}")
