"""An app that registers a consumer that needs the network, as it says."""

import os
from pathlib import Path

from django.apps import AppConfig


class WorkerTestConfig(AppConfig):
    name = "tests.changes"
    label = "changes_worker_test"

    def ready(self):
        from hub.changes import consumers
        from tests.changes.followers import FileFollower

        consumers._consumers.clear()
        consumers.register(
            FileFollower(Path(os.environ["HUB_TEST_FILE"]), name="remote", network=True)
        )
