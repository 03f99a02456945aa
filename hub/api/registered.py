"""The endpoints that other apps add to the API; each registers its own."""

from typing import Any

_endpoints: dict[str, Any] = {}


def register(name: str, endpoint: Any) -> None:
    """Before the URLs are loaded. Raises ValueError if the name is taken."""
    if name in _endpoints:
        raise ValueError(f"two endpoints are called {name}")
    _endpoints[name] = endpoint


def registered() -> dict[str, Any]:
    return dict(_endpoints)
