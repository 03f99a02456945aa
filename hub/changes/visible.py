"""What visitors see of pages: in which languages, where, and in others' lists."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet

from hub.languages import CODES
from hub.multilingual.content import localized
from hub.publishing.state import Standing, restricted, standing

from .scope import batched

# What other pages show of a page, beside its languages (hub.pages.summary).
SHARED = ("cover", "date", "date_precision")
TRANSLATED = ("title", "lead", "url_path")


@dataclass(frozen=True)
class Visible:
    """A page that is public in at least one language."""

    page_id: int
    type: str  # "articles.ArticlePage"
    languages: tuple[str, ...]
    paths: dict[str, str]  # of every language
    shown: tuple[Any, ...]  # equal as long as other pages show it in the same way
    path: str = field(compare=False)  # in the tree: it moves with siblings' order
    has_children: bool = field(compare=False)
    stale: frozenset[str] = field(compare=False)  # languages behind their source

    @property
    def editions(self) -> dict[str, tuple[str, bool]]:
        """What each of its languages says of the others: where they are, and whether
        they say what the source says."""
        return {code: (self.paths[code], code in self.stale) for code in self.languages}


def visible(page_ids: Iterable[int]) -> dict[int, Visible]:
    """By page id; pages that nobody sees are left out. One query (a batch)."""
    from hub.pages.models import HubPage

    found: dict[int, Visible] = {}
    for batch in batched(page_ids):
        found |= read(HubPage.objects.rewrite(False).filter(pk__in=batch))
    return found


def read(pages: QuerySet) -> dict[int, Visible]:
    """The same of a queryset (``rewrite(False)``): live, not private, a language."""
    columns = {localized(name, code) for name in TRANSLATED for code in CODES}
    rows = (
        pages.filter(~restricted(), live=True)
        .order_by()
        .annotate(**{f"in_{code}": standing(code) for code in CODES})
        .raw_values(
            "pk",
            "path",
            "numchild",
            "content_type",
            *SHARED,
            *columns,
            *(f"in_{code}" for code in CODES),
        )
    )
    return {
        row["pk"]: Visible(
            page_id=row["pk"],
            type=type_name(row["content_type"]),
            languages=languages,
            paths={code: row[localized("url_path", code)] for code in CODES},
            shown=tuple(row[name] for name in (*SHARED, *sorted(columns))),
            path=row["path"],
            has_children=row["numchild"] > 0,
            stale=frozenset(
                code for code in languages if row[f"in_{code}"] == Standing.STALE
            ),
        )
        for row in rows
        if (languages := tuple(code for code in CODES if row[f"in_{code}"]))
    }


def type_name(content_type_id: int) -> str:
    """As the API names types; of a type whose code is gone, the name it had."""
    content_type = ContentType.objects.get_for_id(content_type_id)
    model = content_type.model_class()
    return model._meta.label if model else f"{content_type.app_label}.?"
