"""Asks every contender on one database: ``python -m tests.relevance.asking OUT.json``.

Writes what each showed, as keys: ``{contender: {question: [key, …]}}``. The settings
are the tests', so ``HUB_TEST_DATABASE`` and ``DATABASE_URL`` say which database;
``RELEVANCE_ELASTICSEARCH_URL`` says where Elasticsearch is, if it is to be asked too;
``--unseen`` asks the other set of questions.
"""

import contextlib
import json
import os
import sys
from pathlib import Path

import django
from django.core.management import call_command


def main(out: Path, elasticsearch_url: str, hub_alone: bool, unseen: bool) -> None:
    django.setup()
    call_command("migrate", verbosity=0)
    from tests.relevance import contenders
    from tests.relevance.collection import FOLDER, UNSEEN, documents, questions
    from tests.relevance.loading import load

    folder = UNSEEN if unseen else FOLDER
    keys = load(documents(folder))
    asked = questions(folder)
    with contextlib.ExitStack() as stack:
        found = contenders.hub_sql()
        if elasticsearch_url:
            ours = contenders.hub_elasticsearch(elasticsearch_url)
            found |= stack.enter_context(ours)
        if not hub_alone:
            found |= contenders.stock_database()
            if elasticsearch_url:
                theirs = contenders.stock_elasticsearch(elasticsearch_url)
                found |= stack.enter_context(theirs)
        rankings = {
            name: {
                one.name: [keys.get(pk, "") for pk in ask(one.text, one.language)]
                for one in asked
            }
            for name, ask in found.items()
        }
    out.write_text(json.dumps(rankings))


if __name__ == "__main__":
    main(
        Path(sys.argv[1]),
        os.environ.get("RELEVANCE_ELASTICSEARCH_URL", ""),
        hub_alone="--hub-alone" in sys.argv,
        unseen="--unseen" in sys.argv,
    )
