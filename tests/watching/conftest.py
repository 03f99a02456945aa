import pytest
from wagtail.users.models import UserProfile

from hub.changes import runner
from hub.multilingual.content import SOURCE, content_language
from hub.publishing.actions import publish_languages
from hub.watching.consumer import SourceConsumer
from hub.watching.models import Pace, Watch, Watcher
from tests.factories.page_fixtures import admin, article, home, section, superuser
from tests.staleness.stale import edited

__all__ = ["admin", "article", "home", "section", "superuser"]


@pytest.fixture
def follow():
    """Has the consumer follow the log, as it does after each commit."""
    return lambda: runner.attempt(SourceConsumer())


@pytest.fixture
def public(article, follow):
    """The article, which has been looked at: its English says what the French says."""
    follow()
    return article


@pytest.fixture
def change(follow):
    """Publishes the source with other texts; its English stays as it is."""

    def change(page, languages=("fr",), **values):
        with content_language(SOURCE):
            page = edited(page, **values)
            publish_languages(page, languages)
        follow()
        return page

    return change


@pytest.fixture
def watch():
    """Somebody watches a language of a section, in an interface of theirs."""

    def watch(user, language="en", section=None, pace=Pace.AT_ONCE, ui="en"):
        profile = UserProfile.get_for_user(user)
        profile.preferred_language = ui
        profile.save()
        watcher, _made = Watcher.objects.update_or_create(
            user=user, defaults={"pace": pace}
        )
        Watch.objects.create(watcher=watcher, language=language, section=section)
        return watcher

    return watch
