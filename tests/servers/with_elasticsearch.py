"""Run a command with an Elasticsearch: ``python -m tests.servers.with_elasticsearch``.

The one in ``ELASTICSEARCH_URL``, else a node started here and stopped at the end.
"""

import os
import subprocess
import sys

from tests.servers.availability import UnavailableError
from tests.servers.elasticsearch import elasticsearch


def main(command: list[str]) -> int:
    if not os.environ.get("ELASTICSEARCH_URL"):
        say("Starting Elasticsearch (the first time it is downloaded: 140 MB)")
    try:
        with elasticsearch() as url:
            environment = os.environ | {"ELASTICSEARCH_URL": url}
            with subprocess.Popen(command, env=environment) as process:
                while True:
                    try:
                        return process.wait()
                    except KeyboardInterrupt:
                        continue  # the command has heard it too, and ends
    except UnavailableError as error:
        say(f"No Elasticsearch: {error}")
        return 1


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
