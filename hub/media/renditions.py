"""The renditions in which images are shown and given out."""

from typing import Any, Literal, NamedTuple, TypedDict

from wagtail.api.utils import get_full_url
from wagtail.images.models import Filter
from wagtail.images.shortcuts import get_renditions_or_not_found

from hub.shapes import Id, Pixels, Translated, Url

from .privacy import is_open

# Large images are offered as AVIF and, for browsers without it, WebP. Small ones only
# as WebP: AVIF saves them little and takes seconds to make, a dozen in each list.
LARGE = "format-{avif,webp}"
SMALL = "format-webp"


MEDIA_TYPES: dict[str, Literal["image/avif", "image/webp"]] = {
    "avif": "image/avif",
    "webp": "image/webp",
}


class Preset(NamedTuple):
    spec: str  # "fill" honours the focal point
    formats: str
    sizes: str  # how wide the site shows it, as the HTML attribute


PRESETS = {
    "card": Preset("fill-{480x320,960x640}", SMALL, "(min-width: 44rem) 22rem, 92vw"),
    "cover": Preset("fill-{720x320,1440x640}", LARGE, "(min-width: 76rem) 74rem, 94vw"),
    "body": Preset("width-{560,1120}", LARGE, "(min-width: 46rem) 42rem, 92vw"),
    "sheet": Preset("width-{320,640}", LARGE, "20rem"),
    "portrait": Preset("fill-{80x80,160x160}", SMALL, "60px"),
    "logo": Preset("max-{160x100,320x200}", SMALL, "160px"),
}


def preset_filters(preset: str) -> list[str]:
    """The renditions of a preset, for those who show, prefetch or prepare them."""
    chosen = PRESETS[preset]
    return Filter.expand_spec(f"{chosen.spec} {chosen.formats}")


class RenditionJson(TypedDict):
    """An image in one width and format."""

    url: Url
    width: Pixels
    height: Pixels
    type: Literal["image/avif", "image/webp"]


class PictureJson(TypedDict):
    """An image as it is shown in one place: the widest, and all that there are."""

    id: Id
    url: Url
    width: Pixels
    height: Pixels
    alt: Translated[str]
    renditions: list[RenditionJson]


def image_json(
    image: Any, alt: str, request: Any = None, preset: str = "body"
) -> PictureJson | None:
    """An image for the API: absolute URLs, sizes in pixels, the ``srcset``'s parts.

    ``url`` is the widest WebP rendition; the original file is not given out. None for
    what a collection keeps private, whatever shows it.
    """
    if image is None or not is_open(image):
        return None
    return open_image_json(image, alt, request, preset)


def open_image_json(
    image: Any, alt: str, request: Any = None, preset: str = "body"
) -> PictureJson:
    """The same for who has asked whether the image may be given out."""
    found = get_renditions_or_not_found(image, preset_filters(preset))
    # Small originals are not enlarged, so that two widths may be one.
    renditions = {
        (spec.rpartition("format-")[2], rendition.width): rendition
        for spec, rendition in found.items()
    }
    main = max(
        (rendition for (kind, _), rendition in renditions.items() if kind == "webp"),
        key=lambda rendition: rendition.width,
    )
    return {
        "id": image.pk,
        "url": get_full_url(request, main.url),
        "width": main.width,
        "height": main.height,
        "alt": alt,
        "renditions": [
            {
                "url": get_full_url(request, rendition.url),
                "width": rendition.width,
                "height": rendition.height,
                "type": MEDIA_TYPES[kind],
            }
            for (kind, _width), rendition in renditions.items()
        ],
    }
