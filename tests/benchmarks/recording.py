"""What the hub asks of Elasticsearch for each question, on standard output as JSON.

``python -m tests.benchmarks.recording`` reads ``[[language, text], …]`` on standard
input and writes, for each, the bodies of its requests: those of a search, then those of
instant results. They are what the raw requests of the benchmark send.
"""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import django


def main() -> None:
    django.setup()
    from search.elasticsearch.engine import ElasticsearchEngine
    from search.engines.base import SearchRequest

    engine = ElasticsearchEngine()
    found = []
    with recorded() as requests:
        for language, text in json.load(sys.stdin):
            asked = partial(engine.search, SearchRequest(text, language))
            typed = partial(engine.suggest, text[:-2], language)
            found.append(
                {
                    "language": language,
                    "text": text,
                    "search": bodies(requests, asked),
                    "suggest": bodies(requests, typed),
                }
            )
    json.dump(found, sys.stdout)


def bodies(requests: list[Any], ask: Callable[[], Any]) -> list[str]:
    requests.clear()
    ask()
    return [
        "".join(f"{json.dumps(line)}\n" for line in request) for request in requests
    ]


@contextmanager
def recorded() -> Iterator[list[Any]]:
    """The bodies of all requests from now on; the client sends them as ever."""
    from elastic_transport import Transport

    requests: list[Any] = []
    original = Transport.perform_request

    def perform_request(self, method, target, *, body=None, **kwargs):
        requests.append(body)
        return original(self, method, target, body=body, **kwargs)

    Transport.perform_request = perform_request
    try:
        yield requests
    finally:
        Transport.perform_request = original


if __name__ == "__main__":
    main()
