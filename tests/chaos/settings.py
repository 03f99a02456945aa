"""The test settings, with the server and the node that are killed and started."""

import os

from hub.settings.test import *  # noqa: F403

ELASTICSEARCH_URL = os.environ["HUB_CHAOS_ELASTICSEARCH"]
