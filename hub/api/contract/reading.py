"""The operations of pages, images, documents and redirects."""

from typing import Annotated, Any

from hub.api.media import DocumentsEndpoint, ImagesEndpoint
from hub.api.redirects import RedirectsEndpoint
from hub.shapes import Facts, Url

from . import filtering, parameters
from .documents import answered, listed
from .operations import Operation, Parameter, list_of

ASKED = (parameters.LOCALES, parameters.FALLBACK, parameters.FIELDS)
ASKED_OF_OTHERS = (parameters.LOCALES, parameters.FIELDS)
SEARCH = Parameter(
    "search",
    Annotated[str, Facts(minLength=1, maxLength=400)],
    "Words; the best first, unless there is an `order`.",
    "microfinance",
)
SLUG = Parameter(
    "slug", str, "As the address has it in the language asked for.", "about"
)


def operations() -> list[Operation]:
    return [*of_pages(), *of_images(), *of_documents(), *of_redirects()]


def of_pages() -> list[Operation]:
    narrowed = (
        filtering.types(),
        *filtering.facets(),
        *filtering.tree(),
        SEARCH,
        SLUG,
        *filtering.columns_of_pages(),
    )
    return three(
        "pages",
        "Page",
        "The pages that are public in the language asked for.",
        ASKED,
        narrowed,
        (parameters.HTML_PATH,),
        (parameters.VERSION,),
    )


def of_images() -> list[Operation]:
    columns = filtering.columns(ImagesEndpoint, ImagesEndpoint.model)
    about = "The images of collections that are open to everybody."
    return three("images", "Image", about, ASKED_OF_OTHERS, columns)


def of_documents() -> list[Operation]:
    columns = filtering.columns(DocumentsEndpoint, DocumentsEndpoint.model)
    about = "The documents of collections that are open to everybody."
    return three("documents", "Document", about, ASKED_OF_OTHERS, columns)


def of_redirects() -> list[Operation]:
    columns = filtering.columns(RedirectsEndpoint, RedirectsEndpoint.model)
    about = "The redirects that editors wrote."
    html_path = parameters.HTML_PATH.but(
        description="An address of the site that leads elsewhere.", example="/old"
    )
    return three("redirects", "Redirect", about, ASKED_OF_OTHERS, columns, (html_path,))


def three(
    path: str,
    name: str,
    about: str,
    asked: tuple[Parameter, ...],
    narrowed: Any,
    found_by: tuple[Parameter, ...] = (),
    of_one: tuple[Parameter, ...] = (),
) -> list[Operation]:
    """A list, its objects, and the way to one of them."""
    one = name.lower()
    return [
        Operation(
            f"{path}/",
            f"list{name}s",
            about,
            path,
            list_of(listed(name)),
            (*asked, *parameters.PAGING, parameters.ORDER, *narrowed),
        ),
        Operation(
            f"{path}/{{id}}/",
            f"get{name}",
            f"One {one}.",
            path,
            answered(name),
            (parameters.ID, *asked, *of_one),
        ),
        Operation(
            f"{path}/find/",
            f"find{name}",
            f"Redirects to the {one} that an id or an address means.",
            path,
            None,
            (*asked, parameters.FIND_ID, *found_by),
            status=302,
            conditional=False,
        ),
    ]


def of_index() -> Operation:
    return Operation(
        "",
        "listEndpoints",
        "What there is to ask: the address of each endpoint.",
        "contract",
        dict[str, Url],
        conditional=False,
        problems=(),
    )


def of_contract() -> Operation:
    return Operation(
        "openapi.json",
        "getContract",
        "This description of the API: OpenAPI 3.1.",
        "contract",
        {"type": "object", "required": ["openapi"]},
        problems=(),
    )
