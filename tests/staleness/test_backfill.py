"""Content from before the records: its revisions tell what was translated from what."""

import pytest
from django.core.management import call_command
from wagtail.models import Revision

from hub.languages import CODES
from hub.models import HubPage, PageTranslation
from hub.publishing.actions import publish_languages
from hub.taxonomy.models import Theme
from tests.factories.pages import BLOCK_ID, fresh
from tests.staleness.stale import edited, in_draft, in_public, row

pytestmark = pytest.mark.django_db

COLUMNS = [f"translated_from_{code}" for code in CODES]


@pytest.fixture
def old(article):
    """Its French title changed in public, its English lead translated again."""
    edited(article, title_fr="Deux")
    edited(article, lead_fr="autre")
    publish_languages(article, ["fr"])
    edited(article, lead_en="other")
    publish_languages(article, ["en"])
    edited(article, title_fr="Trois", lead_fr="encore")
    expected = in_draft(article, "en"), in_public(article, "en")
    assert expected[0] != expected[1]
    forget(article)
    return fresh(article), expected


def forget(page):
    for revision in Revision.objects.for_instance(page):
        for column in ("translated_from", *COLUMNS):
            revision.content.pop(column, None)
        revision.save(update_fields=["content"])
    HubPage.objects.rewrite(False).filter(pk=page.pk).update(
        **{column: {} for column in COLUMNS}
    )
    PageTranslation.objects.update(stale=0, missing=0, live_stale=0)


def test_the_revisions_tell(old):
    page, (draft, public) = old
    assert f"body.{BLOCK_ID}" in in_public(page, "en")
    call_command("staleness_backfill", verbosity=0)
    assert in_draft(page, "en") == draft
    assert in_public(page, "en") == public
    assert row(page, "en").stale == len([s for s in draft.values() if s == "stale"])
    assert row(page, "en").live_stale == len(public)


def test_twice(old):
    page, (draft, _public) = old
    call_command("staleness_backfill", verbosity=0)
    edited(page, title_en="Three")
    now = in_draft(page, "en")
    call_command("staleness_backfill", verbosity=0)
    assert in_draft(page, "en") == now != draft


def test_snippets_are_taken_as_they_are(home):
    theme = Theme.objects.create(**{f"name_{code}": code for code in CODES})
    Theme.objects.filter(pk=theme.pk).update(**{column: {} for column in COLUMNS})
    call_command("staleness_backfill", verbosity=0)
    theme.refresh_from_db()
    assert theme.translated_from_ar
    assert not theme.translated_from_fr
