"""Stock with its admin, as Wagtail's project template has it."""

from tests.benchmarks.stock.settings import *  # noqa: F403
from tests.benchmarks.stock.settings import MEDIA_ROOT, MIDDLEWARE, TEMPLATES

ROOT_URLCONF = "tests.benchmarks.stock.admin_urls"
MIDDLEWARE = [
    *MIDDLEWARE[:1],
    "whitenoise.middleware.WhiteNoiseMiddleware",
    *MIDDLEWARE[1:],
]
TEMPLATES = [
    TEMPLATES[0]
    | {
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        }
    }
]
STATIC_ROOT = f"{MEDIA_ROOT}/static"
SESSION_COOKIE_SECURE = False
