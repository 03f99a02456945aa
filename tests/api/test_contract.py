"""The contract: valid, committed, named in the changelog, and served by the hub."""

import ast
import json
import os
import shutil
import subprocess
import sys
import typing

import pytest
from django.core.checks import run_checks
from openapi_spec_validator import validate
from wagtail.api import APIField

from articles.models import ArticlePage
from forums.models import ForumEditionPage, SessionSpeaker
from hub.api import checks, registered, serializers
from hub.api.contract import problems
from hub.api.contract.document import digest, operations
from hub.api.problems import Problem
from hub.blocks.video import EmbedBlock
from hub.shapes import Components, NoShape, object_of
from tests.api.described import COMMITTED, REPOSITORY, described, violations
from tests.new_page_type.models import CoursePage


@pytest.fixture
def run(tmp_path):
    """A function: ``api_contract`` in a process of its own, with the hub's own apps."""

    def run(*arguments, root=REPOSITORY):
        return subprocess.run(
            [sys.executable, root / "manage.py", "api_contract", *arguments],
            env=os.environ
            | {
                "DJANGO_SETTINGS_MODULE": "hub.settings.dev",
                "HUB_VAR_DIR": str(tmp_path),
                "DATABASE_URL": f"sqlite:///{tmp_path / 'none.sqlite3'}",
            },
            capture_output=True,
            text=True,
            check=False,
        )

    return run


@pytest.fixture
def copy(tmp_path):
    """The source, with a contract and a changelog of its own."""
    copy = tmp_path / "copy"
    copy.mkdir()
    for name in ("articles", "forums", "home", "search", "working_groups"):
        (copy / name).symlink_to(REPOSITORY / name)
    shutil.copytree(REPOSITORY / "hub", copy / "hub")
    shutil.copy(REPOSITORY / "manage.py", copy)
    (copy / "docs" / "api").mkdir(parents=True)
    (copy / "docs" / "api" / "openapi.json").write_bytes(COMMITTED.read_bytes())
    (copy / "CHANGELOG.md").write_bytes((REPOSITORY / "CHANGELOG.md").read_bytes())
    return copy


class TestCommitted:
    def test_is_what_the_code_serves(self, run):
        done = run("--check")
        assert done.returncode == 0, done.stderr

    def test_renamed_field_is_noticed(self, run, copy):
        path = copy / "hub" / "api" / "related.py"
        path.write_text(path.read_text("utf-8").replace("slug: str", "name_id: str"))
        done = run("--check", root=copy)
        assert done.returncode != 0
        assert "is not what the code serves" in done.stderr

    def test_no_line_in_the_changelog_is_noticed(self, run, copy):
        path = copy / "CHANGELOG.md"
        name = digest(json.loads(COMMITTED.read_text("utf-8")))
        assert name in path.read_text("utf-8")
        path.write_text(path.read_text("utf-8").replace(name, "0" * 12))
        for what in ("--check", "--write"):
            done = run(what, root=copy)
            assert done.returncode != 0
            assert f"`{name}`" in done.stderr

    def test_says_nothing_of_the_machine(self):
        text = COMMITTED.read_text("utf-8")
        assert "localhost" not in text
        assert str(REPOSITORY) not in text


class TestDocument:
    def test_is_openapi(self):
        validate(described())

    def test_objects_are_closed(self):
        """No object of which nothing is said, but the contract itself."""
        found = []

        def look(schema, where):
            if isinstance(schema, list):
                for item in schema:
                    look(item, where)
            elif isinstance(schema, dict):
                if schema.get("type") == "object" and not (
                    "additionalProperties" in schema or "allOf" in schema
                ):
                    found.append(where)
                for key, value in schema.items():
                    look(value, f"{where}/{key}")

        look(described()["components"]["schemas"], "")
        assert found == []

    def test_a_page_type_of_ones_own(self):
        schemas = described()["components"]["schemas"]
        assert set(schemas["CoursePagePart"]["properties"]) >= {"hours", "lessons"}
        assert schemas["Lesson"]["required"] == ["title"]

    def test_parameters_have_examples_that_conform(self):
        for path, item in described()["paths"].items():
            for parameter in item["get"]["parameters"]:
                where = f"{path} {parameter['name']}"
                schema = parameter["schema"]
                (example,) = schema.get("examples") or [parameter["example"]]
                assert violations(example, schema) == [], where
                assert parameter["description"], where

    def test_every_endpoint_is_described(self):
        paths = {operation.path for operation in operations()}
        assert {f"{name}/" for name in registered.registered()} <= paths

    def test_names_are_unique(self):
        names = [operation.name for operation in operations()]
        assert len(names) == len(set(names))


