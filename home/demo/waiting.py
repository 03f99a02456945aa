"""What waits to be done at the demo's hub: a source that says something else than its
translations, and a translator who is asked for one of them."""

import datetime
from collections.abc import Mapping
from typing import Any

from django.contrib.auth import get_user_model
from django.utils import timezone

from hub.models import HubPage
from hub.multilingual.content import SOURCE, content_language
from hub.publishing.actions import publish_languages
from hub.worklists.models import Assignment, WorkItem

# The same facts in other words.
PAGE = "article-working-groups"
REWORDED = (
    "Permanents, les groupes de travail réunissent des acteurs de six familles. Ils "
    "préparent publications, Forum mondial et autres rencontres."
)
ASSIGNEE, LANGUAGE = "translator", "ar"
DAYS = 14  # until it is due


def stored(pk: int) -> Any:
    return HubPage.objects.get(pk=pk).specific


def leave_work(made: Mapping[str, int]) -> None:
    """Only where the page was made now: what somebody has done since stays done.

    ``made``: numbers of the pages of this run. Nobody is written to.
    """
    if PAGE not in made:
        return
    with content_language(SOURCE):
        draft = stored(made[PAGE]).get_latest_revision_as_object()
        draft.lead_fr = REWORDED
        draft.save_revision()
        page = stored(made[PAGE])
        publish_languages(page, ["fr"])
    assignee = get_user_model().objects.filter(username=ASSIGNEE).first()
    if assignee is not None:
        Assignment.objects.create(
            translation=WorkItem.objects.get(page=page, language=LANGUAGE),
            assignee=assignee,
            due=timezone.localdate() + datetime.timedelta(days=DAYS),
        )
