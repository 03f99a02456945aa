"""Rounds of writing and faults: ``python -m tests.chaos --rounds 50 --seed 1``.

Four writers publish, unpublish, move, hide and delete on PostgreSQL while Elasticsearch
and the worker are killed and started at random. In the end index, database and change
log must agree exactly, in each language; if not, the differences are printed, and the
seed, which gives the same faults (not the same interleaving) again.
"""

import argparse
import os
import random
import sys
import tempfile
import threading
from pathlib import Path

from tests.chaos import servers
from tests.servers.postgresql import postgresql

WRITERS = 4
ACTIONS = 12  # of each writer in a round
PATIENCE = 240  # seconds for the worker to get level in the end


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="tests.chaos", description=__doc__)
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--seed", default="1")
    options = parser.parse_args(arguments)
    with (
        postgresql() as server,
        servers.node() as node,
        tempfile.TemporaryDirectory(prefix="hub-chaos-") as folder,
    ):
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "tests.chaos.settings",
            "HUB_TEST_DATABASE": "postgresql",
            "DATABASE_URL": servers.database(server, "hub_chaos"),
            "HUB_CHAOS_ELASTICSEARCH": node.url,
            "ELASTICSEARCH_PREFIX": "chaos",
            "HUB_LOG_LEVEL": "ERROR",
        }
        root_id = prepare()
        log = Path(folder) / "worker.log"
        with servers.worker(log) as worker:
            rounds(options.rounds, options.seed, root_id, node, worker)
            node.start()
            worker.start()
            return conclude(options.seed, log)


def prepare() -> int:
    """A site of one section; gives its page's id."""
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    from tests.factories.pages import make_home, make_section

    return make_section(make_home()).pk


def rounds(number: int, seed: str, root_id: int, node, worker) -> None:
    from tests.chaos.writers import Writer

    chance = random.Random(seed)
    writers = [Writer(f"{seed}-{i}", root_id) for i in range(WRITERS)]
    for round_number in range(number):
        threads = [
            threading.Thread(target=writer.work, args=[ACTIONS]) for writer in writers
        ]
        for thread in threads:
            thread.start()
        # Each is up or down as chance has it, whatever it was in the round before.
        told = []
        for name, process in (("node", node), ("worker", worker)):
            up = chance.random() < 0.6
            process.start() if up else process.kill()
            told.append(f"{name} {'up' if up else 'killed'}")
        for thread in threads:
            thread.join()
        print(f"round {round_number + 1}: {', '.join(told)}", flush=True)  # noqa: T201
    total = sum((writer.done for writer in writers), start=writers[0].done.__class__())
    print("done:", dict(total.most_common()), flush=True)  # noqa: T201


def conclude(seed: str, log: Path) -> int:
    """Wait until the worker has read all of the log, then compare."""
    from hub.changes import log as changes
    from hub.changes import runner
    from hub.changes.consumers import registered
    from hub.changes.models import ConsumerCursor, ParkedPage
    from tests.chaos.agreement import differences

    runner.run_inline()
    pause = threading.Event()
    for _ in range(PATIENCE):
        changes.sequence()
        last = changes.current().last
        level = ConsumerCursor.objects.filter(number=last).count()
        if level == len(registered()) and not ParkedPage.objects.exists():
            break
        pause.wait(1)
    else:
        print(log.read_text()[-4000:])  # noqa: T201
        print(*ConsumerCursor.objects.values(), *ParkedPage.objects.values(), sep="\n")  # noqa: T201
        print(f"not level after {PATIENCE} s (seed {seed})")  # noqa: T201
        return 1
    found = differences()
    print(*found, sep="\n")  # noqa: T201
    print(f"{len(found)} differences after {last} changes (seed {seed})")  # noqa: T201
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
