"""What the hub publishes now, taken from its pages, not from what it has stored."""

import json

from hub.api.rendering import pages_rendered, read_pages
from hub.languages import CODES
from hub.models import HubPage
from tests.examples.mirrors import Copy


def published() -> Copy:
    public = {code: set(ids_in(code)) for code in CODES}
    ids = set().union(*public.values())
    return {
        (each.object_id, each.locale): (f'"{each.etag}"', json.loads(each.body))
        for each in pages_rendered(read_pages(ids))
        if each.object_id in public[each.locale]
    }


def ids_in(code: str) -> list[int]:
    return HubPage.objects.public_in(code).values_list("pk", flat=True)


def differences(copy: Copy) -> list[str]:
    """One line for each thing that a copy has otherwise; none is right."""
    expected = published()
    found = []
    for page, locale in sorted(copy.keys() | expected.keys()):
        etag, document = copy.get((page, locale), (None, None))
        right, text = expected.get((page, locale), (None, None))
        if (etag, document) != (right, text):
            same = "the same" if document == text else "another"
            found.append(
                f"{locale}: page {page} is {etag or 'not there'}, "
                f"not {right or 'there'}; {same} document"
            )
    return found
