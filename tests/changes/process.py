"""A process of its own that runs a consumer; ``test_processes`` starts it:
``python -m tests.changes.process DATABASE FILE HOW``.

The consumer writes the pages that it handles into the file, a line each. HOW is
``killed``, at page 2; ``held``, at page 1 until a line comes in; or ``follow``, which
is ``changes_run --follow``.
"""

import os
import sys
from pathlib import Path

import django
from django.conf import settings

KILLED = 9


def main(database: str, file: str, how: str) -> None:
    settings.DATABASES["default"]["NAME"] = database
    django.setup()
    from django.core.management import call_command

    from hub.changes import consumers, runner
    from tests.changes.followers import FileFollower

    def before(pages):
        if how == "killed" and 2 in pages:
            os._exit(KILLED)
        if how == "held" and 1 in pages:
            sys.stdout.write("held\n")
            sys.stdout.flush()
            sys.stdin.readline()

    consumers._consumers.clear()
    consumers.register(follower := FileFollower(Path(file), before=before, batch=1))
    if how == "follow":
        call_command("changes_run", "--follow", "--interval=0.05")
    else:
        runner.run(follower)


if __name__ == "__main__":
    main(*sys.argv[1:])
