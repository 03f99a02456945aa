"""The example client in TypeScript: made of the contract, compiled, and run."""

import json
import shutil

import pytest

from search.indexing import index_everything
from tests.api.content import make_everything
from tests.api.described import COMMITTED, REPOSITORY
from tests.servers.availability import UnavailableError, missing
from tests.servers.node import installed, run

CLIENT = REPOSITORY / "examples" / "typescript_client"
COMPILE = ["node_modules/.bin/tsc"]


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    """The client with types that are made of the committed contract."""
    root = tmp_path_factory.mktemp("client")
    folder = root / "examples" / CLIENT.name
    try:
        installed(CLIENT, folder)
    except UnavailableError as error:
        missing("node", error)
    (root / "docs" / "api").mkdir(parents=True)
    shutil.copy(COMMITTED, root / "docs" / "api")
    run(["npm", "run", "--silent", "generate"], folder)
    return folder


def test_compiles_and_runs(client, live_server):
    everything = make_everything()
    index_everything()
    run(COMPILE, client)
    said = run(["node", "build/articles.js", live_server.url, "ar"], client)
    article = everything.pages["articles.ArticlePage"]
    url = article.get_url_in("ar")
    lines = said.splitlines()
    assert lines[0] == "1 articles"
    assert lines[1].startswith(f"{article.title_ar} <")
    assert lines[1].endswith(f"{url}>")
    assert "by Person" in lines
    assert "by Organisation" in lines
    assert any("heading عربي" in line for line in lines)
    assert "articles.ArticlePage: 1" in lines
    assert lines[-1] == "nothing there: 404"


def test_misspelt_field_does_not_compile(client):
    source = client / "src" / "articles.ts"
    text = source.read_text("utf-8")
    try:
        source.write_text(text.replace("article.title", "article.titel"), "utf-8")
        with pytest.raises(AssertionError, match="Property 'titel' does not exist"):
            run(COMPILE, client)
    finally:
        source.write_text(text, "utf-8")


def test_lock_names_no_registry():
    lock = json.loads((CLIENT / "package-lock.json").read_text("utf-8"))
    assert len(lock["packages"]) > 3
    assert not any("resolved" in package for package in lock["packages"].values())
