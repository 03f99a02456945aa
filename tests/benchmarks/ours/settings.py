"""Production's settings; static files are named but not compressed, to start sooner."""

from hub.settings.production import *  # noqa: F403
from hub.settings.production import MIDDLEWARE, STORAGES, WAGTAILSEARCH_BACKENDS

MIDDLEWARE = ["tests.benchmarks.counting.CountQueries", *MIDDLEWARE]
STORAGES = STORAGES | {
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
    }
}
# The admin's index: the content is written in bulk, and nobody searches it here.
WAGTAILSEARCH_BACKENDS = {
    "default": WAGTAILSEARCH_BACKENDS["default"] | {"AUTO_UPDATE": False}
}
