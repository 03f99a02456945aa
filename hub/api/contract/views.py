"""What describes the API, served by the hub: contract, documentation, problems."""

import functools
import hashlib

import orjson
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition, require_safe

from .document import contract
from .problems import KINDS

A_WHILE = 300  # seconds


@functools.cache
def contract_bytes() -> bytes:
    """The contract as it is served: made once, since only new code changes it."""
    with translation.override("en"):
        return orjson.dumps(contract())


@functools.cache
def contract_etag() -> str:
    return f'"{hashlib.sha256(contract_bytes()).hexdigest()[:32]}"'


@require_safe
@cache_control(public=True, max_age=A_WHILE)
@condition(etag_func=lambda request: contract_etag())
def openapi(request: HttpRequest) -> HttpResponse:
    return HttpResponse(contract_bytes(), content_type="application/json")


@require_safe
@cache_control(public=True, max_age=A_WHILE)
def documentation(request: HttpRequest) -> HttpResponse:
    """The contract to read and to try: Swagger UI, from the hub's own files."""
    return page(request, "hub/api/documentation.html")


@require_safe
@cache_control(public=True, max_age=A_WHILE)
def problems(request: HttpRequest) -> HttpResponse:
    """What each kind of problem means: where their types point to."""
    return page(request, "hub/api/problems.html", kinds=KINDS)


def page(request: HttpRequest, template: str, **context: object) -> HttpResponse:
    """For developers, in English alone."""
    with translation.override("en"):
        return render(request, template, context)
