"""What every installation shares. Overlays: dev, test, production."""

from pathlib import Path
from zoneinfo import available_timezones

import environ

from hub.languages import CHOICES, DEFAULT

env = environ.Env()
BASE_DIR = Path(__file__).resolve().parents[2]
VAR_DIR = Path(env.str("HUB_VAR_DIR", default=str(BASE_DIR / "var")))

INSTALLED_APPS = [
    # First, since its registrations must precede every other app's ready().
    "modeltranslation",
    "hub",
    "hub.media",
    "hub.taxonomy",
    "hub.people",
    "hub.desk",
    "hub.api",
    "hub.partners",
    "hub.watching",
    "hub.reviewing",
    "hub.links",
    "hub.changes",
    "hub.together",
    "hub.exchange",
    "home",
    "working_groups",
    "forums",
    "articles",
    "search",
    "wagtail.api.v2",
    "wagtail.api.v3",
    "rest_framework",
    "drf_spectacular_sidecar",
    "corsheaders",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "hub.api.middleware.api_first",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "hub.multilingual.middleware.SiteLocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "hub.multilingual.middleware.content_language_middleware",
]

ROOT_URLCONF = "hub.urls"
WSGI_APPLICATION = "hub.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "hub.pages.context.site",
            ]
        },
    }
]

# --- Database ---------------------------------------------------------------------

SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
}
DATABASES = {
    "default": env.db("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'hub.sqlite3'}")
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS
# Deferred unique constraints (hub.taxonomy) hold on PostgreSQL; SQLite has none, there
# the forms alone see to it. The admin's preview is a frame of the same site.
SILENCED_SYSTEM_CHECKS = ["models.W038", "security.W019"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- Languages --------------------------------------------------------------------

LANGUAGE_CODE = DEFAULT
LANGUAGES = CHOICES
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Paris"
LANGUAGE_COOKIE_AGE = 365 * 24 * 60 * 60  # seconds
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["hub.formats"]

# Languages are columns, not trees: Wagtail knows one locale.
WAGTAIL_I18N_ENABLED = False
WAGTAIL_CONTENT_LANGUAGES = [("fr", "Français")]
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
# "localtime" is a file of some machines: browsers know no such zone, and Wagtail's
# account page names none of those that follow it.
WAGTAIL_USER_TIME_ZONES = sorted(available_timezones() - {"Factory", "localtime"})
MODELTRANSLATION_DEFAULT_LANGUAGE = DEFAULT
MODELTRANSLATION_ENABLE_FALLBACKS = False
MODELTRANSLATION_CUSTOM_FIELDS = ("StreamField", "RichTextField")

# A page that is not public in the reader's language: "page" serves it whole in the
# first public one of the reader's chain, "404" does not serve it.
HUB_FALLBACK = env.str("HUB_FALLBACK", default="page")

# The licence of what sets none (hub.licences lists them), pages, images and documents.
HUB_LICENCE = env.str("HUB_LICENCE", default="LicenseRef-all-rights-reserved")

# Where the admin opens a draft in a front of one's own; empty: nowhere. For example
# https://front.example.org/preview?token={token}&locale={locale}&id={id}
HUB_HEADLESS_PREVIEW_URL = env.str("HUB_HEADLESS_PREVIEW_URL", default="")
# How long the token in that address counts.
HUB_PREVIEW_SECONDS = env.int("HUB_PREVIEW_SECONDS", default=15 * 60)

# Seconds that a mail server may take to answer; else a worker would wait for ever.
EMAIL_TIMEOUT = 20

# What offers translations at the desk: "libretranslate", a server of one's own; or
# "example", which is none, for trying the desk. Empty: nothing.
HUB_TRANSLATOR = env.str("HUB_TRANSLATOR", default="")
HUB_TRANSLATOR_URL = env.str("HUB_TRANSLATOR_URL", default="")
HUB_TRANSLATOR_KEY = env.str("HUB_TRANSLATOR_KEY", default="")

# Texts exchanged with translators outside (hub.exchange). How many pages an export or
# import may hold; how large a file may be sent, and what a ZIP may unpack to (bytes);
# how many times as large as what was sent.
HUB_EXCHANGE_PAGES = env.int("HUB_EXCHANGE_PAGES", default=200)
HUB_EXCHANGE_UPLOAD_BYTES = env.int("HUB_EXCHANGE_UPLOAD_BYTES", default=20_000_000)
HUB_EXCHANGE_UNPACKED_BYTES = env.int("HUB_EXCHANGE_UNPACKED_BYTES", default=50_000_000)
HUB_EXCHANGE_RATIO = env.int("HUB_EXCHANGE_RATIO", default=100)
# How long an import waits to be confirmed, and how long its report is kept.
HUB_EXCHANGE_HOURS = env.int("HUB_EXCHANGE_HOURS", default=72)

# --- Wagtail ----------------------------------------------------------------------

WAGTAIL_SITE_NAME = "Convergences Hub"
WAGTAIL_PAGE_MODEL = "hub.HubPage"
WAGTAIL_FINISH_WORKFLOW_ACTION = "hub.publishing.finishing.publish_approved"
WAGTAILIMAGES_IMAGE_MODEL = "media.HubImage"
WAGTAILDOCS_DOCUMENT_MODEL = "media.HubDocument"
WAGTAILIMAGES_FORMAT_CONVERSIONS = {"avif": "avif", "webp": "webp"}
WAGTAILIMAGES_IMAGE_FORM_BASE = "hub.media.forms.HubImageForm"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "hub.media.forms.HubDocumentForm"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "ods", "odt", "pdf", "pptx", "xlsx", "zip"]
WAGTAILADMIN_BASE_URL = env.str("HUB_BASE_URL", default="http://localhost:8000")
WAGTAILAPI_BASE_URL = WAGTAILADMIN_BASE_URL
WAGTAILAPI_LIMIT_MAX = 100
# The admin asks nothing of third parties: no avatars by e-mail, no news of versions.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILADMIN_USER_LOGIN_FORM = "hub.admin.log_in.LogInForm"
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
# Wagtail's own index serves the admin alone.
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
# Ours (hub.pages.redirects) know languages and have no limit of length.
WAGTAILREDIRECTS_AUTO_CREATE = False
# Four languages in one form, StreamFields among them.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

CORS_URLS_REGEX = r"^/api/"
CORS_ALLOW_ALL_ORIGINS = True
CORS_ALLOW_METHODS = ["GET", "HEAD", "OPTIONS"]

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "URL_FORMAT_OVERRIDE": None,  # JSON alone: ?format= is refused as unknown
}

