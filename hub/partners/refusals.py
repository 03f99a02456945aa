"""Why a sender is turned away: RFC 6750 for keys, the RateLimit draft for quotas."""

from collections.abc import Mapping, Sequence

from hub.api.problems import Problem

REALM = "Convergences Hub API"
# No cache may answer with it once the key, or the minute, is another.
NEVER_STORED = {"Cache-Control": "no-store"}


def challenge(**parameters: str) -> str:
    """The value of ``WWW-Authenticate``."""
    given = {"realm": REALM, **parameters}
    return "Bearer " + ", ".join(f'{name}="{value}"' for name, value in given.items())


def invalid_key(description: str) -> Problem:
    """401: there is a key, but it opens nothing."""
    header = challenge(error="invalid_token", error_description=description)
    return Problem(
        401,
        "invalid-key",
        f"{description}. Send: Authorization: Bearer hub_…; without a key, leave the "
        "header out.",
        {"WWW-Authenticate": header, **NEVER_STORED},
    )


def missing_scope(scope: str, anonymous: bool) -> Problem:
    """403, or 401 to who sent no key: "insufficient_scope" presumes one."""
    if anonymous:
        return Problem(
            401,
            "key-needed",
            f"This needs a partner key with the scope {scope}.",
            {"WWW-Authenticate": challenge(scope=scope), **NEVER_STORED},
            scope=scope,
        )
    description = f"The key lacks the scope {scope}"
    header = challenge(
        error="insufficient_scope", error_description=description, scope=scope
    )
    return Problem(
        403,
        "insufficient-scope",
        f"{description}. Whoever runs the hub can grant it.",
        {"WWW-Authenticate": header, **NEVER_STORED},
        scope=scope,
    )


def key_in_address(parameter: str) -> Problem:
    """400: addresses end up in logs, histories and caches."""
    return Problem(
        400,
        "key-in-address",
        f"The parameter {parameter} looks like a key. Keys do not belong in addresses, "
        "which are logged: send Authorization: Bearer hub_… instead. If it was a real "
        "key, have it revoked and a new one made.",
        NEVER_STORED,
        parameter=parameter,
    )


def quota_exceeded(
    policies: Sequence[str], detail: str, wait: int, headers: Mapping[str, str]
) -> Problem:
    """429; ``violated-policies`` as draft-ietf-httpapi-ratelimit-headers-10 has it."""
    return Problem(
        429,
        "quota-exceeded",
        detail,
        {**headers, "Retry-After": str(wait), **NEVER_STORED},
        **{"violated-policies": list(policies)},
    )
