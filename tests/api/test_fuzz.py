"""The hub withstands what is made up: no 5xx, and every answer is as described.

``HUB_FUZZ_REQUESTS`` says how many requests, ``HUB_FUZZ_SEED`` which.
"""

import os
import random
import sys

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections

from hub.api.contract.document import contract
from hub.languages import CODES
from hub.models import HubPage
from search.indexing import index_everything
from tests.api.content import TYPES, make_everything
from tests.api.fuzzing import Fuzz, sown

REQUESTS = int(os.environ.get("HUB_FUZZ_REQUESTS", "280"))
SEED = int(os.environ.get("HUB_FUZZ_SEED") or random.randrange(10**6))


@pytest.fixture(autouse=True)
def no_limit(settings):
    settings.HUB_API_RATE_ANONYMOUS = "off"


@pytest.fixture
def one_connection():
    """Requests leave the test's connection open, and with it its transaction."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


@pytest.fixture
def values(db, one_connection):
    """Values of parameters that find something."""
    everything = make_everything()
    index_everything()
    pages = list(HubPage.objects.filter(depth__gt=2).values_list("pk", flat=True))
    group = everything.pages["working_groups.WorkingGroupPage"].pk
    return {
        "images id": [everything.image.pk],
        "documents id": [everything.document.pk],
        "pages id": pages,
        "theme": [everything.theme.slug],
        "country": ["TN"],
        "working_group": [group],
        "child_of": [*pages, "root"],
        "descendant_of": [*pages, "root"],
        "ancestor_of": pages,
        "section": pages,
        "html_path": ["/fr/", "/ar/"],
        "locale": list(CODES),
        "type": TYPES,
        "year": [2024],
        "q": ["title", "artikle", '"lead"', "titl"],
        "search": ["title"],
        "fields": ["*", "*,-body", "_,title", "lead,cover"],
        "order": ["id", "-title", "random"],
        "offset": [0, 1],
    }


def test_made_up_requests(values, capsys):
    fuzz = Fuzz(sown(contract(), values), REQUESTS, SEED)
    fuzz.run()
    with capsys.disabled():
        statuses = ", ".join(f"{n} × {s}" for s, n in sorted(fuzz.statuses.items()))
        sys.stdout.write(f"\nseed {SEED}: {statuses}; {fuzz.answered:.0%} are 2xx\n")
    assert fuzz.failures == {}
    assert not any(status >= 500 for status in fuzz.statuses)
    assert fuzz.answered >= 0.3
