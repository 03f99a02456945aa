"""A digest of what each public page shows in each language, kept with its changes.

The digest is of the last change that the log tells of: where it is no longer the
page's, somebody wrote around the models (``reconcile``).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import reduce
from hashlib import blake2b
from operator import or_

from django.db.models import Q

from .consumers import Consumer
from .contents import Content, contents
from .models import Change, Fingerprint
from .visible import Visible, visible

SIZE = 16  # bytes of a digest

Key = tuple[int, str]  # page, language


def digests(pages: Mapping[int, Visible]) -> dict[Key, str]:
    """Of each language in which these pages are public. Two queries."""
    from hub.pages.rights import inherited

    found = contents({pk: page.type for pk, page in pages.items()})
    licences = inherited(page.path for page in pages.values())
    return {
        (pk, code): digest(found.get(pk, ()), code, licences[page.path])
        for pk, page in pages.items()
        for code in page.languages
    }


def digest(rows: Iterable[Content], code: str, licence: str) -> str:
    """``licence``: of the pages above, since a page without one shows theirs."""
    parts = sorted((row.table, row.shared, row.texts[code]) for row in rows)
    parts.append(("", "", licence))
    made = blake2b(digest_size=SIZE)
    for part in parts:
        for text in part:
            # The length first, so that no text can pass for two.
            data = text.encode()
            made.update(b"%d:" % len(data))
            made.update(data)
    return made.hexdigest()


def keep(wanted: Collection[Key], found: Mapping[Key, str]) -> None:
    """Store the digests of these pages in these languages; forget what has none."""
    if known := [key for key in sorted(wanted) if key in found]:
        Fingerprint.objects.bulk_create(
            [
                Fingerprint(page_id=pk, language=code, digest=found[pk, code])
                for pk, code in known
            ],
            update_conflicts=True,
            unique_fields=["page_id", "language"],
            update_fields=["digest"],
        )
    gone: dict[str, list[int]] = {}
    for pk, code in wanted:
        if (pk, code) not in found:
            gone.setdefault(code, []).append(pk)
    if gone:
        either = [Q(language=code, page_id__in=pks) for code, pks in gone.items()]
        Fingerprint.objects.filter(reduce(or_, either)).delete()


class FingerprintConsumer(Consumer):
    name = "fingerprints"

    def handle(self, pages: Mapping[int, Sequence[Change]]) -> None:
        wanted = {(pk, row.language) for pk, rows in pages.items() for row in rows}
        keep(wanted, digests(visible(pages)))

    def start_over(self) -> bool:
        """What changed since, and how, nobody knows: whatever is not as it was gets a
        row. Only where there is nothing to compare with, it is taken as it is."""
        from .reconcile import reconcile

        if not Fingerprint.objects.exists():
            return False
        reconcile(catch_up=False)
        return True
