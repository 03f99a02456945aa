"""What every test can ask for: databases, servers, a browser."""

import os
import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.cache import caches
from django.db import connection
from django.utils import translation
from pytest_django.plugin import blocking_manager_key
from xdist.scheduler import LoadGroupScheduling

from hub import catalogues
from hub.partners import usage
from tests.servers import results
from tests.servers.availability import UnavailableError, missing
from tests.servers.browser import launch_options
from tests.servers.elasticsearch import elasticsearch
from tests.servers.snapshot import Contents, contents, put_back

# Playwright's loop runs in this thread, which Django takes for asynchronous code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

DATABASE_FIXTURES = {"db", "transactional_db", "django_db_reset_sequences"}
BROWSER = "browser"
FILLED_IN = pytest.StashKey[Contents]()
EMPTIED = pytest.StashKey[bool]()


# What one worker does, if it is more than a file: tests that share a server.
TOGETHER = {
    "tests/chaos/": "chaos",
    "tests/examples/": "mirror",
    "tests/relevance/": "elasticsearch",
    "tests/search/elasticsearch/": "elasticsearch",
    "tests/servers/": "elasticsearch",
}


class ByPlace(LoadGroupScheduling):
    """By file, so that no two workers make what a module's tests share, and by some
    folders. With pytest 9.2 pytest-xdist's marks change no id and group nothing."""

    def _split_scope(self, nodeid: str) -> str:
        path = nodeid.partition("::")[0]
        groups = (name for place, name in TOGETHER.items() if path.startswith(place))
        return next(groups, path)


def pytest_xdist_make_scheduler(config: pytest.Config, log):
    return ByPlace(config, log) if config.getvalue("dist") == "loadgroup" else None


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        catalogues.compile_all()


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """On PostgreSQL, leave out what does not depend on the database."""
    chosen = [item for item in items if belongs(item, connection.vendor)]
    config.hook.pytest_deselected(items=[i for i in items if i not in set(chosen)])
    items[:] = chosen


def belongs(item: pytest.Item, vendor: str) -> bool:
    """Whether a test runs on this database."""
    only = {name for name in ("sqlite", "postgresql") if item.get_closest_marker(name)}
    if only:
        return vendor in only
    if vendor == "sqlite":
        return True
    fixtures = set(getattr(item, "fixturenames", ()))
    needs_database = item.get_closest_marker("django_db") or (
        fixtures & DATABASE_FIXTURES
    )
    return bool(needs_database) and BROWSER not in fixtures


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Put back what migrations filled in, if the test before emptied the tables.

    Browsers and groups of tests change the order in which pytest-django would have run
    such tests last.
    """
    stash = item.config.stash
    if stash.get(EMPTIED, False):
        with stash[blocking_manager_key].unblock():
            put_back(stash[FILLED_IN])
    stash[EMPTIED] = empties_the_database(item)


def empties_the_database(item: pytest.Item) -> bool:
    marker = item.get_closest_marker("django_db")
    fixtures = set(getattr(item, "fixturenames", ()))
    return bool(
        (marker and marker.kwargs.get("transaction"))
        or fixtures & {"transactional_db", "live_server"}
    )


def pytest_terminal_summary(terminalreporter, config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        results.summarise(terminalreporter, connection.vendor)


@pytest.fixture(scope="session")
def django_db_setup(request, django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        request.config.stash[FILLED_IN] = contents()


@pytest.fixture(autouse=True)
def clean_state():
    """What a rollback does not undo: sites' root paths and counted requests in the
    caches, use of keys that is yet to be written, the language that was active."""
    for cache in caches.all():
        cache.clear()
    usage.reset(time.time())
    translation.deactivate()


@pytest.fixture(scope="session")
def elasticsearch_url():
    """The address of a real Elasticsearch."""
    try:
        with elasticsearch() as url:
            yield url
    except UnavailableError as error:
        missing("elasticsearch", error)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """The system's Chromium in place of the build that Playwright would download."""
    try:
        return browser_type_launch_args | launch_options()
    except UnavailableError as error:
        missing("browser", error)


@pytest.fixture
def axe_violations():
    """A function of a page: what axe finds against its accessibility, one line each.

    ``within``: only in what this selector finds, where the rest is not ours.
    """

    def violations(page, within: str | None = None) -> list[str]:
        found = Axe().run(page, within).response["violations"]
        return [
            f"{rule['id']}: {rule['help']} at {node['target']}"
            for rule in found
            for node in rule["nodes"]
        ]

    return violations
