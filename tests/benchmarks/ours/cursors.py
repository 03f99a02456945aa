"""Cursors of the change log, drawn from the seed, on standard output as JSON.

``python -m tests.benchmarks.ours.cursors`` in the environment of the hub's side. After
each comes a whole page of changes, where the log is that long.
"""

import json
import random
import sys

import django

from tests.benchmarks.cases import DRAWN, PART
from tests.benchmarks.content import SEED


def main() -> None:
    django.setup()
    from hub.api import cursors
    from hub.changes import log

    end = log.current()
    draw = random.Random(SEED)
    numbers = [
        draw.randint(end.floor, max(end.floor, end.last - PART)) for _ in range(DRAWN)
    ]
    found = [cursors.written(log.Cursor(end.generation, number)) for number in numbers]
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