class TestChecks:
    def test_silent_on_ours(self):
        assert not [each for each in run_checks() if each.id == "hub.E011"]

    def found(self):
        return [(each.obj, each.msg) for each in checks.check_described(None)]

    def test_a_property_that_says_nothing(self, monkeypatch):
        monkeypatch.setattr(CoursePage, "length", property(lambda page: 1), False)
        fields = [*CoursePage.api_fields, APIField("length")]
        monkeypatch.setattr(CoursePage, "api_fields", fields)
        ((model, message),) = self.found()
        assert model is CoursePage
        assert "“length”" in message

    def test_a_serializer_field_that_says_nothing(self, monkeypatch):
        def to_representation(self, image):
            return {}

        monkeypatch.setattr(serializers.Cover, "to_representation", to_representation)
        assert {message.split("“")[1][:5] for _model, message in self.found()} == {
            "cover"
        }

    def test_a_block_that_says_nothing(self, monkeypatch):
        def representation(self, value, context=None) -> dict:
            return {}

        monkeypatch.setattr(EmbedBlock, "get_api_representation", representation)
        found = self.found()
        assert ArticlePage in {model for model, _message in found}
        assert all("“body”" in message for _model, message in found)

    def test_a_row_of_something_that_is_not_shown(self, monkeypatch):
        fields = [APIField("person"), APIField("session")]
        monkeypatch.setattr(SessionSpeaker, "api_fields", fields)
        ((model, message),) = self.found()
        assert model is ForumEditionPage
        assert "“sessions”" in message


class TestShapes:
    def test_one_name_for_two_shapes(self):
        components = Components()
        components.of(object_of("Thing", {"a": str}))
        components.of(object_of("Thing", {"a": str}))
        with pytest.raises(NoShape, match="two shapes are called Thing"):
            components.of(object_of("Thing", {"a": int}))

    @pytest.mark.parametrize("shape", [dict, list, typing.Any, object])
    def test_too_little(self, shape):
        with pytest.raises(NoShape):
            Components().of(shape)


def raised(node):
    """Status and kind in ``Problem(400, "kind", …)`` or ``bad_request(…, "kind")``."""
    if not isinstance(node, ast.Call):
        return
    name, arguments = ast.unparse(node.func), node.args
    given = [each.value for each in arguments[:2] if isinstance(each, ast.Constant)]
    if name == "Problem" and len(given) == 2:
        yield given
    elif name == "bad_request" and len(arguments) == 2 and len(given) > 0:
        yield 400, given[-1]


class TestProblems:
    @pytest.mark.parametrize("kind", problems.KINDS)
    def test_conforms(self, kind):
        members = {
            name: ["a"] if shape == list[str] else "a"
            for name, shape in problems.KINDS[kind].members.items()
        }
        status = problems.KINDS[kind].status
        response = Problem(status, kind, "what was wrong", **members).response()
        assert violations(json.loads(response.content), "Problem") == []

    def test_raised_ones_are_in_the_table(self):
        """Each ``Problem(400, "kind", …)`` in the code, found by reading it."""
        for path in (
            *REPOSITORY.glob("hub/**/*.py"),
            *REPOSITORY.glob("search/**/*.py"),
        ):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                for status, kind in raised(node):
                    assert problems.KINDS[kind].status == status, f"{path}: {kind}"

    def test_page(self, client):
        response = client.get("/api/v2/problems/")
        html = response.content.decode()
        assert response.status_code == 200
        for kind in problems.KINDS:
            assert f'id="{kind}"' in html


class TestServed:
    URL = "/api/v2/openapi.json"

    def test_contract(self, client):
        response = client.get(self.URL)
        assert response.headers["Content-Type"] == "application/json"
        assert response.json() == described()
        assert "max-age" in response.headers["Cache-Control"]

    def test_not_modified(self, client):
        tag = client.get(self.URL).headers["ETag"]
        assert client.get(self.URL, HTTP_IF_NONE_MATCH=tag).status_code == 304
        assert client.get(self.URL, HTTP_IF_NONE_MATCH='"x"').status_code == 200

    def test_any_site_may_read_it(self, client):
        response = client.get(self.URL, HTTP_ORIGIN="https://partner.example")
        assert response.headers["Access-Control-Allow-Origin"] == "*"

    @pytest.mark.parametrize("path", ["openapi.json", "docs/", "problems/"])
    def test_read_only(self, client, path):
        assert client.post(f"/api/v2/{path}").status_code == 405

    def test_the_readers_language_does_not_count(self, client):
        html = client.get("/api/v2/docs/", HTTP_ACCEPT_LANGUAGE="ar").content.decode()
        assert '<html lang="en" dir="ltr">' in html
