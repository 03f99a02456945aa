"""The examples of docs/api.md: each is asked of small content, and answers."""

import re
import shlex
from pathlib import Path
from urllib.parse import urlsplit

import pytest

DOCS = Path(__file__).parents[2] / "docs" / "api.md"
EXAMPLES = [
    line
    for fence in re.findall(r"```sh\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)
    for line in fence.splitlines()
]


def test_there_are_examples():
    assert len(EXAMPLES) > 12


@pytest.mark.parametrize("example", EXAMPLES)
def test_example(client, everything, db, example):
    command, _, status = example.partition("  # ")
    *curl, url = shlex.split(command)
    assert curl in (["curl"], ["curl", "-L"])
    address = urlsplit(url)
    assert address.netloc == "localhost:8000"
    response = client.get(f"{address.path}?{address.query}", follow="-L" in curl)
    assert response.status_code == int(status or 200)
    assert response.json()
