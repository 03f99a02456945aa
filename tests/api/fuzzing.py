"""Requests by the thousand, made of the contract; what answers them wrongly."""

import copy
from collections import Counter

import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi import checks

from hub.wsgi import application

CHECKS = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
]
# With all its parameters at once nearly every request would be refused.
MOST_PARAMETERS = 3
# One request in so many is made to be refused.
ONE_WRONG_IN = 5


def sown(contract, values):
    """The contract, its parameters able to have values that the hub has."""
    contract = copy.deepcopy(contract)
    for path, item in contract["paths"].items():
        for parameter in item["get"]["parameters"]:
            name, endpoint = parameter["name"], path.split("/")[3]
            known = values.get(f"{endpoint} {name}") or values.get(name)
            if known:
                real = {"enum": known}
                if parameter["schema"].get("type") == "array":
                    real = {"type": "array", "items": real, "minItems": 1}
                if parameter["in"] == "query":
                    real = {"anyOf": [real, parameter["schema"]]}
                parameter["schema"] = real
    return contract


class Fuzz:
    """``statuses``: how often each was answered; ``failures``: what was wrong."""

    def __init__(self, contract, requests, start):
        self.schema = schemathesis.openapi.from_dict(contract)
        self.schema.app = application
        self.requests, self.start = requests, start
        self.statuses, self.failures = Counter(), {}

    def run(self, but=()):
        found = [result.ok() for result in self.schema.get_all_operations()]
        found = [
            each for each in found if each.definition.raw["operationId"] not in but
        ]
        for operation in found:
            count = max(self.requests // len(found), 2)
            wrong = max(count // ONE_WRONG_IN, 1)
            self.ask(operation, GenerationMode.POSITIVE, count - wrong)
            if operation.definition.raw["parameters"]:
                self.ask(operation, GenerationMode.NEGATIVE, wrong)

    def ask(self, operation, mode, count):
        parameters = operation.definition.raw["parameters"]
        needed = {each["name"] for each in parameters if each.get("required")}
        optional = sorted({each["name"] for each in parameters} - needed)
        chosen = st.just(set())
        if optional:
            chosen = st.sets(st.sampled_from(optional), max_size=MOST_PARAMETERS)

        @seed(self.start)
        @settings(
            max_examples=count,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy(generation_mode=mode), chosen=chosen)
        def requests(case, chosen):
            if mode is GenerationMode.POSITIVE:
                kept = needed | chosen
                query = case.query or {}
                case.query = {name: query[name] for name in query if name in kept}
            self.check(case)

        requests()

    def check(self, case):
        response = case.call()
        self.statuses[response.status_code] += 1
        try:
            case.validate_response(response, checks=CHECKS)
        except FailureGroup as group:
            for failure in group.exceptions:
                name = f"{case.method} {case.path}: {failure.title}"
                told = f"{failure.message[:600]}\n{case.as_curl_command()}"
                self.failures.setdefault(name, told)

    @property
    def answered(self):
        """The share of requests that were answered 2xx."""
        good = sum(n for status, n in self.statuses.items() if 200 <= status < 300)
        return good / self.statuses.total()
