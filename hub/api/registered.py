"""The endpoints that other apps add to the API; each registers its own."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .contract.operations import Operation

_endpoints: dict[str, Any] = {}
_operations: dict[str, "Callable[[], Operation]"] = {}


def register(name: str, endpoint: Any, operation: "Callable[[], Operation]") -> None:
    """Before the URLs are loaded. ``operation`` gives what the contract says of it.

    Raises ValueError if the name is taken.
    """
    if name in _endpoints:
        raise ValueError(f"two endpoints are called {name}")
    _endpoints[name] = endpoint
    _operations[name] = operation


def registered() -> dict[str, Any]:
    return dict(_endpoints)


def operations_of_apps() -> "list[Operation]":
    return [operation() for operation in _operations.values()]
