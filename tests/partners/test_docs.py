"""The examples of docs/api/keys.md: each is asked with a real key, and answers so."""

import re
import shlex
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from hub.partners import keys
from hub.partners.refusals import challenge
from tests.partners.conftest import admitted

DOCS = (Path(__file__).parents[2] / "docs" / "api" / "keys.md").read_text("utf-8")
EXAMPLES = [
    line
    for fence in re.findall(r"```sh\n(.*?)```", DOCS, re.DOTALL)
    for line in fence.splitlines()
]
IN_THE_DOCS = "hub_0123456789ab_…"

pytestmark = pytest.mark.urls("tests.partners.urls")


def test_there_are_examples():
    assert len(EXAMPLES) >= 7


@pytest.mark.parametrize("example", EXAMPLES)
def test_example(client, key, settings, example):
    command, _, comment = example.partition("  # ")
    status, _, after = comment.partition(", ")
    _curl, *options, url = shlex.split(command.replace(IN_THE_DOCS, key))
    headers = {}
    if "-H" in options:
        name, _, value = options[options.index("-H") + 1].partition(": ")
        headers[name] = value
    if "-u" in options:
        headers["Authorization"] = "Basic bmFtZTpwYXNzd29yZA=="
    address = urlsplit(url)
    path = f"{address.path}?{address.query}"
    if after:
        settings.HUB_API_RATE_ANONYMOUS = "1/day"
        client.get(path)
    response = client.get(path, headers=headers)
    assert response.status_code == int(status or 200)
    assert ("Retry-After" in response) == (status == "429")


def test_headers_of_a_limit(partner, key):
    partner.per_minute, partner.per_day = 6000, 200_000
    partner.save()
    policy = admitted(key).headers["RateLimit-Policy"]
    assert f"RateLimit-Policy: {policy}\n" in DOCS


def test_defaults(settings):
    for rate in (settings.HUB_API_RATE_ANONYMOUS, settings.HUB_API_RATE_PARTNER):
        quota, _, unit = rate.partition("/")
        assert f"{quota} requests a {unit}" in DOCS


def test_challenge():
    given = challenge(error="invalid_token", error_description="The key has expired")
    assert f"WWW-Authenticate: {given}\n" in DOCS


def test_pattern():
    assert f"`{keys.PATTERN.pattern.replace('(', '').replace(')', '')}`" in DOCS