# PostgreSQL plans what is asked most once for a connection. Not behind a PgBouncer that
# gives each transaction another one.
HUB_PREPARED_STATEMENTS = env.bool("HUB_PREPARED_STATEMENTS", default=True)

# Caches may keep answers, and must ask whether they are still right: what is withdrawn
# is gone at once.
HUB_API_CACHE_CONTROL = env.str("HUB_API_CACHE_CONTROL", default="public, no-cache")

# A cache in front, which is told by PURGE what has changed: http://varnish:6081. For
# another kind of cache, WAGTAILFRONTENDCACHE as Wagtail has it.
HUB_PURGE_URL = env.str("HUB_PURGE_URL", default="")
if HUB_PURGE_URL:
    WAGTAILFRONTENDCACHE = {
        "default": {
            "BACKEND": "hub.api.purging.KeyedBackend",
            "LOCATION": HUB_PURGE_URL,
        }
    }

# How many followers of changes/ may wait for news in a process at once; each holds one
# of the server's threads. The others are answered at once.
HUB_API_WAITING = env.int("HUB_API_WAITING", default=4)
# Requests without a key, by address, and with one, by partner: "600/minute", by second,
# minute, hour or day; "off" for no limit.
HUB_API_RATE_ANONYMOUS = env.str("HUB_API_RATE_ANONYMOUS", default="600/minute")
HUB_API_RATE_PARTNER = env.str("HUB_API_RATE_PARTNER", default="6000/minute")
# How many proxies in front write X-Forwarded-For; none: it is not believed.
HUB_TRUSTED_PROXIES = env.int("HUB_TRUSTED_PROXIES", default=0)

# --- Caches -----------------------------------------------------------------------

MEMORY = "django.core.cache.backends.locmem.LocMemCache"
CACHES = {
    "default": {"BACKEND": MEMORY},
    # What rate limits count: one entry for each sender, and for two days at most.
    "limits": {
        "BACKEND": MEMORY,
        "LOCATION": "limits",
        "TIMEOUT": 2 * 24 * 60 * 60,  # seconds
        "OPTIONS": {"MAX_ENTRIES": 50_000},
    },
}

# --- Background tasks -------------------------------------------------------------

TASKS = {
    # Wagtail's own: the reference index must be right when the commit comes.
    "default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"},
    # The hub's (hub.tasks): they wait in the database for `manage.py db_worker`.
    "hub": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["changes"]},
}

# --- Search -----------------------------------------------------------------------

# Empty: the database answers searches alone.
ELASTICSEARCH_URL = env.str("ELASTICSEARCH_URL", default="")
# Begins the names of the hub's indexes, so that several hubs can share a cluster.
ELASTICSEARCH_PREFIX = env.str("ELASTICSEARCH_PREFIX", default="hub")
ELASTICSEARCH_API_KEY = env.str("ELASTICSEARCH_API_KEY", default="")
ELASTICSEARCH_CA_CERTS = env.str("ELASTICSEARCH_CA_CERTS", default="")
# Seconds after which a search is answered by the database instead.
ELASTICSEARCH_TIMEOUT = env.float("ELASTICSEARCH_TIMEOUT", default=1.0)

# --- Files ------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"

# --- Security ---------------------------------------------------------------------

X_FRAME_OPTIONS = "SAMEORIGIN"  # the admin's preview is a frame
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
# The admin's own scripts need inline code and workers, so it is left out; visitors'
# pages allow nothing from elsewhere but the frame that a click on a video loads.
CONTENT_SECURITY_POLICY = {
    "EXCLUDE_URL_PREFIXES": ["/admin/"],
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "frame-src": ["'self'", "https:"],
        "object-src": ["'none'"],
        "base-uri": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'self'"],
    },
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": env.str("HUB_LOG_LEVEL", "INFO")},
    # They tell of each task and request; db_worker sets a level of its own.
    "loggers": {
        name: {"level": "WARNING"} for name in ("django_tasks", "elastic_transport")
    },
}
