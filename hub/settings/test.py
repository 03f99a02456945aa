"""The test run: fast hashing, files in a temporary folder, a chosen database."""

import os
import tempfile
from pathlib import Path

from .base import *  # noqa: F403
from .base import INSTALLED_APPS, SQLITE_OPTIONS

# A page type of a few lines, to see that it takes no more (docs/new-page-type.md).
INSTALLED_APPS = [*INSTALLED_APPS, "tests.new_page_type"]

FILES = tempfile.TemporaryDirectory(prefix="hub-test-")
SECRET_KEY = "for-tests-only"  # noqa: S105
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MEDIA_ROOT = Path(FILES.name) / "media"
STATIC_ROOT = None
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

# The tests of Elasticsearch set the address of their server themselves.
ELASTICSEARCH_URL = ""

# `python -m tests` says which database; with PostgreSQL, DATABASE_URL says where.
if os.environ.get("HUB_TEST_DATABASE", "sqlite") == "sqlite":
    # A file, as in production: several threads and processes write to it.
    FILE = str(Path(FILES.name) / "test.sqlite3")
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": FILE,
            "OPTIONS": SQLITE_OPTIONS,
            "TEST": {"NAME": FILE},
        }
    }
