"""A site of the module's own, served for real browsers to visit."""

import sqlite3
from contextlib import closing

import pytest
from django.db import connection
from django.test import override_settings
from playwright.sync_api import expect
from pytest_django.live_server_helper import LiveServer

from tests.e2e.visitor import TIMEOUT, Visitor

expect.set_options(timeout=TIMEOUT)


@pytest.fixture(scope="module")
def db(django_db_setup, django_db_blocker):
    """The database, which is put back as it was after the module.

    A test's transaction would hide its pages from the server's threads, and flushing
    the tables after each test would take away what migrations put there.
    """
    with django_db_blocker.unblock(), closing(sqlite3.connect(":memory:")) as kept:
        connection.ensure_connection()
        connection.connection.backup(kept)
        yield
        connection.ensure_connection()
        kept.backup(connection.connection)


@pytest.fixture(scope="module")
def server(db):
    """The address at which the site is served, without a slash at its end."""
    live = LiveServer("localhost")
    # Where the admin, and the bar that it puts on pages, say that they are.
    with override_settings(WAGTAILADMIN_BASE_URL=live.url):
        yield live.url
    live.stop()


@pytest.fixture(scope="module")
def visit(browser, server):
    """``visit(locale="ar", ...)``: a new visitor, with a browser context's options."""
    contexts = []

    def visitor(**options) -> Visitor:
        context = browser.new_context(base_url=server, **options)
        contexts.append(context)
        return Visitor(context, server)

    yield visitor
    for context in contexts:
        context.close()
