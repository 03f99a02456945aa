"""The examples of docs/api/: each is asked of small content, and answers so."""

import re
import shlex
from pathlib import Path
from urllib.parse import urlsplit

import pytest

DOCS = Path(__file__).parents[2] / "docs"
# Those of keys need some (tests/partners), those of changes a hub that goes on
# (tests/examples).
ELSEWHERE = {DOCS / "api" / name for name in ("keys.md", "changes.md")}
PAGES = sorted(set((DOCS / "api").glob("*.md")) - ELSEWHERE)
# Options of curl, and what the test's client makes of them; without them a GET.
METHODS = {"-I": "head", "-X": "post"}
LINK = re.compile(r"\]\(([^)#\s]+)?(?:#([^)\s]+))?\)")


def examples():
    for page in PAGES:
        text = page.read_text("utf-8")
        for fence in re.findall(r"```sh\n(.*?)```", text, re.DOTALL):
            for line in fence.splitlines():
                yield pytest.param(line, id=f"{page.name}: {line}")


EXAMPLES = list(examples())


def test_there_are_examples():
    assert len(EXAMPLES) > 30


@pytest.mark.parametrize("example", EXAMPLES)
def test_example(client, everything, db, example):
    command, _, status = example.partition("  # ")
    curl, *options, url = shlex.split(command)
    assert curl == "curl"
    address = urlsplit(url)
    assert address.netloc == "localhost:8000"
    headers = {}
    while "-H" in options:
        place = options.index("-H")
        name, _, value = options[place + 1].partition(": ")
        headers[name] = value
        del options[place : place + 2]
    assert set(options) <= {"-L", "-i", "-I", "-X", "POST"}
    ask = getattr(client, METHODS.get(options[0] if options else "", "get"))
    path = f"{address.path}?{address.query}" if address.query else address.path
    response = ask(path, headers=headers, follow="-L" in options)
    assert response.status_code == int(status or 200)
    if response.streaming:
        assert response.getvalue().endswith(b"\n")
    elif response.status_code != 304 and "-I" not in options:
        assert response.json()


@pytest.mark.parametrize(
    "page", [*DOCS.rglob("*.md"), DOCS.parent / "README.md"], ids=lambda page: page.name
)
def test_links_lead_somewhere(page):
    for target, anchor in LINK.findall(page.read_text("utf-8")):
        if "://" in target:
            continue
        there = (page.parent / target).resolve() if target else page
        assert there.exists(), target
        if anchor and there.suffix == ".md":
            headings = re.findall(r"^#+ (.*)$", there.read_text("utf-8"), re.MULTILINE)
            assert anchor in map(anchor_of, headings), anchor


def anchor_of(heading):
    """As forges make them."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
