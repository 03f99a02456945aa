"""From which address a request comes, and which addresses count as one sender."""

from functools import lru_cache
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Any

from django.conf import settings


def sender(request: Any) -> str:
    """The client's address; of IPv6 its /64, which one household or server has whole.

    ``X-Forwarded-For`` is believed as far as ``HUB_TRUSTED_PROXIES`` proxies have
    written it: each adds, at the end, whom it was asked by.
    """
    peer = request.META.get("REMOTE_ADDR", "")
    if trusted := settings.HUB_TRUSTED_PROXIES:
        forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
        told = network(forwarded[-min(trusted, len(forwarded))].strip())
        if told:
            return told
    return network(peer) or "unknown"


@lru_cache(maxsize=4096)
def network(text: str) -> str:
    """Who counts as one; empty if it is no address."""
    text = text[:64]
    if text.startswith("["):  # [2001:db8::1]:443
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:  # 192.0.2.1:443
        text = text.partition(":")[0]
    try:
        address = ip_address(text)
    except ValueError:
        return ""
    if not isinstance(address, IPv6Address):
        return str(address)
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(ip_network((int(address), 64), strict=False).network_address)
