"""The examples of docs/api/changes.md: each is asked of a running hub."""

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from hub.changes.pruning import restart
from tests.examples.mirrors import ROOT

DOCS = (ROOT / "docs" / "api" / "changes.md").read_text("utf-8")
EXAMPLES = [
    line
    for fence in re.findall(r"```sh\n(.*?)```", DOCS, re.DOTALL)
    for line in fence.splitlines()
]
HUB = "http://localhost:8000"


def answer(url, **headers):
    """The status and the text of an answer."""
    try:
        with urlopen(Request(url, headers=headers)) as response:
            return response.status, response.read().decode()
    except HTTPError as error:
        with error:
            return error.code, error.read().decode()


def cursor(address):
    return json.loads(answer(f"{address}/api/v2/changes/?since=now")[1])["meta"][
        "cursor"
    ]


def test_there_are_examples():
    assert len(EXAMPLES) > 12


@pytest.mark.parametrize(
    "example", [each for each in EXAMPLES if each.startswith("curl")]
)
def test_curl(live_server, article, example):
    old = cursor(live_server.url)
    if "AQ0ld…" in example:
        restart()
    page = f"{live_server.url}/api/v2/pages/{article.pk}/?locale=fr"
    with urlopen(page) as response:
        etag = response.headers["ETag"]
    for written, meant in (
        (HUB, live_server.url),
        ("AQ0ld…", old),
        ("AQ7f…", cursor(live_server.url)),
        ('"9c1e…"', etag),
        ("pages/12/", f"pages/{article.pk}/"),
        ("section=12", f"section={article.get_parent().pk}"),
        ("wait=20", "wait=1"),  # nothing happens here
    ):
        example = example.replace(written, meant)
    command, _, status = example.partition("  # ")
    _curl, *options, url = shlex.split(command)
    headers = {}
    if options:
        name, _, value = options[1].partition(": ")
        headers[name] = value
    assert answer(url, **headers)[0] == int(status or 200)


def test_mirror(live_server, article, tmp_path):
    """One after the other, in one folder, as one reads them."""
    commands = [each for each in EXAMPLES if each.startswith("python")]
    assert len(commands) == 4
    (tmp_path / "partner_mirror").symlink_to(ROOT / "examples" / "partner_mirror")
    for example in commands:
        _python, *arguments = shlex.split(example.replace(HUB, live_server.url))
        subprocess.run([sys.executable, *arguments], cwd=tmp_path, check=True)
    assert Path(tmp_path / "site" / "fr" / f"{article.pk}.html").exists()


def test_shapes(live_server, article):
    """What the documentation shows of answers has just the members they have."""
    written = [
        sorted(re.findall(r'"(\w+)":', line))
        for line in DOCS.splitlines()
        if line.startswith('{"kind"')
    ]
    told = answer(f"{live_server.url}/api/v2/export.ndjson")[1].splitlines()
    lines = [json.loads(told[at]) for at in (0, 1, -1)]
    assert written == [sorted(line) for line in lines]
    assert [line["kind"] for line in lines] == ["start", "document", "end"]
    address = f"{live_server.url}/api/v2/changes/?since=start&include=document"
    entry = json.loads(answer(address)[1])["items"][0]
    shown = DOCS[DOCS.index('"items": [') : DOCS.index('"document": {…}},')]
    assert set(re.findall(r'"(\w+)":', shown)) == {*entry, "items"} - {"document"}
