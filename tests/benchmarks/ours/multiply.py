"""Makes the documents and the log of very many pages by copying those of some.

``python -m tests.benchmarks.ours.multiply 300`` in the environment of the hub's side,
after its pages were written: so many are rendered, the others get copies, in turn. To
render them all would take hours; how long it takes to serve them depends on how many
and how large they are, not on who wrote them. Search and fingerprints are left out,
though their consumers' cursors stand at the log's end.
"""

import sys

import django
import orjson

TOGETHER = 2000  # pages copied at a time

# A row for each page and language, numbered, as if all had just been published.
LOG = """
INSERT INTO changes_change (page_id, type, language, action, moved, time, number)
SELECT page_id, %s, language, 'published', false, now(),
    log.last + row_number() OVER (ORDER BY page_id, place)
FROM changes_log AS log,
    unnest(%s::bigint[]) AS page_id,
    unnest(%s::text[]) WITH ORDINALITY AS known (language, place)
"""
LAST = """
UPDATE changes_log
SET last = (SELECT max(number) FROM changes_change), moved_at = now()
"""
CONSUMERS = """
UPDATE changes_consumercursor AS place
SET generation = log.generation, number = log.last
FROM changes_log AS log WHERE place.name = ANY(%s)
"""
# A copy differs by the page's id and, in all languages, its slug and address.
DOCUMENTS = r"""
INSERT INTO api_pagedocument
    (page_id, locale, body, etag, modified, schema, number, expires)
SELECT page_id, locale, body, md5(body), now(), schema, number, NULL
FROM (
    SELECT copy.page_id, locale, schema, number, regexp_replace(
        replace(
            replace(
                body,
                '"id":' || copy.of_id || ',',
                '"id":' || copy.page_id || ','
            ),
            '/pages/' || copy.of_id || '/',
            '/pages/' || copy.page_id || '/'
        ),
        '(article-[a-z]+-)' || copy.of_place || '(["/])',
        '\1' || copy.place || '\2',
        'g'
    ) AS body
    FROM unnest(%s::bigint[], %s::bigint[], %s::bigint[], %s::bigint[])
        AS copy (page_id, place, of_id, of_place)
    JOIN api_pagedocument AS document ON document.page_id = copy.of_id
) AS made
"""


def main(rendered: int) -> None:
    django.setup()
    from django.db import connection

    from articles.models import ArticlePage
    from hub.api import store
    from hub.changes import log, runner
    from tests.benchmarks.ours.follow import check

    runner.run_inline()  # what the writing of home and section has logged
    articles = ArticlePage.objects.order_by("path")
    ids = list(articles.values_list("pk", flat=True))
    with connection.cursor() as cursor:
        write_log(cursor, ids)
        last = log.current().last
        store.refresh(dict.fromkeys(ids[:rendered], last))
        for start in range(rendered, len(ids), TOGETHER):
            places = range(start, min(start + TOGETHER, len(ids)))
            copy_documents(cursor, ids, places, rendered)
        cursor.execute("VACUUM (ANALYZE)")
    check()
    compare(ids[-1])


def write_log(cursor, ids: list[int]) -> None:
    """Every consumer stands at its end."""
    from articles.models import ArticlePage
    from hub.changes.consumers import registered
    from hub.languages import CODES

    cursor.execute(LOG, [ArticlePage._meta.label, ids, list(CODES)])
    cursor.execute(LAST)
    names = [consumer.name for consumer in registered() if not consumer.network]
    cursor.execute(CONSUMERS, [names])


def copy_documents(cursor, ids: list[int], places: range, rendered: int) -> None:
    """Of the pages in these places of the tree, counted from 0."""
    of = [place % rendered for place in places]
    cursor.execute(
        DOCUMENTS,
        [
            [ids[place] for place in places],
            list(places),
            [ids[place] for place in of],
            of,
        ],
    )


def compare(page_id: int) -> None:
    """A copy says of its page where it is. Raises RuntimeError."""
    from hub.api.models import PageDocument
    from hub.api.rendering import pages_rendered, read_pages

    for each in pages_rendered(read_pages([page_id])):
        stored = PageDocument.objects.get(page=page_id, locale=each.locale)
        if place_of(stored.body) != place_of(each.body):
            raise RuntimeError(f"{place_of(stored.body)} is not {place_of(each.body)}")


def place_of(body: str) -> list:
    document = orjson.loads(body)
    names = ("detail_url", "html_url", "slug", "locale", "locales", "canonical_url")
    return [document["id"], *(document["meta"][name] for name in names)]


if __name__ == "__main__":
    main(int(sys.argv[1]))
