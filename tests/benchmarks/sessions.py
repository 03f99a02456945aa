"""Sessions of administrators, without the log-in form."""

from django.contrib.auth import (
    BACKEND_SESSION_KEY,
    HASH_SESSION_KEY,
    SESSION_KEY,
    get_user_model,
)
from django.contrib.sessions.backends.db import SessionStore


def session(name: str = "editor") -> str:
    """The key of a session of a new superuser."""
    user = get_user_model().objects.create_superuser(name, f"{name}@example.org", name)
    store = SessionStore()
    store[SESSION_KEY] = str(user.pk)
    store[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    store[HASH_SESSION_KEY] = user.get_session_auth_hash()
    store.create()
    return store.session_key


def user_of(key: str):
    return get_user_model().objects.get(pk=SessionStore(key)[SESSION_KEY])
