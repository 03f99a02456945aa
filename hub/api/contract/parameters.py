"""The parameters that several endpoints share."""

from typing import Annotated

from django.conf import settings

from hub.api.endpoints import HIGHEST_OFFSET
from hub.api.parameters import FALLBACKS, NO_FALLBACK
from hub.languages import CODES, DEFAULT
from hub.shapes import Facts, Id, Locale

from .operations import Parameter

CODE = f"({'|'.join(CODES)})"
LOCALES = Parameter(
    "locale",
    Annotated[str, Facts(pattern=rf"^(\*|{CODE}(,{CODE})*)$")],
    "The language of the answer; several with commas, or `*` for all: then what is "
    'translated is a map, `{"title": {"fr": …, "ar": …}}`, of the languages in which '
    "the object is public.",
    "ar",
    default=DEFAULT,
)
LOCALE = Parameter("locale", Locale, "The reader's language.", "ar", default=DEFAULT)
FALLBACK = Parameter(
    "fallback",
    Annotated[str, Facts(enum=list(FALLBACKS))],
    "`page`: also what is public in another language alone, whole in the first "
    "language of the reader's chain.",
    "page",
    default=NO_FALLBACK,
)
VERSION = Parameter(
    "version",
    Annotated[str, Facts(enum=["live", "draft"])],
    "`draft`: the newest revision, for a key with the scope drafts, or with a preview "
    "token of the page and language (`Authorization: Preview <token>`).",
    "live",
    default="live",
)
FIELDS = Parameter(
    "fields",
    Annotated[str, Facts(pattern=r"^(\*|_|-?\w+)(,-?\w+)*$", maxLength=1000)],
    "Which fields: some more, `lead,cover`; all, `*`; all but one, `*,-body`; these "
    "alone, `_,title`.",
    "*,-body",
)
ORDER = Parameter(
    "order",
    Annotated[str, Facts(pattern=r"^(random|-?\w+(,-?\w+)*)$")],
    "Names of fields that one can filter by; `-` before a name: downwards; `random`, "
    "which cannot be combined with `offset`.",
    "-id",
)
LIMIT = Parameter(
    "limit",
    Annotated[int, Facts(minimum=0, maximum=settings.WAGTAILAPI_LIMIT_MAX)],
    "How many at most.",
    5,
    default=20,
)
OFFSET = Parameter(
    "offset",
    Annotated[int, Facts(minimum=0, maximum=HIGHEST_OFFSET)],
    "How many are left out before the first.",
    0,
    default=0,
)
PAGING = (LIMIT, OFFSET)
ID = Parameter("id", Id, "The object's number.", 5, required=True, place="path")
HTML_PATH = Parameter(
    "html_path",
    Annotated[str, Facts(minLength=1)],
    "A path of the site, today's or of the past. Its prefix says the language, unless "
    "`locale` asks for another.",
    "/fr/",
)
FIND_ID = ID.but(required=False, place="query")
SECTION = Parameter("section", Id, "A page: only it, and what is below it.", 5)
