"""A key is told to nobody: not to logs, not to reports of errors."""

import logging
from contextlib import contextmanager

import pytest
from django.core import mail
from django.db import DatabaseError, connection, transaction
from django.utils.log import AdminEmailHandler
from django.views.debug import ExceptionReporter

from hub.partners import keys
from hub.partners.access import admit
from tests.partners.conftest import asked

pytestmark = pytest.mark.urls("tests.partners.urls")


@pytest.fixture
def secret(key):
    return key.rpartition("_")[2]


@pytest.fixture
def reports(settings):
    """Errors are written to administrators, with all that Django tells of them."""
    settings.ADMINS = [("Admin", "admin@example.org")]
    handler = AdminEmailHandler(include_html=True)
    handler.setLevel(logging.ERROR)
    logger = logging.getLogger("django.request")
    logger.addHandler(handler)
    yield mail.outbox
    logger.removeHandler(handler)


def told(caplog, reports):
    records = "".join(f"{vars(record)}" for record in caplog.records)
    letters = "".join(
        letter.body + "".join(body for body, _kind in letter.alternatives)
        for letter in reports
    )
    return caplog.text + records + letters


@pytest.mark.parametrize("path", ["/api/v2/pages/", "/api/v2/broken/"])
@pytest.mark.parametrize(
    "authorization", ["Bearer {}", "Bearer {}0", "Basic {}", "Bearer {},Bearer {}"]
)
def test_header(client, key, secret, caplog, reports, path, authorization):
    client.raise_request_exception = False
    header = authorization.format(key, key)
    with caplog.at_level(logging.DEBUG):
        client.get(path, headers={"Authorization": header})
    written = told(caplog, reports)
    assert written or path.endswith("pages/")
    assert secret not in written


def test_address(client, key, secret, caplog, reports):
    with caplog.at_level(logging.DEBUG):
        response = client.get(f"/api/v2/pages/?api_key={key}")
    assert response.status_code == 400
    assert secret not in response.content.decode() + caplog.text
    assert not reports


@contextmanager
def no_table():
    """While it lasts, there are no keys to be looked up, nor to be written."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE partners_key RENAME TO elsewhere")
        yield


def reported(caught):
    """What Django would write of an error, but for this module's own frame."""
    error = caught.value.with_traceback(caught.tb.tb_next)
    reporter = ExceptionReporter(None, caught.type, error, error.__traceback__)
    return reporter.get_traceback_text() + reporter.get_traceback_html()


def test_breaks_while_the_key_is_looked_up(key, secret):
    request = asked(f"Bearer {key}")
    with pytest.raises(DatabaseError) as caught, no_table():
        admit(request)
    report = reported(caught)
    assert "rows_of" in report
    assert secret not in report


def test_breaks_while_the_key_is_made(partner, monkeypatch):
    made = []
    random = keys.secrets.token_hex
    monkeypatch.setattr(
        keys.secrets, "token_hex", lambda n: made.append(random(n)) or made[-1]
    )
    with pytest.raises(DatabaseError) as caught, no_table():
        keys.make(partner, None, None)
    report = reported(caught)
    assert "TooManyKeysError" in report  # the code around the line that breaks
    assert max(made, key=len) not in report


def test_not_in_the_log_of_queries(key, secret):
    queries = Queries()
    with connection.execute_wrapper(queries):
        admit(asked(f"Bearer {key}"))
    assert len(queries.seen) == 1
    assert secret not in str(queries.seen)
    assert keys.digest(secret) not in str(queries.seen)


class Queries:
    """What is sent to the database."""

    def __init__(self):
        self.seen = []

    def __call__(self, execute, sql, params, many, context):
        self.seen.append((sql, params))
        return execute(sql, params, many, context)
