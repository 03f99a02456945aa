"""Asks and writes which pages are public in which languages."""

from collections.abc import Iterable

from django.db.models import (
    Case,
    Exists,
    F,
    IntegerChoices,
    IntegerField,
    OuterRef,
    Q,
    Subquery,
    Value,
    When,
)
from django.db.models.expressions import Combinable
from django.db.models.functions import Length, Substr
from django.utils import timezone

from hub.languages import CODES

from .models import PageTranslation

# The annotations of ``HubPageQuerySet.with_languages``.
FLAG = {code: f"is_public_{code}" for code in CODES}


def restricted() -> Exists:
    """Whether a view restriction lies on a page or above it, in the same query.

    As Wagtail has it, an alias is as private as its original.
    """
    from wagtail.models import PageViewRestriction

    def above(path: str) -> Q:
        return Q(**{path: Substr(OuterRef("path"), 1, Length(path))})

    return Exists(
        PageViewRestriction.objects.filter(
            above("page__path")
            | above("page__aliases__path")
            | above("page__aliases__aliases__path")
        )
    )


def public_condition(language: str) -> tuple[Combinable, Combinable]:
    """What ``public_in`` filters by, beside ``live``."""
    return is_public(language), ~restricted()


def is_public(language: str) -> Exists:
    """Whether a page's row of the language says public; ``live`` is another matter."""
    return Exists(
        PageTranslation.objects.filter(
            page=OuterRef("pk"), language=language, public=True
        )
    )


def flag(language: str) -> Subquery:
    """The same as a column of a few pages; None for a page without the row.

    PostgreSQL may answer an EXISTS beside some dozen rows out of the whole table; this
    it always looks up by the index.
    """
    row = PageTranslation.objects.filter(page=OuterRef("pk"), language=language)
    return Subquery(row.values("public"))


class Standing(IntegerChoices):
    """Of a page in a language; a page without the row has none."""

    NOT_PUBLIC = 0
    UP_TO_DATE = 1
    STALE = 2


def standing(language: str) -> Subquery:
    """How a language stands in public, as a column of a few pages."""
    row = PageTranslation.objects.filter(page=OuterRef("pk"), language=language)
    return Subquery(
        row.values(
            standing=Case(
                When(public=False, then=Value(Standing.NOT_PUBLIC)),
                When(live_stale=0, then=Value(Standing.UP_TO_DATE)),
                default=Value(Standing.STALE),
                output_field=IntegerField(),
            )
        )
    )


def alias_ids(page_ids: Iterable[int]) -> list[int]:
    """Aliases of pages, and aliases of those."""
    from hub.pages.models import HubPage

    found: list[int] = []
    wave = list(page_ids)
    while wave:
        wave = list(
            HubPage.objects.rewrite(False)
            .filter(alias_of__in=wave)
            .exclude(pk__in=found)
            .values_list("pk", flat=True)
        )
        found += wave
    return found


def make_rows(page_ids: Iterable[int]) -> None:
    """The rows of new pages, one for each language, none public."""
    PageTranslation.objects.bulk_create(
        [
            PageTranslation(page_id=page_id, language=code)
            for page_id in page_ids
            for code in CODES
        ]
    )


# A language without a time to go live or to end.
NO_SCHEDULE: dict[str, None] = dict.fromkeys(
    ("go_live_at", "expire_at", "scheduled_revision", "scheduled_by")
)


def make_public(page_id: int, languages: Iterable[str]) -> None:
    """What was to go live later is live with it; when it ends stays as chosen."""
    rows = PageTranslation.objects.filter(page=page_id, language__in=languages)
    rows.filter(Q(public=False) | Q(go_live_at__isnull=False)).update(
        public=True,
        since=Case(When(public=True, then=F("since")), default=Value(timezone.now())),
        withdrawn_at=None,
        go_live_at=None,
        scheduled_revision=None,
    )


def unschedule(page_id: int) -> None:
    """No language of a page has a time to go live or to end."""
    PageTranslation.objects.filter(
        Q(go_live_at__isnull=False) | Q(expire_at__isnull=False), page=page_id
    ).update(**NO_SCHEDULE)


def withdraw(page_ids: Iterable[int], language: str) -> None:
    PageTranslation.objects.filter(page__in=page_ids, language=language).update(
        public=False, withdrawn_at=timezone.now(), **NO_SCHEDULE
    )


def copy_state(page_id: int, to_page_ids: Iterable[int]) -> None:
    """Make other pages public in just the languages in which this page is."""
    public = list(
        PageTranslation.objects.filter(page=page_id, public=True).values_list(
            "language", flat=True
        )
    )
    rows = PageTranslation.objects.filter(page__in=to_page_ids)
    rows.filter(language__in=public, public=False).update(
        public=True, since=timezone.now(), withdrawn_at=None
    )
    rows.exclude(language__in=public).update(public=False)
