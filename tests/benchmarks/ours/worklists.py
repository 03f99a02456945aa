"""Makes the hub's pages ones with work to do: prints the session of an editor."""

import sys

import django
from django.db import connection

# One page in seven is stale, one in eleven lacks texts, one in thirteen is
# not written; every third has been read.
STATES = """
UPDATE hub_pagetranslation SET
    is_written = page_id %% 13 > 0,
    is_incomplete = page_id %% 13 = 0,
    stale = CASE WHEN page_id %% 7 = 0 THEN 1 + page_id %% 3 ELSE 0 END,
    live_stale = CASE WHEN page_id %% 7 = 0 THEN 1 ELSE 0 END,
    missing = CASE WHEN page_id %% 11 = 0 THEN 2 ELSE 0 END,
    stale_since = CASE WHEN page_id %% 7 = 0 THEN now() END,
    next_key = 'lead'
WHERE language <> 'fr'
"""
READS = """
INSERT INTO hub_pagereads (page_id, language, score)
SELECT page_id, language, page_id %% 1009
FROM hub_pagetranslation WHERE page_id %% 3 = 0
"""


def main() -> None:
    django.setup()
    from tests.benchmarks.sessions import session

    with connection.cursor() as cursor:
        cursor.execute(STATES, [])
        cursor.execute(READS, [])
        cursor.execute("VACUUM ANALYZE")
    sys.stdout.write(session())


if __name__ == "__main__":
    main()
