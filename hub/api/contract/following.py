"""The operations of those who keep a copy: the change feed, and the whole at once."""

from typing import Annotated, Literal, NotRequired, TypedDict

from hub.shapes import (
    Count,
    Facts,
    Id,
    Locale,
    Named,
    PageType,
    Refers,
    Time,
    Url,
)

from . import filtering, parameters
from .operations import Operation, Parameter

Cursor = Annotated[str, Facts(pattern=r"^[\w.~=-]+$", maxLength=200), Named("Cursor")]
ETag = Annotated[str, Facts(pattern=r'^"[^"]+"$')]
# A page whole, in one language.
Document = Annotated[dict, Refers("Page")]


class PublishedJson(TypedDict):
    """A page that became public in a language, or changed there."""

    cursor: Cursor
    id: Id
    type: PageType
    locale: Locale
    action: Literal["published"]
    time: Time
    url: Url
    detail_url: Url
    etag: ETag
    document: NotRequired[Document]


class WithdrawnJson(TypedDict):
    """A page that is not public in a language any more: delete it."""

    cursor: Cursor
    id: Id
    type: PageType
    locale: Locale
    action: Literal["withdrawn"]
    time: Time
    url: None
    detail_url: None
    etag: None


Change = Annotated[PublishedJson | WithdrawnJson, Named("Change")]


class ChangesMetaJson(TypedDict):
    """``cursor``: what to send as ``since`` next time; ``has_more``: ask at once."""

    cursor: Cursor
    has_more: bool


class ChangesJson(TypedDict):
    meta: ChangesMetaJson
    items: list[Change]


class StartJson(TypedDict):
    """The first line; ``cursor``: what has changed since is not in the copy."""

    kind: Literal["start"]
    cursor: Cursor
    time: Time
    locales: list[Locale]


class ExportedJson(TypedDict):
    """A page in a language; its document with ``include=document`` alone."""

    kind: Literal["document"]
    id: Id
    type: PageType
    locale: Locale
    etag: ETag
    url: Url
    document: NotRequired[Document]


class EndJson(TypedDict):
    """The last line; without it the copy is not whole."""

    kind: Literal["end"]
    count: Count
    cursor: Cursor


ExportLine = Annotated[StartJson | ExportedJson | EndJson, Named("ExportLine")]

INCLUDE = Parameter(
    "include",
    Annotated[str, Facts(enum=["document", "none"])],
    "Whether each page comes whole.",
    "document",
)
SINCE = Parameter(
    "since",
    Literal["start", "now"] | Cursor,
    "The cursor of the last answer or of an export; `start`: everything that is known; "
    "`now`: only what comes.",
    "start",
    required=True,
)
WAIT = Parameter(
    "wait",
    Annotated[int, Facts(minimum=0, maximum=25)],
    "Seconds to wait for a change, if there is none yet.",
    0,
    default=0,
)


def narrowed() -> tuple[Parameter, ...]:
    """To what the API can be followed by: languages, types, a section."""
    every = parameters.LOCALES.but(
        description="A language, several with commas, or `*` for all.", default=None
    )
    return every, filtering.types(), parameters.SECTION


def operations() -> list[Operation]:
    return [
        Operation(
            "changes/",
            "listChanges",
            "What became public, changed or was withdrawn, in order.",
            "following",
            ChangesJson,
            (
                SINCE,
                *narrowed(),
                parameters.LIMIT,
                WAIT,
                INCLUDE.but(default="none", example="none"),
            ),
            description="Ask again with the cursor of the answer. A page that changed "
            "often comes once, as it is by then.",
            problems=(400, 404, 410),
        ),
        Operation(
            "export.ndjson",
            "exportPages",
            "Everything that is public, as one consistent copy.",
            "following",
            ExportLine,
            (*narrowed(), INCLUDE.but(default="document")),
            description="Each line is a JSON object. Follow `changes/` from the cursor "
            "of its end.",
            media_type="application/x-ndjson",
            conditional=False,
            problems=(400, 404),
        ),
    ]
