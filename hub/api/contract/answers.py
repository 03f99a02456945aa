"""The answers of an operation: its headers, and what refuses it."""

from http import HTTPStatus
from typing import Any

from hub.shapes import Components, Schema

from . import problems
from .operations import Operation

PROBLEM = "application/problem+json"


def header(description: str, example: Any, **schema: Any) -> Schema:
    kind = "integer" if isinstance(example, int) else "string"
    return {
        "description": description,
        "schema": {"type": kind, **schema},
        "example": example,
    }


HEADERS = {
    "ETag": header(
        "Changes whenever the answer does. Send it back as `If-None-Match`.", '"4f2a…"'
    ),
    "LastModified": header(
        "When it last changed; for `If-Modified-Since`.",
        "Sun, 30 Jun 2024 12:00:00 GMT",
    ),
    "CacheControl": header("How long it may be kept.", "public, no-cache"),
    "SurrogateKey": header(
        "By which caches forget the answer when something in it changes.", "page-5"
    ),
    "Vary": header("Which request headers matter.", "Accept-Encoding, Authorization"),
    "RateLimit": header(
        "What is left, and the seconds until there is more.", '"minute";r=599;t=60'
    ),
    "RateLimitPolicy": header(
        "How many requests in how many seconds.", '"minute";q=600;w=60'
    ),
    "RetryAfter": header("Seconds to wait.", 30, minimum=0),
    "Location": header("Where it is.", "/api/v2/pages/5/", format="uri-reference"),
    "Allow": header("The methods that there are.", "GET, HEAD, OPTIONS"),
    "WWWAuthenticate": header("How to send a key.", "Bearer"),
}
# The names that HTTP has for them, where they differ.
NAMES = {
    "LastModified": "Last-Modified",
    "CacheControl": "Cache-Control",
    "SurrogateKey": "Surrogate-Key",
    "RateLimitPolicy": "RateLimit-Policy",
    "RetryAfter": "Retry-After",
    "WWWAuthenticate": "WWW-Authenticate",
}
CACHING = ("ETag", "LastModified", "CacheControl", "Vary", "SurrogateKey")
LIMITS = ("RateLimit", "RateLimitPolicy")
# What any request can be answered with, whatever is asked.
ANYWHERE = (401, 403, 405, 414, 429)
OWN_HEADERS = {401: ("WWWAuthenticate",), 405: ("Allow",), 429: ("RetryAfter",)}


def answers(operation: Operation, components: Components) -> Schema:
    found = {str(operation.status): success(operation, components)}
    if operation.conditional:
        found["304"] = {
            "description": "It has not changed.",
            "headers": headers(*CACHING, *LIMITS),
        }
    for status in sorted({*operation.problems, *ANYWHERE}):
        found[str(status)] = {"$ref": f"#/components/responses/{status}"}
    return found


def success(operation: Operation, components: Components) -> Schema:
    if operation.answer is None:
        return {
            "description": "It is at another address.",
            "headers": headers("Location", *LIMITS),
        }
    caching = CACHING if operation.conditional else CACHING[2:]
    return {
        "description": "What was asked for.",
        "headers": headers(*caching, *LIMITS),
        "content": {operation.media_type: {"schema": operation.schema(components)}},
    }


def headers(*names: str) -> Schema:
    return {
        NAMES.get(name, name): {"$ref": f"#/components/headers/{name}"}
        for name in names
    }


def refusals() -> Schema:
    """The answers that refuse, one for each status."""
    return {
        str(status): {
            "description": HTTPStatus(status).phrase,
            "headers": headers(*OWN_HEADERS.get(status, ()), *LIMITS),
            "content": {
                PROBLEM: {
                    "schema": {"$ref": "#/components/schemas/Problem"},
                    "example": problems.example(status),
                }
            },
        }
        for status in problems.STATUSES
    }
