"""Settings of a worker process that a test starts: its database, and a consumer."""

import os

from hub.settings.test import *  # noqa: F403
from hub.settings.test import DATABASES, INSTALLED_APPS

DATABASES["default"]["NAME"] = os.environ["HUB_TEST_NAME"]
INSTALLED_APPS = [*INSTALLED_APPS, "tests.changes.worker.WorkerTestConfig"]
