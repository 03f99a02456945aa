"""What is stale of a page: of its draft, of what is live, as lists of keys."""

from hub.models import PageTranslation
from hub.multilingual.content import source_of
from hub.staleness.findings import findings
from tests.factories.pages import fresh


def draft(page):
    return fresh(page).get_latest_revision_as_object()


def states(page, language) -> dict[str, str]:
    """``{"title": "stale", "body.<id>": "missing"}`` of this object."""
    found = findings(type(page), page, language, source_of(page))
    return {each.key: str(each.state) for each in found}


def in_draft(page, language) -> dict[str, str]:
    return states(draft(page), language)


def in_public(page, language) -> dict[str, str]:
    return states(fresh(page), language)


def edited(page, **values):
    """Saves a draft with these values, as an editor does."""
    page = draft(page)
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision()
    return fresh(page)


def row(page, language) -> PageTranslation:
    return PageTranslation.objects.get(page=page.pk, language=language)
