"""A laptop: debugging on, SQLite, e-mail on the console."""

from .base import *  # noqa: F403
from .base import VAR_DIR

DEBUG = True
VAR_DIR.mkdir(parents=True, exist_ok=True)
# Not a secret: it guards a demo on a laptop, and production refuses to start with it.
SECRET_KEY = "for-development-only"  # noqa: S105
ALLOWED_HOSTS = ["*"]
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
