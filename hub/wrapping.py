"""Puts functions around methods of code that is not ours, once each."""

from collections.abc import Callable
from functools import wraps
from typing import Any


def put_around(owner: type, name: str, make: Callable[..., Any]) -> None:
    """Replace the method ``name`` by what ``make`` makes of it.

    Whoever reads it sees ``__wrapped__``, and a second call does nothing. Raises
    RuntimeError where a new version has no such method.
    """
    original = getattr(owner, name, None)
    if original is None:
        raise RuntimeError(f"{owner.__qualname__} has no {name} any more")
    ours = owner.__dict__.get(name)
    if getattr(ours, "put_around", None) is not make:
        inner = wraps(original)(make(original))
        inner.put_around = make
        setattr(owner, name, inner)
