"""A mirror that is killed while four editors work: ``python -m tests.chaos.mirror
--kills 50 --seed 1``.

Writers publish, withdraw, unpublish, move, hide and delete on PostgreSQL; the example
mirror (examples/partner_mirror) is killed at random and started again: it follows, or
makes a copy anew; now and then all cursors become too old. In the end it follows until
it is level: its copy must then be exactly what the hub publishes in each language, ids,
languages, ETags and documents. If not, the differences are printed, and the seed.
"""

import argparse
import os
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

from tests.chaos import servers
from tests.chaos.__main__ import WRITERS, prepare
from tests.examples.mirrors import Mirror, kill
from tests.servers.postgresql import postgresql

LONGEST_LIFE = 8  # things that editors do while a mirror lives, at most
PATIENCE = 240  # seconds for one thing that an editor does
RESTARTS = 0.05  # how often a backup is restored, as the log has it, at a kill
COPIES = 0.3  # how often a mirror begins with a whole copy


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="tests.chaos.mirror", description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", default="1")
    options = parser.parse_args(arguments)
    with (
        postgresql() as server,
        tempfile.TemporaryDirectory(prefix="hub-chaos-") as folder,
    ):
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "hub.settings.test",
            "HUB_TEST_DATABASE": "postgresql",
            "DATABASE_URL": servers.database(server, "hub_chaos_mirror"),
            "HUB_LOG_LEVEL": "ERROR",
            "HUB_API_RATE_ANONYMOUS": "off",
        }
        root_id = prepare()
        with servers.hub(Path(folder) / "hub.log") as address:
            mirror = Mirror(Path(folder), address)
            work(mirror, options.kills, options.seed, root_id)
            return conclude(mirror, options.seed)


def work(mirror: Mirror, kills: int, seed: str, root_id: int) -> None:
    """Kill the mirror so often, while the writers are at work all the time."""
    from tests.chaos.writers import Writer

    writers = [Writer(f"{seed}-{i}", root_id) for i in range(WRITERS)]
    enough, acted = threading.Event(), threading.Semaphore(0)
    threads = [
        threading.Thread(target=write, args=[writer, enough, acted])
        for writer in writers
    ]
    for thread in threads:
        thread.start()
    try:
        told = kill_again_and_again(mirror, kills, random.Random(seed), acted)
    finally:
        enough.set()
        for thread in threads:
            thread.join()
    total = sum((writer.done for writer in writers), start=Counter())
    print("done:", dict(total.most_common()), flush=True)  # noqa: T201
    print("mirror:", dict(told.most_common()), flush=True)  # noqa: T201


def write(writer, enough: threading.Event, acted: threading.Semaphore) -> None:
    while not enough.is_set():
        writer.work(1)
        acted.release()


def kill_again_and_again(
    mirror: Mirror, kills: int, chance: random.Random, acted: threading.Semaphore
) -> Counter:
    """Gives what was killed how often. By what the editors do, not by the clock: so it
    is the same on a slow machine."""
    from hub.changes.pruning import restart

    told: Counter[str] = Counter()
    begin(mirror)
    while told["killed"] < kills:
        command = "copy" if chance.random() < COPIES else "follow"
        if chance.random() < RESTARTS:
            restart()
            told["cursors too old"] += 1
        while acted.acquire(blocking=False):
            pass
        process = mirror.start(command)
        for _ in range(chance.randint(1, LONGEST_LIFE)):
            if not acted.acquire(timeout=PATIENCE):
                raise RuntimeError("the editors do nothing any more")
        if process.poll() is None:
            kill(process)
            told["killed"] += 1
            told[f"killed in {command}"] += 1
        else:  # a copy that came to its end
            told[f"{command} ended with {process.returncode}"] += 1
    return told


def begin(mirror: Mirror) -> None:
    """A first copy, killed too: all others have something to go on from."""
    process = mirror.start("copy")
    while process.poll() is None and not mirror.has_begun():
        pass
    kill(process)


def conclude(mirror: Mirror, seed: str) -> int:
    from hub.changes import log, runner
    from tests.examples.published import differences

    began = time.monotonic()
    mirror.run("follow", "--once")
    took = time.monotonic() - began
    runner.run_inline()
    found = differences(mirror.contents())
    print(*found, mirror.run("verify", status=None), sep="\n")  # noqa: T201
    print(  # noqa: T201
        f"{len(found)} differences in {len(mirror.contents())} documents after "
        f"{log.sequence().last} changes, level in {took:.1f} s (seed {seed})"
    )
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
