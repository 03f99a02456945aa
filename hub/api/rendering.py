"""Renders pages, images and documents to the JSON that is stored and served."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from typing import Any

import orjson
from django.conf import settings
from django.utils import timezone, translation
from rest_framework.utils.encoders import JSONEncoder
from wagtail.api.v2.serializers import get_serializer_class
from wagtail.models import get_page_models

from hub.languages import CODES
from hub.media.privacy import for_everybody
from hub.models import HubPage
from hub.multilingual.content import content_language

from . import bodies
from .parameters import Asked
from .prefetching import prefetch

# Counted up when the code renders the same content otherwise. Which fields there are is
# part of the schema by itself.
VERSION = 3
DIGEST = 16  # bytes

encode_rest = JSONEncoder().default  # lazy texts, what orjson does not know


@dataclass(frozen=True, slots=True)
class Rendered:
    """An object in a language, as it is served."""

    object_id: int
    locale: str
    body: str
    etag: str
    expires: datetime.datetime | None = None


@cache
def schema() -> str:
    """Tells documents of this code from those that other code rendered."""
    from .urls import ENDPOINTS

    pages = ENDPOINTS["pages"]
    known = [
        (model._meta.label, pages.get_available_fields(model))
        for model in sorted(get_page_models(), key=lambda model: model._meta.label)
    ]
    media = [
        (name, ENDPOINTS[name].get_available_fields(ENDPOINTS[name].model))
        for name in ("images", "documents")
    ]
    shown = (
        settings.WAGTAILAPI_BASE_URL,
        settings.WAGTAIL_SITE_NAME,
        settings.HUB_LICENCE,
    )
    made = (VERSION, shown, known, media)
    return blake2b(repr(made).encode(), digest_size=DIGEST).hexdigest()


def digest(body: bytes) -> str:
    return blake2b(body, digest_size=DIGEST).hexdigest()


_serializers: dict[tuple[Any, Any], Any] = {}


def serializer_class(endpoint: Any, model: Any) -> Any:
    """Of all fields of a model."""
    key = (endpoint, model)
    if key not in _serializers:
        _serializers[key] = get_serializer_class(
            model,
            all_fields(endpoint, model),
            meta_fields=endpoint.get_meta_fields_names(model),
            base=endpoint.base_serializer_class,
        )
    return _serializers[key]


def all_fields(endpoint: Any, model: Any) -> list[str]:
    return list(dict.fromkeys(endpoint.get_available_fields(model)))


def written_out(instance: Any, endpoint: Any, asked: Asked) -> bytes:
    """The JSON of an object, with all its fields."""
    from .urls import router

    context = {"request": None, "asked": asked, "router": router}
    serializer = serializer_class(endpoint, type(instance))(context=context)
    return orjson.dumps(serializer.to_representation(instance), default=encode_rest)


def rendered(
    instance: Any, endpoint: Any, locale: str, expires: Any = None
) -> Rendered:
    body = written_out(instance, endpoint, Asked(locale))
    return Rendered(instance.pk, locale, body.decode(), digest(body), expires)


# --- Pages --------------------------------------------------------------------------


def read_pages(ids: Iterable[int]) -> list[Any]:
    """Those of these pages that may be given out in some language, as their types."""
    from .querysets import reachable

    pages = reachable(HubPage).filter(pk__in=set(ids)).order_by("pk").specific()
    return [page for page in pages if page.public_languages]


def pages_rendered(pages: Sequence[Any]) -> Iterator[Rendered]:
    """Specific pages in each of their public languages; few queries for all."""
    with for_everybody():
        yield from rendered_for_everybody(pages)


def rendered_for_everybody(pages: Sequence[Any]) -> Iterator[Rendered]:
    from .pages import PagesEndpoint

    by_type: dict[type, list[Any]] = {}
    for page in pages:
        by_type.setdefault(type(page), []).append(page)
    now = timezone.now()
    for model, those in by_type.items():
        names = all_fields(PagesEndpoint, model)
        prefetch(those, model, names)
        for locale in CODES:
            public = [page for page in those if locale in page.public_languages]
            with (
                content_language(locale),
                translation.override(locale),
                bodies.fetched(public, model, names, locale),
            ):
                for page in public:
                    yield rendered(page, PagesEndpoint, locale, page.changes_at(now))
