"""Prints how many statements stock Wagtail takes to publish a live page's draft.

``python -m tests.benchmarks.stock.publishing`` in the environment of its settings, on
an empty database. Savepoints are not counted; the admin's search is kept up, as Wagtail
does by default.
"""

import json

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from tests.benchmarks.counting import statements


def main() -> None:
    settings.WAGTAILSEARCH_BACKENDS = {
        "default": {"BACKEND": "wagtail.search.backends.database"}
    }
    django.setup()
    call_command("migrate", verbosity=0)
    from django.contrib.auth import get_user_model
    from django.utils import timezone
    from wagtail.models import Page, Site

    from .fill import make_pictures
    from .models import ArticlePage

    user = get_user_model().objects.create_superuser("admin", "a@example.org", "x")
    home = Site.objects.get().root_page
    section = home.add_child(instance=Page(title="Articles", slug="articles"))
    body = [{"type": "paragraph", "value": "<p>text</p>"}]
    article = ArticlePage(
        title="An article",
        live=False,
        lead="A lead",
        date=timezone.now().date(),
        cover_id=make_pictures()[0],
        body=json.dumps(body),
    )
    section.add_child(instance=article).save_revision().publish(user)
    page = ArticlePage.objects.get()
    page.title = "Another title"
    revision = page.save_revision(user=user)
    revision.refresh_from_db()
    with statements(connection) as found:
        revision.publish(user)
    print(len(found))  # noqa: T201


if __name__ == "__main__":
    main()
