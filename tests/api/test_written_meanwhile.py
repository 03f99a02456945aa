"""Documents of pages that are rendered twice at once: what was read later stays."""

import pytest

from hub.api import rendering, store
from hub.api.consumer import DocumentsConsumer
from hub.api.level import level
from hub.api.models import PageDocument
from hub.changes import runner
from hub.publishing.actions import publish_languages, withdraw_language

pytestmark = pytest.mark.django_db


def follow():
    """What happens right after a commit, which these tests never come to."""
    runner.attempt(DocumentsConsumer())


def stored(page):
    return set(PageDocument.objects.filter(page=page).values_list("locale", flat=True))


def test_an_earlier_text_does_not_come_back(get, article):
    """A request renders a page while an editor changes it, and writes last."""
    follow()
    number = level().last
    earlier = list(rendering.pages_rendered(rendering.read_pages([article.pk])))
    article.title_fr = "Plus tard"
    article.save()
    withdraw_language(article, "en")
    follow()
    assert store.write({article.pk: number}, earlier) == set()
    assert stored(article) == {"fr"}
    assert get(f"pages/{article.pk}/")["title"] == "Plus tard"


def test_a_text_published_meanwhile_does_not_go(article):
    withdraw_language(article, "fr")
    withdraw_language(article, "en")
    follow()
    number = level().last
    publish_languages(article, ["fr"])
    follow()
    assert store.write({article.pk: number}, []) == set()
    assert stored(article) == {"fr"}
