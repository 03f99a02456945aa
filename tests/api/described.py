"""Compares answers with the contract, strictly."""

import functools
import json
from pathlib import Path

import jsonschema_rs

from hub.api.contract.document import contract
from hub.shapes import reference

REPOSITORY = Path(__file__).parents[2]
COMMITTED = REPOSITORY / "docs" / "api" / "openapi.json"


@functools.cache
def described():
    """The contract of the code, with the page types that tests add."""
    return json.loads(json.dumps(contract()))


def violations(value, schema):
    """What of a value is not as the schema says: a line each."""
    if isinstance(schema, str):
        schema = reference(schema)
    return [
        f"{'/'.join(map(str, error.instance_path))}: {error.message[:300]}"
        for error in validator(json.dumps(schema)).iter_errors(value)
    ]


@functools.cache
def validator(schema):
    whole = {**json.loads(schema), "components": described()["components"]}
    return jsonschema_rs.Draft202012Validator(whole, validate_formats=True)


def answer_schema(path, status=200):
    """The schema of an answer to a GET of this path of the contract."""
    answers = described()["paths"]["/api/v2/" + path]["get"]["responses"]
    (content,) = answers[str(status)]["content"].values()
    return content["schema"]
